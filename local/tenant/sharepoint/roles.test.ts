import { makeList, refusal, rows, useTenant } from '../testing';
import { USUAL } from '../switches';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');
const read = 1073741826;

async function onlyFor(title: string, principal: number, role = read): Promise<string> {
  const list = await makeList(anne, title);
  await anne.post(`${list}/breakroleinheritance(copyroleassignments=false)`);
  await anne.post(`${list}/roleassignments/addroleassignment(principalid=${principal},roledefid=${role})`);
  return list;
}

const ensure = async (logonName: string): Promise<number> =>
  Number((await anne.post('web/ensureuser', { logonName })).body.Id);

const securityGroup = async (name: string): Promise<{ claim: string; id: string }> => {
  const query = { QueryString: name, PrincipalType: 4, MaximumEntitySuggestions: 5 };
  const found = await anne.post(
    'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser',
    { queryParams: query },
  );
  const [first] = JSON.parse(String(found.body.value)) as { Key: string; EntityData: { ObjectId: string } }[];
  return { claim: first!.Key, id: first!.EntityData.ObjectId };
};

afterEach(() => tenant.turn(USUAL));

describe('groups and what they may', () => {
  it('S29: a site’s own groups bear its title, and no other group may bear their names, in capitals or not', async () => {
    const there = tenant.as('anne.faulkner', '/sites/plan');
    expect((await there.get("web/sitegroups/getbyname('improvement plan members')")).body.Title).toBe(
      'Improvement Plan Members',
    );
    const taken = await there.post('web/sitegroups', { Title: 'Improvement plan members' });
    expect([taken.status, refusal(taken).code]).toEqual([500, '-2130575293, Microsoft.SharePoint.SPException']);
  });

  it('S30: Read on the web opens every list that inherits, those made later too', async () => {
    const group = (await anne.post('web/sitegroups', { Title: 'Readers of everything' })).body.Id;
    await anne.post(`web/sitegroups(${Number(group)})/users`, {
      LoginName: 'i:0#.f|membership|ruth.ellery@council.example',
    });
    await anne.post(`web/roleassignments/addroleassignment(principalid=${Number(group)},roledefid=${read})`);
    const later = await makeList(anne, 'Made later');
    expect((await tenant.as('ruth.ellery').get(`${later}/items`)).status).toBe(200);
    await anne.post(`web/sitegroups/removebyid(${Number(group)})`);
    expect((await tenant.as('ruth.ellery').get(`${later}/items`)).status).not.toBe(200);
  });

  it('S30: a right on one list gives Limited Access on the web by itself, until the lock-down feature takes it', async () => {
    const ruth = tenant.as('ruth.ellery');
    const other = await makeList(anne, 'Others’');
    expect((await ruth.get('web')).status).toBe(403);
    const list = await onlyFor('Hers alone', await ensure('ruth.ellery@council.example'));
    expect((await ruth.get('web?$select=Title')).status).toBe(200);
    expect((await ruth.get(`${list}/items`)).status).toBe(200);
    expect((await ruth.get(`${other}/items`)).status).toBe(404);
    const levels = rows(await anne.get('web/roleassignments?$expand=Member,RoleDefinitionBindings')).find(
      ({ Member }) => String(Member!.Title) === 'Ruth Ellery',
    );
    expect(levels).toMatchObject({ RoleDefinitionBindings: [{ Name: 'Limited Access' }] });

    const feature = '7c637b23-06c4-472d-9a9a-7c175762c5c4';
    expect(rows(await anne.get('site/features?$select=DefinitionId'))).toEqual([]);
    await anne.post('site/features/add', { featureId: feature, force: true });
    expect(rows(await anne.get('site/features?$select=DefinitionId'))).toEqual([{ DefinitionId: feature }]);
    expect((await ruth.get(`${list}/items`)).status).toBe(403);
    expect((await anne.get(`${list}/items`)).status).toBe(200);
    await anne.post('site/features/remove', { featureId: feature, force: true });
    expect((await ruth.get(`${list}/items`)).status).toBe(200);
  });

  it('S32: who is in a security group has its rights, and no list of members or of groups names them', async () => {
    const { claim, id } = await securityGroup('SG Scrutiny');
    expect(claim).toBe(`c:0t.c|tenant|${id}`);
    const role = Number((await anne.post('web/sitegroups', { Title: 'Scrutiny' })).body.Id);
    await anne.post(`web/sitegroups(${role})/users`, { LoginName: claim });
    const list = await onlyFor('For scrutiny', role);
    const ruth = tenant.as('ruth.ellery');
    expect((await ruth.get(`${list}/items`)).status).toBe(200);
    expect(rows(await anne.get(`web/sitegroups(${role})/users?$select=LoginName,PrincipalType`))).toEqual([
      { LoginName: claim, PrincipalType: 4 },
    ]);
    expect(rows(await ruth.get('web/currentuser/groups?$select=Title'))).not.toContainEqual({ Title: 'Scrutiny' });
    const masks = (await ruth.get(`${list}/EffectiveBasePermissions`)).body;
    expect(Number(masks.Low) & 1).toBe(1);
    const groups = await ruth.get('SP.Publishing.SitePageService.GetCurrentUserMemberships');
    expect(groups.body.value).toEqual([id]);
    expect((await tenant.as('lena.kowal').get(`${list}/items`)).status).not.toBe(200);
  });

  it('S37: making somebody known to the site needs no more than to see who is in it', async () => {
    await onlyFor('To read', await ensure('ruth.ellery@council.example'));
    const known = await tenant.as('ruth.ellery').post('web/ensureuser', { logonName: 'owen.bright@council.example' });
    expect([known.status, known.body.Title]).toEqual([200, 'Owen Bright']);
  });

  it('S38: the second way to write says who and when, with add rights alone', async () => {
    const addOnly = await anne.post('web/roledefinitions', {
      Name: 'Add only',
      Description: '',
      BasePermissions: { High: '176', Low: String(138612833 + 2) },
    });
    const lena = tenant.as('lena.kowal');
    const list = await onlyFor('Back-dated', await ensure('lena.kowal@council.example'), Number(addOnly.body.Id));
    const owen = JSON.stringify([{ Key: 'i:0#.f|membership|owen.bright@council.example' }]);
    const create = (bNewDocumentUpdate: boolean) =>
      lena.post(`${list}/AddValidateUpdateItemUsingPath`, {
        listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/improvement/Lists/Back-dated' } },
        formValues: [
          { FieldName: 'Title', FieldValue: 'reported' },
          { FieldName: 'Author', FieldValue: owen },
          { FieldName: 'Created', FieldValue: '2020-01-02T09:00:00Z' },
        ],
        bNewDocumentUpdate,
      });
    expect((await create(true)).body.value).toMatchObject([{ HasException: false, ItemId: 1 }, {}, {}]);
    await create(false);
    const items = rows(await anne.get(`${list}/items?$select=Created,Author/Title&$expand=Author&$orderby=Id`));
    expect(items[0]).toEqual({ Created: '2020-01-02T09:00:00Z', Author: { Title: 'Owen Bright' } });
    expect(items[1]).toMatchObject({ Author: { Title: 'Lena Kowal' } });

    const change = (who: typeof anne, FieldValue: string) =>
      who.post(`${list}/items(1)/ValidateUpdateListItem`, {
        formValues: [{ FieldName: 'Title', FieldValue }],
        bNewDocumentUpdate: false,
      });
    expect((await change(lena, 'hers')).status).toBe(403);
    expect((await change(anne, 'x'.repeat(300))).body.value).toMatchObject([{ HasException: true }]);
    await change(anne, 'changed');
    expect((await anne.get(`${list}/items(1)?$select=Title`)).body).toEqual({ Title: 'changed' });
  });

  it('P10: a root site that is closed lets nobody in but its administrators', async () => {
    const root = tenant.as('lena.kowal', '');
    expect((await root.get('web')).status).toBe(200);
    await tenant.turn({ rootSiteClosed: true });
    expect((await root.get('web')).status).toBe(403);
    expect((await tenant.as('imran.qureshi', '').get('web')).status).toBe(200);
    expect((await tenant.as('lena.kowal').get('web')).status).toBe(200);
  });

  it('P6: a site script neither breaks inheritance nor makes a permission level', async () => {
    const run = async (verb: string): Promise<number> =>
      (
        await anne.post(
          'Microsoft.SharePoint.Utilities.WebTemplateExtensions.SiteScriptUtility.ExecuteSiteScriptAction',
          { actionDefinition: JSON.stringify({ verb, name: 'Add only', roleAssignments: [] }) },
        )
      ).status;
    for (const verb of ['breakRoleInheritance', 'addPermissionLevel']) expect(await run(verb)).toBe(501);
  });
});
