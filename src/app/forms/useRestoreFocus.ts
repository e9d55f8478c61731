import * as React from 'react';

/**
 * Gives the focus back, once a dialog is gone, to what had it when the dialog opened. Where that is gone as well, the
 * heading of the screen gets it, so that the keyboard never begins at the top of the page again.
 */
export function useRestoreFocus(): void {
  const [opener] = React.useState(() => document.activeElement as HTMLElement | null);
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
