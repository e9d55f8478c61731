import * as React from 'react';
import { useRoute } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { formatRoute } from '../context/routes';
import { parseRoute } from '../context/parseRoute';
import { everything, filtersOf, selectionOf } from './selection';
import type { Selection } from './selection';

/** How long typing must pause before the address is updated, in milliseconds. */
const rest = 300;

/**
 * The selection, kept in the address. The screen follows at once. The address is updated after a pause in typing and
 * replaces the one before, so that Back leaves the plan instead of undoing single letters.
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
    // An address that this screen wrote itself must not undo what was typed since.
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
        // An action may have been opened in the meantime, so the filters are written into the present address.
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
