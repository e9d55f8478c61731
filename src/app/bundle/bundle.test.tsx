/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import * as React from 'react';
import JSZip from 'jszip';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PlanStore } from '../../lists/planStore';
import { newKey } from '../../lists/keys';
import { openProvisioning } from '../../lists/provisioning';
import { openRedaction } from '../../lists/redaction';
import { draft, said, startPlan, storeOf } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import type { BundleChoice } from '../../plan/bundle/contents';
import type { Action } from '../../plan/fields';
import { renderOnTenant } from '../testing/tenantPage';
import { BundleScreen } from './BundleScreen';
import { concernsOf } from './concerns';
import { isExempt, lookAhead } from './lookAhead';
import type { Lookahead } from './lookAhead';
import { beginBundle } from './makeBundle';
import { orderIn, orderKept } from './takenBundles';

jest.setTimeout(300_000);
configure({ asyncUtilTimeout: 60_000 });

const NAME = 'Kylie Marsh';
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;

let plan: StartedPlan;
let action: Action;
let exemptUrl: string;

beforeAll(async () => {
  plan = await startPlan();
  const { anne, planId, site } = plan;
  action = await anne.addAction(planId, draft(), newKey());
  const audit = await anne.uploadEvidence({ name: 'Audit.txt', bytes: bytesOf('Forty of fifty.') }, newKey());
  exemptUrl = await anne.keepFile('exemptPapers', { name: 'Settlement.txt', bytes: bytesOf('SECRET') }, newKey());
  await anne.reportProgress(
    action,
    said({
      text: 'The audit found it routine.',
      evidence: [
        { ...audit, title: '=Audit: “fifty” contacts?', day: '2026-06-03' },
        { title: 'Settlement.txt', url: exemptUrl },
        { title: 'Gone', url: '/sites/improvement/ImprovementPlanEvidence/gone.txt' },
        { title: 'Elsewhere', url: 'https://elsewhere.example/report.pdf' },
      ],
    }),
    newKey(),
  );
  const named = await anne.reportProgress(action, said({ text: `${NAME}, 14, was seen at once.` }), newKey());
  const redaction = openRedaction(site.as('anne.faulkner'), async () => null);
  await redaction.redact({ list: 'progress', itemId: named.id }, NAME, 'a child’s name', newKey(), () => undefined);
});
afterAll(() => plan.site.close());
beforeEach(() => window.localStorage.clear());

const choice = (): BundleChoice => ({
  recommendationIds: [],
  actionIds: [action.id],
  meetingId: null,
  from: null,
  to: null,
});

async function ahead(withExempt = false): Promise<Lookahead> {
  const { anne, planId, site } = plan;
  const { today } = await anne.open(planId);
  return lookAhead(anne, { url: site.siteUrl, planId, today }, choice(), { withExempt, onStep: () => undefined });
}

async function made(of: Lookahead, store: Pick<PlanStore, 'readFile'> = plan.anne): Promise<JSZip> {
  const parts: Uint8Array[] = [];
  const target = { write: async (bytes: Uint8Array) => void parts.push(bytes), close: async () => undefined };
  expect(await beginBundle(store, of, target).goOn(() => undefined)).toBe(true);
  return JSZip.loadAsync(Buffer.concat(parts), { checkCRC32: true });
}

const textsOf = async (zip: JSZip): Promise<string> =>
  (await Promise.all(zip.file(/\.(html|txt)$/).map((file) => file.async('string')))).join('\n');

it('holds the files under speaking names, the index and the story, without what is exempt or removed', async () => {
  const found = await ahead();
  const zip = await made(found);
  const folder = '1.1 Write and share the threshold document';
  expect(Object.keys(zip.files).sort()).toEqual([
    `${folder}/2026-06-03 Audit “fifty” contacts.txt`,
    `${folder}/Story of action 1.1.docx`,
    `${folder}/Story of action 1.1.html`,
    'Index.docx',
    'Index.html',
  ]);
  const texts = await textsOf(zip);
  expect(texts).toContain('Forty of fifty.');
  expect(texts).toContain('from 3 June 2026, added');
  expect(texts).not.toContain('SECRET');
  expect(texts).not.toContain('Marsh');
  expect(texts).toContain('[removed on');
  expect(concernsOf(found, () => false).map(({ name, lines }) => [name, lines])).toEqual([
    ['closed', ['Action 1.1: Gone']],
    ['elsewhere', ['Action 1.1: Elsewhere']],
    ['exempt', ['Action 1.1: Settlement.txt']],
  ]);
});

it('has the measures of its actions with chart and table, and says what may tell who a child is', async () => {
  const { anne, planId } = plan;
  const one = await anne.addAction(planId, draft({ ref: '1.9', text: 'See families.' }), newKey());
  await anne.reportProgress(one, said({ text: 'Jamie, aged 7, was seen at once.' }), newKey());
  const measure = { ref: 'M1', title: 'Families seen in time', unit: '%', actionIds: [one.id], target: 90 };
  const { id: measureId } = await anne.addRecord('measures', { planId, ...measure }, newKey());
  for (const [day, value] of [
    ['2026-08-31', 66],
    ['2026-09-30', 71],
  ] as const)
    await anne.addRecord('readings', { planId, measureId, measureRef: 'M1', day, value }, newKey());
  const { site } = plan;
  const { today } = await anne.open(planId);
  const of = { ...choice(), actionIds: [one.id] };
  const look = { withExempt: false, onStep: () => undefined };
  const found = await lookAhead(anne, { url: site.siteUrl, planId, today }, of, look);
  const [told] = concernsOf(found, () => false);
  expect([told.name, told.lines]).toEqual([
    'identifying',
    [
      expect.stringMatching(/^Index, .*“Jamie” looks like the name of a child/),
      expect.stringMatching(/Story of action 1\.9, .*“Jamie”/),
    ],
  ]);
  const zip = await made(found);
  const html = await zip.file('Measures.html')!.async('string');
  expect(html).toContain('Families seen in time');
  expect(html).toMatch(/<svg[^]*<\/svg>/);
  expect(html).toMatch(/<td[^>]*>71%/);
});

it('takes exempt files where that is asked, and says so', async () => {
  const found = await ahead(true);
  expect(await textsOf(await made(found))).toContain('SECRET');
  const taken = concernsOf(found, ({ file }) => file !== null && isExempt(decodeURIComponent(file.url)));
  expect(taken.map(({ name }) => name)).toContain('taken');
});

it('stops between two files and goes on from there, also after a file could not be read', async () => {
  const found = await ahead(true);
  const parts: Uint8Array[] = [];
  const target = { write: async (bytes: Uint8Array) => void parts.push(bytes), close: async () => undefined };
  let fails = true;
  const reading: Pick<PlanStore, 'readFile'> = {
    readFile: async (url) => {
      if (fails && url === exemptUrl) throw new Error('The connection broke off.');
      return plan.anne.readFile(url);
    },
  };
  const making = beginBundle(reading, found, target);
  expect(await making.goOn(({ done }) => void (done === 1 && making.stop()))).toBe(false);
  const written = parts.length;
  expect(written).toBeGreaterThan(0);
  await expect(making.goOn(() => undefined)).rejects.toThrow('The connection broke off.');
  fails = false;
  expect(await making.goOn(() => undefined)).toBe(true);
  const zip = await JSZip.loadAsync(Buffer.concat(parts), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(Object.keys((await made(found)).files));
});

it('is made on the screen once everything said was settled, and it is recorded who took it', async () => {
  const { anne, planId, site } = plan;
  const saved: string[] = [];
  window.URL.createObjectURL = () => 'blob:bundle';
  window.URL.revokeObjectURL = () => undefined;
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    if (this.download) saved.push(this.download);
  });
  await renderOnTenant(site, 'anne.faulkner', planId, () => <BundleScreen />);
  fireEvent.click(screen.getByRole('button', { name: 'See what it holds' }));
  expect(await screen.findByText('Tick the recommendations that it is about.')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('radio', { name: 'Single actions' }));
  fireEvent.click(screen.getByRole('checkbox', { name: /^1\.1 / }));
  fireEvent.click(screen.getByRole('button', { name: 'See what it holds' }));
  expect(await screen.findByText(/1 action, 1 file, less than 1 MB/)).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'What it holds' })).toHaveFocus();
  const make = screen.getByRole('button', { name: 'Make the bundle' });
  fireEvent.click(make);
  expect(await anne.readRecords('papers')).toEqual([]);
  for (const tick of screen.getAllByRole('checkbox', { name: /^I have looked at this/ })) fireEvent.click(tick);
  fireEvent.click(make);
  expect(await screen.findByText(/^The bundle is complete/)).toBeInTheDocument();
  expect(saved).toEqual([
    expect.stringMatching(/^Children’s services improvement plan evidence \d{4}-\d\d-\d\d\.zip$/),
  ]);
  await waitFor(async () =>
    expect(await storeOf(site, 'anne.faulkner').readRecords('papers')).toMatchObject([
      {
        kind: 'bundle',
        words: { by: 'Anne Faulkner', what: 'Actions 1.1', files: '1 file, less than 1 MB', state: 'complete' },
      },
    ]),
  );
  click.mockRestore();
});

it('can be begun again in another window after the page was closed, with what was chosen then', async () => {
  const { anne, planId, site } = plan;
  window.URL.createObjectURL = () => 'blob:bundle';
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const order = { choice: { ...choice(), from: '2026-01-01' }, withExempt: true };
  const words = { by: 'Caroline Hart', on: '2026-11-20', what: 'Actions 1.1', state: 'begun' };
  const begun = { planId, kind: 'bundle', words: { ...words, order: orderKept(order) } };
  const row = await anne.addRecord('papers', begun, newKey());
  await anne.addRecord('papers', { ...begun, words: { ...words, by: 'Lena Kowal', order: 'typed by hand' } }, newKey());
  await renderOnTenant(site, 'anne.faulkner', planId, () => <BundleScreen />);
  expect(
    await screen.findAllByText(/^It was begun and is not complete\. Whoever began it may still be at it\./),
  ).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Begin it again' }));
  // The exempt file comes along, as it was chosen.
  expect(await screen.findByText(/1 action, 2 files, less than 1 MB; .*1 January 2026/)).toBeInTheDocument();
  for (const tick of screen.getAllByRole('checkbox', { name: /^I have looked at this/ })) fireEvent.click(tick);
  fireEvent.click(screen.getByRole('button', { name: 'Make the bundle' }));
  expect(await screen.findByText(/^The bundle is complete/)).toBeInTheDocument();
  // Who began it before stays on record, and this one has a record of its own, which the screen shows as complete.
  const kept = await anne.readRecords('papers');
  expect(kept.find(({ id }) => id === row.id)?.words).toMatchObject({ by: 'Caroline Hart', state: 'begun' });
  expect(kept.at(-1)?.words).toMatchObject({ by: 'Anne Faulkner', state: 'complete' });
  const region = within(screen.getByRole('region', { name: 'Taken before' }));
  const newest = (): HTMLElement => region.getAllByRole('listitem')[0];
  await waitFor(() => expect(newest()).toHaveTextContent(/^Anne Faulkner/));
  await waitFor(() => expect(newest()).not.toHaveTextContent('It was begun'));
  click.mockRestore();
});

it('offers to begin none again while one is written here, and shows that one as complete afterwards', async () => {
  const { anne, planId, site } = plan;
  let goOn: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (goOn = resolve));
  const createWritable = async () => ({ write: () => waiting, close: async () => undefined });
  Object.assign(window, { showSaveFilePicker: async () => ({ createWritable }) });
  const words = { by: 'Caroline Hart', on: '2026-11-20', what: 'Actions 1.1', state: 'begun' };
  const order = orderKept({ choice: choice(), withExempt: false });
  await anne.addRecord('papers', { planId, kind: 'bundle', words: { ...words, order } }, newKey());
  await renderOnTenant(site, 'anne.faulkner', planId, () => <BundleScreen />);
  fireEvent.click((await screen.findAllByRole('button', { name: 'Begin it again' }))[0]);
  await screen.findByText(/1 action, 1 file/);
  for (const tick of screen.getAllByRole('checkbox', { name: /^I have looked at this/ })) fireEvent.click(tick);
  fireEvent.click(screen.getByRole('button', { name: 'Make the bundle' }));
  // Its own record is read while it is written: nothing offers to begin it, or any other, again.
  const region = within(screen.getByRole('region', { name: 'Taken before' }));
  const newest = (): HTMLElement => region.getAllByRole('listitem')[0];
  await waitFor(() => expect(newest()).toHaveTextContent(/^Anne Faulkner.*It was begun and is not complete/));
  expect(screen.queryByRole('button', { name: 'Begin it again' })).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'See what it holds' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Single actions' }));
  expect(screen.getByRole('button', { name: 'Stop' })).toBeInTheDocument();
  goOn();
  expect(await screen.findByText(/^The bundle is complete/)).toBeInTheDocument();
  await waitFor(() => expect(newest()).not.toHaveTextContent('It was begun'));
  expect(newest()).toHaveTextContent(/^Anne Faulkner/);
  expect(screen.getAllByRole('button', { name: 'Begin it again' }).length).toBeGreaterThan(0);
  Reflect.deleteProperty(window, 'showSaveFilePicker');
});

it('is recorded under its own day and person, and stays so whatever is taken or changed on later days', async () => {
  const { anne, site } = plan;
  await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'sarah.penrose@council.example');
  window.URL.createObjectURL = () => 'blob:bundle';
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { id: ownId } = await anne.addPlan({ title: 'Own', starts: null, ends: null, example: false }, newKey());
  const ownAction = await anne.addAction(ownId, draft({ ref: '2.1', text: 'Visit at home.' }), newKey());
  const take = async (who: string, now: string): Promise<void> => {
    await site.clock(now);
    await renderOnTenant(site, who, ownId, () => <BundleScreen />);
    fireEvent.click(await screen.findByRole('radio', { name: 'Single actions' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^2\.1 / }));
    fireEvent.click(screen.getByRole('button', { name: 'See what it holds' }));
    await screen.findByText(/^1 action, .*less than 1 MB/);
    fireEvent.click(screen.getByRole('button', { name: 'Make the bundle' }));
    expect(await screen.findByText(/^The bundle is complete/)).toBeInTheDocument();
    cleanup();
  };
  const records = async (): Promise<[string | undefined, string | undefined, string | undefined][]> =>
    (await anne.readRecords('papers'))
      .filter((row) => row.planId === ownId)
      .map(({ words }) => [words.by, words.on, words.what]);
  await take('anne.faulkner', '2027-03-01T09:30:00Z');
  const first = ['Anne Faulkner', '2027-03-01', 'Actions 2.1'];
  expect(await records()).toEqual([first]);
  await anne.editAction(ownAction, { ref: '2.9' }, 'Numbered anew.', newKey());
  await anne.editAction((await anne.open(ownId)).data!.actions[0], { ref: '2.1' }, 'As before.', newKey());
  await take('sarah.penrose', '2027-03-02T09:30:00Z');
  expect(await records()).toEqual([first, ['Sarah Penrose', '2027-03-02', 'Actions 2.1']]);
  // The plan of a past day is of that day's lists; the record of who took something is under its own day.
  expect(JSON.stringify(await anne.planOnDay(ownId, '2027-03-01'))).not.toContain('"bundle"');
  await renderOnTenant(site, 'sarah.penrose', ownId, () => <BundleScreen />);
  const region = within(await screen.findByRole('region', { name: 'Taken before' }));
  expect(region.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Sarah Penrose, 2 Mar 2027.*Actions 2\.1/),
    expect.stringMatching(/^Anne Faulkner, 1 Mar 2027.*Actions 2\.1/),
  ]);
  click.mockRestore();
});

it('is on record for whoever keeps the plan also once the plan is closed, and for nobody else', async () => {
  const { anne, site } = plan;
  const { id: closedId } = await anne.addPlan(
    { title: 'Of before', starts: null, ends: null, example: false },
    newKey(),
  );
  const words = { by: 'Caroline Hart', on: '2026-11-20', what: 'Actions 1.1', files: '1 file', state: 'begun' };
  const order = orderKept({ choice: choice(), withExempt: false });
  await anne.addRecord('papers', { planId: closedId, kind: 'bundle', words: { ...words, order } }, newKey());
  const { data } = await anne.open(closedId);
  await anne.editPlan(data!.plan, { closed: '2026-11-21', closedReason: 'Done.' }, 'Done.', newKey());
  await renderOnTenant(site, 'anne.faulkner', closedId, () => <BundleScreen />);
  const region = await screen.findByRole('region', { name: 'Taken before' });
  expect(region).toHaveTextContent(/Caroline Hart, 20 Nov 2026.*Actions 1\.1\. 1 file.*It was begun/);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  cleanup();
  await openProvisioning(site.as('anne.faulkner')).addToRole('readers', 'lena.kowal@council.example');
  await renderOnTenant(site, 'lena.kowal', closedId, () => <BundleScreen />);
  expect(await screen.findByText(/^Plan managers make bundles/)).toBeInTheDocument();
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});

it('reads one file at a time, however large all of them are together', async () => {
  const megabytes = 300;
  const found = await ahead();
  const [first] = found.evidence.filter(({ file }) => file !== null);
  const many = Array.from({ length: megabytes }, (_, at) => ({ ...first, path: `1.1/${at}.bin` }));
  // What was read and not yet written: a zip may be smaller than what is in it.
  let [read, waiting, most] = [0, 0, 0];
  const large = new Uint8Array(1024 * 1024).buffer;
  const readFile = async (): Promise<ArrayBuffer> => {
    read += large.byteLength;
    waiting += large.byteLength;
    most = Math.max(most, waiting);
    return large;
  };
  const target = { write: async () => void (waiting = 0), close: async () => undefined };
  const making = beginBundle({ readFile }, { ...found, papers: [], evidence: many }, target);
  expect(await making.goOn(() => undefined)).toBe(true);
  expect(read).toBe(megabytes * large.byteLength);
  expect(most).toBe(large.byteLength);
});

it.each([
  ['', null],
  ['null', null],
  [
    '{"choice":{"recommendationIds":[1],"actionIds":["2"],"meetingId":null,"from":null,"to":null},"withExempt":true}',
    null,
  ],
  [
    '{"choice":{"recommendationIds":[1],"actionIds":[],"meetingId":null,"from":"soon","to":null},"withExempt":true}',
    null,
  ],
])('takes no order that the product did not write: %s', (written, order) => {
  expect(orderIn({ words: { order: written } })).toBe(order);
});
