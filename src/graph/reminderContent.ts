import type { Day } from '../plan/day';
import { formatDay } from '../plan/day';
import type { RatingKey } from '../plan/fields';
import type { About, Occurrence, ReminderRule, WordsOn } from '../plan/reminders';
import { asksForProgress, nameOf, namesOf, standing } from '../plan/reminders';
import { actionsNamed, asSentence, capitalised, firstSentence, listed } from '../plan/words';

/**
 * A person who receives a reminder or in whose name one is sent. `id` is the person's number on the site, or null for a
 * person whom the site does not know yet.
 */
export interface Addressee {
  id: number | null;
  name: string;
  login: string;
  email: string;
  jobTitle?: string;
}

/** One action, milestone or other item of a reminder, with every occurrence that concerns it, most pressing first. */
export interface ReminderItem {
  about: About;
  occurrences: Occurrence[];
  on: WordsOn;
  /** An action's rating; null for other items. */
  rating: { key: RatingKey; reason: string } | null;
  /** The name of an action's owner who has no account, for whom the lead answers (requirement 43); null otherwise. */
  outsideOwner: string | null;
  /** The last progress report and its author. `by` is null when the reader of the mail wrote the report. */
  lastReport: { day: Day; text: string; by: string | null } | null;
  /**
   * For an item escalated above its lead: the lead's name, and the day on which the lead last got a reminder that it is
   * late.
   */
  reminded?: { name: string; day: Day } | null;
}

/** An item whose lead cannot be written to; the plan manager is told instead. */
export interface Orphan {
  item: ReminderItem;
  /** The reason why the lead cannot be written to: "The account of Derek Malin is disabled." */
  why: string;
}

/** A summary of the plan for its manager. */
export interface PlanDigest {
  sentence: string;
  /**
   * The actions that need attention, worst first: "11.3 Publish the pledge", "Late 2 working days. Joanne Tranter leads
   * it."
   */
  lines: { ref: string; text: string; rating: RatingKey; reason: string; next: string }[];
  /** How many more actions need attention than the lines show. */
  more: number;
  /** "One reminder of last week could not be sent." Empty when all were sent. */
  undelivered: string;
}

/** The part of a reminder that is about one plan. */
export interface PlanPart {
  planTitle: string;
  /** The plan manager, whom the reader can ask. */
  manager: Addressee;
  /** The items that the reader leads or is asked about. */
  items: ReminderItem[];
  /**
   * Items that others lead and that stay late, told to this reader; `why` is set when the reader is told in somebody
   * else's place.
   */
  escalated: (ReminderItem & { why?: string })[];
  orphans: Orphan[];
  /**
   * The reader's other open actions that need nothing now, and which of them is due next. `waiting` counts the actions
   * beside these that do need something and that an earlier mail was about.
   */
  others: { count: number; next: { ref: string; due: Day } | null; waiting?: number };
  /** Whether late items are escalated to the plan's sponsor rather than to a line manager. */
  sponsors?: boolean;
  digest: PlanDigest | null;
  /** The paragraphs of the weekly word; empty for somebody who gets none. */
  word: string[];
  links: ReminderLinks;
}

/** The content of one reminder, across all plans of the site. */
export interface ReminderContent {
  to: Addressee;
  /** The plan with the most pressing item comes first; its manager signs the mail. */
  parts: PlanPart[];
}

/** The addresses in a message: the SharePoint page, and the Teams tab when Settings hold its link. */
export interface ReminderLinks {
  /** The page's address for a route of the app. @param route "#/actions/3.2?report=1" */
  page(route: string): string;
  teams: ((route: string) => string) | null;
}

/**
 * The subject of a reminder, with the number of items and what they need, so that the inbox already shows both:
 * "Improvement plan: action 11.3 is 2 working days late" or "Improvement plan: 3 of your actions need a word, 1 late, 2
 * due soon".
 */
export function subjectOf({ parts }: ReminderContent): string {
  const items = parts.flatMap((part) => part.items);
  const orphans = parts.flatMap((part) => part.orphans);
  const escalated = parts.flatMap((part) => part.escalated);
  const said = [
    items.length === 0 ? '' : items.length === 1 ? first(items[0]) : `${manyOf(items)}, ${countsByRule(items)}`,
    one(escalated, 'stays late', (count) => `${count} actions stay late`),
    one(
      orphans.map(({ item }) => item),
      nobodyToRemind,
      (count) => `${count} have nobody to remind`,
    ),
  ].filter((part) => part !== '');
  if (said.length === 0)
    return `Improvement plan: ${parts.some(({ digest }) => digest) ? 'how it stands' : 'your weekly word'}`;
  return shortened(`Improvement plan: ${said.join('; ')}`, 240);
}

/**
 * What the plan manager has to do first, from what each action that needs attention needs next: "What to do: ask the
 * lead for a new date (actions 11.3 and 4.1); choose a lead (action 2.2)." Empty when nothing needs attention.
 */
export function whatToDo({ lines }: Pick<PlanDigest, 'lines'>): string {
  const refs = new Map<string, string[]>();
  for (const { ref, next } of lines) refs.set(next, [...(refs.get(next) ?? []), ref]);
  const tasks = [...refs].map(([next, of]) => `${next.charAt(0).toLowerCase()}${next.slice(1)} (${actionsNamed(of)})`);
  return tasks.length === 0 ? '' : `What to do: ${tasks.join('; ')}.`;
}

/** The words that follow an item's name when nobody can be reminded of it. */
export const nobodyToRemind = 'has nobody to remind';

/** "action 3.2 is due today": an item with its most pressing occurrence. */
export function first({ about, occurrences, on }: ReminderItem): string {
  return `${nameOf(about)} ${standing(occurrences[0], on)}`;
}

function one(items: readonly ReminderItem[], how: string, many: (count: number) => string): string {
  if (items.length === 0) return '';
  return items.length === 1 ? `${nameOf(items[0].about)} ${how}` : many(items.length);
}

function manyOf(items: readonly ReminderItem[]): string {
  const actions = items.every(({ about }) => about.kind === 'action');
  return `${items.length} ${actions ? 'of your actions need a word' : 'things need you'}`;
}

/**
 * The opening sentences: what the mail is about and what the reader is asked to do. Empty when nothing is asked of the
 * reader.
 */
export function introduction(items: ReminderItem[]): string {
  if (items.length === 0) return '';
  const facts = items.length <= 4 ? `${listed(standings(items))}.` : `${capitalised(countsByRule(items))}.`;
  const asked = items.filter(({ occurrences }) => occurrences.some(asksForProgress));
  if (asked.length === 0) return capitalised(facts);
  const urgent = asked.filter((item) => item.occurrences[0].urgency !== 'soon');
  const later = asked.filter((item) => item.occurrences[0].urgency === 'soon');
  const now = urgent.length > 0 ? urgent : later;
  const where =
    asked.length === 1 && items.length === 1
      ? 'it has'
      : `${namesOf(now.map(({ about }) => about))} ${now.length === 1 ? 'has' : 'have'}`;
  const ask =
    now.length <= 4
      ? `Could you say${urgent.length > 0 ? ' today' : ''} where ${where} got to?`
      : 'Could you say where each of them has got to?';
  const wait =
    urgent.length > 0 && later.length > 0 && later.length <= 4
      ? ` ${capitalised(namesOf(later.map(({ about }) => about)))} can wait a few days.`
      : '';
  const start = asked.some((item) => item.lastReport) ? ', and what was written last time is there to start from' : '';
  return capitalised(`${facts} ${ask}${wait} ${asked.length === 1 ? 'It' : 'Each'} takes about two minutes${start}.`);
}

/**
 * "Your other three actions need nothing now. The next, action 10.1, is due on 18 Dec 2026." Empty when the reader has
 * no other actions. Where some of the others do need something, the sentence counts only the rest: "2 more of your
 * actions need nothing now."
 */
export function othersSentence({ count, next, waiting = 0 }: PlanPart['others']): string {
  if (count === 0) return '';
  const due = next ? formatDay(next.due) : '';
  if (count === 1) {
    const which = waiting === 0 ? 'Your other action' : 'One more of your actions';
    return next ? `${which}, ${next.ref}, needs nothing now. It is due on ${due}.` : `${which} needs nothing now.`;
  }
  const which =
    waiting === 0 ? `Your other ${inWords(count)} actions` : `${capitalised(inWords(count))} more of your actions`;
  const those = `${which} need nothing now.`;
  return next ? `${those} The next, action ${next.ref}, is due on ${due}.` : those;
}

/**
 * The rating's reason. Where the reason ends with the lead's last report, that end is left out, because the mail quotes
 * the report in full below.
 * @param word the rating in words; the reason begins with it, and it is not said twice
 */
export function reasonOf(item: ReminderItem, word: string): string {
  const written = item.lastReport ? asSentence(firstSentence(item.lastReport.text)) : '';
  const own = (item.rating?.reason ?? '').trim();
  const reason = written !== '' && own.endsWith(written) ? own.slice(0, -written.length).trim() : own;
  return reason.startsWith(word) ? reason : `${word}. ${reason}`.trim();
}

/** "On 9 Nov 2026 you wrote: “Draft sent to the forum.”" A long report is cut at a space. */
export function lastWords(item: ReminderItem): string {
  const { lastReport } = item;
  if (!lastReport || lastReport.text.trim() === '') return '';
  return `On ${formatDay(lastReport.day)} ${lastReport.by ?? 'you'} wrote: “${shortened(lastReport.text, 400)}”`;
}

/** The first name for the greeting: "Joanne" of "Joanne Tranter" and of "Tranter, Joanne". */
export function firstName(name: string): string {
  const [surname, given] = name.split(',');
  return (given ?? surname).trim().split(/\s+/)[0];
}

/** The text on one line, cut at a space and ended with an ellipsis when it is longer than `length`. */
export function shortened(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 40))}…`;
}

/**
 * "action 11.3 is 2 working days late", "actions 11.4 and 10.1 are due in 9 working days": items in the same state are
 * named together.
 */
function standings(items: ReminderItem[]): string[] {
  const alike = new Map<string, About[]>();
  for (const { about, occurrences, on } of items) {
    const how = standing(occurrences[0], on);
    alike.set(how, [...(alike.get(how) ?? []), about]);
  }
  return [...alike].map(([how, items]) => `${namesOf(items)} ${items.length === 1 ? how : plural(how)}`);
}

function plural(how: string): string {
  return how
    .replace(/^is /, 'are ')
    .replace(/^has /, 'have ')
    .replace(/^goes /, 'go ')
    .replace(/^waits /, 'wait ')
    .replace(/^needs its /, 'need their ');
}

/**
 * The words that count items by reminder rule, in this order. Escalated items and the plan's summary have parts of
 * their own.
 */
const countedAs: { readonly [rule in Exclude<ReminderRule, 'escalated' | 'digest' | 'weekly word'>]: string } = {
  overdue: 'late',
  'due today': 'due today',
  'query open': 'with a question',
  'query answered': 'answered',
  'decision asked': 'to be decided',
  decided: 'decided',
  'progress asked': 'without news',
  'reading due': 'to be read',
  'audit due': 'to be audited',
  'report due': 'promised',
  'meeting action due': 'asked for by a meeting',
  'answer due': 'to be answered',
  'question to route': 'for the clerk',
  'question made public': 'made public',
  'question kept': 'to be answered in writing',
  'question answered': 'answered',
  'question not taken': 'not taken',
  'risk review due': 'to be reviewed',
  'risk action late': 'with a late action',
  'measure undefined': 'to be defined',
  'due soon': 'due soon',
  'dependency late': 'waiting',
  'dependency met': 'free to go on',
  'new assignment': 'new',
};

function countsByRule(items: readonly ReminderItem[]): string {
  return Object.entries(countedAs)
    .map(([rule, word]) => [items.filter(({ occurrences }) => occurrences[0].rule === rule).length, word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function inWords(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);
}
