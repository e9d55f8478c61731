import type { PaneField, RunningWebPart } from './framework';

/** The kinds of field that the pane draws (PropertyPaneFieldType). */
const kinds = { checkBox: 2, textField: 3, toggle: 5, dropdown: 6, label: 7, slider: 8 } as const;

type Changed = (value: unknown) => void;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const wordsOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/**
 * Text typed into a field that the web part has not taken yet, with its validation message. It is kept when the pane is
 * drawn again.
 */
type Typed = Map<string, { text: string; problem: string }>;

function textField(id: string, field: PaneField, value: unknown, changed: Changed, typed: Typed): HTMLElement[] {
  const { properties } = field;
  const input = element('input', {
    id,
    type: 'text',
    value: typed.get(id)?.text ?? wordsOf(value),
    placeholder: wordsOf(properties.placeholder),
  });
  const problemId = `${id}-problem`;
  const problem = element(
    'p',
    { id: problemId, className: 'pane-problem', role: 'alert' },
    typed.get(id)?.problem ?? '',
  );
  const check = properties.onGetErrorMessage as ((value: string) => string | Promise<string>) | undefined;
  input.addEventListener('change', () => {
    const text = input.value;
    typed.set(id, { text, problem: '' });
    void Promise.resolve(check?.(text) ?? '').then((message) => {
      // The pane may have been drawn again since, so the element is looked up on the page.
      const shown = document.getElementById(problemId);
      if (shown) shown.textContent = message;
      if (message !== '') {
        typed.set(id, { text, problem: message });
        return;
      }
      typed.delete(id);
      changed(text);
    });
  });
  return [input, element('p', { className: 'pane-hint' }, wordsOf(properties.description)), problem];
}

function dropdown(id: string, field: PaneField, value: unknown, changed: Changed): HTMLElement[] {
  const options = (field.properties.options as { key: string | number; text: string }[]) ?? [];
  const select = element('select', { id });
  options.forEach(({ key, text }, at) =>
    select.append(element('option', { value: String(at), selected: key === value }, text)),
  );
  select.addEventListener('change', () => changed(options[Number(select.value)]?.key));
  return [select];
}

function slider(id: string, field: PaneField, value: unknown, changed: Changed): HTMLElement[] {
  const { min, max, step } = field.properties;
  const input = element('input', { id, type: 'range', min: wordsOf(min), max: wordsOf(max), step: wordsOf(step ?? 1) });
  input.value = wordsOf(value);
  const shown = element('output', {}, input.value);
  input.addEventListener('input', () => {
    shown.textContent = input.value;
    changed(Number(input.value));
  });
  return [input, shown];
}

function checkBox(id: string, value: unknown, changed: Changed): HTMLElement[] {
  const input = element('input', { id, type: 'checkbox', checked: value === true });
  input.addEventListener('change', () => changed(input.checked));
  return [input];
}

function controlsOf(id: string, field: PaneField, value: unknown, changed: Changed, typed: Typed): HTMLElement[] {
  if (field.type === kinds.textField) return textField(id, field, value, changed, typed);
  if (field.type === kinds.dropdown) return dropdown(id, field, value, changed);
  if (field.type === kinds.slider) return slider(id, field, value, changed);
  if (field.type === kinds.toggle || field.type === kinds.checkBox) return checkBox(id, value, changed);
  return [];
}

function drawField(
  webPart: RunningWebPart,
  field: PaneField,
  id: string,
  saved: () => void,
  typed: Typed,
): HTMLElement {
  const label = wordsOf(field.properties.label ?? field.properties.text);
  const changed: Changed = (value) => {
    webPart._onPropertyPaneFieldChanged(field.targetProperty, value, field.type);
    saved();
  };
  const controls = controlsOf(id, field, webPart.properties[field.targetProperty], changed, typed);
  const name = controls.length > 0 ? element('label', { htmlFor: id }, label) : element('p', {}, label);
  return element('div', { className: 'pane-field' }, name, ...controls);
}

/**
 * A plain property pane. It draws the fields of the web part's configuration and passes changes to the web part through
 * the same call as SharePoint's pane, so that they apply as they are made. `closed` is called when the pane is closed.
 */
export function openPane(
  pane: HTMLElement,
  webPart: RunningWebPart,
  saved: () => void,
  closed: () => void,
): { refresh(): void } {
  const typed: Typed = new Map();
  const draw = async (): Promise<void> => {
    const { configuration } = await webPart._getPropertyPaneData();
    const focused = pane.contains(document.activeElement) ? document.activeElement : null;
    // Text in the focused field is taken before that field is drawn again.
    if (focused instanceof HTMLInputElement) focused.dispatchEvent(new Event('change'));
    const groups = configuration.pages.flatMap((page) => page.groups);
    const close = element('button', { type: 'button', className: 'pane-close' }, 'Close');
    close.addEventListener('click', shut);
    pane.replaceChildren(
      element('h2', {}, webPart.title),
      ...groups.map((group, at) =>
        element(
          'fieldset',
          {},
          element('legend', {}, group.groupName ?? ''),
          ...group.groupFields.map((field, row) => drawField(webPart, field, `pane-${at}-${row}`, saved, typed)),
        ),
      ),
      close,
    );
    pane.hidden = false;
    const first = pane.querySelector<HTMLElement>('input, select, button');
    (focused === null ? first : (document.getElementById(focused.id) ?? first))?.focus();
  };
  const refresh = (): void => {
    draw().catch((error: Error) => pane.replaceChildren(element('p', { role: 'alert' }, error.message)));
  };
  const shut = (): void => {
    webPart._onPropertyPaneLifeCycleEvent('ConfigurationComplete');
    pane.hidden = true;
    pane.replaceChildren();
    closed();
  };
  webPart._onPropertyPaneLifeCycleEvent('ConfigurationStart');
  refresh();
  return { refresh };
}
