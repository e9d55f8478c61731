import { newKey } from '../keys';
import type { listSchema } from '../schema';
import { listSchema as lists } from '../schema';
import { addressOf } from '../schema/list';
import { startReadySite } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { openProvisioning } from '.';

jest.setTimeout(60_000);

/** What somebody can do with a list, tried for real: view, add, edit, delete. */
type Can = 'nothing' | 'v' | 'va' | 'vae' | 'vaed';

const people = {
  reader: 'rhys.evans',
  lead: 'lena.kowal',
  member: 'ruth.ellery',
  clerk: 'dilys.morgan',
  manager: 'sarah.penrose',
  'site member without a role': 'martin.oakley',
  'site owner': 'imran.qureshi',
} as const;

const expected: Record<keyof typeof people, Partial<Record<keyof typeof listSchema, Can>>> = {
  reader: { plans: 'v', recommendations: 'v', actions: 'v', progress: 'v', reminders: 'nothing', preferences: 'va' },
  lead: { plans: 'v', recommendations: 'v', actions: 'v', progress: 'va', reminders: 'nothing', preferences: 'va' },
  member: { plans: 'v', recommendations: 'v', actions: 'v', progress: 'v', reminders: 'nothing', preferences: 'va' },
  clerk: { plans: 'v', recommendations: 'v', actions: 'v', progress: 'v', reminders: 'nothing', preferences: 'va' },
  manager: {
    settings: 'vae',
    plans: 'vae',
    recommendations: 'vae',
    actions: 'vae',
    progress: 'va',
    reminders: 'vae',
    preferences: 'va',
  },
  'site member without a role': {
    settings: 'nothing',
    plans: 'nothing',
    actions: 'nothing',
    progress: 'nothing',
    reminders: 'nothing',
    preferences: 'nothing',
  },
  'site owner': { actions: 'vaed', progress: 'vaed', settings: 'vaed' },
};

let site: TenantSite;

beforeAll(async () => {
  site = await startReadySite();
  const provisioning = openProvisioning(site.as('anne.faulkner'));
  for (const [role, name] of [
    ['readers', people.reader],
    ['leads', people.lead],
    ['members', people.member],
    ['clerks', people.clerk],
    ['managers', people.manager],
  ] as const)
    await provisioning.addToRole(role, `${name}@council.example`);
});
afterAll(() => site.close());

async function tried(name: string, list: keyof typeof listSchema): Promise<string> {
  const items = `web/getList('/sites/improvement/${addressOf(lists[list])}')/items`;
  const made = await site.raw('imran.qureshi', 'POST', items, { Title: 'x', Key: newKey() });
  const { Id } = (await made.json()) as { Id: number };
  const row = `${items}(${Id})`;
  const outcome = async (letter: string, answer: Promise<Response>): Promise<string> => {
    const { status } = await answer;
    // Anything but done or refused would be a mistake of this test.
    expect([200, 201, 204, 403]).toContain(status);
    return status === 403 ? '' : letter;
  };
  const any = { 'IF-MATCH': '*' };
  const merge = { ...any, 'X-HTTP-Method': 'MERGE' };
  const remove = { ...any, 'X-HTTP-Method': 'DELETE' };
  const can = [
    await outcome('v', site.raw(name, 'GET', row)),
    await outcome('a', site.raw(name, 'POST', items, { Title: 'x', Key: newKey() })),
    await outcome('e', site.raw(name, 'POST', row, { Title: 'y' }, merge)),
    await outcome('d', site.raw(name, 'POST', row, undefined, remove)),
  ].join('');
  return can === '' ? 'nothing' : can;
}

describe('what people can really do with the lists', () => {
  it.each(Object.entries(expected) as [keyof typeof people, (typeof expected)['reader']][])(
    'a %s',
    async (who, can) => {
      const found: typeof can = {};
      for (const list of Object.keys(can) as (keyof typeof listSchema)[])
        found[list] = (await tried(people[who], list)) as Can;
      expect(found).toEqual(can);
    },
  );

  it('nobody but a site owner changes or deletes a list or its columns', async () => {
    const list = `web/getList('/sites/improvement/${addressOf(lists.progress)}')`;
    const any = { 'IF-MATCH': '*' };
    for (const name of [people.lead, people.manager, people['site member without a role']]) {
      const change = await site.raw(name, 'POST', list, { Description: 'x' }, { ...any, 'X-HTTP-Method': 'MERGE' });
      const remove = await site.raw(name, 'POST', list, undefined, { ...any, 'X-HTTP-Method': 'DELETE' });
      const open = await site.raw(name, 'POST', `${list}/resetroleinheritance`);
      expect([name, change.status, remove.status, open.status]).toEqual([name, 403, 403, 403]);
    }
  });

  it('leads cannot make themselves managers', async () => {
    const group = "web/sitegroups/getbyname('Improvement Plan managers')/users";
    const answer = await site.raw(people.lead, 'POST', group, {
      LoginName: `i:0#.f|membership|${people.lead}@council.example`,
    });
    expect(answer.status).toBe(403);
  });

  it('managers give roles without owning the site', async () => {
    const provisioning = openProvisioning(site.as(people.manager));
    await provisioning.addToRole('readers', 'grace.mbeki@council.example');
    const { roles, widerRights } = await provisioning.check();
    expect(roles.find(({ role }) => role === 'readers')?.members.map(({ name }) => name)).toContain('Grace Mbeki');
    expect(widerRights.length).toBeGreaterThan(0);
  });
});
