import { BrowserFetch, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import type { IItems } from '@pnp/sp/items';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/views';
import '@pnp/sp/batching';
import '@pnp/sp/site-users/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/security';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/profiles';
import '@pnp/sp/regional-settings/web';
import { PermissionKind } from '@pnp/sp/security';
import { bearer, useTenant } from './testing';

const tenant = useTenant();

/** PnPjs without changes, with a bearer token. */
const as = (name: string): SPFI =>
  spfi(tenant.site).using(
    DefaultHeaders(),
    DefaultInit(),
    BrowserFetch(),
    DefaultParse(),
    InjectHeaders({ Authorization: bearer(name) }),
  );

let sp: SPFI;
beforeAll(() => {
  sp = as('anne.faulkner');
});

describe('the unmodified PnPjs', () => {
  it('makes lists and columns by its own add forms', async () => {
    const ensured = await sp.web.lists.ensure('Ensured', 'made by PnPjs', 100, false, { NoCrawl: true });
    expect(ensured.created).toBe(true);
    expect((await sp.web.lists.ensure('Ensured', 'changed')).created).toBe(false);
    const { fields } = ensured.list;
    await fields.addText('Key', { MaxLength: 64 });
    await fields.addMultilineText('Words', { NumberOfLines: 3, RichText: false });
    await fields.addNumber('Place', { MinimumValue: 0 });
    await fields.addDateTime('Due');
    await fields.addBoolean('Urgent');
    await fields.addChoice('Going', { Choices: ['On track', 'Off track'] });
    await fields.addUser('Lead', { SelectionMode: 0 });
    await fields.addUrl('Link');
    await fields.getByInternalNameOrTitle('Key').update({ Indexed: true });
    await fields.getByInternalNameOrTitle('Key').update({ EnforceUniqueValues: true });
    const made = await fields.select('InternalName', 'TypeAsString', 'Indexed').filter('CanBeDeleted eq true')();
    expect(made.map((field) => [field.InternalName, field.TypeAsString])).toEqual([
      ['Key', 'Text'],
      ['Words', 'Note'],
      ['Place', 'Number'],
      ['Due', 'DateTime'],
      ['Urgent', 'Boolean'],
      ['Going', 'Choice'],
      ['Lead', 'User'],
      ['Link', 'URL'],
    ]);
    expect(made[0]!.Indexed).toBe(true);
    await ensured.list.defaultView.fields.add('Key');
    expect((await ensured.list.defaultView.fields()).Items).toEqual(['LinkTitle', 'Key']);
  });

  it('reads, changes and deletes items, and hands on the new ETag', async () => {
    const { list } = await sp.web.lists.ensure('Items of PnPjs');
    const made = await list.items.add({ Title: 'one' });
    const { etag } = await list.items.getById(made.Id).update({ Title: 'two' }, made['odata.etag'] as string);
    expect(etag).toMatch(/,2"$/);
    await expect(
      list.items.getById(made.Id).update({ Title: 'x' }, made['odata.etag'] as string),
    ).rejects.toMatchObject({
      status: 412,
    });
    expect((await list.items.getById(made.Id).versions()).map((version: { Title: string }) => version.Title)).toEqual([
      'two',
      'one',
    ]);
    await list.items.getById(made.Id).delete();
    await expect(list.items.getById(made.Id)()).rejects.toMatchObject({ status: 404 });
  });

  it('S9: walks through pages by their links', async () => {
    const { list } = await sp.web.lists.ensure('Paged by PnPjs');
    const [batched, execute] = sp.batched();
    for (let n = 1; n <= 45; n += 1) void batched.web.lists.getByTitle('Paged by PnPjs').items.add({ Title: `n${n}` });
    await execute();
    const pages: number[] = [];
    for await (const page of list.items.select('Id').top(20).orderBy('Title')) pages.push((page as unknown[]).length);
    expect(pages).toEqual([20, 20, 5]);
    const rest = (await list.items.select('Id').skip(40)()) as { Id: number }[];
    expect(rest.map(({ Id }) => Id)).toEqual([41, 42, 43, 44, 45]);
  });

  it('S21: sends batches with mixed parts, and each promise gets its own answer', async () => {
    const { list } = await sp.web.lists.ensure('Mixed by PnPjs');
    for (const Title of ['one', 'two']) await list.items.add({ Title });
    const [batched, execute] = sp.batched();
    // PnPjs does not allow an object to be used twice in a batch, so each part begins a new chain.
    const items = (): IItems => batched.web.lists.getByTitle('Mixed by PnPjs').items;
    const results = [
      items().add({ Title: 'three' }),
      items().getById(1).update({ Title: 'changed' }),
      items().getById(99)(),
      items().filter("Title eq 'nobody'")(),
      items().getById(2).delete(),
    ].map((promise) =>
      promise.then(
        (value: unknown) => value,
        (error: { status: number }) => error.status,
      ),
    );
    await execute();
    const [added, updated, missing, read] = await Promise.all(results);
    expect(added).toMatchObject({ Title: 'three' });
    expect(updated).toMatchObject({ etag: expect.stringMatching(/,2"$/) });
    expect(missing).toBe(404);
    expect(read).toEqual([]);
    expect(await list.items.select('Title')()).toMatchObject([{ Title: 'changed' }, { Title: 'three' }]);
  });

  it('S14: is told when a query goes over the threshold', async () => {
    await sp.web.lists.ensure('Over the threshold');
    tenant.running.tenant.database
      .prepare("UPDATE lists SET item_count = 5001 WHERE title = 'Over the threshold'")
      .run();
    const { items } = sp.web.lists.getByTitle('Over the threshold');
    await expect(items.filter("Title eq 'x'")()).rejects.toMatchObject({ status: 500 });
    await expect(items.filter("Title eq 'x'").top(10)()).rejects.toThrow(/SPQueryThrottledException/);
  });

  it('gives groups, levels and assignments', async () => {
    const { list } = await sp.web.lists.ensure('Secured by PnPjs');
    const group = await sp.web.siteGroups.add({ Title: 'Readers of PnPjs', Description: 'x' });
    await sp.web.siteGroups.getById(group.Id).users.add('i:0#.f|membership|ruth.ellery@council.example');
    const level = await sp.web.roleDefinitions.add('Look only', 'x', 300, { High: 176, Low: 138612833 });
    await list.breakRoleInheritance(false, true);
    await list.roleAssignments.add(group.Id, level.data.Id);
    const ruth = as('ruth.ellery').web.lists.getByTitle('Secured by PnPjs');
    expect(await ruth.currentUserHasPermissions(PermissionKind.ViewListItems)).toBe(true);
    expect(await ruth.currentUserHasPermissions(PermissionKind.AddListItems)).toBe(false);
    await expect(ruth.items.add({ Title: 'x' })).rejects.toMatchObject({ status: 403 });
    const mine = await as('ruth.ellery').web.currentUser.groups.select('Title')();
    expect(mine).toMatchObject([{ Title: 'Readers of PnPjs' }]);
    const owner = await sp.web.associatedOwnerGroup.select('Title')();
    expect(owner.Title).toBe('Improvement Owners');
  });

  it('uploads and downloads files whose names hold quotes and per cent signs', async () => {
    const folder = sp.web.getFolderByServerRelativePath('/sites/improvement/Shared Documents');
    const name = "Ofsted's 100% #1.txt";
    const added = await folder.files.addUsingPath(name, 'first words', { Overwrite: false });
    expect(added.ServerRelativeUrl).toBe(`/sites/improvement/Shared Documents/${name}`);
    await expect(folder.files.addUsingPath(name, 'again')).rejects.toMatchObject({ status: 400 });
    await folder.files.addUsingPath(name, 'second words', { Overwrite: true });
    const file = sp.web.getFileByServerRelativePath(added.ServerRelativeUrl);
    expect(await file.getText()).toBe('second words');
    expect((await file()).UIVersionLabel).toBe('2.0');
    const item = await file.getItem<{ Id: number }>('Id', 'Title');
    await item.update({ Title: 'Inspection' });
    expect(await file.select('Title', 'UIVersionLabel')()).toMatchObject({
      Title: 'Inspection',
      UIVersionLabel: '3.0',
    });
    expect(await file.getText()).toBe('second words');
    await file.delete();
    expect(await file.exists()).toBe(false);
  });

  it('searches people in the directory, and reads the zone', async () => {
    const search = async (QueryString: string): Promise<string[]> =>
      (
        await sp.profiles.clientPeoplePickerSearchUser({
          QueryString,
          MaximumEntitySuggestions: 10,
          AllowEmailAddresses: true,
          PrincipalType: 1,
          PrincipalSource: 15,
        })
      ).map((person) => person.DisplayText);
    expect(await search('hel')).toEqual(['Helen Whitfield']);
    expect(await search('ROWN')).toEqual([]);
    expect(await search('fiona.ashe@health')).toEqual(['Fiona Ashe']);
    expect(await search('Derek')).toEqual([]);
    expect((await sp.web.regionalSettings.timeZone()).Description).toBe('(UTC-08:00) Pacific Time (US and Canada)');
    const person = await sp.web.ensureUser('i:0#.f|membership|helen.whitfield@council.example');
    expect((await sp.web.siteUsers.getByLoginName(person.LoginName)()).Title).toBe('Helen Whitfield');
    await expect(sp.web.ensureUser('i:0#.f|membership|nobody@council.example')).rejects.toMatchObject({ status: 404 });
  });

  it('S20: gets its own digest when it is signed in by cookie', async () => {
    const cookie = spfi(tenant.site).using(
      DefaultHeaders(),
      DefaultInit(),
      BrowserFetch(),
      DefaultParse(),
      RequestDigest(),
      InjectHeaders({ Cookie: 'localUser=anne.faulkner%40council.example' }),
    );
    const made = await cookie.web.lists.add('By cookie');
    expect(made.Title).toBe('By cookie');
  });
});
