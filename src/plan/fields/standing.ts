import { choice, day, key, line, number, optionalChoice, person, row, text, yesOrNo } from './field';
import type { Row } from './field';

/** What only the product reads: a checksum of a row as it was written, by which a row edited by hand is told. */
const written = line('Checksum', { hidden: true });

/**
 * The fields of an action's row in the list Standing, which other tools read: what the screens say of the action today
 * (requirement 99). Each day stands beside its date column as plain text, because a date column holds midnight in London,
 * which tools that read it as UTC take for the day before in summer (contracts/semantics.md S23).
 */
export const standingFields = {
  ref: line('Action'),
  text: text('What will be done'),
  rating: optionalChoice('Rating', ['Blue', 'Green', 'Amber', 'Red', 'Grey']),
  state: line('State'),
  reason: text('Reason'),
  leadId: person('Lead'),
  leadName: line('Lead by name'),
  seniorId: person('Senior responsible officer'),
  seniorName: line('Senior officer by name'),
  due: day('Due'),
  dueText: line('Due as text'),
  firstDue: day('First due'),
  firstDueText: line('First due as text'),
  timesMoved: number('Times moved'),
  daysLate: number('Working days late'),
  priority: line('Priority'),
  recommendations: text('Recommendations'),
  source: text('Source'),
  plan: line('Plan'),
  /** Whether the action counts: false once it is withdrawn. */
  isCounted: yesOrNo('Counted'),
  /** The day on which the row last changed; how old the whole list is says the row of today in Standing by month. */
  asOf: day('As of, unchanged since'),
  asOfText: line('As of, as text'),
  actionId: row('Action row', 'actions'),
  planId: row('Plan row', 'plans'),
  written,
  key: key(),
};

/** An action as the list Standing says that it stands. */
export type StandingRow = Row<typeof standingFields>;

/**
 * The fields of a row of Standing by month: how many actions of a plan had each rating at the end of a month, and which,
 * and the same for today, which says how old the list Standing is.
 */
export const standingMonthFields = {
  title: line('Month'),
  kind: choice('Kind', ['month end', 'today'], 'month end'),
  day: day('Day'),
  dayText: line('Day as text'),
  /** In the row of today: the day from which both lists are old unless they were written again, by working days. */
  oldFrom: day('Old from'),
  oldFromText: line('Old from, as text'),
  plan: line('Plan'),
  total: number('Actions'),
  blue: number('Blue'),
  green: number('Green'),
  amber: number('Amber'),
  red: number('Red'),
  grey: number('Grey'),
  blueActions: text('Blue actions'),
  greenActions: text('Green actions'),
  amberActions: text('Amber actions'),
  redActions: text('Red actions'),
  greyActions: text('Grey actions'),
  /** What was put right when rows had been edited by hand, in the row of today. */
  putRight: text('Put right'),
  planId: row('Plan row', 'plans'),
  written,
  key: key(),
};

/** A plan's ratings at the end of a month, or today. */
export type StandingMonth = Row<typeof standingMonthFields>;
