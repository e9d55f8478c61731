import * as React from 'react';

/** The attribute of a field whose look-up failed. */
const FAILED = 'data-did-not-come';

/**
 * Delays submitting the form around a field while the field waits for an answer, such as the look-up of a person, and
 * submits once the answer arrives. A person who chooses somebody and presses Save at once thus saves that choice. When
 * an answer fails, nothing is submitted.
 * @param under whether the field waits for an answer
 * @param failed whether the answer failed
 * @returns the ref for the field, and whether somebody has pressed the button in the meantime
 */
export function usePendingSubmit<ElementType extends HTMLElement>(
  under: boolean,
  failed: boolean,
): [React.RefObject<ElementType>, boolean] {
  const part = React.useRef<ElementType>(null);
  const [pressed, setPressed] = React.useState(false);
  React.useLayoutEffect(() => {
    part.current?.toggleAttribute(FAILED, failed);
  }, [failed]);
  React.useEffect(() => {
    const form = part.current?.closest('form');
    if (!under || !form) return undefined;
    const hold = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
      setPressed(true);
    };
    form.addEventListener('submit', hold, true);
    return () => form.removeEventListener('submit', hold, true);
  }, [under]);
  React.useEffect(() => {
    if (under || !pressed) return;
    setPressed(false);
    // The form has now been rendered with the answer and can be submitted, unless the look-up of another field failed.
    const form = part.current?.closest('form');
    if (!failed && !form?.querySelector(`[${FAILED}]`)) form?.requestSubmit();
  }, [under, pressed, failed]);
  return [part, pressed];
}
