import type { Day } from '../plan/day';
import { formatDay } from '../plan/day';
import type { Person, RatingKey } from '../plan/entities';
import type { ReminderRule } from '../plan/reminders';
import { asSentence, counted, firstSentence, listed } from '../plan/words';

/** One action as a reminder speaks of it. */
export interface ReminderItem {
  ref: string;
  /** The action's own text. */
  text: string;
  rule: ReminderRule;
  due: Day;
  /** Working days until the due date, or after it when the rule is 'overdue'; 0 today. */
  workingDays: number;
  rating: { key: RatingKey; reason: string };
  /** What was reported last, and by whom when it was somebody else. */
  lastReport: { day: Day; text: string; by: string | null } | null;
}

/** An action whose lead cannot be written to, told to the plan manager instead. */
export interface Orphan {
  item: ReminderItem;
  /** "The account of Derek Malin is disabled." */
  why: string;
}

/** Everything one reminder says. */
export interface ReminderLetter {
  to: Person;
  /** In whose name it is sent and who has the answers. */
  manager: Person;
  planTitle: string;
  items: ReminderItem[];
  orphans: Orphan[];
  /** The person's other actions that are still open, and the first of them to fall due. */
  others: { count: number; next: { ref: string; due: Day } | null };
}

/** Addresses in a message: the SharePoint page, and the Teams tab when Settings know it. */
export interface ReminderLinks {
  /** @param route "#/actions/3.2?report=1" */
  page(route: string): string;
  teams: ((route: string) => string) | null;
}

/**
 * How many and what, so that the inbox already says it: "Improvement plan: 11.3 is 2 working days late" or
 * "Improvement plan: 3 of your actions need a word, 1 late, 2 due soon".
 */
export function subjectOf(letter: ReminderLetter): string {
  const { items, orphans } = letter;
  const nobody =
    orphans.length === 0
      ? ''
      : orphans.length === 1
        ? `${orphans[0].item.ref} has nobody to remind`
        : `${orphans.length} actions have nobody to remind`;
  if (items.length === 0) return `Improvement plan: ${nobody}`;
  const own =
    items.length === 1
      ? `${items[0].ref} ${standing(items[0])}`
      : `${items.length} of your actions need a word, ${countsByRule(items)}`;
  return `Improvement plan: ${own}${nobody === '' ? '' : `; ${nobody}`}`;
}

/** "is 2 working days late", "is due today", "is due in 9 working days". */
export function standing(item: ReminderItem): string {
  if (item.rule === 'overdue') return `is ${counted(item.workingDays, 'working day')} late`;
  if (item.rule === 'due today') return 'is due today';
  if (item.workingDays === 0) return `is due on ${formatDay(item.due)}`;
  return `is due in ${counted(item.workingDays, 'working day')}`;
}

/** "It was due on 19 Nov 2026." */
export function dueSentence(item: ReminderItem): string {
  if (item.rule === 'overdue') return `It was due on ${formatDay(item.due)}.`;
  if (item.rule === 'due today') return 'It is due today.';
  const left = item.workingDays === 0 ? '' : `, in ${counted(item.workingDays, 'working day')}`;
  return `It is due on ${formatDay(item.due)}${left}.`;
}

/** What it is about and what is asked, in the words of a colleague. Empty when the letter only tells of orphans. */
export function opening(items: ReminderItem[]): string {
  if (items.length === 0) return '';
  const urgent = items.filter((item) => item.rule !== 'due soon');
  const later = items.filter((item) => item.rule === 'due soon');
  const facts = items.length <= 4 ? `${listed(standings(items))}.` : `${capital(countsByRule(items))}.`;
  const asked = urgent.length > 0 ? urgent : later;
  const where =
    items.length === 1 ? 'it has' : `${listed(asked.map((item) => item.ref))} ${asked.length === 1 ? 'has' : 'have'}`;
  const ask =
    asked.length <= 4
      ? `Could you say${urgent.length > 0 ? ' today' : ''} where ${where} got to?`
      : 'Could you say where each of them has got to?';
  const wait =
    urgent.length > 0 && later.length > 0 && later.length <= 4
      ? ` ${listed(later.map((item) => item.ref))} can wait a few days.`
      : '';
  const start = items.some((item) => item.lastReport) ? ', and what was written last time is there to start from' : '';
  return `${facts} ${ask}${wait} ${items.length === 1 ? 'It' : 'Each'} takes about two minutes${start}.`;
}

/** "Your other three actions need nothing now. The next, 10.1, is due on 18 Dec 2026." Empty when there are none. */
export function othersSentence(others: ReminderLetter['others']): string {
  const { count, next } = others;
  if (count === 0) return '';
  const due = next ? formatDay(next.due) : '';
  if (count === 1) {
    return next
      ? `Your other action, ${next.ref}, needs nothing now. It is due on ${due}.`
      : 'Your other action needs nothing now.';
  }
  const those = `Your other ${inWords(count)} actions need nothing now.`;
  return next ? `${those} The next, ${next.ref}, is due on ${due}.` : those;
}

/**
 * The rating's reason. Where it ends with what the lead wrote last, that is left out: the letter quotes it in full below.
 * @param word what the rating says in words; it stands at the beginning once
 */
export function reasonOf(item: ReminderItem, word: string): string {
  const written = item.lastReport ? asSentence(firstSentence(item.lastReport.text)) : '';
  const own = item.rating.reason.trim();
  const reason = written !== '' && own.endsWith(written) ? own.slice(0, -written.length).trim() : own;
  return reason.startsWith(word) ? reason : `${word}. ${reason}`.trim();
}

/** "On 9 Nov 2026 you wrote: “Draft sent to the forum.”"; long words are cut at a space. */
export function lastWords(item: ReminderItem): string {
  const { lastReport } = item;
  if (!lastReport || lastReport.text.trim() === '') return '';
  return `On ${formatDay(lastReport.day)} ${lastReport.by ?? 'you'} wrote: “${shortened(lastReport.text, 400)}”`;
}

/** How somebody is greeted: "Joanne" of "Joanne Tranter" and of "Tranter, Joanne". */
export function firstName(name: string): string {
  const [surname, given] = name.split(',');
  return (given ?? surname).trim().split(/\s+/)[0];
}

/** The text on one line up to a length, cut at a space and ended with an ellipsis. */
export function shortened(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 40))}…`;
}

/** "11.3 is 2 working days late", "11.4 and 10.1 are due in 9 working days": who stands alike is named together. */
function standings(items: ReminderItem[]): string[] {
  const alike = new Map<string, string[]>();
  for (const item of items) alike.set(standing(item), [...(alike.get(standing(item)) ?? []), item.ref]);
  return [...alike].map(([how, refs]) => `${listed(refs)} ${refs.length === 1 ? how : how.replace(/^is /, 'are ')}`);
}

function countsByRule(items: ReminderItem[]): string {
  const words: [ReminderRule, string][] = [
    ['overdue', 'late'],
    ['due today', 'due today'],
    ['due soon', 'due soon'],
  ];
  return words
    .map(([rule, word]) => [items.filter((item) => item.rule === rule).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function inWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
