import { newKey } from '../keys';
import { listSchema } from '../schema';
import type { ListName } from '../schema';
import type { Access, ListDefinition, Role } from '../schema/list';
import { addressOf } from '../schema/list';
import { roleTable } from '../schema/roleTable';
import { startReadySite } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { openProvisioning } from '.';

/**
 * One person in each role, two who held one and left it, one who shares the site without a role, and a guest without any
 * access.
 */
const people: Record<string, { name: string; role: Role | null; former?: Role }> = {
  reader: { name: 'rhys.evans', role: 'readers' },
  lead: { name: 'lena.kowal', role: 'leads' },
  member: { name: 'ruth.ellery', role: 'members' },
  director: { name: 'caroline.hart', role: 'directors' },
  clerk: { name: 'dilys.morgan', role: 'clerks' },
  manager: { name: 'sarah.penrose', role: 'managers' },
  'former lead': { name: 'priya.nair', role: null, former: 'leads' },
  'former manager': { name: 'owen.bright', role: null, former: 'managers' },
  'member of the team without a role': { name: 'martin.oakley', role: null },
  guest: { name: 'fiona.ashe_health.example#EXT#', role: null },
};
const OWNER = 'imran.qureshi';

const names = Object.keys(listSchema) as ListName[];
const definitionOf = (name: ListName): ListDefinition => listSchema[name];

/** A row or file of a list that contains a unique word. Its earlier version contains the word and "before". */
interface Seed {
  id: number;
  /** The word is in no other list, so that an answer with the word shows that this row was read. */
  word: string;
}

let site: TenantSite;
const seeds = new Map<ListName, Seed>();

beforeAll(async () => {
  site = await startReadySite();
  const provisioning = openProvisioning(site.as('anne.faulkner'));
  for (const { name, role, former } of Object.values(people)) {
    const given = role ?? former;
    if (given) await provisioning.addToRole(given, `${name}@council.example`);
  }
  const { roles } = await provisioning.check();
  for (const { name, former } of Object.values(people)) {
    if (!former) continue;
    const { members } = roles.find(({ role }) => role === former)!;
    const member = members.find(({ login }) => login === `${name}@council.example`)!;
    await provisioning.removeFromRole(former, member.id);
  }
  for (const name of names) seeds.set(name, await sow(name));
});
afterAll(() => site.close());

const quoted = (path: string): string => encodeURIComponent(path.replace(/'/g, "''"));
const path = (name: ListName): string => `/sites/improvement/${addressOf(definitionOf(name))}`;
const listOf = (name: ListName): string => `web/getList('${quoted(path(name))}')`;
const folderOf = (name: ListName): string => `web/getFolderByServerRelativePath(decodedurl='${quoted(path(name))}')`;
const fileOf = (name: ListName): string =>
  `web/getFileByServerRelativePath(decodedurl='${quoted(`${path(name)}/${wordOf(name)}.txt`)}')`;
const wordOf = (name: ListName): string => `heron${name.toLowerCase()}`;

/** Uploads a text as the bytes of a file. */
const upload = (who: string, name: ListName, file: string, content: string, overwrite: boolean): Promise<Response> =>
  fetch(`${site.siteUrl}/_api/${folderOf(name)}/files/addUsingPath(decodedurl='${file}',overwrite=${overwrite})`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer local:${who}@council.example`,
      Accept: 'application/json;odata=nometadata',
    },
    body: content,
  });

const MERGE = { 'IF-MATCH': '*', 'X-HTTP-Method': 'MERGE' };
const DELETE = { 'IF-MATCH': '*', 'X-HTTP-Method': 'DELETE' };

const add = (who: string, name: ListName, word: string): Promise<Response> =>
  definitionOf(name).library
    ? upload(who, name, `${newKey()}.txt`, word, false)
    : site.raw(who, 'POST', `${listOf(name)}/items`, { Title: word, Key: newKey() });

/** Makes the row or file that every person then tries to read. */
async function sow(name: ListName): Promise<Seed> {
  const word = wordOf(name);
  if (definitionOf(name).library) {
    for (const content of [`${word} before`, word])
      expect((await upload(OWNER, name, `${word}.txt`, content, true)).status).toBe(200);
    const item = await site.raw(OWNER, 'GET', `${fileOf(name)}/ListItemAllFields?$select=Id`);
    return { id: ((await item.json()) as { Id: number }).Id, word };
  }
  const made = await add(OWNER, name, `${word} before`);
  expect([name, made.status]).toEqual([name, 201]);
  const { Id: id } = (await made.json()) as { Id: number };
  expect((await site.raw(OWNER, 'POST', `${listOf(name)}/items(${id})`, { Title: word }, MERGE)).status).toBe(204);
  return { id, word };
}

/** Every way of reading a row, and the part of the row that each way can return. */
function waysOf(
  name: ListName,
  { id, word }: Seed,
): Record<string, { ask: (who: string) => Promise<Response>; says: string }> {
  const get = (address: string) => (who: string) => site.raw(who, 'GET', address);
  const view = '<View><ViewFields><FieldRef Name="Title" /><FieldRef Name="FileLeafRef" /></ViewFields></View>';
  const { library } = definitionOf(name);
  const shown = library ? `${word}.txt` : word;
  const select = library ? '$select=Id,FileLeafRef' : '$select=Id,Title';
  const kql = encodeURIComponent(`${word} path:"${site.siteUrl}"`);
  // A list that keeps no versions gives the row as it stands.
  const before = library ? '"1.0"' : definitionOf(name).versions === 0 ? word : `${word} before`;
  return {
    items: { ask: get(`${listOf(name)}/items?${select}&$top=5000`), says: shown },
    'items from a row on': { ask: get(`${listOf(name)}/items?${select}&$filter=Id ge ${id}`), says: shown },
    'one item': { ask: get(`${listOf(name)}/items(${id})?${select}`), says: shown },
    'one item by call': { ask: get(`${listOf(name)}/getItemById(${id})?${select}`), says: shown },
    versions: { ask: get(`${listOf(name)}/items(${id})/versions`), says: before },
    'versions beside an item': {
      ask: get(`${listOf(name)}/items(${id})?$select=Id,Versions&$expand=Versions`),
      says: before,
    },
    'one version': {
      ask: get(`${listOf(name)}/items(${id})/versions(512)`),
      says: before,
    },
    stream: {
      ask: (who) => site.raw(who, 'POST', `${listOf(name)}/RenderListDataAsStream`, { parameters: { ViewXml: view } }),
      says: shown,
    },
    ...(definitionOf(name).searchable ? { search: { ask: get(`search/query?querytext='${kql}'`), says: shown } } : {}),
    ...(library
      ? {
          'files of the folder': { ask: get(`${folderOf(name)}/files`), says: shown },
          file: { ask: get(fileOf(name)), says: shown },
          'text of the file': { ask: get(`${fileOf(name)}/$value`), says: word },
          'versions of the file': { ask: get(`${fileOf(name)}/versions`), says: '"1.0"' },
          'file by its own address': {
            ask: (who) =>
              fetch(`${site.siteUrl.replace('/sites/improvement', '')}${path(name)}/${word}.txt`, {
                headers: { Authorization: `Bearer local:${who}@council.example` },
              }),
            says: word,
          },
        }
      : {}),
  };
}

/** The ways in which a person can read the row of a list. */
async function readBy(who: string, name: ListName): Promise<string[]> {
  const ways = Object.entries(waysOf(name, seeds.get(name)!));
  const read = await Promise.all(
    ways.map(async ([way, { ask, says }]) => ((await (await ask(who)).text()).includes(says) ? [way] : [])),
  );
  return read.flat();
}

/** The address of the row, or of the row of the file, that a request has just added. */
async function rowOfAnswer(name: ListName, answer: Response): Promise<string> {
  const made = (await answer.json()) as { Id: number; ServerRelativeUrl: string };
  return definitionOf(name).library
    ? `web/getFileByServerRelativePath(decodedurl='${quoted(made.ServerRelativeUrl)}')/ListItemAllFields`
    : `${listOf(name)}/items(${made.Id})`;
}

/** The operations on a list that a person can carry out, tried on rows made for that. */
async function doneBy(who: string, name: ListName): Promise<string[]> {
  const done = async (what: string, tried: Promise<Response>): Promise<string[]> => {
    const { status } = await tried;
    // Any status other than done, refused or hidden would be a mistake in this test.
    expect([200, 201, 204, 403, 404]).toContain(status);
    return status < 300 ? [what] : [];
  };
  const file = `${newKey()}.txt`;
  let row = '';
  if (definitionOf(name).library) {
    expect((await upload(OWNER, name, file, 'x', false)).status).toBe(200);
    row = `web/getFileByServerRelativePath(decodedurl='${quoted(`${path(name)}/${file}`)}')/ListItemAllFields`;
  } else {
    const { Id } = (await (await add(OWNER, name, 'x')).json()) as { Id: number };
    row = `${listOf(name)}/items(${Id})`;
  }
  const added = await add(who, name, 'y');
  const own = added.status < 300 ? await rowOfAnswer(name, added.clone()) : null;
  return [
    ...(await done('add', Promise.resolve(added))),
    ...(own ? await done('edit own', site.raw(who, 'POST', own, { Title: 'z' }, MERGE)) : []),
    ...(await done('edit', site.raw(who, 'POST', row, { Title: 'z' }, MERGE))),
    ...(definitionOf(name).library ? await done('write over', upload(who, name, file, 'z', true)) : []),
    ...(await done('recycle', site.raw(who, 'POST', `${row}/recycle()`))),
    ...(await done('delete', site.raw(who, 'POST', row, undefined, DELETE))),
  ];
}

/** What each person was able to do with each list, for the printed matrix. */
const found = new Map<string, string[]>();

function note(who: string, name: ListName, ways: readonly string[]): readonly string[] {
  const key = `${who} ${name}`;
  found.set(key, [...(found.get(key) ?? []), ...ways]);
  return ways;
}

/** The letters of the printed matrix, and the ways of reading or acts that each stands for. */
const LETTERS: readonly [letter: string, what: string, is: (way: string) => boolean][] = [
  ['R', 'reads rows', (way) => ['items', 'one item', 'stream'].includes(way)],
  ['V', 'reads versions', (way) => way.includes('version')],
  ['F', 'reads files', (way) => way.includes('file')],
  ['S', 'finds by search', (way) => way === 'search'],
  ['A', 'adds', (way) => way === 'add'],
  ['O', 'changes own rows', (way) => way === 'edit own'],
  ['C', 'changes the rows of others', (way) => way === 'edit'],
  ['U', 'uploads over a file', (way) => way === 'write over'],
  ['D', 'deletes', (way) => way === 'recycle' || way === 'delete'],
];

/** The matrix as lines: a line for each list, a column for each person, a letter for each thing that was possible. */
function matrixLines(): string[] {
  const columns = [...Object.entries(people).map(([who, { name }]) => [who, name]), ['site owner', OWNER]];
  const cell = (who: string, name: ListName): string =>
    LETTERS.filter(([, , is]) => (found.get(`${who} ${name}`) ?? []).some(is))
      .map(([letter]) => letter)
      .join('') || '–';
  const titles = names.map((name) => definitionOf(name).title);
  const first = Math.max(...titles.map(({ length }) => length)) + 2;
  const widthOf = (who: string): number => Math.max(who.length, LETTERS.length) + 2;
  return [
    LETTERS.map(([letter, what]) => `${letter} ${what}`).join(', '),
    ''.padEnd(first) + columns.map(([who]) => who.padEnd(widthOf(who))).join(''),
    ...names.map(
      (name, index) =>
        titles[index].padEnd(first) + columns.map(([who, login]) => cell(login, name).padEnd(widthOf(who))).join(''),
    ),
    `${names.length} lists and libraries, ${columns.length} people, ${[...found.values()].flat().length} acts possible.`,
  ];
}

// npm run permissions prints what was found; npm test only compares it.
afterAll(() => {
  if (process.env.PRINT_PERMISSIONS) process.stdout.write(`${matrixLines().join('\n')}\n`);
});

const reads: readonly Access[] = ['read', 'add', 'edit', 'oversee', 'answer'];
const adds: readonly Access[] = ['own', 'add', 'edit', 'oversee', 'answer'];

/** The access that the table gives a person, in the words of the two functions above. */
const accessOf = (role: Role | null, name: ListName): Access => (role ? roleTable[name][role] : 'none');
const mayRead = (access: Access, name: ListName): string[] =>
  reads.includes(access) ? Object.keys(waysOf(name, seeds.get(name)!)) : [];
const mayDo = (access: Access, name: ListName): string[] => [
  ...(adds.includes(access) ? ['add'] : []),
  ...(access === 'edit' || access === 'answer'
    ? ['edit own', 'edit', ...(definitionOf(name).library ? ['write over'] : [])]
    : []),
];

describe.each(Object.entries(people))('a %s', (_who, { name: who, role }) => {
  it('reads what the table says, in every way there is, and nothing else in any', async () => {
    for (const name of names)
      expect([name, note(who, name, await readBy(who, name))]).toEqual([name, mayRead(accessOf(role, name), name)]);
  });

  it('adds and edits what the table says, and deletes nothing', async () => {
    for (const name of names)
      expect([name, note(who, name, await doneBy(who, name))]).toEqual([name, mayDo(accessOf(role, name), name)]);
  });

  it('is shown the lists that the table says, and no others', async () => {
    const answer = await site.raw(who, 'GET', 'web/lists?$select=Title&$top=5000');
    const { value = [] } = (await answer.json()) as { value?: { Title: string }[] };
    const shown = value.map(({ Title }) => Title);
    for (const name of names) {
      const { title } = definitionOf(name);
      const seen = accessOf(role, name) !== 'none';
      expect([title, shown.includes(title)]).toEqual([title, seen]);
      const byTitle = await site.raw(who, 'GET', `web/lists/getByTitle('${quoted(title)}')`);
      expect([title, byTitle.status === 200]).toEqual([title, seen]);
    }
  });
});

describe('a site owner', () => {
  it('reads everything, and alone deletes', async () => {
    for (const name of names) {
      expect([name, note(OWNER, name, await readBy(OWNER, name))]).toEqual([name, mayRead('edit', name)]);
      // A recycled row cannot be deleted again.
      expect([name, note(OWNER, name, await doneBy(OWNER, name))]).toEqual([name, [...mayDo('edit', name), 'recycle']]);
    }
  });

  it('is alone in seeing what lies in the recycle bin', async () => {
    const { Id } = (await (await add(OWNER, 'exemptItems', 'heronbin')).json()) as { Id: number };
    expect((await site.raw(OWNER, 'POST', `${listOf('exemptItems')}/items(${Id})/recycle()`)).status).toBe(200);
    for (const { name } of Object.values(people))
      expect(await (await site.raw(name, 'GET', 'web/recyclebin')).text()).not.toContain('heronbin');
    expect(await (await site.raw(OWNER, 'GET', 'web/recyclebin')).text()).toContain('heronbin');
  });
});

describe('search', () => {
  it('finds nothing of the lists that are kept out of it, not even for an owner', async () => {
    for (const name of names) {
      if (definitionOf(name).searchable) continue;
      const kql = encodeURIComponent(`${wordOf(name)} path:"${site.siteUrl}"`);
      const answer = await site.raw(OWNER, 'GET', `search/query?querytext='${kql}'`);
      expect(await answer.json()).toMatchObject({ PrimaryQueryResult: { RelevantResults: { TotalRows: 0 } } });
    }
  });

  it('finds for nobody what is exempt, in preparation or about money', () => {
    for (const name of ['exemptItems', 'exemptPapers', 'papers', 'draftQuestions', 'spend', 'preferences'] as const)
      expect([name, definitionOf(name).searchable]).toEqual([name, false]);
  });
});

describe('wishes for reminders', () => {
  const preferences = async (who: string): Promise<string[]> => {
    const answer = await site.raw(who, 'GET', `${listOf('preferences')}/items?$select=Title&$top=5000`);
    return ((await answer.json()) as { value: { Title: string }[] }).value.map(({ Title }) => Title);
  };

  it('are each person’s own, and everybody’s for managers', async () => {
    for (const who of [people.reader.name, people.lead.name]) await add(who, 'preferences', `wish of ${who}`);
    for (const who of [people.reader.name, people.lead.name])
      expect((await preferences(who)).filter((title) => title.startsWith('wish'))).toEqual([`wish of ${who}`]);
    expect((await preferences(people.manager.name)).filter((title) => title.startsWith('wish'))).toEqual([
      `wish of ${people.reader.name}`,
      `wish of ${people.lead.name}`,
    ]);
  });
});

describe('attachments', () => {
  it('are switched off in every list, for add-only users could not attach', async () => {
    for (const name of names) {
      if (definitionOf(name).library) continue;
      const list = await site.raw(OWNER, 'GET', `${listOf(name)}?$select=EnableAttachments`);
      expect([name, await list.json()]).toEqual([name, { EnableAttachments: false }]);
    }
  });
});

describe('lists and roles themselves', () => {
  it('nobody but a site owner changes or deletes a list or its columns', async () => {
    for (const { name: who } of Object.values(people))
      for (const name of names) {
        const change = await site.raw(who, 'POST', listOf(name), { Description: 'x' }, MERGE);
        const remove = await site.raw(who, 'POST', listOf(name), undefined, DELETE);
        const open = await site.raw(who, 'POST', `${listOf(name)}/resetroleinheritance`);
        expect([who, name, change.status, remove.status, open.status]).toEqual([who, name, 403, 403, 403]);
      }
  });

  it('leads cannot make themselves managers', async () => {
    const group = "web/sitegroups/getbyname('Plan managers (Improvement Plan)')/users";
    const answer = await site.raw(people.lead.name, 'POST', group, {
      LoginName: `i:0#.f|membership|${people.lead.name}@council.example`,
    });
    expect(answer.status).toBe(403);
  });

  it('managers give roles without owning the site', async () => {
    const provisioning = openProvisioning(site.as(people.manager.name));
    await provisioning.addToRole('readers', 'grace.mbeki@council.example');
    const { roles, widerRights } = await provisioning.check();
    expect(roles.find(({ role }) => role === 'readers')?.members.map(({ name }) => name)).toContain('Grace Mbeki');
    expect(widerRights.length).toBeGreaterThan(0);
  });
});
