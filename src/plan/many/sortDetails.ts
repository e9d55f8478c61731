import type { Day } from '../day';
import { readDay } from '../dayEntry';
import { isWholly, matchLead } from '../bringIn/leads';
import type { Action, FurtherDetail } from '../fields';
import { actionFields } from '../fields/actions';
import type { Field } from '../fields/field';
import { LINE_LENGTH } from '../fields/field';
import type { Person } from '../people';
import { datedNotesIn, MOST_NOTES } from './datedNotes';
import type { EarlierNote, PartByDay } from './datedNotes';
import { sameText, sameWording } from '../search';
import { yesOrNoIn } from '../yesOrNo';

/** The fields of an action to which a heading of its further details can be given (requirement 82). */
export const detailTargets = [
  'outcome',
  'measure',
  'leadId',
  'leadText',
  'externalOwner',
  'start',
  'due',
  'dueText',
  'urgent',
  'workforce',
] as const satisfies readonly (keyof Action)[];

/** A field, or reports of the days that the texts name. */
export type DetailTarget = (typeof detailTargets)[number] | typeof REPORTS;

/** Says that what stands under a heading is progress of the days that it names, so that each day becomes a report. */
export const REPORTS = 'reports';

/** A heading of further details, and the field that its texts go to. */
export interface HeadingField {
  heading: string;
  field: DetailTarget;
}

/** A heading as it stands in the plan: how many actions have a text under it, and one of the texts. */
export interface DetailHeading {
  heading: string;
  count: number;
  example: string;
}

/** Every heading of the actions' further details, each once, in the order in which they first appear. */
export function detailHeadings(actions: readonly Pick<Action, 'details'>[]): DetailHeading[] {
  const found: DetailHeading[] = [];
  for (const { details } of actions)
    for (const { heading, text } of details) {
      const there = found.find((each) => sameText(each.heading, heading));
      if (there) there.count++;
      else found.push({ heading, count: 1, example: text });
    }
  return found;
}

/** What sorting does to one action. */
export interface SortedAction {
  action: Action;
  /** The fields that get a value, and the details that are left. Empty when nothing of the action changes. */
  changes: Partial<Action>;
  /** The reports of earlier days that are made of the details, the oldest first. */
  notes: EarlierNote[];
  /** The details that stay where they are although their heading was given to a field, each with the reason. */
  stays: { heading: string; why: string }[];
}

/**
 * Moves the texts under the given headings from the further details to the fields of an action. No word is lost: a text
 * is added to what a field of texts holds, and a text that its field cannot hold stays among the details.
 * @param people the people of the site, among whom a lead is looked up by name or address
 * @param byDay how texts are parted into reports, with the day on which it is done
 */
export function sortDetails(
  action: Action,
  given: readonly HeadingField[],
  people: readonly Person[] = [],
  byDay: { part: PartByDay; today: Day } | null = null,
): SortedAction {
  const now: Action = { ...action };
  const stays: SortedAction['stays'] = [];
  const notes: SortedAction['notes'] = [];
  const left = action.details.filter((detail) => {
    const field = given.find(({ heading }) => sameText(heading, detail.heading))?.field;
    if (field === undefined) return true;
    if (field === REPORTS) {
      const said = byDay ? datedNotesIn(detail, byDay.part, byDay.today) : { why: 'No days were looked for.' };
      const fit = 'notes' in said && notes.length + said.notes.length <= MOST_NOTES;
      if (fit) notes.push(...said.notes);
      else stays.push({ heading: detail.heading, why: 'why' in said ? said.why : TOO_MANY });
      return !fit;
    }
    const taken = field === 'leadId' ? withLead(now, detail, people) : withText(now, field, detail);
    if ('why' in taken) {
      stays.push({ heading: detail.heading, why: taken.why });
      return true;
    }
    Object.assign(now, { [field]: taken.value });
    if (field === 'leadId') now.deputyIds = now.deputyIds.filter((id) => id !== taken.value);
    return false;
  });
  if (left.length === action.details.length) return { action, changes: {}, notes: [], stays };
  const changed = [...detailTargets, 'deputyIds' as const].filter((field) => now[field] !== action[field]);
  return {
    action,
    changes: { ...Object.fromEntries(changed.map((field) => [field, now[field]])), details: left },
    notes: notes.sort((one, other) => one.saidFor.localeCompare(other.saidFor)),
    stays,
  };
}

const TOO_MANY = `More than ${MOST_NOTES} days are named.`;

type Taken = { value: string | boolean | number } | { why: string };

/**
 * The lead whom a text names in full, by the name or the address alone; whatever stands beside it would be lost. A lead
 * who is there already stays.
 */
function withLead({ leadId }: Action, { text }: FurtherDetail, people: readonly Person[]): Taken {
  const candidates = people.map((person) => ({ ...person, jobTitle: person.jobTitle ?? '' }));
  const { sure } = matchLead(text, candidates);
  const person = sure && people.find(({ login }) => login === sure.login);
  if (!person || !isWholly(text, person))
    return { why: `“${text}” is not the name or address of one person whom the plan knows.` };
  return leadId === null || leadId === person.id ? { value: person.id } : { why: 'Somebody else leads it.' };
}

/** The value of a field once it holds a detail's text too, or why it cannot. */
function withText(
  action: Action,
  name: Exclude<DetailTarget, 'leadId' | typeof REPORTS>,
  { text }: FurtherDetail,
): Taken {
  const field: Field = actionFields[name];
  const now = action[name];
  switch (field.kind) {
    case 'day': {
      const { day } = readDay(text);
      if (day === null) return { why: `“${text}” is not one day.` };
      return now === null || now === day ? { value: day } : { why: 'Another day stands there.' };
    }
    case 'yes or no': {
      const value = yesOrNoIn(text);
      if (value === null) return { why: `“${text}” is neither yes nor no.` };
      return now === true && !value ? { why: 'Yes stands there.' } : { value };
    }
    default:
      return withWords(typeof now === 'string' ? now : '', text, field.kind === 'line');
  }
}

function withWords(now: string, text: string, isLine: boolean): Taken {
  if (now === '') return fits(isLine ? text.replace(/\s+/g, ' ').trim() : text, isLine);
  return sameWording(now, text) ? { value: now } : fits(isLine ? `${now}; ${text.replace(/\s+/g, ' ').trim()}` : `${now}\n${text}`, isLine); // prettier-ignore
}

function fits(value: string, isLine: boolean): Taken {
  return isLine && value.length > LINE_LENGTH ? { why: `There is room for ${LINE_LENGTH} characters.` } : { value };
}
