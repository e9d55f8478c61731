import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { bodyOf, meetingName, publicQuestions } from '../../plan/governance/meetings';
import { openQuestions } from '../../plan/governance/questions';
import type { PlanData } from '../../plan/planData';
import { agendaBlocks, dayOfMeeting, meetingFacts, meetingFooter } from './agenda';
import { committeePaper, committeeProblems } from './committee';
import type { CommitteeOptions } from './committee';
import { closedUnder } from './exemption';
import { highlightPaper } from './highlight';
import { viewOnDay } from './onDay';
import { onePagePaper } from './onePage';
import { deeper, heading, paragraph, PaperProblem } from './paper';
import type { Appendix, Block, Paper } from './paper';
import { authorityOf } from './parts';
import { questionBlocks } from './questionBlocks';
import { requestsOfBody } from './requestsOfBody';

/**
 * The questions in a pack: those asked for this meeting, and those of earlier meetings that nobody has answered yet.
 */
function packQuestions(data: PlanData, day: Day, meeting: Meeting): Block[] {
  const open = new Set(openQuestions(data, day).map(({ question }) => question.id));
  const before = new Set(
    data.meetings
      .filter((one) => one.bodyId !== null && one.bodyId === meeting.bodyId && (one.day ?? '') < (meeting.day ?? ''))
      .map(({ id }) => id),
  );
  return questionBlocks(
    data,
    publicQuestions(data).filter(
      ({ id, meetingId }) =>
        meetingId === meeting.id || (open.has(id) && (meetingId === null || before.has(meetingId))),
    ),
  );
}

/** A paper as a part of the pack: its facts, then its contents, on a page of its own. */
function enclosed({ title, facts, blocks, landscape }: Paper, called: string): Appendix {
  return {
    title: `${called}: ${title}`,
    blocks: [
      ...facts.map(({ term, line }): Block => ({ kind: 'paragraph', line: [{ strong: `${term}: ` }, ...line] })),
      ...deeper(blocks),
    ],
    landscape,
  };
}

/**
 * Everything that a body has before it at a meeting (requirement 90): the agenda with the matters arising, what it is asked to decide, the
 * questions,
 * the cover report with its appendices, and the highlight report for a board or the plan on a page for others. A cover
 * report that is exempt is not enclosed.
 * @param day the day whose end it shows
 * @throws PaperProblem when the cover report cannot be made
 */
export function packPaper(data: PlanData, day: Day, cover: CommitteeOptions): Paper {
  const { meeting, lastTold } = cover;
  const meets = dayOfMeeting(meeting);
  const name = meetingName(data, meeting);
  const [problem] = committeeProblems(cover);
  if (problem) throw new PaperProblem(`The pack needs the cover report, which cannot be made yet. ${problem}`);
  const isPublic = closedUnder(cover.words.exemptParagraph) === 'public';
  const report = isPublic ? committeePaper(data, day, cover) : null;
  const forBoard = bodyOf(data, meeting)?.kind === 'improvement board';
  const further = forBoard
    ? enclosed(highlightPaper(data, day, lastTold ? { since: lastTold } : {}), 'Highlight report')
    : enclosed(onePagePaper(data, day), 'The plan on a page');
  const questions = packQuestions(data, day, meeting);
  return {
    kind: 'pack',
    authority: authorityOf(data),
    title: `${name}: agenda and papers`,
    day,
    about: `Agenda and papers of the meeting of ${name} on ${formatDayLong(meets)}.`,
    facts: meetingFacts(data, meeting),
    blocks: [
      ...agendaBlocks(data, day, meeting),
      ...requestsOfBody(data, viewOnDay(data, day), meeting),
      ...questions,
      heading(2, 'Papers'),
      paragraph(
        report ? 'The cover report with its appendices.' : 'The report on the plan is exempt, and is sent apart.',
        forBoard ? 'The highlight report.' : 'The plan on a page.',
      ),
    ],
    footer: meetingFooter(data, meeting, 'agenda and papers'),
    landscape: false,
    appendices: [...(report ? [enclosed(report, 'Cover report'), ...(report.appendices ?? [])] : []), further],
  };
}
