import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { fireEvent, screen } from '@testing-library/react';
import { checksumOf } from '../../lists/keys';
import { canonicalJson, editionOf } from '../../plan/editions';
import { decisionWith } from '../../plan/governance/testing';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);

// Every browser has these globals; jsdom has not.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Object.assign(globalThis, { TextDecoder, TextEncoder });

it('two editions that were compared can be had as a paper of the same two days', async () => {
  const data = everyRating();
  const bytes = Buffer.from(canonicalJson(editionOf(data, '2026-11-02', 'draft')));
  const content = Uint8Array.from(bytes).buffer as ArrayBuffer;
  const file = {
    audience: 'full' as const,
    form: 'data' as const,
    url: '/draft.json',
    checksum: await checksumOf(content),
  };
  data.decisions = [decisionWith(7, { kind: 'step', step: 'draft', day: '2026-11-02', frozen: [file] })];
  const opened = openedWith(data, { me: anne });
  renderOpened(opened, testHost('#/editions/compare?from=7&to=today'), {
    store: { open: async () => opened, readRecords: async () => [], readFile: async () => content },
  });
  const link = await screen.findByRole('link', { name: /^What changed between these days as a paper/ });
  expect(link).toHaveAttribute('href', expect.stringContaining('#/papers/changes?on=2026-11-23&since=2026-11-02'));
});

it('the changes stand in groups, and of many the first with a button for all; paper has all', async () => {
  const before = everyRating();
  const after = everyRating();
  const bytes = Buffer.from(canonicalJson(editionOf({ ...before, actions: [] }, '2026-11-02', 'draft')));
  const content = Uint8Array.from(bytes).buffer as ArrayBuffer;
  const file = {
    audience: 'full' as const,
    form: 'data' as const,
    url: '/d.json',
    checksum: await checksumOf(content),
  };
  after.decisions = [decisionWith(7, { kind: 'step', step: 'draft', day: '2026-11-02', frozen: [file] })];
  const opened = openedWith(after, { me: anne });
  renderOpened(opened, testHost('#/editions/compare?from=7&to=today'), {
    store: { open: async () => opened, readRecords: async () => [], readFile: async () => content },
  });
  const all = await screen.findByRole('button', { name: /^Show all \d+: Actions$/ });
  const rows = (): number => screen.getAllByRole('rowheader').length;
  const folded = rows();
  fireEvent(window, new Event('beforeprint'));
  const printed = rows();
  fireEvent(window, new Event('afterprint'));
  expect(rows()).toBe(folded);
  fireEvent.click(all);
  expect(rows()).toBe(printed);
  expect(printed).toBeGreaterThan(folded);
});
