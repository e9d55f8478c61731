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
  row,
  text,
  yesOrNo,
} from './field';
import type { Row } from './field';
import { dependencies, evidenceLinks } from './structured';

/** The fields of an append-only row that says what was reported or changed (docs/design.md, data rules 1 and 2). */
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
    ],
    'progress',
  ),
  /** The narrative of progress, or the reason of a change. */
  text: text('What was said'),
  going: optionalChoice('How it is going', ['on course', 'at risk', 'off track', 'done']),
  /** When the lead now expects it to be done. */
  forecast: day('Now expected'),
  /** When it was done, for `going: 'done'`. */
  doneOn: day('Done on'),
  evidence: evidenceLinks('Evidence'),
  /** assigned, due: the due date from now on. */
  due: day('Due from now on'),
  /** assigned, lead: who leads from now on. */
  leadId: person('Lead from now on'),
  deputyIds: people('Deputies from now on'),
  /** assigned, schedule: when it starts from now on. */
  start: day('Starts from now on'),
  /** assigned, schedule: what it waits for from now on; null when the row says nothing of start and waiting. */
  waitsFor: dependencies('Waits for from now on', null),
  /** pause, moderate: until when it holds. */
  until: day('Until'),
  /** moderate: the rating given. */
  rating: optionalChoice('Rating given', ['Blue', 'Green', 'Amber', 'Red', 'Grey']),
  /** assurance: whether the change was found to be embedded. */
  embedded: optionalYesOrNo('Found to be embedded'),
  /** The lead on whose behalf a manager reported. */
  onBehalfOfId: person('Reported on behalf of'),
  /** progress: others that wait for "sufficiently progressed" may go on. */
  sufficient: optionalYesOrNo('Others that wait may go on'),
  /** Brought in from an earlier plan, not said here at the time. */
  imported: yesOrNo('Brought in from an earlier plan'),
  /** The day it speaks of, when that is not the day it was recorded. A past day still shows what had been recorded. */
  saidFor: day('Speaks of'),
  /** assurance: the audit or review that found it. */
  assuranceId: optionalRow('Audit or review', 'assurance'),
  /** A correction names the key of the row it stands for. */
  replaces: optionalLine('Stands for the row with this key'),
  /** query: the key of the row that is asked about; answer: the key of the query. */
  about: optionalLine('About the row with this key'),
  planId: planId(),
  actionId: row('Action', 'actions'),
  key: key(),
};

/** What SharePoint keeps of a row does not agree with its author or its time: it is shown and does not count. */
export type Doubt = 'author' | 'time';

/** Why a row in doubt does not count, for whoever reads it. */
export const doubtWords: { readonly [doubt in Doubt]: string } = {
  author: 'not counted: SharePoint names another person as its editor than as its author',
  time: 'not counted: the times that SharePoint keeps of it do not agree, or lie in the future',
};

/**
 * One append-only row (docs/design.md, data rule 1). `authorId` and `created` are stamped by SharePoint, `day` is the day of
 * `created` in the site's time zone. A correction is a new row whose `replaces` is the key of the row it stands for.
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

/** How a lead says it is going. */
export type Going = NonNullable<ProgressRow['going']>;

export type RatingKey = NonNullable<ProgressRow['rating']>;
