/** @jest-environment node */
import { makePaper, toHtml, sectionsTyped, usualPaperSettings } from '../../documents/papers';
import type { PaperFor, PaperRequest, PaperWords } from '../../documents/papers';
import { checksumOf, newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { openProvisioning } from '../../lists/provisioning';
import { draft, planDataOf, report, startReadySite, storeOf } from '../../lists/testing/tenantSite';
import type { TenantSite } from '../../lists/testing/tenantSite';
import type { Meeting } from '../../plan/fields';
import { checkFrozen } from './checkFrozen';
import { freezePaper, keepWords, madeFor, writtenIn } from './paperRows';
import type { PaperRow } from './paperRows';

jest.setTimeout(120_000);

/** The day that the papers show; the test records more on later days. */
const DAY = '2026-01-06';
let site: TenantSite;
let anne: PlanStore;
let planId: number;
let meeting: Meeting;

beforeAll(async () => {
  site = await startReadySite('2026-01-05T09:00:00Z');
  anne = storeOf(site, 'anne.faulkner');
  ({ planId } = await anne.importReport(report, newKey()));
  const { id: lenaId } = await anne.ensurePerson('lena.kowal@council.example');
  await anne.addAction(planId, draft({ leadId: lenaId }), newKey());
  meeting = (await anne.addRecord(
    'meetings',
    { planId, title: 'Scrutiny', day: '2026-02-20', itemTitle: 'Progress', backgroundPapers: 'none' },
    newKey(),
  )) as Meeting;
  const provisioning = openProvisioning(site.as('anne.faulkner'));
  await provisioning.addToRole('readers', 'rhys.evans@council.example');
  await provisioning.addToRole('members', 'ruth.ellery@council.example');
  // That day is over, so nothing more can be recorded on it.
  await site.clock('2026-01-07T09:00:00Z');
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

const paperFor = (kind: PaperFor['kind']): PaperFor => ({
  kind,
  planId,
  day: DAY,
  meetingId: kind === 'committee' ? meeting.id : null,
});

const requestOf = (kind: PaperFor['kind'], words: PaperWords): PaperRequest => ({
  ...paperFor(kind),
  meeting: kind === 'committee' ? meeting : null,
  since: null,
  words,
  settings: usualPaperSettings,
});

async function freeze(
  kind: PaperFor['kind'],
  words: PaperWords = {},
  row: PaperRow | null = null,
  settings = usualPaperSettings,
): Promise<PaperRow> {
  const request = { ...requestOf(kind, words), settings };
  const { meetings } = await planDataOf(anne, planId);
  const now = kind === 'committee' ? (meetings.find(({ id }) => id === meeting.id) ?? null) : null;
  const paper = await makePaper(anne, request);
  return freezePaper(
    anne,
    { paper, for: paperFor(kind), request, words, row, meeting: now, base: null },
    () => undefined,
  );
}

const textOf = async (store: PlanStore, url: string | null): Promise<string> =>
  new TextDecoder().decode(await store.readFile(url ?? ''));

describe('a paper that was frozen', () => {
  it('is in the library with its checksum, and made again for its day it is the same byte for byte', async () => {
    const row = await freeze('plan');
    const page = await textOf(anne, row.fileUrl);
    expect(row.checksum).toBe(await checksumOf(page));
    expect(row.fileUrl).toContain('MemberEditions');

    await site.clock('2026-02-10T09:00:00Z');
    const { actions } = await planDataOf(anne, planId);
    await anne.editAction(actions[0], { text: 'Write it with partners.' }, 'Asked by the board', newKey());
    await anne.addAction(planId, draft({ ref: '1.2', text: 'Another one.' }), newKey());
    const { plan } = await planDataOf(anne, planId);
    await anne.editPlan(plan, { title: 'Another name' }, 'Renamed', newKey());

    expect(toHtml(await makePaper(anne, requestOf('plan', {})))).toBe(page);
    expect(await checkFrozen(anne, row)).toBe('same');
  });

  it('is told from one whose file or whose lists were changed', async () => {
    const row = await freeze('one-page');
    const other = new TextEncoder().encode('<p>Everything is fine.</p>').buffer as ArrayBuffer;
    expect(await checkFrozen({ ...anne, readFile: async () => other }, row)).toBe('file changed');
    const elsewhere: PlanStore['planOnDay'] = async (...asked) => {
      const data = await anne.planOnDay(...asked);
      return { ...data, actions: data.actions.slice(1) };
    };
    expect(await checkFrozen({ ...anne, readFile: (url) => anne.readFile(url), planOnDay: elsewhere }, row)).toBe(
      'lists differ',
    );
  });

  it('is not compared with the lists where an earlier version made it', async () => {
    const row = await freeze('one-page');
    const scope = JSON.parse(row.words['made for']) as object;
    const { version: _version, ...before } = scope as { version: number };
    const ofBefore = { ...row, words: { ...row.words, 'made for': JSON.stringify(before) } };
    expect(await checkFrozen(anne, ofBefore)).toBe('earlier version');
  });

  it('is made again with the settings it had, the standing words of its sections among them', async () => {
    const settings = {
      ...usualPaperSettings,
      council: 'Shropshire Council',
      ...sectionsTyped('Legal implications: None arise.', []),
    };
    const row = await freeze('committee', {}, null, settings);
    expect(await textOf(anne, row.fileUrl)).toContain('None arise.');
    expect(await checkFrozen(anne, row)).toBe('same');
  });

  it('stands in its meeting’s row with its checksum, the Word file beside it', async () => {
    const row = await freeze('committee', { summary: 'As the officer wrote it.' });
    const { meetings } = await planDataOf(anne, planId);
    expect(meetings.find(({ id }) => id === meeting.id)).toMatchObject({
      paperUrl: row.fileUrl,
      paperChecksum: row.checksum,
    });
    expect(row.checksum).toBe(await checksumOf(await anne.readFile(row.fileUrl ?? '')));
    const word = new Uint8Array(await anne.readFile(madeFor(row)?.wordUrl ?? ''));
    expect(String.fromCharCode(word[0], word[1])).toBe('PK');
    // Everybody with a role can read a public report.
    expect(await textOf(storeOf(site, 'rhys.evans'), row.fileUrl)).toContain('As the officer wrote it.');
  });

  it('keeps what an officer wrote when it is made again, and stays provable whatever is written afterwards', async () => {
    const words = { summary: 'The officer’s own words.' };
    const first = await freeze('committee', words);
    const later = await keepWords(anne, paperFor('committee'), { summary: 'Words for the next.' }, first, newKey());
    expect(writtenIn(later)).toEqual({ summary: 'Words for the next.' });
    expect(await checkFrozen(anne, later)).toBe('same');
    const frozenAgain = await freeze('committee', writtenIn(later), later);
    expect(writtenIn(frozenAgain)).toEqual({ summary: 'Words for the next.' });
    expect(await textOf(anne, frozenAgain.fileUrl)).toContain('Words for the next.');
    expect(await textOf(anne, first.fileUrl)).toContain('The officer’s own words.');
  });

  it('is made once when it is done again after it was cut off', async () => {
    const files = async (): Promise<string[]> => {
      const folder = '/sites/improvement/ImprovementPlanMemberEditions';
      const answer = await site.raw(
        'anne.faulkner',
        'GET',
        `web/getFolderByServerRelativePath(decodedurl='${folder}')/files?$select=Name`,
      );
      return ((await answer.json()) as { value: { Name: string }[] }).value.map(({ Name }) => Name).sort();
    };
    await site.fault({ fault: 'status', status: 500, path: 'ImprovementPlanPapers', method: 'POST', times: 1 });
    await expect(freeze('highlight')).rejects.toThrow();
    const cutOff = await files();
    const row = await freeze('highlight');
    expect(await files()).toEqual(cutOff);
    expect(await checkFrozen(anne, row)).toBe('same');
  });

  it('when exempt, stands apart with its paragraph and reason, where readers and leads do not come', async () => {
    const before = (await planDataOf(anne, planId)).meetings.find(({ id }) => id === meeting.id);
    const row = await freeze('committee', { exemptParagraph: '2', exemptReason: 'A family could be known.' });
    expect(row.fileUrl).toContain('ExemptPapers');
    for (const name of ['rhys.evans', 'lena.kowal'])
      await expect(storeOf(site, name).readFile(row.fileUrl ?? '')).rejects.toThrow();
    expect((await planDataOf(anne, planId)).meetings.find(({ id }) => id === meeting.id)).toEqual(before);
    const items = await anne.readRecords('exemptItems');
    for (const kind of ['public', 'plan', 'highlight'] as const)
      expect(toHtml(await makePaper(anne, requestOf(kind, {})))).not.toContain('A family could be known');
    expect(items[items.length - 1]).toMatchObject({
      meetingId: meeting.id,
      kind: 'paper',
      paragraph: '2',
      publicInterest: 'A family could be known.',
      paperUrl: row.fileUrl,
    });
  });
});

describe('a report on a day before its meeting was planned', () => {
  it('goes to that meeting, and stays the same', async () => {
    await site.clock('2026-02-12T09:00:00Z');
    const planned = (await anne.addRecord(
      'meetings',
      { planId, title: 'Extra board', day: '2026-03-03', itemTitle: 'Progress', backgroundPapers: 'none' },
      newKey(),
    )) as Meeting;
    const request = { ...requestOf('committee', {}), meetingId: planned.id, meeting: planned };
    const paper = await makePaper(anne, request);
    expect(paper.facts[0].line).toEqual(['Extra board']);
    const about = { ...paperFor('committee'), meetingId: planned.id };
    const freezing = { paper, for: about, request, words: {}, row: null, meeting: planned, base: null };
    const row = await freezePaper(anne, freezing, () => undefined);
    expect(await checkFrozen(anne, row)).toBe('same');
  });
});
