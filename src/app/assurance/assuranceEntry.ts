import { derivedKey } from '../../lists/keys';
import type { RecordDraft } from '../../lists/planStore';
import type { Assurance, AssuranceKind, VerdictKind, Evidence } from '../../plan/fields';
import { addMonths, formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Person } from '../../plan/people';
import { addWorkingDays, isWorkingDay } from '../../plan/workingDays';
import { readDay } from '../forms/dayEntry';
import { readNumber } from '../measures';

/** How often an audit or review is held again: how many months apart, and how many in all. */
export const repeats = {
  once: { months: 0, times: 1, words: 'Once' },
  monthly: { months: 1, times: 12, words: 'Every month, twelve times' },
  quarterly: { months: 3, times: 4, words: 'Every quarter, four times' },
  yearly: { months: 12, times: 2, words: 'This year and next' },
} as const;

/** An audit or review as it is being planned, kept as typed so that a draft loses nothing. */
export interface AssuranceEntry {
  key: string;
  title: string;
  kind: AssuranceKind;
  planned: string;
  lead: Person | null;
  participants: string;
  actionIds: number[];
  repeat: keyof typeof repeats;
  notHeld: boolean;
  /** Why it is edited; unused for a new one. */
  reason: string;
  /** As it was when the edit began; null for a new one. */
  base: Assurance | null;
}

export type AssuranceField = 'title' | 'planned' | 'reason';

export function newAssuranceEntry(key: string, assurance: Assurance | null, lead: Person | null): AssuranceEntry {
  return {
    key,
    title: assurance?.title ?? '',
    kind: assurance?.kind ?? 'themed audit',
    planned: assurance?.planned ? formatDay(assurance.planned) : '',
    lead,
    participants: assurance?.participants ?? '',
    actionIds: assurance?.actionIds ?? [],
    repeat: 'once',
    notHeld: assurance ? assurance.cancelled !== null : false,
    reason: '',
    base: assurance,
  };
}

/** What must be put right before it can be saved. */
export function assuranceProblems(entry: AssuranceEntry): { field: AssuranceField; message: string }[] {
  const problems: { field: AssuranceField; message: string }[] = [];
  const { day, error } = readDay(entry.planned);
  if (entry.title.trim() === '')
    problems.push({ field: 'title', message: 'Name it, for example “Audit of 40 child in need plans”.' });
  if (error) problems.push({ field: 'planned', message: error });
  else if (day === null && entry.repeat !== 'once')
    problems.push({ field: 'planned', message: 'Give the first day: the others follow from it.' });
  if (entry.base && entry.reason.trim() === '')
    problems.push({ field: 'reason', message: 'Say why it is changed: the reason stands in its history.' });
  return problems;
}

type Fields = Pick<Assurance, 'title' | 'kind' | 'planned' | 'leadId' | 'participants' | 'actionIds' | 'cancelled'>;

function fieldsOf(entry: AssuranceEntry): Fields {
  return {
    title: entry.title.trim(),
    kind: entry.kind,
    planned: readDay(entry.planned).day,
    leadId: entry.lead?.id ?? null,
    participants: entry.participants.trim(),
    actionIds: entry.actionIds,
    cancelled: entry.notHeld ? (entry.base?.cancelled ?? entry.reason.trim()) : null,
  };
}

/** The rows that planning makes: one, or several a month or more apart, each on a working day, each with its own key. */
export function assuranceDraftsOf(
  entry: AssuranceEntry,
  planId: number,
  extraHolidays: readonly Day[],
): { key: string; draft: RecordDraft<'assurance'> }[] {
  const fields = fieldsOf(entry);
  const { months, times } = repeats[entry.repeat];
  return Array.from({ length: times }, (_, i) => {
    const same = fields.planned === null ? null : addMonths(fields.planned, i * months);
    const planned =
      i === 0 || same === null || isWorkingDay(same, extraHolidays) ? same : addWorkingDays(same, 1, extraHolidays);
    return {
      key: i === 0 ? entry.key : derivedKey(entry.key, 'repeat', i),
      draft: { ...fields, planned, planId },
    };
  });
}

/** Only what differs from the row as it was when the edit began. */
export function assuranceChangesOf(entry: AssuranceEntry): RecordDraft<'assurance'> {
  const { base } = entry;
  if (!base) return {};
  return Object.fromEntries(
    Object.entries(fieldsOf(entry)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field as keyof Fields]),
    ),
  );
}

/** What an audit found, as it is being filled in. */
export interface FindingEntry {
  key: string;
  held: string;
  sample: string;
  finding: string;
  evidence: Evidence[];
  verdicts: { [actionId: number]: { verdict: VerdictKind | null; words: string } };
  reason: string;
}

export function newFindingEntry(key: string, assurance: Assurance, today: Day): FindingEntry {
  const planned = assurance.planned !== null && assurance.planned <= today ? assurance.planned : today;
  return {
    key,
    held: formatDay(assurance.held ?? planned),
    sample: assurance.sample === null ? '' : String(assurance.sample),
    finding: assurance.finding,
    evidence: assurance.evidence,
    verdicts: Object.fromEntries(
      assurance.actionIds.map((id) => {
        const before = assurance.verdicts.find(({ actionId }) => actionId === id);
        return [id, { verdict: before?.verdict ?? null, words: before?.words ?? '' }];
      }),
    ),
    reason: '',
  };
}

export type FindingField = 'held' | 'sample' | 'finding' | 'reason' | number;

/** What must be put right before it can be saved; a number names the action whose verdict is missing. */
export function findingProblems(
  entry: FindingEntry,
  assurance: Assurance,
  today: Day,
): { field: FindingField; message: string }[] {
  const problems: { field: FindingField; message: string }[] = [];
  const { day, error } = readDay(entry.held);
  if (error) problems.push({ field: 'held', message: error });
  else if (day === null) problems.push({ field: 'held', message: 'Give the day on which it was held.' });
  else if (day > today) problems.push({ field: 'held', message: `${formatDay(day)} has not been yet.` });
  const sample = readNumber(entry.sample);
  if (entry.sample.trim() !== '' && (sample === null || sample < 0))
    problems.push({ field: 'sample', message: 'Give the number of cases in figures, or leave it empty.' });
  if (entry.finding.trim() === '')
    problems.push({ field: 'finding', message: 'Say in a few sentences what was found.' });
  for (const id of assurance.actionIds) {
    if (!entry.verdicts[id]?.verdict)
      problems.push({ field: id, message: 'Say whether it was found to last, or was not looked at.' });
  }
  if (assurance.held !== null && entry.reason.trim() === '')
    problems.push({ field: 'reason', message: 'Say why it is corrected: the reason stands in its history.' });
  return problems;
}
