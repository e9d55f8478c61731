import type { Edition, EditionRating, EditionSection, PlainRow, PlainValue } from './edition';
import { publicFields } from './fields';

function only(row: PlainRow, fields: readonly string[]): PlainRow {
  const open: PlainRow = { key: row.key };
  for (const field of fields) if (row[field] !== undefined) open[field] = row[field];
  return open;
}

/**
 * The public form of an action: its lead by post, and its rating by rule without the lead's words, which may hold what
 * the public must not read.
 */
function publicAction(row: PlainRow): PlainRow {
  const rating = row.rating as EditionRating | null;
  return {
    ...only(row, publicFields('actions')),
    lead: row.lead === null ? null : (row.post ?? 'The council'),
    rating: rating && { key: rating.key, embedded: rating.embedded, rule: rating.rule },
    withdrawn: row.withdrawn !== null,
  };
}

function publicMeasure(row: PlainRow): PlainRow {
  const readings = Array.isArray(row.readings) ? (row.readings as { [name: string]: PlainValue }[]) : [];
  return {
    ...only(row, publicFields('measures')),
    readings: readings.map(({ day, value, suppressed }) => ({ day, value, suppressed })),
  };
}

/** The public edition, made from the full one by leaving parts out, so that the two never disagree. */
export function publicEdition(full: Edition): Edition {
  const things = Object.fromEntries(
    Object.entries(full.things).map(([section, rows]) => {
      const fields = publicFields(section as EditionSection);
      if (fields.length === 0) return [section, []];
      if (section === 'actions') return [section, rows.filter((row) => row.withdrawn === null).map(publicAction)];
      if (section === 'measures') return [section, rows.filter((row) => row.withdrawn === null).map(publicMeasure)];
      return [section, rows.map((row) => only(row, fields))];
    }),
  ) as Edition['things'];
  return { ...full, audience: 'public', plan: only(full.plan, publicFields('plan')), things };
}
