import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { Meeting } from '../../plan/fields';
import { agendaPaper } from './agenda';
import { allPlansPaper } from './allPlans';
import { changesPaper } from './changes';
import { committeePaper } from './committee';
import type { CommitteeOptions, PaperWords } from './committee';
import { highlightPaper } from './highlight';
import { minutesPaper } from './minutes';
import { onePagePaper } from './onePage';
import { viewOnDay } from './onDay';
import { packPaper } from './pack';
import { paperKinds, PaperProblem } from './paper';
import type { AskedKind, Paper, PaperKind } from './paper';
import { planPaper } from './plan';
import { publicPaper } from './public';
import { withStandingWords } from './settings';
import type { PaperSettings } from './settings';
import { selfAssessmentPaper } from './selfAssessment';

/** Whether a text names a kind of paper that can be requested. */
export function isAskedKind(name: string): name is AskedKind {
  return (paperKinds as readonly string[]).includes(name);
}

/** The title of each kind of paper. */
export const paperTitles: { readonly [kind in PaperKind]: string } = {
  committee: 'Committee report',
  agenda: 'Agenda',
  pack: 'Agenda and papers',
  minutes: 'Minutes',
  plan: 'Full plan',
  'one-page': 'Plan on a page',
  'all-plans': 'All plans on a page',
  submission: 'Submission version',
  bundle: 'Bundle for inspectors',
  highlight: 'Highlight report',
  changes: 'What changed',
  'self-assessment': 'Self-assessment',
  public: 'Public version',
};

/** A request for a paper. */
export interface PaperRequest {
  kind: AskedKind;
  planId: number;
  /** The day for which the paper shows the plan. */
  day: Day;
  /** For a paper of a meeting: which meeting. Null means the next meeting from that day on. */
  meetingId: number | null;
  /** The meeting as it is today, because a report on an earlier day may go to a meeting that was planned later. */
  meeting?: Meeting | null;
  /** The day after whose end changes are listed; null for the last meeting, else a month before. */
  since: Day | null;
  /** The texts that somebody wrote for the paper, by part. */
  words: PaperWords;
  /** For a meeting’s pack: the texts of the cover report that it encloses. */
  coverWords?: PaperWords;
  settings: PaperSettings;
}

/** The source from which papers read the plan: a store of the lists. */
export interface PaperSource {
  planOnDay(planId: number, day: Day): Promise<PlanData>;
  /** The plans of the site, including closed ones. */
  open(): Promise<{ plans: readonly { id: number }[] }>;
}

/** The kinds of paper that are made for one meeting. */
export const meetingPapers = ['committee', 'agenda', 'pack', 'minutes'] as const satisfies readonly AskedKind[];

/** Whether a paper is made for one meeting. */
export function isForMeeting(kind: AskedKind): kind is (typeof meetingPapers)[number] {
  return (meetingPapers as readonly AskedKind[]).includes(kind);
}

/** The meeting of a paper: the one named, else the next from that day on. */
export function meetingFor(data: PlanData, day: Day, meetingId: number | null): Meeting {
  if (meetingId !== null) {
    const named = data.meetings.find(({ id }) => id === meetingId);
    if (!named)
      throw new PaperProblem(`The plan has no meeting with the number ${meetingId} on ${formatDayLong(day)}.`);
    return named;
  }
  const [next] = data.meetings
    .filter((meeting) => meeting.state !== 'cancelled' && meeting.day !== null && meeting.day >= day)
    .sort((a, b) => String(a.day).localeCompare(String(b.day)) || a.id - b.id);
  if (!next)
    throw new PaperProblem(
      `No meeting is planned on ${formatDayLong(day)} or later. Add the committee’s meeting under Meetings first.`,
    );
  return next;
}

/** The day on which the committee last met about the plan before a day, or null. */
export function lastMeetingOf(data: PlanData, meeting: Meeting, before: Day): Day | null {
  const days = data.meetings.flatMap((one) =>
    one.id !== meeting.id && one.bodyId === meeting.bodyId && one.state !== 'cancelled' && one.day && one.day < before
      ? [one.day]
      : [],
  );
  return days.length === 0 ? null : days.reduce((latest, day) => (day > latest ? day : latest));
}

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => line.trim() !== '');

/**
 * Reads the plan as it was on the day and makes the paper, for the screen and the command line alike.
 * @throws PaperProblem with a reason for people when the paper cannot be made
 */
export async function makePaper(source: PaperSource, request: PaperRequest): Promise<Paper> {
  const paper = await paperOf(source, request);
  const { council } = request.settings;
  return council === '' || paper.authority === '' ? paper : { ...paper, authority: council };
}

async function paperOf(source: PaperSource, request: PaperRequest): Promise<Paper> {
  const { kind, planId, day, words, settings } = request;
  if (kind === 'all-plans') return allPlansPaper(await everyPlanOn(source, day), day);
  const data = await source.planOnDay(planId, day);
  switch (kind) {
    case 'committee':
      return committeePaper(data, day, await coverOf(source, data, request, words));
    case 'agenda':
      return agendaPaper(data, day, meetingOf(data, request));
    case 'pack':
      return packPaper(data, day, await coverOf(source, data, request, request.coverWords ?? {}));
    case 'minutes':
      return minutesPaper(data, day, meetingOf(data, request));
    case 'plan':
      return planPaper(data, day, { details: settings.details, timeline: settings.timeline });
    case 'one-page':
      return onePagePaper(data, day);
    case 'highlight':
      return highlightPaper(data, day, {
        ...(request.since ? { since: request.since } : {}),
        ...(words.summary ? { summary: words.summary } : {}),
        decisions: lines(words.decisions),
      });
    case 'changes': {
      const since = request.since ?? viewOnDay(data, day).changes.since;
      return changesPaper(data, day, { since, before: await earlier(source, planId, since) });
    }
    case 'self-assessment':
      return selfAssessmentPaper(data, day);
    case 'public':
      return publicPaper(data, day, {
        people: settings.people,
        ...(words.summary ? { summary: words.summary } : {}),
      });
  }
}

/** The meeting of the request as the plan knew it on the day, else as it is today. */
function meetingOf(data: PlanData, { day, meeting, meetingId }: PaperRequest): Meeting {
  const known = data.meetings.some(({ id }) => id === meetingId);
  return (known ? null : meeting) ?? meetingFor(data, day, meetingId);
}

/** What a cover report is made from: its meeting, its words, and the plan as the committee was last told of it. */
async function coverOf(
  source: PaperSource,
  data: PlanData,
  request: PaperRequest,
  words: PaperWords,
): Promise<CommitteeOptions> {
  const { planId, day, since, settings } = request;
  const meeting = meetingOf(data, request);
  const lastTold = since ?? lastMeetingOf(data, meeting, day);
  const before = lastTold ? await earlier(source, planId, lastTold) : undefined;
  return { meeting, words: withStandingWords(words, settings), sections: settings.sections, lastTold, before };
}

/** The plans of the site that had begun by a day. */
async function everyPlanOn(source: PaperSource, day: Day): Promise<PlanData[]> {
  const found: PlanData[] = [];
  for (const { id } of (await source.open()).plans) {
    const data = await earlier(source, id, day);
    if (data) found.push(data);
  }
  return found;
}

/**
 * The plan with its words on an earlier day; undefined when it had not begun by then, so that everything counts as new.
 */
async function earlier(source: PaperSource, planId: number, day: Day): Promise<PlanData | undefined> {
  try {
    return await source.planOnDay(planId, day);
  } catch (error) {
    if (error instanceof Error && 'kind' in error && error.kind === 'not found') return undefined;
    throw error;
  }
}
