import * as React from 'react';
import { measureOnResize } from './measureOnResize';

/**
 * How many entries of a one-line list fit into it, kept up to date as its width changes. The list wraps and shows one
 * line (flex-wrap, a fixed height, overflow hidden), so an entry that does not fit is on a further line.
 * @param list the element whose children are the entries
 * @param entries identifies the entries; the list is measured again when it changes
 */
export function useFittingCount(list: React.RefObject<HTMLElement>, entries: string): number {
  const [count, setCount] = React.useState(Number.POSITIVE_INFINITY);
  React.useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = (): void => {
      const items = Array.from(element.children) as HTMLElement[];
      const further = items.findIndex(({ offsetTop }) => offsetTop > items[0].offsetTop);
      // The first entry is always on the first line, where it is cut off if the list is narrower.
      const fits = items.length === 0 || items[0].offsetWidth <= element.clientWidth;
      setCount(!fits ? 0 : further === -1 ? Number.POSITIVE_INFINITY : further);
    };
    return measureOnResize(element, measure);
  }, [list, entries]);
  return count;
}
