import * as React from 'react';

/** The rows that others added while a person filled in a form over a list to which rows are only added. */
export interface NewerRows<Row> {
  /** The rows of others to show; empty until an attempt to send found some. */
  rows: readonly Row[];
  /**
   * Answers whether others added rows that the person has not yet seen. They are then shown, and the form must not be
   * sent.
   * @param all the rows as they are now, of whatever the form concerns
   * @param seen the newest row that was known when the form was begun
   * @param key the form's own key
   */
  found(all: readonly Row[], seen: number, key: string): boolean;
}

/** Tells what others added to a list whose rows never conflict, each row once. */
export function useNewerRows<Row extends { id: number; key: string }>(): NewerRows<Row> {
  const [rows, setRows] = React.useState<readonly Row[]>([]);
  const found = (all: readonly Row[], seen: number, key: string): boolean => {
    const shown = Math.max(seen, ...rows.map(({ id }) => id));
    // A row from the person's own earlier attempt, whose answer was lost, does not count as somebody else's.
    const others = all.filter((row) => row.id > shown && !row.key.startsWith(key));
    if (others.length === 0) return false;
    setRows(others);
    return true;
  };
  return { rows, found };
}
