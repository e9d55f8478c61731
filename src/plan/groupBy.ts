/** Groups items by a shared key; each group keeps the order of the items. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const gathered = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const together = gathered.get(key);
    if (together) together.push(item);
    else gathered.set(key, [item]);
  }
  return gathered;
}
