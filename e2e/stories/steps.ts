import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { chooseFile, mouse } from '../inputMethods';
import type { Session } from '../screen';

/** What people do on the screens in every story, by the words on the screens. */

/**
 * The values to fill in, by the field's label: a text, an option's label, true for a tick, or a person of the
 * directory.
 */
export type Filled = { readonly [label: string]: string | boolean | { readonly person: string } };

const exactly = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?$`);

async function fillOne(form: Locator, label: string, value: Filled[string]): Promise<void> {
  if (typeof value === 'object') {
    const box = form.getByRole('combobox', { name: exactly(label) });
    await box.click();
    await box.pressSequentially(value.person.split(' ')[0]);
    await form
      .page()
      .getByRole('option', { name: new RegExp(value.person) })
      .filter({ visible: true })
      .click();
    await form
      .getByRole('list', { name: `${label}: chosen` })
      .getByText(value.person)
      .waitFor();
    return;
  }
  const field = form.getByLabel(exactly(label)).filter({ visible: true });
  // A value filled in for the first time needs no reason, so the form does not ask for one.
  if (label === 'Why is it changed?' && (await field.count()) === 0) return;
  if (typeof value === 'boolean') return field.setChecked(value);
  const tag = await field.evaluate(({ tagName }) => tagName);
  if (tag === 'SELECT') {
    // Long options are cut in the select, so the beginning of the label is enough.
    const offered = await field.locator('option').allTextContents();
    const chosen = offered.find((words) => words === value) ?? offered.find((words) => words.startsWith(value));
    if (chosen === undefined) throw new Error(`“${label}” does not offer “${value}”, but: ${offered.join('; ')}.`);
    await field.selectOption({ label: chosen });
  } else if ((await field.getAttribute('role')) === 'combobox') await findByTyping(form, label, field, value);
  else await field.fill(value);
}

/** Chooses a recommendation or action by the beginning of its number and text. */
async function findByTyping(form: Locator, label: string, field: Locator, value: string): Promise<void> {
  await field.click();
  await field.pressSequentially(value.replace(/^(\S+?):?(\s|$).*/s, '$1'));
  const words = value.replace(/^(\S+?):\s*/, '$1 ');
  await form.page().getByRole('option').filter({ visible: true, hasText: words }).first().click();
  await form.getByRole('list', { name: `${label}: chosen` }).waitFor();
}

/** Fills in a form, one field after the other. */
export async function fill(form: Locator, values: Filled): Promise<void> {
  await form.waitFor();
  for (const [label, value] of Object.entries(values)) await fillOne(form, label, value);
}

/** Fills in a form and presses the button. A saved form disappears. */
export async function save(form: Locator, values: Filled, button: string | RegExp = /^(Add|Save)$/): Promise<void> {
  await fill(form, values);
  const name = await form.getAttribute('aria-label');
  await form.getByRole('button', { name: button }).click();
  await form.waitFor({ state: 'detached', timeout: 60_000 }).catch(async (error: unknown) => {
    const said = await form.getByRole('alert').allTextContents();
    throw new Error(`“${name}” was not saved. ${said.join(' ')}`, { cause: error });
  });
}

/**
 * Presses the button that opens a form, and fills the form in. The form's name is the button's label unless another is
 * given.
 */
export async function write(
  session: Session,
  opens: Locator,
  form: string | RegExp,
  values: Filled,
  button?: string | RegExp,
): Promise<void> {
  await opens.click();
  await save(session.app.getByRole('form', { name: form }), values, button);
}

/** A section of a page, by its heading. */
export const partOf = (session: Session, title: string | RegExp): Locator =>
  session.app.getByRole('region', { name: title });

/** Presses a button of a section, such as "Add a resolution", and fills in the form of the same name. */
export async function addTo(
  session: Session,
  title: string | RegExp,
  label: string,
  values: Filled,
  form: string | RegExp = label,
): Promise<void> {
  await write(session, partOf(session, title).getByRole('button', { name: label, exact: true }), form, values);
}

/** As the site's owner, makes the lists and sets the site to British time. */
export async function makeLists(session: Session): Promise<void> {
  await session.open('#/set-up');
  const make = session.app.getByRole('button', { name: /^(Make the lists|Check and repair)$/ });
  await make.click();
  await session.app.getByRole('button', { name: 'Check and repair' }).waitFor({ timeout: 120_000 });
}

/** Gives people their roles in Set-up, by the label of each role: { Clerks: 'Dilys Morgan' }. */
export async function giveRoles(session: Session, roles: { readonly [label: string]: string }): Promise<void> {
  for (const [label, person] of Object.entries(roles)) {
    await fill(session.page.locator('body'), { [label]: { person } });
    await session.app.getByText(`${person} added to ${label}`).waitFor({ state: 'attached' });
  }
}

/** Writes a table to a file of the given name, as a spreadsheet program saves it. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'story-')), name);
  const cell = (words: string): string => `"${words.replace(/"/g, '""')}"`;
  // Excel begins such a file with the byte order mark of UTF-8.
  writeFileSync(file, `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);
  return file;
}

/** Brings in the council's plan from a file on a site without a plan, up to the confirmation. */
export async function bringInPlan(session: Session, file: string, plan: Filled): Promise<void> {
  await session.open('#/bring-in');
  await chooseFile(session, mouse(session), session.app.getByRole('button', { name: 'Choose a file' }), file);
  await session.app.getByRole('heading', { name: /(to look at|left to look at)$/ }).waitFor({ timeout: 60_000 });
  await fill(session.app.getByRole('group', { name: 'The plan and what the file says of it' }), plan);
}

/** Adds an item to the plan from the menu above it, such as "An action". The form closes once the item was saved. */
export async function addToPlan(session: Session, thing: string, form: string, values: Filled): Promise<void> {
  await session.app.getByRole('button', { name: 'Add', exact: true }).click();
  await session.app.getByRole('menuitem', { name: thing, exact: true }).click();
  await save(session.app.getByRole('form', { name: form }), values, /^Add the /);
}

/** Writes the plan's summary for the public. */
export async function writeSummary(session: Session, words: string): Promise<void> {
  await session.open('#/inspections');
  await addTo(
    session,
    'In plain words, for the public',
    'Write the summary',
    { 'In plain words, for the public': words, 'Why is it changed?': 'For the public edition.' },
    'Write the public summary',
  );
}

/** Adds a body that receives the plan. */
export async function addBody(session: Session, values: Filled): Promise<void> {
  await session.open('#/meetings');
  await addTo(session, /^Bodies/, 'Add a body', values);
}

/** Adds a meeting and opens its page. */
export async function addMeeting(session: Session, values: Filled, heading: string | RegExp): Promise<void> {
  await session.open('#/meetings');
  await write(
    session,
    session.app.getByRole('button', { name: 'Add a meeting' }),
    'Add a meeting',
    values,
    'Add the meeting',
  );
  await session.app.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Opens a meeting's page by its name in the list of meetings. */
export async function openMeeting(session: Session, name: string | RegExp): Promise<void> {
  await session.open('#/meetings');
  await session.app.getByRole('link', { name }).first().click();
  await session.app.getByRole('heading', { level: 1, name }).waitFor();
}

/** Records on a meeting's page that the meeting was held, with further values known since. */
export async function meetingWasHeld(session: Session, values: Filled = {}): Promise<void> {
  const name = await session.app.getByRole('heading', { level: 1 }).first().textContent();
  await write(session, session.app.getByRole('button', { name: `Edit ${name}`, exact: true }), `Edit ${name}`, {
    ...values,
    'Where it stands': 'Held',
    'Why is it changed?': 'The meeting was held.',
  });
}

/** Records a step of the approval, which also freezes the plan. */
export async function takeStep(session: Session, values: Filled): Promise<void> {
  await session.open('#/editions/step');
  const form = session.app
    .locator('form')
    .filter({ has: session.app.getByRole('button', { name: /Look at what will be frozen/ }) });
  await fill(form, { Meeting: 'No meeting', ...values });
  await form.getByRole('button', { name: /Look at what will be frozen/ }).click();
  await session.app.getByRole('button', { name: 'Freeze the plan' }).click();
  await session.app.getByRole('heading', { name: 'This edition' }).waitFor({ timeout: 120_000 });
}

/** Opens an edition by its name in the list of editions, and gives the link to its public file. */
export async function publicEdition(session: Session, name: RegExp): Promise<Locator> {
  await session.open('#/editions');
  await session.app.getByRole('heading', { name }).getByRole('link').click();
  return session.app
    .getByRole('list', { name: /^Files of / })
    .getByRole('link', { name: 'Public edition', exact: true });
}
