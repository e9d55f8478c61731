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
  optionalYesOrNo,
  person,
  planId,
  rows,
  text,
} from './field';
import type { Row } from './field';
import { evidenceLinks } from './structured';

/** The verdict of an audit or review on one action that it tests. */
export type VerdictKind = 'embedded' | 'not embedded' | 'not looked at';

export interface Verdict {
  actionId: number;
  verdict: VerdictKind;
  /** The auditors' words on the action; for one that was not looked at, the reason. */
  words: string;
  /**
   * The key of the Progress row that shows the verdict in the action's story; null when the action was not looked at.
   */
  rowKey: string | null;
}

const isVerdict = (one: unknown): one is Verdict =>
  hasTexts(one, 'verdict', 'words') &&
  isRowNumber((one as Partial<Verdict>).actionId) &&
  ['embedded', 'not embedded', 'not looked at'].includes(one.verdict);

/** How many of the cases that an audit looked at have a grade. The words of the grades are the council's own. */
export interface CaseGrade {
  grade: string;
  cases: number;
}

const isCaseGrade = (one: unknown): one is CaseGrade => {
  if (!hasTexts(one, 'grade')) return false;
  const { cases } = one as Partial<CaseGrade>;
  return Number.isInteger(cases) && Number(cases) >= 0;
};

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
  /** The actions that the audit tests. */
  actionIds: rows('Actions it tests', 'actions', { compared: 'other' }),
  held: day('Held on'),
  /** The number of cases looked at. */
  sample: optionalNumber('Cases looked at', { asked: 'How many cases were looked at' }),
  /** The cases by grade, the best grade first; empty where the audit graded none (requirement 96). */
  grades: data<CaseGrade[]>('Cases by grade', [], listOf(isCaseGrade)),
  /** What the cases have in common: "Plans without dates; fathers left out". */
  themes: text('Themes'),
  /** Whether somebody else looked over the grades. */
  moderated: optionalYesOrNo('Grades moderated', { asked: 'Were the grades moderated?' }),
  finding: text('What it found'),
  /**
   * The verdict on each action, once the audit was held. The Progress rows of the kind "assurance" are the record and
   * decide which actions are embedded. The verdicts name these rows, and the actions that were not looked at.
   */
  verdicts: data<Verdict[]>('What it found of each action', [], listOf(isVerdict)),
  evidence: evidenceLinks('Evidence'),
  /** Why the audit will not be held; null while it is still planned. */
  cancelled: optionalText('Not held because'),
  planId: planId(),
  key: key(),
};

/** A planned or held audit or review of whether actions achieved their purpose (requirements 35, 36 and 39). */
export type Assurance = Row<typeof assuranceFields>;

export type AssuranceKind = Assurance['kind'];
