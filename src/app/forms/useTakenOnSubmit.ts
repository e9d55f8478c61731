import * as React from 'react';

/** Calls a function when the form around an element is about to be sent. The function may stop that. */
function useBeforeSubmit(part: React.RefObject<HTMLElement>, active: boolean, before: (event: Event) => void): void {
  const newest = React.useRef(before);
  newest.current = before;
  React.useEffect(() => {
    const form = part.current?.closest('form');
    if (!active || !form) return undefined;
    const heard = (event: Event): void => newest.current(event);
    form.addEventListener('submit', heard, true);
    return () => form.removeEventListener('submit', heard, true);
  }, [part, active]);
}

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

/**
 * Takes what is typed in a part of a form but was not added yet when the form is sent: it is added, and the form sent
 * again with it. What cannot be taken holds the form back.
 * @param typed whether something is typed there
 * @param take adds it; answers false when it cannot be added, having said why
 */
export function useTakenOnSubmit<ElementType extends HTMLElement>(
  typed: boolean,
  take: () => boolean,
): React.RefObject<ElementType> {
  const part = React.useRef<ElementType>(null);
  useBeforeSubmit(part, typed, (event) => {
    const form = part.current?.closest('form');
    stop(event);
    // The form is sent once it was rendered with what was taken.
    if (take()) setTimeout(() => form?.requestSubmit());
  });
  return part;
}

/** Holds the form around a part back while something in it has failed, and says so. */
export function useHeldBack(part: React.RefObject<HTMLElement>, failed: boolean, say: () => void): void {
  useBeforeSubmit(part, failed, (event) => {
    stop(event);
    say();
  });
}
