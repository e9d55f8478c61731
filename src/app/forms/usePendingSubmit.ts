import * as React from 'react';

/** The attribute of a field whose look-up failed. */
const FAILED = 'data-did-not-come';

/**
 * Holds back the form around a field while something of the field is still on its way, and sends it once that is there:
 * whoever chooses a person and presses Save at once means that person. Where it did not come, nothing is sent.
 * @param under whether it is on its way; `failed` whether it did not come
 * @returns to be set as the field's `ref`, and whether somebody has pressed meanwhile
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
    // By now the form has been drawn with what came, and sends that; not without what did not come for another field.
    const form = part.current?.closest('form');
    if (!failed && !form?.querySelector(`[${FAILED}]`)) form?.requestSubmit();
  }, [under, pressed, failed]);
  return [part, pressed];
}
