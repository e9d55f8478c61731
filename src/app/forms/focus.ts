/** What can be typed in or pressed, for giving it the focus. */
const CONTROLS = 'input:not([type="hidden"]), textarea, select, button';

/** Gives the focus to the first thing in a form that is marked as wrong: of radio buttons the first of them. */
export function focusFirstFault(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  // A fault inside a closed section would not be visible, so the section is opened.
  const shut = wrong?.closest('details');
  if (shut) shut.open = true;
  const isGroup = wrong?.getAttribute('role') === 'radiogroup' || wrong?.tagName === 'FIELDSET';
  (isGroup ? wrong?.querySelector<HTMLElement>(CONTROLS) : wrong)?.focus();
}

/** Gives the focus to the first field of a form that has opened in the place of what had it. */
export function focusFirstField(form: HTMLElement): void {
  form.querySelector<HTMLElement>(CONTROLS)?.focus();
}
