import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { screen, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { canonicalJson, editionOf, publicEdition } from '../../plan/editions';
import type { PlanData } from '../../plan/planData';
import type { FrozenFile } from '../../plan/fields';
import { decisionWith } from '../../plan/governance/testing';
import { partnerWith } from '../../plan/engagement/testing';
import { anne, everyRating, openedWith, renderOpened, testHost, today } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

// jsdom lacks the browser's SHA-256. A Buffer takes bytes from both jsdom and Node.
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const subtle = { digest: async (_name: string, bytes: ArrayBuffer) => sha256(Buffer.from(bytes)) };
beforeAll(() => {
  Object.defineProperty(window, 'crypto', { value: { subtle }, configurable: true });
  Object.assign(window, { TextDecoder });
});

const files = new Map<string, string>();

function frozen(audience: FrozenFile['audience'], form: FrozenFile['form'], text: string): FrozenFile {
  const url = `/sites/improvement/${audience}-${form}`;
  files.set(url, text);
  return { audience, form, url, checksum: sha256(Buffer.from(text)).toString('hex') };
}

/** A plan that was submitted and then gained new words of an action and a partner. */
function sentPlan(): PlanData {
  const data = everyRating();
  const edition = editionOf(data, today);
  const sent = decisionWith(7, {
    kind: 'step',
    step: 'submitted',
    day: today,
    submittedTo: 'Ofsted',
    frozen: [
      frozen('full', 'page', 'The plan'),
      frozen('full', 'data', canonicalJson(edition)),
      frozen('public', 'page', 'The plan for the public'),
      frozen('public', 'data', canonicalJson(publicEdition(edition))),
    ],
  });
  const [first, ...others] = data.actions;
  return {
    ...data,
    decisions: [sent],
    actions: [{ ...first, text: `${first.text} every month` }, ...others],
    partners: [partnerWith(1, { organisation: 'West Mercia Police' })],
  };
}

function open(route: string, me: object = anne): void {
  const data = sentPlan();
  renderOpened(openedWith(data, { me }), testHost(route), {
    store: {
      open: async () => openedWith(data, { me }),
      readFile: async (url: string) => Uint8Array.from(Buffer.from(files.get(url) ?? '')).buffer,
      history: async () => ({ versions: [], rows: [] }),
      recordHistory: async () => [
        { label: '1.0', at: '2027-02-03T09:00:00Z', day: today, by: 'Anne Faulkner', reason: 'Added.', changes: [] },
      ],
    },
  });
}

describe('the editions of a plan', () => {
  it('offer what most people open, and keep data and checksums a step away', async () => {
    open('#/editions');
    const entry = within(
      (await screen.findByRole('heading', { name: /^Submitted to Ofsted/ }, slow)).closest('li') as HTMLElement,
    );
    expect(entry.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Submitted to Ofsted, 23 Nov 2026$/),
      'Full edition',
      'Public edition',
      'Compare with today',
      'Word and tables',
    ]);
    expect(screen.queryByText(/SHA-256/)).toBeNull();
    // The plan has been submitted, so a further step is an exception and the screen offers it only as a link.
    expect(screen.getByRole('link', { name: 'Record a step' })).toBeInTheDocument();
  });

  it('show readers the public one alone', async () => {
    open('#/editions', {});
    expect(await screen.findByRole('link', { name: 'Public edition' }, slow)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Full edition' })).toBeNull();
  });

  it('prove each file by its checksum', async () => {
    open('#/editions/7');
    await userEvent.click(await screen.findByRole('button', { name: 'Check the files' }, slow));
    const list = screen.getByRole('list', { name: /^Files of Submitted/ });
    expect(await within(list).findAllByText('Checked: it is what was frozen', {}, slow)).toHaveLength(4);
  });
});

describe('two editions side by side', () => {
  it('are told apart by kind of thing, with who and on which day of which year', async () => {
    open('#/editions/compare?from=7&to=today');
    const table = within(await screen.findByRole('table', {}, slow));
    expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'Actions: 1 change',
      expect.stringMatching(/^\d+\.\d+$/),
      'Partners: 1 change',
      'Partner',
    ]);
    expect(table.getByText('every month').tagName).toBe('INS');
    expect(await table.findByText('Anne Faulkner, 23 Nov 2026', {}, slow)).toBeInTheDocument();
    expect(
      screen.getByText(/^Two things changed\. One partner was added and one text was reworded\./),
    ).toBeInTheDocument();
  });
});
