import * as React from 'react';
import { useRoute } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { formatRoute, parseRoute } from '../context/routes';
import { everything, filtersOf, selectionOf } from './selection';
import type { Selection } from './selection';

/** How long typing must rest before the address follows, in milliseconds. */
const rest = 300;

/**
 * What is chosen of the plan, kept in the address. The screen follows at once; the address follows typing when it
 * rests, and takes the place of the one before, so that the way back leads out of the plan and not through every letter.
 */
export function useSelection(): [Selection, (next: Selection) => void] {
  const host = useHost();
  const route = useRoute();
  const inAddress = 'filters' in route ? route.filters : null;
  const [selection, setSelection] = React.useState<Selection>(() => (inAddress ? selectionOf(inAddress) : everything));
  const timer = React.useRef<ReturnType<typeof setTimeout>>();
  const written = React.useRef<string | null>(null);

  React.useEffect(() => {
    if (!inAddress) return;
    const given = selectionOf(inAddress);
    const same = JSON.stringify(filtersOf(given));
    // The address that this screen wrote itself must not undo what was typed since.
    if (written.current === same) return;
    written.current = same;
    setSelection(given);
  }, [inAddress]);

  React.useEffect(() => () => clearTimeout(timer.current), []);

  const shown = React.useRef(selection);
  shown.current = selection;
  const select = React.useCallback(
    (next: Selection): void => {
      const typing = next.text !== shown.current.text;
      const filters = filtersOf(next);
      clearTimeout(timer.current);
      setSelection(next);
      const write = (): void => {
        // By now an action may have been opened: the view goes into whatever address there is.
        const here = parseRoute(host.route());
        if (!('filters' in here)) return;
        written.current = JSON.stringify(filters);
        host.navigate(formatRoute({ ...here, filters }), 'replace');
      };
      if (typing) timer.current = setTimeout(write, rest);
      else write();
    },
    [host],
  );
  return [selection, select];
}
