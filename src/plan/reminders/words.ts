import { formatDay } from '../day';
import type { Day } from '../day';
import { asSentence, capitalised, counted, listed } from '../words';
import { workingDaysBetween } from '../workingDays';
import type { About, Occurrence, ReminderRule } from './occurrence';

/** The facts that the words of a reminder need beside the occurrence. */
export interface WordsOn {
  today: Day;
  extraHolidays: readonly Day[];
}

/** "is 2 working days late", "is due today", "is due in 9 working days": the state of a date, to follow its subject. */
export function dateStanding(due: Day, { today, extraHolidays }: WordsOn): string {
  if (due < today)
    return `is ${counted(Math.max(1, workingDaysBetween(due, today, extraHolidays)), 'working day')} late`;
  if (due === today) return 'is due today';
  const left = workingDaysBetween(today, due, extraHolidays);
  return left === 0 ? `is due on ${formatDay(due)}` : `is due in ${counted(left, 'working day')}`;
}

/** A due date in a sentence: "It was due on 19 Nov 2026.", "It is due on 4 Dec 2026, in 9 working days." */
export function dueSentence(due: Day, { today, extraHolidays }: WordsOn): string {
  if (due < today) return `It was due on ${formatDay(due)}.`;
  if (due === today) return 'It is due today.';
  const left = workingDaysBetween(today, due, extraHolidays);
  return `It is due on ${formatDay(due)}${left === 0 ? '' : `, in ${counted(left, 'working day')}`}.`;
}

/** The name of an item in a sentence: "action 11.3", "measure 4", or the kind of item. */
export function nameOf({ kind, ref, text }: About): string {
  if (kind === 'action') return `action ${ref}`;
  if (kind === 'measure') return `measure ${ref}`;
  if (kind === 'risk') return `risk ${ref}`;
  if (kind === 'audit') return `the audit “${text}”`;
  if (kind === 'report') return `the report “${text}”`;
  if (kind === 'meeting action') return `“${text}”`;
  if (kind === 'question') return `the question “${text}”`;
  if (kind === 'question to the clerk') return text.replace(/^Q/, 'the q');
  return 'the plan';
}

/** Several items in a sentence: "actions 11.4 and 10.1", "action 11.4 and measure 2". */
export function namesOf(items: readonly About[]): string {
  const actions = items.every(({ kind }) => kind === 'action');
  if (actions && items.length > 1) return `actions ${listed(items.map(({ ref }) => ref))}`;
  return listed(items.map(nameOf));
}

/** The state of an item, to follow its name: "is 2 working days late", "has a question for you", "is now yours". */
export function standing(occurrence: Occurrence, on: WordsOn): string {
  const { rule, due, detail } = occurrence;
  switch (rule) {
    case 'overdue':
    case 'due today':
    case 'due soon':
    case 'audit due':
    case 'report due':
    case 'meeting action due':
      return dateStanding(due, on);
    case 'answer due':
      return dateStanding(due, on)
        .replace(/^is due/, 'is due an answer')
        .replace(/late$/, 'late for an answer');
    case 'question answered':
      return 'is answered';
    case 'question not taken':
      return 'is not taken';
    case 'question made public':
      return 'is public';
    case 'question kept':
      return 'is to be answered in writing';
    case 'question to route':
      return 'waits for the clerk';
    case 'risk review due':
      return `${due < on.today ? 'was' : 'is'} to be looked at again by ${formatDay(due)}`;
    case 'risk action late':
      return `rests on action ${detail}, which is late`;
    case 'escalated':
      return `${dateStanding(due, on)}, ${detail === 'nobody' ? 'and nobody leads it' : `led by ${detail}`}`;
    case 'query open':
      return 'has a question for you';
    case 'decision asked':
      return 'waits for your decision';
    case 'decided':
      return 'has a decision';
    case 'query answered':
      return 'has the answer to your question';
    case 'progress asked':
      return !namesMeeting(occurrence)
        ? `has had no word ${detail === '' ? 'yet' : `since ${formatDay(detail)}`}`
        : `goes to ${detail} on ${formatDay(due)}`;
    case 'reading due':
      return due < on.today ? `has had no reading for ${detail}` : `needs its reading for ${detail}`;
    case 'measure undefined':
      return 'is still to be defined';
    case 'dependency late':
      return `waits on action ${detail}, which is late`;
    case 'dependency met':
      return `can go on: ${detail}`;
    case 'new assignment':
      return 'is now yours';
    case 'digest':
    case 'weekly word':
      return 'as it stands';
  }
}

/**
 * An occurrence in whole sentences, for a block of its own. Empty where the line with the rating says the same.
 * @param outsideOwner for an action: its owner without an account, for whom the lead answers (requirement 43)
 * @param reader whether the reader is the person meant, or is told in that person's place
 */
export function sentenceOf(
  occurrence: Occurrence,
  on: WordsOn,
  outsideOwner: string | null = null,
  reader: 'the lead' | 'in their place' = 'the lead',
): string {
  const { rule, due, detail } = occurrence;
  const own = reader === 'the lead';
  switch (rule) {
    case 'overdue':
    case 'due today':
    case 'due soon':
      return dueSentence(due, on);
    case 'audit due':
      return `${own ? 'You lead it. ' : ''}${dueSentence(due, on).replace('due', 'planned')}`;
    case 'risk review due':
      return `${own ? 'You own it. ' : ''}It ${due < on.today ? 'was' : 'is'} to be looked at again by ${formatDay(due)}.`;
    case 'risk action late':
      return `Action ${detail}, which lowers it, is late. Does its score still hold?`;
    case 'meeting action due':
      return `${detail} asked for it. ${dueSentence(due, on)}`;
    case 'answer due':
      return `${detail || 'A member'} asked it. ${dueSentence(due, on).replace(/^It/, 'The answer')}`;
    case 'question made public':
    case 'question kept':
    case 'question answered':
    case 'question not taken':
      return detail;
    case 'question to route':
      return `It was asked on ${formatDay(due)}${detail === '' ? '' : ` for ${detail}`}. Make it public, answer it in writing, or say why it is not taken.`;
    case 'report due':
      return `It was promised to ${detail}. ${dueSentence(due, on)}`;
    case 'escalated':
      return `${leading(detail, outsideOwner)} ${dueSentence(due, on)}`;
    case 'query open':
    case 'query answered':
    case 'decision asked':
    case 'decided':
    case 'weekly word':
      return detail;
    case 'progress asked':
      return !namesMeeting(occurrence)
        ? `Nothing was said about it ${detail === '' ? 'yet' : `since ${formatDay(detail)}`}.`
        : `${detail} takes the plan on ${formatDay(due)}, and nothing was said about this since its last meeting.`;
    case 'reading due':
      return `The reading for ${detail} ${due < on.today ? 'was' : 'is'} due on ${formatDay(due)}.`;
    case 'measure undefined':
      return detail;
    case 'dependency late':
      return `It waits on action ${detail}, which is late.`;
    case 'dependency met':
      return asSentence(`It can go on: ${detail}`);
    case 'new assignment':
      return `${own ? 'It is yours' : 'Its lead has it'} since ${formatDay(due)}${detail === '' ? ', without a date so far' : `, and due on ${formatDay(detail)}`}.`;
    case 'digest':
      return '';
  }
}

function leading(lead: string, outsideOwner: string | null): string {
  const name = lead === 'nobody' ? 'Nobody' : lead;
  return outsideOwner === null ? `${name} leads it.` : `It belongs to ${outsideOwner}. ${name} answers for it here.`;
}

/** "Overdue, was due 19 Nov 2026": the rule and its date, for lists. */
export function ruleInWords(occurrence: Occurrence): string {
  const { rule, due, detail } = occurrence;
  const words = capitalised(rule);
  switch (rule) {
    case 'overdue':
      return `${words}, was due ${formatDay(due)}`;
    case 'due soon':
    case 'audit due':
    case 'report due':
    case 'meeting action due':
    case 'answer due':
    case 'reading due':
    case 'risk review due':
      return `${words}, due ${formatDay(due)}`;
    case 'escalated':
      return `Escalated${detail === 'nobody' ? '' : `, led by ${detail}`}, was due ${formatDay(due)}`;
    case 'progress asked':
      return !namesMeeting(occurrence) ? 'Progress asked, long silent' : `Progress asked before ${detail}`;
    case 'new assignment':
      return `${words}, since ${formatDay(due)}`;
    case 'measure undefined':
      return 'Measure still undefined';
    case 'risk action late':
      return `Rests on action ${detail}, which is late`;
    case 'query open':
      return 'A question waits for an answer';
    case 'decision asked':
      return 'A request waits for a decision';
    case 'decided':
      return 'What was asked is decided';
    case 'query answered':
    case 'question answered':
      return 'A question was answered';
    case 'question not taken':
      return 'A question was not taken';
    case 'question to route':
      return 'A question waits for the clerk';
    case 'question made public':
      return 'A question was made public';
    case 'question kept':
      return 'A question is to be answered in writing';
    case 'dependency late':
      return `Waits on action ${detail}, which is late`;
    case 'dependency met':
      return 'What it waited for has come';
    case 'digest':
      return 'How the plan stands';
    case 'weekly word':
      return 'The weekly word that they asked for';
    case 'due today':
      return words;
  }
}

/** Whether a meeting is the reason for a request for progress; the other reason is a long time without a report. */
export function namesMeeting({ rule, detail }: Pick<Occurrence, 'rule' | 'detail'>): boolean {
  return rule === 'progress asked' && detail !== '' && !/^\d{4}-/.test(detail);
}

/** The rules whose reminder is answered by a progress report. */
const asksProgress: readonly ReminderRule[] = ['overdue', 'due today', 'due soon', 'progress asked'];

export function asksForProgress({ rule }: Pick<Occurrence, 'rule'>): boolean {
  return asksProgress.includes(rule);
}

/**
 * The answers that a lead may give at once, with their form in an address: the report form opens with the answer chosen
 * (src/app/context/routes.ts).
 */
const answers: readonly (readonly [words: string, inAddress: string])[] = [
  ['on course', 'on-course'],
  ['at risk', 'at-risk'],
  ['off track', 'off-track'],
  ['done', 'done'],
];

/**
 * "Action 11.3 is at risk": the possible answers to how an action is going, each with the route to the form that opens
 * with it; otherwise none.
 */
export function answersOf(occurrences: readonly Occurrence[]): { label: string; route: string }[] {
  const [{ about }] = occurrences;
  if (about.kind !== 'action' || !occurrences.some(asksForProgress)) return [];
  return answers.map(([words, inAddress]) => ({
    label: `Action ${about.ref} is ${words}`,
    route: `${about.route}?report=1&going=${inAddress}`,
  }));
}

const openLabels: { readonly [kind in About['kind']]?: string } = {
  audit: 'Open the audit',
  report: 'Open what was promised',
  'meeting action': 'Open the meeting',
  question: 'Open the meeting',
  'question to the clerk': 'Open the question',
  plan: 'Open the plan',
};

/** The label and route of an item's button, which opens the form for the answer. */
export function buttonOf(occurrences: readonly Occurrence[]): { label: string; route: string } {
  const [{ about, rule }] = occurrences;
  const name = about.kind === 'measure' ? about.ref : nameOf(about);
  const query = occurrences.find((one) => one.rule === 'query open');
  if (query) return { label: `Answer on ${name}`, route: query.opens ?? about.route };
  if (rule === 'decision asked') return { label: `Decide on ${name}`, route: about.route };
  const see = { label: `See ${nameOf(about)}`, route: about.route };
  if (occurrences.every((one) => one.rule === 'query answered')) return see;
  if (about.kind === 'measure')
    return rule === 'reading due'
      ? { label: `Add the reading of ${name}`, route: about.route }
      : { label: `Define ${name}`, route: about.route };
  const label = openLabels[about.kind];
  if (label) return { label, route: about.route };
  if (occurrences.some(asksForProgress))
    return { label: `Report progress on ${name}`, route: `${about.route}?report=1` };
  return see;
}
