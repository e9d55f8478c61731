import * as React from 'react';
import { keepTabster } from './keepTabster';

/**
 * Returns the focus, once a dialog has closed, to the element that had it when the dialog opened. If that element is
 * gone, the heading of the screen gets the focus, so that keyboard users do not start at the top of the page.
 */
export function useRestoreFocus(): void {
  const [opener] = React.useState(() => document.activeElement as HTMLElement | null);
  React.useEffect(keepTabster, []);
  React.useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (!isLost) return;
        const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>('h1[tabindex]');
        back?.focus();
      });
    },
    [opener],
  );
}
