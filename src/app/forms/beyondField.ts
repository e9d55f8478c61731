/**
 * The arrow of a combobox, for the mouse alone. Fluent makes a button "Open" of it, on which the Tab key stops and which
 * screen readers meet after each field. The field itself opens by the arrow keys and says that it does.
 */
export const beyondField = {
  'aria-hidden': true,
  'aria-expanded': undefined,
  role: 'presentation',
  tabIndex: -1,
} as const;
