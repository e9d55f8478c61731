/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { createHash } from 'node:crypto';
import * as React from 'react';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import { draft, planDataOf, startPlan } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { renderOnTenant } from '../testing/tenantPage';
import { StepForm } from './StepForm';

jest.setTimeout(300_000);
configure({ asyncUtilTimeout: 60_000 });

let plan: StartedPlan;
beforeAll(async () => {
  plan = await startPlan();
});
afterAll(() => plan.site.close());
beforeEach(() => window.localStorage.clear());

it('freezes the plan through the screen, and what is frozen stays as it was', async () => {
  const { anne, planId, lenaId, site } = plan;
  const action = await anne.addAction(
    planId,
    draft({ ref: '1.1', leadId: lenaId, text: 'Hold a weekly meeting' }),
    newKey(),
  );
  const { today } = await anne.open(planId);
  const page = await renderOnTenant(site, 'anne.faulkner', planId, () => <StepForm />);
  fireEvent.change(screen.getByRole('textbox', { name: /^What was decided/ }), {
    target: { value: 'That it be sent.' },
  });
  const choose = (label: RegExp, value: string): boolean =>
    fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
  const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
  // Nothing is chosen for the person: neither the step, nor the day, nor the body.
  press('Look at what will be frozen');
  expect(await screen.findByText('Choose the step.')).toBeInTheDocument();
  expect(screen.getByText('Choose the meeting, or that there was none.')).toBeInTheDocument();
  choose(/^Step/, 'draft');
  fireEvent.change(screen.getByRole('textbox', { name: /^Day/ }), { target: { value: formatDay(today) } });
  choose(/^Meeting/, '0');
  press('Look at what will be frozen');
  const look = await screen.findByRole('region', { name: 'What will be frozen' });
  expect(look).toHaveTextContent(/Draft.*No meeting.*That it be sent\./);
  expect((await planDataOf(anne, planId)).decisions).toEqual([]);
  // What changes after the look is looked at again.
  fireEvent.change(screen.getByRole('textbox', { name: /^What was decided/ }), { target: { value: 'Noted.' } });
  expect(screen.queryByRole('button', { name: 'Freeze the plan' })).not.toBeInTheDocument();
  fireEvent.change(screen.getByRole('textbox', { name: /^What was decided/ }), {
    target: { value: 'That it be sent.' },
  });
  press('Freeze the plan');
  await waitFor(() => expect(page.told).toContain('The step is recorded and the plan frozen with it.'));

  const [step] = (await planDataOf(anne, planId)).decisions;
  expect(step).toMatchObject({ kind: 'step', text: 'That it be sent.' });
  const files = step.frozen ?? [];
  expect(files.map(({ audience, form }) => `${audience} ${form}`)).toEqual([
    'full data',
    'full page',
    'public data',
    'public page',
  ]);
  const contents = async (): Promise<string[]> =>
    Promise.all(files.map(async ({ url }) => Buffer.from(await anne.readFile(url)).toString()));
  const frozen = await contents();
  expect(frozen.map((text) => createHash('sha256').update(text).digest('hex'))).toEqual(
    files.map(({ checksum }) => checksum),
  );
  for (const text of frozen) expect(text).toContain('Hold a weekly meeting');
  expect(frozen[2]).not.toContain('Lena Kowal');

  await anne.editAction(action, { text: 'Hold a daily meeting' }, 'Oftener', newKey());
  expect(await contents()).toEqual(frozen);
});
