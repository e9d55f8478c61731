/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { MessageChannel } from 'node:worker_threads';
import * as React from 'react';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { writeWord } from '../../documents/existingPlan/testing/writeWord';
import { startPlan } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { responseOf } from '../../plan/deadlines';
import type { Day } from '../../plan/day';
import { gradeOn, scaleOf } from '../../plan/inspections/scales';
import { renderOnTenant } from '../testing/tenantPage';
import { ImportReportScreen } from './ImportReportScreen';
import { discardReportInProgress } from './reportInProgress';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });
// Browsers have MessageChannel; jsdom has not.
Object.assign(globalThis, { MessageChannel });

let started: StartedPlan;
beforeAll(async () => {
  started = await startPlan();
});
afterAll(() => started.site.close());
afterEach(() => {
  cleanup();
  discardReportInProgress(started.site.siteUrl);
});

const page = (...paragraphs: string[]): Uint8Array =>
  new TextEncoder().encode(`<html><body>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</body></html>`);

interface OtherReport {
  shape: string;
  file: string;
  write(): Promise<Uint8Array>;
  /** The passage to mark, word for word. */
  asked: string;
  rule: string;
  by: string;
  /** A judgement to write down, with its place on the scale; null where such reports give no grades. */
  grade: { area: string; grade: string; scale: string; rank: number } | null;
  days: { [label: string]: string };
  /** The last day for the response; null where the rule binds none. */
  due: Day | null;
}

/** Made reports in the shapes of bodies whose lists are not read. */
const reports: readonly OtherReport[] = [
  {
    shape: 'a saved page of the Care Quality Commission',
    file: 'assessment.html',
    write: async () =>
      page('Westmarch: local authority assessment', 'Requires improvement', 'People should wait less.'),
    asked: 'People should wait less.',
    rule: 'cqc-local-authority-assessment',
    by: 'Care Quality Commission',
    grade: { area: 'Overall', grade: 'Requires improvement', scale: 'cqc', rank: 3 },
    days: { Published: '2 March 2026' },
    due: null,
  },
  {
    shape: 'a saved page of the housing regulator',
    file: 'judgement.html',
    write: async () => page('Regulatory judgement: Westmarch Council', 'C3', 'The landlord must mend damp homes.'),
    asked: 'The landlord must mend damp homes.',
    rule: 'housing-regulator',
    by: 'Regulator of Social Housing',
    grade: { area: 'Consumer standards', grade: 'C3', scale: 'housing', rank: 3 },
    days: { Published: '2 March 2026' },
    due: null,
  },
  {
    shape: 'a peer challenge in Word',
    file: 'peer challenge.docx',
    write: () =>
      writeWord(
        { text: 'Corporate peer challenge: Westmarch Council', heading: 1 },
        { table: [['Theme', 'Key recommendation'], ['Leadership', 'Agree one set of priorities with partners.']] }, // prettier-ignore
      ),
    asked: 'Agree one set of priorities with partners.',
    rule: 'corporate-peer-challenge',
    by: 'Local Government Association',
    grade: null,
    // Five months from the challenge itself, whenever its report came.
    days: { 'Inspection began': '3 March 2026', 'Inspection ended': '6 March 2026', Published: '1 May 2026' },
    due: '2026-08-06',
  },
  {
    shape: 'an auditor’s report as text',
    file: 'audit.txt',
    write: async () =>
      new TextEncoder().encode('Auditor’s annual report\nThe Council should set a balanced budget each year.\n'),
    asked: 'The Council should set a balanced budget each year.',
    rule: 'external-audit-recommendation',
    by: 'The external auditor',
    grade: null,
    // A month beginning with the day of receipt.
    days: { Published: '2 March 2026', Received: '4 March 2026' },
    due: '2026-04-03',
  },
];

it.each(reports)('$shape becomes a plan with its own rule and scale', async (report) => {
  const { site, planId } = started;
  const { store } = await renderOnTenant(site, 'anne.faulkner', planId, () => <ImportReportScreen />);
  const before = (await store.open()).plans.length;
  const bytes = await report.write();
  const file = new File([bytes], report.file);
  // jsdom cannot read the bytes of its files as browsers can.
  file.arrayBuffer = async () => bytes.slice().buffer;
  fireEvent.change(screen.getByLabelText('The report’s file'), { target: { files: [file] } });
  const words = await screen.findByLabelText<HTMLTextAreaElement>(`The words of ${report.file}`);
  const from = words.value.indexOf(report.asked);
  words.setSelectionRange(from, from + report.asked.length);
  fireEvent.select(words);
  fireEvent.click(screen.getByRole('button', { name: 'Recommendation' }));

  fireEvent.click(screen.getByRole('button', { name: 'Edit the facts' }));
  fireEvent.change(screen.getByLabelText(/^Council/), { target: { value: 'Westmarch' } });
  await userEvent.selectOptions(screen.getByLabelText(/^What kind of report it is/), report.rule);
  for (const [label, typed] of Object.entries(report.days)) {
    fireEvent.change(screen.getByLabelText(label), { target: { value: typed } });
    fireEvent.blur(screen.getByLabelText(label));
  }
  if (report.grade) {
    fireEvent.click(screen.getByRole('button', { name: 'Edit the judgements' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a judgement' }));
    fireEvent.change(screen.getByLabelText('Area'), { target: { value: report.grade.area } });
    fireEvent.change(screen.getByLabelText('Grade'), { target: { value: report.grade.grade } });
  }
  fireEvent.click(screen.getByRole('radio', { name: /^Into a new plan/ }));
  fireEvent.click(screen.getByRole('button', { name: /^Confirm and add 1 recommendation/ }));

  await waitFor(async () => expect((await store.open()).plans).toHaveLength(before + 1));
  const made = (await store.open()).plans[before];
  const { data } = await store.open(made.id);
  expect(data).toMatchObject({
    plan: { responseRule: report.rule },
    inspection: { authority: 'Westmarch', inspectorate: report.by },
    recommendations: [{ text: report.asked }],
  });
  const { inspection, judgements } = data!;
  expect(responseOf(report.rule, inspection!)?.day ?? null).toBe(report.due);
  const scale = scaleOf(inspection!);
  const placed = judgements.map(({ area, grade }) => ({ area, grade, scale: scale?.name, rank: gradeOn(scale, grade)?.rank })); // prettier-ignore
  expect(placed).toEqual(report.grade ? [report.grade] : []);
});
