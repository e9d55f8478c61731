/** The elements that can be typed in or pressed, and so can take the focus. */
const CONTROLS = 'input:not([type="hidden"]), textarea, select, button';

/**
 * Moves the focus to the first control in a form that is marked as invalid. Of a group of radio buttons that is the
 * first button.
 */
export function focusFirstFault(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  // A problem inside a closed section would not be visible, so the section is opened.
  const shut = wrong?.closest('details');
  if (shut) shut.open = true;
  const isGroup = wrong?.getAttribute('role') === 'radiogroup' || wrong?.tagName === 'FIELDSET';
  const control = isGroup ? wrong?.querySelector<HTMLElement>(CONTROLS) : wrong;
  control?.focus();
  // The focus alone scrolls no further than the edge of the page, where the foot of the form covers the control and the
  // sentence under it.
  control?.scrollIntoView?.({ block: 'center' });
}

/** What somebody fills in, of the controls of a form. */
const FIELDS = 'input:not([type="hidden"]), textarea, select';

/** Moves the focus to the first field of a form: not to a button above it, which might discard what was typed. */
export function focusFirstField(form: HTMLElement): void {
  form.querySelector<HTMLElement>(FIELDS)?.focus({ preventScroll: true });
}

/**
 * Shows a form that was opened in the place of its button, or under it: the first field gets the focus, and the page
 * scrolls until the whole form is seen, or its beginning where it is longer than the window.
 */
export function showOpenedForm(form: HTMLElement): void {
  focusFirstField(form);
  form.scrollIntoView?.({ block: 'nearest' });
}
