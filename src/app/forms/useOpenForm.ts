import * as React from 'react';

export interface OpenedForm<Around extends HTMLElement> {
  /** The label of the form that is open; null while none is. */
  opened: string | null;
  open(label: string): void;
  /** Closes it and gives the focus back to the button that opened it, or to what stands in its place. */
  close(): void;
  /** To be set on what the buttons stand in. */
  around: React.RefObject<Around>;
}

/**
 * Which of several forms is open in the place of its button. A form takes its button away, and saving may take the entry
 * away as well: the focus goes to the button, else to the heading of the screen, and is never lost.
 */
export function useOpenForm<Around extends HTMLElement>(): OpenedForm<Around> {
  const [opened, setOpened] = React.useState<string | null>(null);
  const around = React.useRef<Around>(null);
  const close = (): void => {
    setOpened(null);
    requestAnimationFrame(() => {
      const buttons = Array.from(around.current?.querySelectorAll<HTMLElement>('[data-form]') ?? []);
      const back = buttons.find(({ dataset }) => dataset.form === opened) ?? buttons[0];
      (back ?? document.querySelector<HTMLElement>('h1[tabindex]'))?.focus();
    });
  };
  return { opened, open: setOpened, close, around };
}
