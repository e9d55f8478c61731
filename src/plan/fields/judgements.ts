import { choice, key, line, number, optionalLine, optionalNumber, optionalRow, row } from './field';
import type { Row } from './field';

/** The fields of a judgement (requirements 4 and 5). */
export const judgementFields = {
  role: choice('What is judged', ['overall', 'area', 'board'], 'area', { public: true }),
  area: line('Area, as printed', { public: true }),
  grade: line('Grade, as printed', { public: true }),
  page: optionalNumber('Page of the report', { public: true }),
  bodyId: optionalRow('Body judged', 'bodies'),
  /**
   * The area of an earlier inspection that this one continues, where the names do not show it and a person said so
   * (requirement 6).
   */
  sameAs: optionalLine('Follows the earlier area'),
  inspectionId: row('Inspection', 'inspections', { public: true }),
  key: key(),
  order: number('Place in the report', { hidden: true }),
};

/** A grade given to an area, as printed (requirements 4 and 5). */
export type Judgement = Row<typeof judgementFields>;
