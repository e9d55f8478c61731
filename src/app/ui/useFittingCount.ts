import * as React from 'react';
import { measureOnResize } from './useElementSize';

/**
 * How many of the entries of a one-line list fit into it, kept up to date as its width changes. The list wraps and shows one
 * line (flex-wrap, a fixed height, overflow hidden), so an entry that does not fit stands on a further line.
 * @param list the element whose children are the entries
 * @param entries what is in it; it is measured anew when that changes
 */
export function useFittingCount(list: React.RefObject<HTMLElement>, entries: string): number {
  const [count, setCount] = React.useState(Number.POSITIVE_INFINITY);
  React.useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = (): void => {
      const items = Array.from(element.children) as HTMLElement[];
      const further = items.findIndex(({ offsetTop }) => offsetTop > items[0].offsetTop);
      // The first always stands on the first line, cut off where the list is narrower than it.
      const fits = items.length === 0 || items[0].offsetWidth <= element.clientWidth;
      setCount(!fits ? 0 : further === -1 ? Number.POSITIVE_INFINITY : further);
    };
    return measureOnResize(element, measure);
  }, [list, entries]);
  return count;
}
