import { SiteError } from '../planStore';
import { groupOf } from '../roles';
import { allLists, listSchema, schemaVersion } from '../schema';
import { addressOf } from '../schema/list';
import { madeColumnsOf } from './details';
import { storeOf, startSite } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { ageFormat, ageFormatFormerly } from './ageFormat';
import { checkSite, openProvisioning, provisionSite } from '.';

let site: TenantSite;
const told: string[] = [];

const listPath = (name: keyof typeof listSchema): string =>
  `web/getList('/sites/improvement/${addressOf(listSchema[name])}')`;

async function valuesAt(path: string): Promise<Record<string, unknown>[]> {
  const response = await site.raw('imran.qureshi', 'GET', path);
  expect(response.status).toBe(200);
  return ((await response.json()) as { value: Record<string, unknown>[] }).value;
}

async function everythingMade(): Promise<unknown> {
  const lists = await valuesAt(
    'web/lists?$select=Title,Description,MajorVersionLimit,NoCrawl,RootFolder/ServerRelativeUrl&$expand=RootFolder',
  );
  const ours = lists.filter((list) => String(list.Description).includes('improvement-plan:'));
  const rights = await Promise.all(
    allLists.map(async (list) => [
      list.name,
      await valuesAt(
        `web/getList('/sites/improvement/${addressOf(list)}')/roleassignments?$expand=Member,RoleDefinitionBindings`,
      ),
      await valuesAt(
        `web/getList('/sites/improvement/${addressOf(list)}')/fields?$select=InternalName,Indexed,EnforceUniqueValues`,
      ),
    ]),
  );
  return JSON.parse(JSON.stringify({ ours, rights }));
}

describe('a site that was set up', () => {
  beforeAll(async () => {
    site = await startSite();
    await provisionSite(site.as('anne.faulkner'), { setLondonTime: true }, ({ label, done, total }) =>
      told.push(`${done}/${total} ${label}`),
    );
  });
  afterAll(() => site.close());

  it('is ready, and was told of step by step', async () => {
    expect(told[0]).toMatch(/^0\/\d+ Setting the site to London time$/);
    expect(told.at(-1)).toMatch(/^(\d+)\/\1 The site is ready$/);

    const check = await checkSite(site.as('anne.faulkner'));
    expect(check).toMatchObject({ schema: 'current', timeZone: { isLondon: true } });
    expect(check.roles.map(({ groupName }) => groupName).sort()).toEqual(Object.values(groupOf).sort());
    expect(check.roles.find(({ role }) => role === 'managers')?.members.map(({ login }) => login)).toEqual([
      'anne.faulkner@council.example',
    ]);
  });

  it('gives each list its address, plain title, versions, indexes and unique key', async () => {
    const lists = await valuesAt(
      'web/lists?$select=Title,MajorVersionLimit,EnableVersioning,EnableAttachments,NoCrawl,ReadSecurity,RootFolder/ServerRelativeUrl&$expand=RootFolder',
    );
    for (const list of allLists) {
      const made = lists.find(
        (one) =>
          (one.RootFolder as { ServerRelativeUrl: string }).ServerRelativeUrl ===
          `/sites/improvement/${addressOf(list)}`,
      );
      expect(made).toMatchObject({
        Title: list.title,
        EnableVersioning: list.versions > 0,
        MajorVersionLimit: list.versions,
        NoCrawl: !list.searchable,
        ReadSecurity: ['Preferences', 'QuestionsToClerk'].includes(list.name) ? 2 : 1,
      });
      const fields = await valuesAt(`web/getList('/sites/improvement/${addressOf(list)}')/fields`);
      for (const column of list.library ? [] : madeColumnsOf(list)) {
        const field = fields.find((one) => one.InternalName === column.internal);
        expect(field).toMatchObject({
          Title: column.label,
          Indexed: column.indexed,
          EnforceUniqueValues: Boolean(column.unique),
        });
      }
    }
  });

  it('gives each role on each list what the schema says, and the site’s members nothing', async () => {
    const levels = {
      read: 'Read',
      add: 'Improvement Plan: view and add',
      own: 'Improvement Plan: view and add',
      oversee: 'Improvement Plan: view everybody’s, and add',
      answer: 'Improvement Plan: view everybody’s, add and edit',
      edit: 'Improvement Plan: view, add and edit',
    };
    for (const list of allLists) {
      const place = `web/getList('/sites/improvement/${addressOf(list)}')`;
      const found = (await valuesAt(`${place}/roleassignments?$expand=Member,RoleDefinitionBindings`)).map((one) => [
        (one.Member as { Title: string }).Title,
        (one.RoleDefinitionBindings as { Name: string }[]).map(({ Name }) => Name).join(),
      ]);
      const expected = Object.entries(groupOf).flatMap(([role, group]) => {
        const access = list.access[role as keyof typeof groupOf];
        return access === 'none' ? [] : [[group, levels[access]]];
      });
      expect(found.filter(([name]) => name.endsWith(' (Improvement Plan)')).sort()).toEqual(expected.sort());
      expect(found.filter(([name]) => !name.endsWith(' (Improvement Plan)'))).toEqual([
        [expect.stringMatching(/Owners$/), 'Full Control'],
      ]);
    }
  });

  it('run again changes nothing', async () => {
    const before = await everythingMade();
    await provisionSite(site.as('anne.faulkner'), { setLondonTime: true });
    expect(await everythingMade()).toEqual(before);
  });

  it('puts back what somebody took away: an index, a column, a version limit, the plain title', async () => {
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const field = (name: string): string => `${listPath('actions')}/fields/getbyinternalnameortitle('${name}')`;
    expect((await site.raw('anne.faulkner', 'POST', field('Due'), { Indexed: false }, merge)).ok).toBe(true);
    expect((await site.raw('anne.faulkner', 'POST', listPath('actions'), { MajorVersionLimit: 50 }, merge)).ok).toBe(
      true,
    );
    await provisionSite(site.as('anne.faulkner'));
    const fields = await valuesAt(`${listPath('actions')}/fields`);
    expect(fields.find((one) => one.InternalName === 'Due')).toMatchObject({ Indexed: true });
    const list = (await (await site.raw('anne.faulkner', 'GET', listPath('actions'))).json()) as {
      MajorVersionLimit: number;
    };
    expect(list.MajorVersionLimit).toBe(50_000);
  });

  it('names everybody with wider rights than the roles give, also those who were given one by hand', async () => {
    const before = (await checkSite(site.as('anne.faulkner'))).widerRights;
    expect(before.map(({ name }) => name).join()).toMatch(/Imran Qureshi|Owners/);
    expect(before.map(({ name }) => name)).not.toContain('Lena Kowal');
    // Rights that Set-up itself gave, including the owners' full control, do not count as given by hand.
    expect(before.filter(({ why }) => why.includes('has "'))).toEqual([]);

    const lena = await storeOf(site, 'anne.faulkner').ensurePerson('lena.kowal@council.example');
    const [full] = (await valuesAt('web/roledefinitions')).filter((level) => level.RoleTypeKind === 5);
    await site.raw(
      'anne.faulkner',
      'POST',
      `${listPath('progress')}/roleassignments/addroleassignment(principalid=${lena.id},roledefid=${String(full.Id)})`,
    );
    expect((await checkSite(site.as('anne.faulkner'))).widerRights).toContainEqual({
      name: 'Lena Kowal',
      why: `has "${String(full.Name)}" on "Progress"`,
      besideThePlan: false,
    });
  });

  it('upgrades an older schema by adding what is new', async () => {
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const older = { Description: 'Older [improvement-plan:settings version 0]' };
    await site.raw('anne.faulkner', 'POST', listPath('settings'), older, merge);
    const remove = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
    const column = `${listPath('recommendations')}/fields/getbyinternalnameortitle('StateAtImport')`;
    expect((await site.raw('anne.faulkner', 'POST', column, undefined, remove)).ok).toBe(true);
    expect((await checkSite(site.as('anne.faulkner'))).schema).toBe('partial');
    await provisionSite(site.as('anne.faulkner'));
    expect((await checkSite(site.as('anne.faulkner'))).schema).toBe('current');
    const fields = await valuesAt(`${listPath('recommendations')}/fields`);
    expect(fields.map((field) => field.InternalName)).toContain('StateAtImport');
  });

  it('upgrades a site made by the version before, which knew neither directors nor senior officers', async () => {
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const remove = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
    const asked = async (path: string, content?: unknown, headers?: Record<string, string>): Promise<void> => {
      const answer = await site.raw('anne.faulkner', 'POST', path, content, headers);
      expect([path, answer.ok]).toEqual([path, true]);
    };
    const columns = [
      ['priorities', listSchema.priorities.columns.seniorId.internal],
      ['settings', listSchema.settings.columns.role.internal],
      ['settings', listSchema.settings.columns.priorityId.internal],
    ] as const;
    for (const { Id } of await valuesAt(`${listPath('settings')}/items?$filter=Kind eq 'appointment'`))
      await asked(`${listPath('settings')}/items(${String(Id)})`, { Role: null }, merge);
    for (const [list, column] of columns)
      await asked(`${listPath(list)}/fields/getbyinternalnameortitle('${column}')`, undefined, remove);
    await asked(listPath('settings'), { Description: 'Of before [improvement-plan:settings version 9]' }, merge);
    const groups = await valuesAt('web/sitegroups?$select=Id,Title');
    const directors = groups.find(({ Title }) => Title === groupOf.directors);
    await asked(`web/sitegroups/removebyid(${String(directors?.Id)})`);

    const before = await checkSite(site.as('anne.faulkner'));
    expect([before.schema, before.roles.some(({ role }) => role === 'directors')]).toEqual(['older', false]);
    await provisionSite(site.as('anne.faulkner'));
    const after = await checkSite(site.as('anne.faulkner'));
    expect([schemaVersion, after.schema]).toEqual([12, 'current']);
    expect(after.roles.find(({ role }) => role === 'directors')).toMatchObject({ members: [], groups: [] });
    const { data, me } = await storeOf(site, 'anne.faulkner').open();
    expect([data, me.isManager]).toEqual([null, true]);
    // The terms of managers that were recorded before have no role in the list, and are still of managers.
    const terms = await valuesAt(`${listPath('settings')}/items?$filter=Kind eq 'appointment'`);
    expect(terms.map(({ Role, PersonId }) => [Role ?? null, PersonId])).toEqual([[null, me.id]]);
  });

  it('upgrades a site made by the version before, which had no list Standing', async () => {
    const asked = async (path: string, headers: Record<string, string>, content?: unknown): Promise<void> => {
      const answer = await site.raw('anne.faulkner', 'POST', path, content, { 'IF-MATCH': '*', ...headers });
      expect([path, answer.ok]).toEqual([path, true]);
    };
    for (const name of ['standing', 'standingMonths'] as const)
      await asked(listPath(name), { 'X-HTTP-Method': 'DELETE' });
    const of10 = { Description: 'Of before [improvement-plan:settings version 10]' };
    await asked(listPath('settings'), { 'X-HTTP-Method': 'MERGE' }, of10);
    expect((await checkSite(site.as('anne.faulkner'))).schema).toBe('older');
    await provisionSite(site.as('anne.faulkner'));
    expect((await checkSite(site.as('anne.faulkner'))).schema).toBe('current');
    const columns = await valuesAt(`${listPath('standing')}/fields?$select=InternalName`);
    expect(columns.map(({ InternalName }) => InternalName)).toEqual(
      expect.arrayContaining(madeColumnsOf(listSchema.standing).map(({ internal }) => internal)),
    );
  });

  it('upgrades a site of version 11, whose list Standing by month did not say from when it is old', async () => {
    const asked = async (path: string, method: string, content?: unknown): Promise<void> => {
      const headers = { 'IF-MATCH': '*', 'X-HTTP-Method': method };
      const answer = await site.raw('anne.faulkner', 'POST', path, content, headers);
      expect([path, answer.ok]).toEqual([path, true]);
    };
    const field = (name: string): string => `${listPath('standingMonths')}/fields/getbyinternalnameortitle('${name}')`;
    const viewFields = `${listPath('standingMonths')}/views/getbytitle('How old it is')/viewfields`;
    await asked(`${viewFields}/removeviewfield('OldFrom')`, 'POST');
    for (const name of ['OldFrom', 'OldFromText']) await asked(field(name), 'DELETE');
    await asked(field('Day'), 'MERGE', { CustomFormatter: JSON.stringify(ageFormatFormerly) });
    const of11 = { Description: 'Of before [improvement-plan:settings version 11]' };
    await asked(listPath('settings'), 'MERGE', of11);
    expect((await checkSite(site.as('anne.faulkner'))).schema).toBe('older');
    await provisionSite(site.as('anne.faulkner'));
    expect((await checkSite(site.as('anne.faulkner'))).schema).toBe('current');
    const columns = await valuesAt(`${listPath('standingMonths')}/fields?$select=InternalName,CustomFormatter`);
    const formatter = (name: string): unknown =>
      columns.find(({ InternalName }) => InternalName === name)?.CustomFormatter;
    expect(columns.map(({ InternalName }) => InternalName)).toEqual(expect.arrayContaining(['OldFrom', 'OldFromText']));
    expect(JSON.parse(String(formatter('Day')))).toEqual(ageFormat);
    const shown = await (await site.raw('anne.faulkner', 'GET', viewFields)).json();
    expect(shown).toMatchObject({ Items: expect.arrayContaining(['OldFrom']) });
  });

  it('upgrades wishes that everybody could read to each person’s own', async () => {
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const key = `${listPath('preferences')}/fields/getbyinternalnameortitle('Key')`;
    expect((await site.raw('anne.faulkner', 'POST', listPath('preferences'), { ReadSecurity: 1 }, merge)).ok).toBe(
      true,
    );
    expect((await site.raw('anne.faulkner', 'POST', key, { EnforceUniqueValues: true }, merge)).ok).toBe(true);
    await provisionSite(site.as('anne.faulkner'));
    const list = await site.raw('anne.faulkner', 'GET', `${listPath('preferences')}?$select=ReadSecurity`);
    expect(await list.json()).toEqual({ ReadSecurity: 2 });
  });

  it('looks over a site that lacks a permission level of today, and an owner puts it right', async () => {
    const oversee = 'Improvement Plan: view everybody’s, and add';
    const levels = await valuesAt('web/roledefinitions');
    const { Id } = levels.find(({ Name }) => Name === oversee) as { Id: number };
    const remove = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
    expect((await site.raw('anne.faulkner', 'POST', `web/roledefinitions(${Id})`, undefined, remove)).ok).toBe(true);
    const before = await checkSite(site.as('anne.faulkner'));
    expect(before.widerRights.filter(({ name }) => name.startsWith('Improvement Plan'))).toEqual([]);
    await provisionSite(site.as('anne.faulkner'));
    expect((await valuesAt('web/roledefinitions')).map(({ Name }) => Name)).toContain(oversee);
    const assigned = (await (
      await site.raw(
        'anne.faulkner',
        'GET',
        `${listPath('preferences')}/roleassignments?$expand=RoleDefinitionBindings`,
      )
    ).json()) as { value: { RoleDefinitionBindings: { Name: string }[] }[] };
    expect(assigned.value.flatMap((one) => one.RoleDefinitionBindings.map(({ Name }) => Name))).toContain(oversee);
  });

  it('gives a column of an earlier release today’s label, and leaves a title that the council chose', async () => {
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const named = async (internal: string, Title?: string): Promise<unknown> => {
      const path = `${listPath('actions')}/fields/getbyinternalnameortitle('${internal}')`;
      if (Title) await site.raw('anne.faulkner', 'POST', path, { Title }, merge);
      return ((await (await site.raw('anne.faulkner', 'GET', path)).json()) as { Title: string }).Title;
    };
    expect(await named('Action', 'Action')).toBe('Action');
    expect(await named('ExternalOwner', 'Partner who owns it')).toBe('Partner who owns it');
    await provisionSite(site.as('anne.faulkner'));
    expect(await named('Action')).toBe(listSchema.actions.columns.text.label);
    expect(await named('ExternalOwner')).toBe('Partner who owns it');
  });

  it('gives and takes roles', async () => {
    const provisioning = openProvisioning(site.as('anne.faulkner'));
    await provisioning.addToRole('clerks', 'dilys.morgan@council.example');
    await provisioning.addToRole('clerks', 'dilys.morgan@council.example');
    const clerks = async (): Promise<{ id: number; name: string }[]> =>
      (await provisioning.check()).roles.find(({ role }) => role === 'clerks')?.members ?? [];
    expect((await clerks()).map(({ name }) => name)).toEqual(['Dilys Morgan']);
    const [{ id }] = await clerks();
    await provisioning.removeFromRole('clerks', id);
    await provisioning.removeFromRole('clerks', id);
    expect(await clerks()).toEqual([]);
  });

  it('tells a newer site’s owner to reload and writes nothing', async () => {
    const description = `Newer [improvement-plan:settings version ${schemaVersion + 1}]`;
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    await site.raw('anne.faulkner', 'POST', listPath('settings'), { Description: description }, merge);
    await expect(provisionSite(site.as('anne.faulkner'))).rejects.toThrow(/Reload the page/);
    const store = storeOf(site, 'anne.faulkner');
    expect((await store.open()).site.schema).toBe('newer');
    await expect(
      store.addPlan({ title: 'Plan', starts: null, ends: null, example: false }, 'ab'.repeat(16)),
    ).rejects.toThrow(/newer than this page/);
  });
});

describe('a new site', () => {
  beforeEach(async () => {
    site = await startSite();
  });
  afterEach(() => site.close());

  it('takes another title where somebody’s list has the plain one, and never touches that list', async () => {
    await site.raw('anne.faulkner', 'POST', 'web/lists', {
      Title: 'Actions',
      BaseTemplate: 100,
      Description: 'Our own',
    });
    await provisionSite(site.as('anne.faulkner'));
    const lists = await valuesAt('web/lists?$select=Title,Description');
    expect(lists.find((list) => list.Title === 'Actions')?.Description).toBe('Our own');
    expect(lists.map((list) => list.Title)).toContain('Actions (improvement plan)');
  });

  it('never adopts a list that somebody else made at its address, and says what to do', async () => {
    await site.raw('anne.faulkner', 'POST', 'web/lists', {
      Title: 'ImprovementPlanActions',
      BaseTemplate: 100,
      Description: 'Somebody’s list',
    });
    await expect(provisionSite(site.as('anne.faulkner'))).rejects.toThrow(
      /already has a list at \/sites\/improvement\/Lists\/ImprovementPlanActions.*Move or delete that list/,
    );
    expect((await checkSite(site.as('anne.faulkner'))).schema).toBe('partial');
  });

  it('can be set up by an application, which names the first manager and is none itself', async () => {
    const job = { siteUrl: site.siteUrl, bearer: async () => 'local:app' };
    await provisionSite(job, { setLondonTime: true });
    const managers = async (): Promise<string[] | undefined> =>
      (await checkSite(job)).roles.find(({ role }) => role === 'managers')?.members.map(({ name }) => name);
    expect(await managers()).toEqual([]);
    await provisionSite(job, { firstManager: 'anne.faulkner@council.example' });
    expect(await managers()).toEqual(['Anne Faulkner']);
  });

  it('is for site owners only', async () => {
    const error: unknown = await provisionSite(site.as('lena.kowal')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SiteError);
    expect((error as SiteError).kind).toBe('not allowed');
  });
});

describe('a run that is cut off', () => {
  beforeEach(async () => {
    site = await startSite();
  });
  afterEach(() => site.close());

  it.each(['cut', 'lost answer'] as const)('at any request goes on where it stopped (%s)', async (fault) => {
    // An interval large enough for a quick test and small enough to interrupt every kind of step.
    for (let after = 1, done = false; !done; after += 7) {
      await site.fault({ fault, path: '_api|_vti_bin', method: 'POST', after, times: null });
      done = await provisionSite(site.as('anne.faulkner'), { setLondonTime: true }).then(
        () => true,
        (error: unknown) => {
          expect(error).toBeInstanceOf(SiteError);
          return false;
        },
      );
      await site.clearFaults();
    }
    const check = await checkSite(site.as('anne.faulkner'));
    expect(check).toMatchObject({ schema: 'current', timeZone: { isLondon: true } });
    expect(check.widerRights.filter(({ why }) => why.includes('has "'))).toEqual([]);
    for (const list of allLists) {
      const fields = await valuesAt(`web/getList('/sites/improvement/${addressOf(list)}')/fields?$select=InternalName`);
      const names = fields.map((field) => field.InternalName);
      expect(new Set(names).size).toBe(names.length);
    }
    const plan = { title: 'Plan', starts: null, ends: null, example: false };
    await expect(storeOf(site, 'anne.faulkner').addPlan(plan, 'ab'.repeat(16))).resolves.toMatchObject({
      title: 'Plan',
      managerId: (await storeOf(site, 'anne.faulkner').open()).me.id,
    });
  });
});
