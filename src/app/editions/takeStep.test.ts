/** @jest-environment node */
import { newKey } from '../../lists/keys';
import { planDataOf, startPlan, draft, storeOf } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { openProvisioning } from '../../lists/provisioning';
import { compareEditions } from '../../plan/editions';
import type { Day } from '../../plan/day';
import { paperFile } from '../../documents/papers';
import { editionPaper, stepTitle } from './editionPaper';
import { editionOfToday, filesFor, fileName, frozenEdition, verify } from './frozenEdition';
import { takeStep } from './takeStep';
import type { StepToTake } from './takeStep';

jest.setTimeout(120_000);

let plan: StartedPlan;
let today: Day;

beforeAll(async () => {
  plan = await startPlan();
  await plan.anne.addAction(plan.planId, draft({ leadId: plan.lenaId }), newKey());
  ({ today } = await plan.anne.open(plan.planId));
});
afterAll(() => plan.site.close());
afterEach(() => plan.site.clearFaults());

const step = (changes: Partial<StepToTake> = {}): StepToTake => ({
  step: 'draft',
  day: today,
  meetingId: null,
  text: '',
  delegatedTo: null,
  inConsultationWith: null,
  submittedTo: null,
  ...changes,
});

const files = async (library: string): Promise<string[]> => {
  const answer = await plan.site.raw(
    'anne.faulkner',
    'GET',
    `web/getFolderByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlan${library}')/files?$select=Name`,
  );
  return ((await answer.json()) as { value: { Name: string }[] }).value.map(({ Name }) => Name);
};

describe('taking a step', () => {
  it('freezes a full and a public edition, each as a page and as data, and records their checksums', async () => {
    const told: string[] = [];
    const decision = await takeStep(
      plan.anne,
      plan.planId,
      step({ step: 'authorised', delegatedTo: 'Director', inConsultationWith: 'Cabinet member' }),
      ({ done, total, label }) => told.push(`${done}/${total} ${label}`),
    );
    expect(decision).toMatchObject({
      kind: 'step',
      step: 'authorised',
      delegatedTo: 'Director',
      inConsultationWith: 'Cabinet member',
    });
    expect(decision.frozen?.map(({ audience, form }) => `${audience} ${form}`)).toEqual([
      'full data',
      'full page',
      'public data',
      'public page',
    ]);
    for (const file of decision.frozen ?? []) expect(file.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(told[0]).toMatch(/^0\/10 Reading the plan/);
    expect(told[told.length - 1]).toBe('10/10 The step is recorded');

    const { decisions } = await planDataOf(plan.anne, plan.planId);
    expect(decisions.find(({ id }) => id === decision.id)?.frozen).toEqual(decision.frozen);
    const edition = await frozenEdition(plan.anne, decision, 'full');
    expect(edition.things.actions[0]).toMatchObject({ ref: '1.1', lead: 'Lena Kowal' });
  });

  it('makes nothing twice when it is done again after it was cut off', async () => {
    const taken = step({ step: 'considered', text: 'Scrutiny considered the plan.' });
    // Writing the row of the step fails after its files were written.
    await plan.site.fault({ fault: 'status', status: 500, path: 'Decisions', method: 'POST', times: 1 });
    await expect(takeStep(plan.anne, plan.planId, taken)).rejects.toThrow();
    const before = [await files('MemberEditions'), await files('Editions')];
    const decision = await takeStep(plan.anne, plan.planId, taken);
    expect([await files('MemberEditions'), await files('Editions')]).toEqual(before);
    const repeated = await takeStep(plan.anne, plan.planId, taken);
    expect(repeated.id).toBe(decision.id);
  });

  it('tells members and readers apart: the server keeps full editions from readers', async () => {
    const provisioning = openProvisioning(plan.site.as('anne.faulkner'));
    await provisioning.addToRole('members', 'ruth.ellery@council.example');
    await provisioning.addToRole('readers', 'rhys.evans@council.example');
    const decision = await takeStep(plan.anne, plan.planId, step({ step: 'endorsed' }));
    const ruth = storeOf(plan.site, 'ruth.ellery');
    const rhys = storeOf(plan.site, 'rhys.evans');
    await expect(frozenEdition(ruth, decision, 'full')).resolves.toMatchObject({ audience: 'full' });
    await expect(frozenEdition(rhys, decision, 'full')).rejects.toThrow('permission');
    const open = await frozenEdition(rhys, decision, 'public');
    expect(JSON.stringify(open)).not.toContain('Lena Kowal');
    expect(filesFor(decision, 'public').map(({ audience }) => audience)).toEqual(['public', 'public']);
    expect(fileName(filesFor(decision, 'full')[0])).toMatch(/, endorsed, \d+ \w+ \d{4}\.html$/);
  });

  it('freezes a past day as it was, whatever was changed since', async () => {
    const data = await planDataOf(plan.anne, plan.planId);
    const before = await takeStep(plan.anne, plan.planId, step({ step: 'draft', text: 'Before' }));
    await plan.anne.editAction(data.actions[0], { text: 'Write it with partners.' }, 'Asked by scrutiny', newKey());
    const then = await frozenEdition(plan.anne, before, 'full');
    const now = editionOfToday(await planDataOf(plan.anne, plan.planId), today, 'full');
    expect(compareEditions(then, now).changes.map(({ ref, what, after }) => [ref, what, after])).toEqual([
      ['1.1', 'What will be done', 'Write it with partners.'],
    ]);
  });
});

describe('an edition as a Word file and as tables', () => {
  const keyed = { label: 'How papers are made', kind: 'paper settings' as const };

  it('is the very paper whose page was frozen, and names people as the council said then', async () => {
    const frozen = await takeStep(plan.anne, plan.planId, step({ step: 'submitted', submittedTo: 'Ofsted' }));
    const full = await editionPaper(plan.anne, frozen, 'full');
    expect(full.kind).toBe('submission');
    expect(full.facts[0]).toEqual({ term: 'Edition', line: [stepTitle({ step: 'submitted', day: today })] });
    expect(JSON.stringify(await editionPaper(plan.anne, frozen, 'public'))).not.toContain('Lena Kowal');
    for (const format of ['docx', 'xlsx'] as const)
      expect((await paperFile(full, format)).name).toMatch(new RegExp(`\\.${format}$`));

    const settings = await plan.anne.addRecord(
      'settings',
      { ...keyed, planId: plan.planId, value: { people: 'names' } },
      newKey(),
      'Set for papers.',
    );
    const named = await takeStep(plan.anne, plan.planId, step({ step: 'submitted', text: 'With names' }));
    expect(JSON.stringify(await editionPaper(plan.anne, named, 'public'))).toContain('Lena Kowal');
    await plan.anne.editRecord('settings', settings, { value: { people: 'nobody' } }, 'Set for papers.', newKey());
    expect(JSON.stringify(await editionPaper(plan.anne, named, 'public'))).toContain('Lena Kowal');
  });

  it('is refused in words when the lists no longer give what was frozen', async () => {
    const frozen = await takeStep(plan.anne, plan.planId, step({ step: 'draft', text: 'Refused later' }));
    const other = { ...frozen, frozen: frozen.frozen?.map((file) => ({ ...file, checksum: '0'.repeat(64) })) };
    await expect(editionPaper(plan.anne, other, 'full')).rejects.toThrow('Open the frozen page');
    await expect(editionPaper(plan.anne, { ...frozen, frozen: [] }, 'full')).rejects.toThrow('No edition was frozen');
  });
});

describe('a frozen file', () => {
  it('is what was frozen as long as its checksum holds, and a manager cannot change it', async () => {
    const decision = await takeStep(plan.anne, plan.planId, step({ step: 'submitted', submittedTo: 'Ofsted' }));
    const [file] = filesFor(decision, 'full');
    expect(await verify(plan.anne, file)).toBe('unchanged');
    const path = encodeURIComponent(decodeURIComponent(file.url));
    const address = `web/getFileByServerRelativePath(decodedurl='${path}')/$value`;
    const provisioning = openProvisioning(plan.site.as('anne.faulkner'));
    await provisioning.addToRole('managers', 'sarah.penrose@council.example');
    const put = { 'X-HTTP-Method': 'PUT', 'IF-MATCH': '*' };
    expect((await plan.site.raw('sarah.penrose', 'POST', address, 'changed', put)).status).toBe(403);
    // Anne is a site owner, so SharePoint lets her overwrite the file.
    expect((await plan.site.raw('anne.faulkner', 'POST', address, 'changed', put)).status).toBe(204);
    expect(await verify(plan.anne, file)).toBe('changed');
    const data = (decision.frozen ?? []).find(({ audience, form }) => audience === 'full' && form === 'data')!;
    const dataAddress = `web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(decodeURIComponent(data.url))}')/$value`;
    await plan.site.raw('anne.faulkner', 'POST', dataAddress, 'changed', put);
    await expect(frozenEdition(plan.anne, decision, 'full')).rejects.toThrow('checksum does not hold');
  });
});
