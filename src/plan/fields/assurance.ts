import {
  choice,
  data,
  day,
  hasTexts,
  isRowNumber,
  key,
  line,
  listOf,
  optionalNumber,
  optionalText,
  person,
  planId,
  rows,
  text,
} from './field';
import type { Row } from './field';
import { evidenceLinks } from './structured';

/** What an audit or review found of one action it tests. */
export type VerdictKind = 'embedded' | 'not embedded' | 'not looked at';

export interface Verdict {
  actionId: number;
  verdict: VerdictKind;
  /** The auditors' words on the action; for one that was not looked at, the reason. */
  words: string;
  /** The key of the Progress row that tells it in the action's story; null when it was not looked at. */
  rowKey: string | null;
}

const isVerdict = (one: unknown): one is Verdict =>
  hasTexts(one, 'verdict', 'words') &&
  isRowNumber((one as Partial<Verdict>).actionId) &&
  ['embedded', 'not embedded', 'not looked at'].includes(one.verdict);

/** The fields of an audit or review, planned or held (requirements 35, 36 and 39). */
export const assuranceFields = {
  title: line('What it is called', { compared: 'wording' }),
  kind: choice(
    'Kind',
    ['themed audit', 'routine audit', 'quarterly review', 'dip sample', 'feedback'],
    'themed audit',
    { compared: 'other' },
  ),
  planned: day('Planned for', { compared: 'date' }),
  leadId: person('Lead', { compared: 'lead' }),
  /** Who takes part: "director, head of service, service managers". */
  participants: text('Who takes part', { compared: 'wording' }),
  /** The actions it tests. */
  actionIds: rows('Actions it tests', 'actions', { compared: 'other' }),
  held: day('Held on'),
  /** How many cases were looked at. */
  sample: optionalNumber('Cases looked at', { asked: 'How many cases were looked at' }),
  finding: text('What it found'),
  /**
   * What it found of each, once it was held. The record is the Progress rows of the kind "assurance", which decide what is
   * embedded; this says which rows they are, and what was not looked at.
   */
  verdicts: data<Verdict[]>('What it found of each action', [], listOf(isVerdict)),
  evidence: evidenceLinks('Evidence'),
  /** Why it will not be held; null while it will. */
  cancelled: optionalText('Not held because'),
  planId: planId(),
  key: key(),
};

/** A planned or held look at whether actions did what they were for (requirements 35, 36 and 39). */
export type Assurance = Row<typeof assuranceFields>;

export type AssuranceKind = Assurance['kind'];
