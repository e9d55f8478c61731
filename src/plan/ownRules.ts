import type { CountedFrom, DeadlineRule, Span } from './deadlineRules';
import { capitalised } from './words';

/** The units of the periods in a council's own rules. */
export const units = ['working days', 'calendar days', 'months'] as const;
export type Unit = (typeof units)[number];

/**
 * A deadline rule that the council set itself (requirement 71): the length and unit of the period, its beginning, and
 * how its first day counts.
 */
export interface OwnRule {
  title: string;
  length: number;
  unit: Unit;
  from: CountedFrom;
  /** Whether the period includes its first day or begins on the day after. */
  counting: 'after' | 'beginning with';
}

/**
 * The longest period. Longer ones make no sense for a response, and the limit keeps a rule's name within the length of
 * a line.
 */
export const MOST_UNITS = 1000;
const NAME =
  /^own: (\d{1,4}) (working days|calendar days|months) (after|beginning with) (receipt|publication|event): (.+)$/;

/**
 * The name of a council's own rule, which a plan or an inspection stores. The name contains the whole rule, so that a
 * plan's deadline stays the same when the list of rules is changed.
 */
export function ownRuleName({ title, length, unit, from, counting }: OwnRule): string {
  return `own: ${length} ${unit} ${counting} ${from}: ${title.trim()}`.slice(0, 255);
}

/** The rule in such a name; null where the name is none. */
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

/** The title of a council's own rule: "Scrutiny review: 30 working days after receipt". */
export function ownRuleTitle({ title, length, unit, from, counting }: OwnRule): string {
  const one = length === 1 ? unit.replace(/s$/, '') : unit;
  const of = from === 'event' ? 'the event' : from;
  return `${title}: ${length} ${one} ${counting}${counting === 'after' ? '' : ' the day of'} ${of}`;
}

/** A council's own rule in the form of the product's rules: it asks for one response, and no law stands behind it. */
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

/** Whether a cell's value is such a rule. The value may have been written by hand. */
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
