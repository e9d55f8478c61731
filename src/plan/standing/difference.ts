import { checksumOfRow } from './checksum';

/** A row of Standing or Standing by month as the list has it, and its values as the product writes them. */
interface Stored {
  id: number;
  etag: string;
  key: string;
  written: string;
}

/** The values of a row, without what SharePoint adds. */
export type ValuesOfRow<Row extends Stored> = Omit<Row, 'id' | 'etag'>;

/** What has to be written so that the rows that stand become the rows that should. */
export interface Difference<Row extends Stored> {
  added: ValuesOfRow<Row>[];
  /** Rows that the plan has overtaken. */
  changed: { row: Row; values: ValuesOfRow<Row> }[];
  /** Rows that somebody edited by hand. */
  putRight: { row: Row; values: ValuesOfRow<Row> }[];
  /** Rows that no action of a plan stands behind. */
  removed: Row[];
}

export interface DifferenceOptions<Row extends Stored> {
  /** Fields by which a row does not differ: they say when it was written. */
  dated?: readonly (keyof Row & string)[];
  /** Rows that stay although they cannot be computed today. */
  isKept?: (row: Row) => boolean;
}

/** The values of a row with the checksum by which an edit by hand is seen. */
export function withChecksum<Row extends Stored>(values: Omit<ValuesOfRow<Row>, 'written'>): ValuesOfRow<Row> {
  return { ...values, written: checksumOfRow(values) } as unknown as ValuesOfRow<Row>;
}

/** Whether a row is still as the product wrote it. */
export function isAsWritten<Row extends Stored>(row: Row): boolean {
  const { id: _id, etag: _etag, written, ...values } = row;
  return checksumOfRow(values) === written;
}

/**
 * Compares the rows that a list has with those that it should have, by their keys. A row that says the same as it should
 * is not written, whatever the day on which it was written (docs/decisions/0020).
 * @param wanted without checksums; their dated fields say today
 */
export function differenceOf<Row extends Stored>(
  stored: readonly Row[],
  wanted: readonly Omit<ValuesOfRow<Row>, 'written'>[],
  { dated = [], isKept = () => false }: DifferenceOptions<Row> = {},
): Difference<Row> {
  const byKey = new Map(stored.map((row) => [row.key, row]));
  const difference: Difference<Row> = { added: [], changed: [], putRight: [], removed: [] };
  const undated = (values: object): string => {
    const { id: _id, etag: _etag, written: _written, ...rest } = values as Stored;
    return checksumOfRow(Object.fromEntries(Object.entries(rest).filter(([name]) => !dated.includes(name as never))));
  };
  const known = new Set<string>();
  for (const one of wanted) {
    const key = (one as unknown as Stored).key;
    known.add(key);
    const row = byKey.get(key);
    const values = withChecksum<Row>(one);
    if (!row) difference.added.push(values);
    else if (!isAsWritten(row)) difference.putRight.push({ row, values });
    else if (undated(row) !== undated(one)) difference.changed.push({ row, values });
  }
  difference.removed = stored.filter((row) => !known.has(row.key) && !isKept(row));
  return difference;
}
