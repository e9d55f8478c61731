import * as React from 'react';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { FormName } from '../../forms/formNames';
import { renderOnTenant } from '../tenantPage';
import type { AddCase, AppendCase, Case, EditCase } from './case';
import { anne, data, MINE, planId, site, THEIRS } from './example';
import { asksReason, box, drafts, fillIn, giveReason, open, press, pressTwice, type } from './page';

/**
 * Tests one form with two editors and a stale draft: nothing is lost or overwritten, the form is sent once, and not while
 * something is missing.
 */
export async function testForm(name: FormName, one: Case): Promise<void> {
  switch (one.kind) {
    case 'edit':
      return testEdit(name, one);
    case 'add':
      return testAdd(name, one);
    case 'append':
      return testAppend(name, one);
    case 'own':
      if (one.flow && !one.flow.asksNothing) {
        await one.flow.before();
        await open(one.flow.form);
        await refused();
        cleanup();
        window.localStorage.clear();
      }
      return one.test();
  }
}

async function testEdit(name: FormName, one: EditCase): Promise<void> {
  const { mine = MINE, theirs = THEIRS, shownMine = new RegExp(mine), shownTheirs = new RegExp(theirs) } = one;
  const holds = one.holds ?? { mine, theirs };
  await open(one.form);
  await waitFor(() => box(one.box));
  type(one.box, mine);
  cleanup();
  expect(drafts(name)).toHaveLength(1);

  await one.change(theirs);
  const { told } = await open(one.form);
  await waitFor(() => box(one.box));
  expect(box(one.box)).toHaveValue(mine);
  expect(screen.getByText(/^You began this at/)).toBeInTheDocument();
  fillIn({ fill: one.fill });
  if (asksReason()) await refused();
  giveReason();
  pressTwice();
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog).toHaveTextContent('Caroline Hart changed this while you were editing it');
  expect(dialog).toHaveTextContent(shownMine);
  expect(dialog).toHaveTextContent(shownTheirs);
  expect(await one.now()).toEqual(holds.theirs);

  fireEvent.click(within(dialog).getByRole('button', { name: 'Back to the form' }));
  await waitFor(() => expect(box(one.box)).toHaveValue(mine));
  expect(drafts(name)).toHaveLength(1);
  pressTwice();
  const conflictDialog = await screen.findByRole('alertdialog');
  for (const radio of within(conflictDialog).getAllByRole('radio', { name: /^Yours/ })) fireEvent.click(radio);
  fireEvent.click(within(conflictDialog).getByRole('button', { name: 'Save these' }));
  await waitFor(async () => expect(await one.now()).toEqual(holds.mine));
  await waitFor(() => expect(drafts(name)).toEqual([]));
  await toldOnce(told);
}

async function testAdd(name: FormName, one: AddCase): Promise<void> {
  await open(one.form);
  type(one.box, '');
  await refused();
  type(one.box, MINE);
  cleanup();
  await one.before?.();
  const { calls, told } = await open(one.form);
  expect(box(one.box)).toHaveValue(MINE);
  fillIn(one);
  pressTwice();
  await waitFor(async () => expect(await one.made()).toBe(1));
  await waitFor(() => expect(drafts(name)).toEqual([]));
  expect(calls()).toBe(1);
  await toldOnce(told);
}

/** A form in which something is missing is not sent: the first control that is marked as wrong has the focus. */
async function refused(): Promise<void> {
  press();
  await waitFor(() => {
    const wrong = document.querySelector('form [aria-invalid="true"]');
    expect(wrong).not.toBeNull();
    expect(wrong).toContainElement(document.activeElement as HTMLElement);
  });
}

/** What was saved is told to screen readers, in a sentence or a part of one, and once. */
async function toldOnce(told: readonly string[]): Promise<void> {
  await waitFor(() => expect(told).toEqual([expect.stringMatching(/^\p{Lu}.{5,}/u)]));
}

async function testAppend(name: FormName, one: AppendCase): Promise<void> {
  const id = one.action(await data());
  const texts = async (): Promise<string[]> => (await anne.history(id)).rows.map(({ text }) => text);
  await open(one.form);
  type(one.box, '');
  await refused();
  type(one.box, MINE);
  cleanup();
  expect(drafts(name)).toHaveLength(1);
  await renderOnTenant(site, 'caroline.hart', planId, ({ view }) => {
    const action = view.byId.get(id);
    return <Meanwhile act={async () => action && one.meanwhile(action)} />;
  });
  await screen.findByText('It is done');
  cleanup();
  const { calls } = await open(one.form);
  expect(box(one.box)).toHaveValue(MINE);
  fillIn(one);
  pressTwice();
  if (one.told) {
    expect(await screen.findByText(one.told)).toBeInTheDocument();
    expect(await texts()).not.toContain(MINE);
    expect(box(one.box)).toHaveValue(MINE);
    pressTwice();
  }
  await waitFor(async () => expect(await texts()).toEqual(expect.arrayContaining([MINE, THEIRS])));
  expect((await texts()).filter((text) => text === MINE)).toHaveLength(1);
  expect(calls()).toBe(1);
  await waitFor(() => expect(drafts(name)).toEqual([]));
}

function Meanwhile({ act }: { act(): Promise<unknown> }): React.ReactElement {
  const [done, setDone] = React.useState(false);
  const once = React.useRef(act);
  React.useEffect(() => void once.current().then(() => setDone(true)), []);
  return <p>{done ? 'It is done' : 'It is under way'}</p>;
}
