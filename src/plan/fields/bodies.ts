import { choice, data, day, hasTexts, key, line, listOf, number, optionalLine, optionalRow, people } from './field';
import type { Row } from './field';

export type ReportingRhythm = 'month' | 'two months' | 'quarter' | 'half-year' | 'year' | 'meeting';

const rhythms: readonly ReportingRhythm[] = ['month', 'two months', 'quarter', 'half-year', 'year', 'meeting'];

/** A report that a body receives, and how often: a line of the reporting calendar (requirement 55). */
export interface ReceivedReport {
  what: string;
  every: ReportingRhythm;
}

const isReceived = (parsed: unknown): parsed is ReceivedReport =>
  hasTexts(parsed, 'what', 'every') && (rhythms as readonly string[]).includes(parsed.every);

/** The fields of a body that is judged, or that receives plans and reports (requirements 3, 45 and 55). */
export const bodyFields = {
  name: line('Its name'),
  kind: choice(
    'What it is',
    [
      'council',
      'safeguarding partnership',
      'scrutiny',
      'cabinet',
      'full council',
      'improvement board',
      'corporate parenting panel',
      'department',
      'partner',
      'other',
    ],
    'other',
  ),
  chair: optionalLine('Chair'),
  /** Whoever sits on it, where they use the plan: their desk shows what was promised to it (requirement 88). */
  memberIds: people('Members'),
  receives: data<ReceivedReport[]>('What it gets, and how often', [], listOf(isReceived)),
  /**
   * The day from which the body has had this name, and the day on which the name ended; null where not known or not
   * ended.
   */
  from: day('Under this name since'),
  until: day('Under this name until'),
  /** The body that replaced this one: safeguarding boards became partnerships in 2019. */
  becameId: optionalRow('It became', 'bodies'),
  /**
   * The chat of the Teams meetings in which the body meets, the same for every meeting of a series; null until somebody
   * who keeps meetings said so in such a meeting (requirement 90).
   */
  teamsChat: optionalLine('Chat of its Teams meetings', { hidden: true }),
  key: key(),
  order: number('Place', { hidden: true }),
};

/**
 * A body that is judged, or that receives plans and reports. It keeps the name that it had at the time (requirements 3
 * and 45).
 */
export type Body = Row<typeof bodyFields>;

export type BodyKind = Body['kind'];
