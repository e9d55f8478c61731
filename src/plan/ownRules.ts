import type { CountedFrom, DeadlineRule, Span } from './deadlineRules';
import { capitalised } from './words';

/** In what a council's own rule counts. */
export const units = ['working days', 'calendar days', 'months'] as const;
export type Unit = (typeof units)[number];

/** A deadline that the council set itself (requirement 71): how much of what, from when, and how the first day counts. */
export interface OwnRule {
  title: string;
  length: number;
  unit: Unit;
  from: CountedFrom;
  /** Whether the period begins with the day itself, or on the day after. */
  counting: 'after' | 'beginning with';
}

/** Longer periods are no deadlines for an answer; they keep a rule's name within what a line holds. */
export const MOST_UNITS = 1000;
const NAME =
  /^own: (\d{1,4}) (working days|calendar days|months) (after|beginning with) (receipt|publication|event): (.+)$/;

/**
 * What a plan or an inspection holds that follows a rule of the council's own. The name says the whole rule, so that a
 * plan's deadline stays what it was when the list of rules is changed.
 */
export function ownRuleName({ title, length, unit, from, counting }: OwnRule): string {
  return `own: ${length} ${unit} ${counting} ${from}: ${title.trim()}`.slice(0, 255);
}

/** The rule that such a name says; null where it is none. */
export function ownRuleIn(name: string): OwnRule | null {
  const [, length, unit, counting, from, title] = NAME.exec(name) ?? [];
  if (title === undefined) return null;
  return {
    title,
    length: Number(length),
    unit: unit as Unit,
    from: from as CountedFrom,
    counting: counting as OwnRule['counting'],
  };
}

function spanOf({ length, unit }: OwnRule): Span {
  if (unit === 'months') return { months: length };
  return unit === 'calendar days' ? { calendarDays: length } : { workingDays: length };
}

/** "Scrutiny review: 30 working days after receipt". */
export function ownRuleTitle({ title, length, unit, from, counting }: OwnRule): string {
  const one = length === 1 ? unit.replace(/s$/, '') : unit;
  const of = from === 'event' ? 'the event' : from;
  return `${title}: ${length} ${one} ${counting}${counting === 'after' ? '' : ' the day of'} ${of}`;
}

/** A council's own rule as a rule among the others: it asks for one answer, and nobody's law binds it. */
export function asDeadlineRule(rule: OwnRule): DeadlineRule {
  return {
    name: ownRuleName(rule),
    title: ownRuleTitle(rule),
    by: '',
    to: '',
    response: {
      title: `${capitalised(rule.title)} answered`,
      within: spanOf(rule),
      from: rule.from,
      ...(rule.counting === 'beginning with' ? { beginningWith: true as const } : {}),
      standing: 'the council',
      source: 'Set by the council in Set-up',
    },
    further: [],
    source: 'Set by the council in Set-up',
  };
}

/** Whether what a cell holds is such a rule: somebody may have written it by hand. */
export function isOwnRule(parsed: unknown): parsed is OwnRule {
  if (typeof parsed !== 'object' || parsed === null) return false;
  const rule = parsed as Partial<OwnRule>;
  return (
    typeof rule.title === 'string' &&
    Number.isInteger(rule.length) &&
    Number(rule.length) > 0 &&
    Number(rule.length) <= MOST_UNITS &&
    ownRuleIn(ownRuleName(rule as OwnRule)) !== null
  );
}
