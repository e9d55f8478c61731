import type { Verdict } from '../../plan/assurance/entities';
import {
  choice,
  day,
  hasTexts,
  isRowNumber,
  json,
  key,
  listOf,
  note,
  number,
  optionalNote,
  optionalNumber,
  person,
  rowNumbers,
  title,
} from './columns';
import { evidenceLinks } from './evidenceLinks';
import { defineList } from './list';
import { roleTable } from './roleTable';

const isVerdict = (one: unknown): one is Verdict =>
  hasTexts(one, 'verdict', 'words') &&
  isRowNumber((one as Partial<Verdict>).actionId) &&
  ['embedded', 'not embedded', 'not looked at'].includes(one.verdict);

/** Audits, quarterly reviews, dip samples and feedback, planned and held (requirements 35, 36 and 39). */
export const assurance = defineList({
  name: 'Assurance',
  title: 'Assurance',
  purpose: 'Audits and reviews that look whether actions did what they were for.',
  edited: true,
  access: roleTable.assurance,
  columns: {
    title: title('Audit or review', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    kind: choice(
      'Kind',
      'Kind',
      ['themed audit', 'routine audit', 'quarterly review', 'dip sample', 'feedback'],
      'themed audit',
      { inView: true },
    ),
    planned: day('Planned', 'Planned for', { indexed: true, inView: true }),
    held: day('Held', 'Held on', { inView: true }),
    leadId: person('Lead', 'Lead', { inView: true }),
    participants: note('Participants', 'Who takes part'),
    actionIds: rowNumbers('Actions', 'Actions it tests'),
    verdicts: json<Verdict[]>('Verdicts', 'What it found of each action', [], listOf(isVerdict)),
    sample: optionalNumber('Sample', 'Cases looked at'),
    finding: note('Finding', 'What it found', { inView: true }),
    evidence: evidenceLinks('Evidence', 'Evidence'),
    cancelled: optionalNote('Cancelled', 'Not held because'),
  },
});
