import { newKey } from '../keys';
import { startPlan } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';
import { fileReference } from './linkCheck';

const SITE = 'https://council.example/sites/improvement';
const AUDIT = { path: '/sites/improvement/Evidence/An audit.pdf' };

describe('what an address names on the site', () => {
  it.each([
    ['/sites/improvement/Evidence/An%20audit.pdf', AUDIT],
    [`${SITE}/Evidence/An%20audit.pdf?web=1`, AUDIT],
    ['https://council.example/:b:/r/sites/improvement/Evidence/An%20audit.pdf?csf=1', AUDIT],
    [`${SITE}/Evidence/Forms/AllItems.aspx?id=%2Fsites%2Fimprovement%2FEvidence%2FAn%20audit%2Epdf`, AUDIT],
    [
      `${SITE}/_layouts/15/Doc.aspx?sourcedoc=%7B0A1B2C3D-0000-4000-8000-0123456789AB%7D&action=default`,
      { fileId: '0A1B2C3D-0000-4000-8000-0123456789AB' },
    ],
    // Sharing links do not show which file they open.
    ['https://council.example/:b:/s/improvement/EaBcDeF', null],
    [`${SITE}/_layouts/15/viewlsts.aspx`, null],
    [`${SITE}-archive/Evidence/audit.pdf`, null],
    ['https://elsewhere.example/sites/improvement/Evidence/audit.pdf', null],
    ['/sites/improvement/Evidence/100%.pdf', null],
  ])('%s', (url, place) => expect(fileReference(SITE, url)).toEqual(place));
});

describe('looking whether evidence opens', () => {
  let { site, anne, lena } = {} as StartedPlan;
  beforeAll(async () => {
    ({ site, anne, lena } = await startPlan());
  });
  afterAll(() => site.close());
  afterEach(() => site.clearFaults());

  const minutes = (): { name: string; bytes: ArrayBuffer } => ({
    name: "The board's minutes.pdf",
    bytes: new TextEncoder().encode('%PDF-1.4').buffer,
  });

  it('finds a file by its address from the root and by its whole address, and a folder', async () => {
    const { url } = await anne.uploadEvidence(minutes(), newKey());
    expect(await anne.checkLink(url)).toBe('opens');
    expect(await anne.checkLink(new URL(url, site.siteUrl).href)).toBe('opens');
    expect(await anne.checkLink(url.slice(0, url.lastIndexOf('/')))).toBe('opens');
  });

  it('says what is not there', async () => {
    const { url } = await anne.uploadEvidence(minutes(), newKey());
    expect(await anne.checkLink(url.replace('minutes', 'agenda'))).toBe('not there');
    expect(await anne.checkLink(`${site.siteUrl}/Nowhere/audit.pdf`)).toBe('not there');
  });

  it('says what is there but not for the one who asks', async () => {
    const url = await anne.keepFile('exemptPapers', minutes(), newKey());
    expect(await anne.checkLink(url)).toBe('opens');
    expect(await lena.checkLink(url)).toBe('not allowed');
  });

  it('asks nothing about other places, and tells when it could not ask', async () => {
    await site.fault({ fault: 'status', status: 500, path: 'Exists', times: null });
    expect(await anne.checkLink('https://elsewhere.example/audit.pdf')).toBe('not looked up');
    await expect(anne.checkLink(`${site.siteUrl}/Evidence/audit.pdf`)).rejects.toMatchObject({ kind: 'unexpected' });
  });
});
