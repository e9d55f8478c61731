import { formatDay } from '../../plan/day';
import { readPounds } from '../../plan/budget/budget';
import type { Spend } from '../../plan/fields';
import { readDay } from '../forms/dayEntry';
import type { RecordDraft } from '../../lists/planStore';

/** A line of money as it is being filled in, kept as typed. */
export interface SpendEntry {
  key: string;
  kind: Spend['kind'];
  title: string;
  amount: string;
  actionId: number | null;
  day: string;
  until: string;
  funding: string;
  note: string;
  /** Why it is edited; unused for a new line. */
  reason: string;
}

export type SpendProblems = { [field in 'title' | 'amount' | 'day' | 'until' | 'funding' | 'reason']?: string };

/** A form for a new line, or for one that is edited. */
export function spendEntry(key: string, line: Spend | null, actionId: number | null = null): SpendEntry {
  return {
    key,
    kind: line?.kind ?? 'spend',
    title: line?.title ?? '',
    amount: line ? String(line.amount) : '',
    actionId: line ? line.actionId : actionId,
    day: line?.day ? formatDay(line.day) : '',
    until: line?.until ? formatDay(line.until) : '',
    funding: line?.funding ?? '',
    note: line?.note ?? '',
    reason: '',
  };
}

/** What must be put right before it can be saved. */
export function spendProblems(entry: SpendEntry, edits: boolean): SpendProblems {
  const problems: SpendProblems = {};
  if (entry.title.trim() === '') problems.title = 'Say what the money is for.';
  else if (entry.title.trim().length > 255) problems.title = 'Shorten it to 255 characters.';
  if (entry.funding.trim().length > 255) problems.funding = 'Shorten it to 255 characters.';
  const amount = readPounds(entry.amount);
  if (amount === null || amount === 0) problems.amount = 'Give an amount in pounds, such as 12,500 or 1,250.50.';
  const [from, until] = [readDay(entry.day), readDay(entry.until)];
  if (from.error) problems.day = from.error;
  if (until.error) problems.until = until.error;
  if (from.day && until.day && until.day < from.day) problems.until = 'It would end before it begins.';
  if (edits && entry.reason.trim() === '') problems.reason = 'Say why it is changed: the reason is kept with it.';
  return problems;
}

/** What is written. Only for an entry without problems. */
export function spendDraftOf(entry: SpendEntry, planId: number): RecordDraft<'spend'> {
  return {
    planId,
    kind: entry.kind,
    title: entry.title.trim(),
    amount: readPounds(entry.amount) ?? 0,
    actionId: entry.actionId,
    day: readDay(entry.day).day,
    until: readDay(entry.until).day,
    funding: entry.funding.trim(),
    note: entry.note.trim(),
  };
}
