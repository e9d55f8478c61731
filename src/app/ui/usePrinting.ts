import * as React from 'react';

/**
 * True from the moment the browser begins to print until it has. React 17 draws at once what a listener of the window
 * sets, so paper gets what is drawn for it: light colours, and every row of a table that otherwise draws those in sight.
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
