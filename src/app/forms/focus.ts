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

/** Moves the focus to the first field of a form that replaced the focused element. */
export function focusFirstField(form: HTMLElement): void {
  form.querySelector<HTMLElement>(CONTROLS)?.focus();
}
