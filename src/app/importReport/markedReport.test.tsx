/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import * as React from 'react';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { startPlan } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { renderOnTenant } from '../testing/tenantPage';
import { ImportReportScreen } from './ImportReportScreen';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

let started: StartedPlan;
beforeAll(async () => {
  started = await startPlan();
});
afterAll(() => started.site.close());

it('a document without a list becomes a plan: marked, of the right kind, under the right rule', async () => {
  const { site, planId } = started;
  const { store } = await renderOnTenant(site, 'anne.faulkner', planId, () => <ImportReportScreen />);
  await userEvent.click(screen.getByRole('button', { name: 'Read these words' }));
  expect(screen.getByText('Paste the words of the report first.')).toBeInTheDocument();

  const words = 'The landlord must mend damp homes. Tenants are heard.';
  // jsdom's files cannot be read as browsers' can.
  File.prototype.arrayBuffer = async () => new TextEncoder().encode(words).buffer;
  await userEvent.click(screen.getByLabelText('Or paste its words'));
  await userEvent.paste(words);
  await userEvent.click(screen.getByRole('button', { name: 'Read these words' }));
  const text = await screen.findByLabelText<HTMLTextAreaElement>('The words of Pasted words.txt');
  text.setSelectionRange(0, 34);
  fireEvent.select(text);
  await userEvent.click(screen.getByRole('button', { name: 'Priority action' }));
  text.setSelectionRange(35, words.length);
  fireEvent.select(text);
  await userEvent.click(screen.getByRole('button', { name: 'Strength' }));

  await userEvent.click(screen.getByRole('button', { name: 'Correct the facts' }));
  await userEvent.type(screen.getByLabelText(/^Council/), 'Westmarch');
  const kind = screen.getByLabelText('What kind of report it is, which says when the answer is due');
  await userEvent.selectOptions(kind, 'housing-regulator');
  expect(screen.getByLabelText(/^Whose report it is/)).toHaveValue('Regulator of Social Housing');
  await userEvent.click(screen.getByRole('radio', { name: /^Into a new plan/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Confirm and add 1 recommendation' }));

  await waitFor(async () => expect((await store.open()).plans).toHaveLength(2));
  const made = (await store.open()).plans.find(({ id }) => id !== planId)!;
  const { data } = await store.open(made.id);
  expect(data).toMatchObject({
    plan: { title: 'Improvement plan', responseRule: 'housing-regulator' },
    inspection: { authority: 'Westmarch', inspectorate: 'Regulator of Social Housing' },
    recommendations: [
      { text: 'The landlord must mend damp homes.', addressee: 'local authority', page: 1, urgency: 'priority action' },
    ],
  });
  expect(await store.readRecords('findings')).toContainEqual(
    expect.objectContaining({ kind: 'strength', text: 'Tenants are heard.', page: 1 }),
  );
});
