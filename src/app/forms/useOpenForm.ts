import * as React from 'react';

export interface OpenedForm<Around extends HTMLElement> {
  /** The label of the open form; null while none is open. */
  opened: string | null;
  open(label: string): void;
  /** Closes the form and returns the focus to the button that opened it, or to the element that replaced the button. */
  close(): void;
  /** The ref for the element that contains the buttons. */
  around: React.RefObject<Around>;
}

/**
 * Which of several forms is open in place of its button. An open form removes its button, and saving may remove the
 * entry too. The focus then goes to the button or, if that is gone, to the heading of the screen.
 * @param atFirst the label of the form that is open from the beginning; null for none
 */
export function useOpenForm<Around extends HTMLElement>(atFirst: string | null = null): OpenedForm<Around> {
  const [opened, setOpened] = React.useState(atFirst);
  const around = React.useRef<Around>(null);
  const close = (): void => {
    setOpened(null);
    requestAnimationFrame(() => {
      // Where the entry went with its whole part, the screen keeps the focus near it (useKeptFocus).
      if (around.current === null) return;
      const buttons = Array.from(around.current.querySelectorAll<HTMLElement>('[data-form]'));
      const back = buttons.find(({ dataset }) => dataset.form === opened) ?? buttons[0];
      (back ?? document.querySelector<HTMLElement>('h1[tabindex]'))?.focus();
    });
  };
  return { opened, open: setOpened, close, around };
}
