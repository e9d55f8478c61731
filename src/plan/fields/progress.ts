import type { Day } from '../day';
import {
  choice,
  day,
  emptyValues,
  key,
  line,
  optionalChoice,
  optionalLine,
  optionalRow,
  optionalYesOrNo,
  people,
  person,
  planId,
  text,
  yesOrNo,
} from './field';
import type { Row } from './field';
import { dependencies, evidenceLinks } from './structured';

/** The fields of an append-only row that records a report or a change (docs/design.md, data rules 1 and 2). */
export const progressFields = {
  actionRef: line('Number of the action'),
  kind: choice(
    'Kind',
    [
      'assigned',
      'progress',
      'due',
      'lead',
      'schedule',
      'pause',
      'resume',
      'withdraw',
      'restore',
      'moderate',
      'assurance',
      'query',
      'answer',
      'more time',
      'decision',
    ],
    'progress',
  ),
  /** The narrative of progress, or the reason for a change. */
  text: text('What was said'),
  going: optionalChoice('How it is going', ['on course', 'at risk', 'off track', 'done']),
  /** progress: the day on which the lead now expects to finish; answer: the day that the answer names. */
  forecast: day('Now expected'),
  /** The day on which the action was done, for `going: 'done'`. */
  doneOn: day('Done on'),
  evidence: evidenceLinks('Evidence'),
  /** assigned, due: the new due date. */
  due: day('Due from now on'),
  /** assigned, lead: the new lead. */
  leadId: person('Lead from now on'),
  deputyIds: people('Deputies from now on'),
  /** assigned, schedule: the new start. */
  start: day('Starts from now on'),
  /** assigned, schedule: the new dependencies; null when the row does not concern start and dependencies. */
  waitsFor: dependencies('Waits for from now on', null),
  /** pause, moderate: the last day on which the pause or rating holds. */
  until: day('Until'),
  /** moderate: the manager's rating. */
  rating: optionalChoice('Rating given', ['Blue', 'Green', 'Amber', 'Red', 'Grey']),
  /** assurance: whether the change was found to be embedded. */
  embedded: optionalYesOrNo('Found to be embedded'),
  /** The lead on whose behalf a manager reported. */
  onBehalfOfId: person('Reported on behalf of'),
  /** progress: whether actions that wait for "sufficiently progressed" may begin. */
  sufficient: optionalYesOrNo('Others that wait may go on'),
  /** Whether the row was brought in from an earlier plan rather than recorded here at the time. */
  imported: yesOrNo('Brought in from an earlier plan'),
  /**
   * The day that the row is about, when it differs from the day of recording. A past day still shows only rows recorded
   * by then.
   */
  saidFor: day('Speaks of'),
  /** assurance: the audit or review with the finding; query, answer: the audit or review that was asked about. */
  assuranceId: optionalRow('Audit or review', 'assurance'),
  /** query, answer: the measure, or the promised report, that was asked about. Such a row names no action. */
  measureId: optionalRow('Measure', 'measures'),
  decisionId: optionalRow('Promised report', 'decisions'),
  /** query: who was asked. */
  askedId: person('Asked'),
  /** query: whether the answer is to name a day. */
  wantsDay: yesOrNo('Asks for a day'),
  /** correction: the key of the row that this one replaces. */
  replaces: optionalLine('Stands for the row with this key'),
  /**
   * query: the key of the row that the query is about. decision: the key of the request for more time, or of the report
   * that the action is complete. Any other row that counts: the key of the query that it answers.
   */
  about: optionalLine('About the row with this key'),
  /** more time: the day that is asked for; it moves nothing by itself. */
  askedDue: day('New date asked for', { asked: 'Until when?' }),
  /** more time: what the lead has done to keep the date. */
  tried: text('What was tried', { asked: 'What has been tried?' }),
  /** decision: what came of a request for more time, or of a report that the action is complete. */
  outcome: optionalChoice('Decision', ['granted', 'accepted', 'refused', 'returned']),
  /** decision, due: whose decision it was, where that is not the author. */
  decidedById: person('Decided by', { asked: 'Whose decision was it?' }),
  /** decision, due: the body that decided, and the meeting at which it did. */
  bodyId: optionalRow('Decided by the body', 'bodies'),
  meetingId: optionalRow('Decided at the meeting', 'meetings'),
  planId: planId(),
  /** Empty for a query about a measure, an audit or a promised report, and for its answer. */
  actionId: optionalRow('Action', 'actions'),
  key: key(),
};

/**
 * Why a row is in doubt: SharePoint's stamps disagree about its author or its time. Such a row is shown but does not
 * count.
 */
export type Doubt = 'author' | 'time';

/** Why a row in doubt does not count, in words for readers. */
export const doubtWords: { readonly [doubt in Doubt]: string } = {
  author: 'not counted: SharePoint names another person as its editor than as its author',
  time: 'not counted: the times that SharePoint keeps of it do not agree, or lie in the future',
};

/**
 * One append-only row (docs/design.md, data rule 1). SharePoint stamps `authorId` and `created`; `day` is the day of
 * `created` in the site's time zone. A correction is a new row whose `replaces` is the key of the row that it replaces.
 */
export type ProgressRow = Omit<Row<typeof progressFields>, 'etag' | 'planId' | 'actionRef'> & {
  authorId: number;
  created: string;
  day: Day;
  doubt?: Doubt;
};

/** An empty progress row, without its action, author and time. */
export function emptyProgress(): Omit<ProgressRow, 'id' | 'authorId' | 'created' | 'day'> {
  const { planId: _planId, actionRef: _actionRef, ...said } = emptyValues(progressFields);
  return said;
}

export type ProgressKind = ProgressRow['kind'];

/** The lead's answer to how the action is going. */
export type Going = NonNullable<ProgressRow['going']>;

export type RatingKey = NonNullable<ProgressRow['rating']>;
