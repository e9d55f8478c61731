/** An item with a position among its siblings. */
export interface Ordered {
  id: number;
  etag: string;
  order: number;
}

/**
 * The new positions after one of some siblings was moved up or down by one. Only changed positions are returned, so
 * that as few items as possible are written. The siblings keep their set of positions; equal positions are made
 * different.
 * In: the siblings in their present order, the id to move, -1 for up or 1 for down. Out: empty when it cannot move.
 */
export function moved<T extends Ordered>(siblings: T[], id: number, by: -1 | 1): Ordered[] {
  const from = siblings.findIndex((each) => each.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= siblings.length) return [];
  const wanted = [...siblings];
  wanted.splice(to, 0, ...wanted.splice(from, 1));
  let previous = -Infinity;
  const orders = siblings
    .map(({ order }) => order)
    .sort((one, other) => one - other)
    .map((place) => (previous = Math.max(place, previous + 1)));
  return wanted.flatMap(({ id: each, etag, order }, index) =>
    order === orders[index] ? [] : [{ id: each, etag, order: orders[index] }],
  );
}
