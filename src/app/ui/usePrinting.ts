import * as React from 'react';

/**
 * True while the browser prints. React 17 renders synchronously after a window event, so paper gets its own layout:
 * light colours, and all rows of a table that otherwise renders only the visible ones.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = React.useState(false);
  React.useEffect(() => {
    const begin = (): void => setPrinting(true);
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
