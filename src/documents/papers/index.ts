export { agendaPaper } from './agenda';
export { allPlansPaper } from './allPlans';
export { changesPaper } from './changes';
export type { ChangesOptions } from './changes';
export {
  committeePaper,
  committeeProblems,
  suggestedRecommendations as draftRecommendations,
  suggestedSummary as draftSummary,
  sectionPart,
  toComplete,
  unwrittenParts,
  usualSections,
} from './committee';
export type { CommitteeOptions, CommitteePart, PaperWords } from './committee';
export { suggestedPart as draftedPart } from './suggested';
export { closedUnder, exemptParagraphs } from './exemption';
export { paperFile, paperFormats } from './file';
export type { PaperFile, PaperFormat } from './file';
export { makePaper, isAskedKind, isForMeeting, lastMeetingOf, meetingFor, paperTitles } from './makePaper';
export type { PaperRequest, PaperSource } from './makePaper';
export { identifyingInPaper } from './identifyingInPaper';
export type { PaperFinding } from './identifyingInPaper';
export { highlightPaper } from './highlight';
export type { HighlightOptions } from './highlight';
export { toHtml } from './html/toHtml';
export { minutesPaper } from './minutes';
export { onePagePaper } from './onePage';
export { viewOnDay } from './onDay';
export { packPaper } from './pack';
export { paperKinds, PaperProblem, paperVersion } from './paper';
export type { AskedKind, Paper, PaperKind } from './paper';
export { reportAddress } from './parts';
export { planPaper } from './plan';
export type { PlanPaperOptions } from './plan';
export { publicPaper } from './public';
export type { PublicPaperOptions } from './public';
export { selfAssessmentPaper } from './selfAssessment';
export { paperSettingsOf, sectionLines, sectionsTyped, usualPaperSettings, withStandingWords } from './settings';
export type { PaperSettings } from './settings';
export { rowFor, rowTitle } from './written';
export type { PaperFor } from './written';
