/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import * as React from 'react';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { committeePaper, toHtml } from '../../documents/papers';
import { newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
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
afterEach(cleanup);

/**
 * The kinds of report on services other than children's: the service, the name of its deadline rule, and the body that
 * reports.
 */
const kinds = [
  ['area SEND', 'area-send-improvement', 'Ofsted and the Care Quality Commission'],
  ['adult social care', 'cqc-local-authority-assessment', 'Care Quality Commission'],
  ['housing', 'housing-regulator', 'Regulator of Social Housing'],
  ['youth justice', 'hmi-probation-youth-justice', 'HM Inspectorate of Probation'],
] as const;

/** The text of the cover report for the next meeting about a plan. */
async function coverReport(store: PlanStore, planId: number): Promise<string> {
  const body = await store.addRecord('bodies', { name: 'Corporate Board', kind: 'other' }, newKey());
  await store.addRecord('meetings', { planId, bodyId: body.id, day: '2026-12-14', itemTitle: 'The plan' }, newKey());
  const { data, today } = await store.open(planId);
  const options = { meeting: data!.meetings[0], words: { backgroundPapers: 'none' }, sections: [], lastTold: null };
  return toHtml(committeePaper(data!, today, options))
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

it.each(kinds)('a document without a list becomes a plan, up to its cover report: %s', async (_service, rule, by) => {
  const { site, planId } = started;
  const { store } = await renderOnTenant(site, 'anne.faulkner', planId, () => <ImportReportScreen />);
  const before = (await store.open()).plans.length;
  await userEvent.click(screen.getByRole('button', { name: 'Read these words' }));
  expect(screen.getByText('Paste the words of the report first.')).toBeInTheDocument();

  const words = 'The landlord must mend damp homes. Tenants are heard.';
  // jsdom cannot read the bytes of its files as browsers can.
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

  await userEvent.click(screen.getByRole('button', { name: 'Edit the facts' }));
  await userEvent.type(screen.getByLabelText(/^Council/), 'Westmarch');
  const kind = screen.getByLabelText('What kind of report it is, which says when the answer is due');
  await userEvent.selectOptions(kind, rule);
  expect(screen.getByLabelText(/^Whose report it is/)).toHaveValue(by);
  await userEvent.click(screen.getByRole('radio', { name: /^Into a new plan/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Confirm and add 1 recommendation' }));

  await waitFor(async () => expect((await store.open()).plans).toHaveLength(before + 1));
  const made = (await store.open()).plans[before];
  const { data } = await store.open(made.id);
  expect(data).toMatchObject({
    plan: { title: 'Improvement plan', responseRule: rule },
    inspection: { authority: 'Westmarch', inspectorate: by },
    recommendations: [
      { text: 'The landlord must mend damp homes.', addressee: 'local authority', page: 1, urgency: 'priority action' },
    ],
  });
  expect(await store.readRecords('findings')).toContainEqual(
    expect.objectContaining({ kind: 'strength', text: 'Tenants are heard.', page: 1 }),
  );

  // The cover report must not mention children's services, nor Ofsted unless the report is Ofsted's.
  const report = await coverReport(store, made.id);
  expect(report).toContain(`${by} made one recommendation.`);
  expect(report).not.toMatch(/children’s services/i);
  if (!by.includes('Ofsted')) expect(report).not.toContain('Ofsted');
});
