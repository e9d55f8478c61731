import { choice, key, number, optionalLine, optionalNumber, optionalRow, row, text } from './field';
import type { Row } from './field';

/** The fields of a passage quoted from a report or letter (requirements 9 and 11). */
export const findingFields = {
  area: optionalLine('Area', { public: true }),
  kind: choice('Kind', ['strength', 'finding', 'progress found'], 'finding', { public: true }),
  text: text('What the inspectors wrote', { public: true }),
  /** For progress found: the inspectors' verdict in a few words ("good progress"). */
  verdict: optionalLine('In a few words', { public: true }),
  page: optionalNumber('Page', { public: true }),
  recommendationId: optionalRow('Recommendation', 'recommendations', { public: true }),
  inspectionId: row('Inspection', 'inspections', { public: true }),
  key: key(),
  order: number('Place in the report', { hidden: true }),
};

/**
 * A passage quoted from a report or letter: a strength (requirement 9), a finding tagged to a recommendation, or the
 * progress that a later visit found on an earlier recommendation (requirement 11).
 */
export type Finding = Row<typeof findingFields>;
