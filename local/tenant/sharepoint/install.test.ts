import { strToU8, zipSync } from 'fflate';
import { pageToken } from '../signIn';
import { bearer, refusal, rows, send, useTenant } from '../testing';

const product = '5a0c7d6e-43b1-4f2d-9c08-1e7b6a94d3f5';
const webPart = '3f6c1a52-8a0e-4f0c-9b57-6f2b1d0c7a11';

/** A package like those that SharePoint Framework builds, with the parts that a catalogue reads. */
const sppkg = (version: string): Uint8Array =>
  zipSync({
    'AppManifest.xml': strToU8(
      `<?xml version="1.0" encoding="utf-8"?><App xmlns="http://schemas.microsoft.com/sharepoint/2012/app/manifest" Name="improvement-plan" ProductID="${product}" Version="${version}" IsClientSideSolution="true" SkipFeatureDeployment="true"><Properties><Title>Improvement Plan</Title><WebApiPermissionRequests><WebApiPermissionRequest ResourceId="Microsoft Graph" Scope="Mail.Send" /></WebApiPermissionRequests></Properties></App>`,
    ),
  });

describe('what an installation asks of the tenant', () => {
  const tenant = useTenant();
  const admin = () => tenant.as('imran.qureshi', '/sites/apps');
  const apps = 'web/tenantappcatalog/AvailableApps';

  it('says where the app catalogue is', async () => {
    const { body } = await tenant.as('anne.faulkner', '').get('SP_TenantSettings_Current');
    expect(body.CorporateCatalogUrl).toBe(`${tenant.url}/sites/apps`);
  });

  it('takes a package, deploys it and brings it into Teams, by administrators in the catalogue’s site alone', async () => {
    const add = "web/tenantappcatalog/add(overwrite=true,url='improvement-plan.sppkg')";
    expect((await tenant.as('anne.faulkner', '/sites/apps').post(add, sppkg('0.1.0.0'))).status).toBe(403);
    expect((await tenant.as('imran.qureshi', '/sites/improvement').post(add, sppkg('0.1.0.0'))).status).toBe(404);
    expect(refusal(await admin().post(add, strToU8('no zip'))).message).toContain('AppManifest.xml');
    const added = await admin().post(add, sppkg('0.1.0.0'));
    expect([added.status, added.body.Name]).toEqual([200, 'improvement-plan.sppkg']);

    expect(rows(await tenant.as('anne.faulkner').get(apps))).toEqual([]);
    const [app] = rows(await admin().get(apps));
    expect(app).toMatchObject({
      ID: product,
      Title: 'Improvement Plan',
      Deployed: false,
      AppCatalogVersion: '0.1.0.0',
      AadPermissions: 'Microsoft Graph, Mail.Send',
    });

    const listed = rows(
      await admin().get("web/lists?$select=Id,EntityTypeName&$filter=EntityTypeName eq 'AppCatalog'"),
    );
    const found = rows(
      await admin().get(
        `web/lists/getById('${String(listed[0]!.Id)}')/items?$select=Id&$filter=AppProductID eq '${product}'`,
      ),
    );
    const sync = `web/tenantappcatalog/SyncSolutionToTeams(id=${Number(found[0]!.Id)})`;
    expect(refusal(await admin().post(sync)).message).toContain('deployed to the whole tenant');
    expect((await tenant.as('anne.faulkner').post(`${apps}/getById('${product}')/Deploy(true)`)).status).toBe(404);
    expect((await admin().post(`${apps}/getById('${product}')/Deploy`, { skipFeatureDeployment: true })).status).toBe(
      200,
    );
    expect((await admin().post(sync)).status).toBe(200);
    expect(rows(await tenant.as('anne.faulkner').get(apps))).toMatchObject([{ ID: product, Deployed: true }]);
  });

  it('wants a newer version to be deployed again, and upgrades a site that had the older', async () => {
    const site = tenant.as('anne.faulkner');
    const here = `${apps}/getById('${product}')`;
    expect((await site.post(`${here}/install`)).status).toBe(200);
    expect(refusal(await site.post(`${here}/install`)).message).toContain('already exists');
    await admin().post("web/tenantappcatalog/add(overwrite=true,url='improvement-plan.sppkg')", sppkg('0.2.0.0'));
    expect((await site.post(`${here}/upgrade`)).status).toBe(404);
    await admin().post(`${here}/Deploy(true)`);
    expect((await site.get(here)).body).toMatchObject({ CanUpgrade: true, InstalledVersion: '0.1.0.0' });
    expect((await site.post(`${here}/upgrade`)).status).toBe(200);
    expect((await site.get(here)).body).toMatchObject({ CanUpgrade: false, InstalledVersion: '0.2.0.0' });
  });

  it('has a catalogue in a site only where one was made', async () => {
    const add = "web/sitecollectionappcatalog/add(overwrite=true,url='improvement-plan.sppkg')";
    expect((await tenant.as('anne.faulkner').post(add, sppkg('0.1.0.0'))).status).toBe(404);
    const there = 'web/sitecollectionappcatalog/AvailableApps';
    expect((await tenant.as('anne.faulkner').get(there)).status).toBe(404);
    expect((await tenant.as('anne.faulkner').get(`${there}/getById('${product}')`)).status).toBe(404);
  });

  it('G9: lists what packages ask of Graph, and gives it to pages once an administrator approved it', async () => {
    const collection = (name: string): string =>
      `<Request xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><ObjectPath Id="4" ObjectPathId="3" /><ObjectPath Id="6" ObjectPathId="5" /><Query Id="7" ObjectPathId="5"><Query SelectAllProperties="true"><Properties /></Query></Query></Actions><ObjectPaths><Constructor Id="3" TypeId="{104e8f06-1e00-4675-99c6-1b9b504ed8d8}" /><Property Id="5" ParentId="3" Name="${name}" /></ObjectPaths></Request>`;
    const approve = (id: string): string =>
      `<Request xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><ObjectPath Id="16" ObjectPathId="15" /><Query Id="17" ObjectPathId="15" /></Actions><ObjectPaths><Method Id="15" ParentId="13" Name="Approve" /><Method Id="13" ParentId="5" Name="GetById"><Parameters><Parameter Type="Guid">{${id}}</Parameter></Parameters></Method><Property Id="5" ParentId="3" Name="PermissionRequests" /><Constructor Id="3" TypeId="{104e8f06-1e00-4675-99c6-1b9b504ed8d8}" /></ObjectPaths></Request>`;
    const ask = async (who: string, body: string): Promise<unknown[]> =>
      JSON.parse(
        (
          await send(`${tenant.url}/_vti_bin/client.svc/ProcessQuery`, {
            method: 'POST',
            headers: { Authorization: bearer(who), 'Content-Type': 'text/xml' },
            body,
          })
        ).text,
      ) as unknown[];
    const listed = async (name: string): Promise<{ Id: string; Scope: string }[]> =>
      ((await ask('imran.qureshi', collection(name))).at(-1) as { _Child_Items_: { Id: string; Scope: string }[] })
        ._Child_Items_;
    await tenant.turn({ graphScopes: [] });
    const scopes = (): string | null => {
      const { tenant: running } = tenant.running;
      const token = pageToken(running.directory.find('anne.faulkner@council.example')!, running, running.clock.now());
      return token && (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { scp: string }).scp;
    };
    expect(scopes()).toBeNull();
    expect((await ask('anne.faulkner', collection('PermissionRequests')))[0]).toMatchObject({
      ErrorInfo: { ErrorTypeName: 'System.UnauthorizedAccessException' },
    });
    const [request] = await listed('PermissionRequests');
    expect(request!.Scope).toBe('Mail.Send');
    const id = /Guid\((.+)\)/.exec(request!.Id)![1]!;
    expect((await ask('imran.qureshi', approve(id))).at(-1)).toMatchObject({ Scope: 'Mail.Send' });
    expect(await listed('PermissionRequests')).toEqual([]);
    expect((await listed('PermissionGrants')).map(({ Scope }) => Scope)).toEqual(['Mail.Send']);
    expect(scopes()).toBe('Mail.Send');
    expect((await ask('imran.qureshi', approve(id)))[0]).toMatchObject({ ErrorInfo: { ErrorCode: -2146233088 } });
  });

  it('P11: keeps a tenant property, set in the catalogue’s site with a description and a comment, read everywhere', async () => {
    const reader = tenant.as('joanne.tranter', '');
    expect((await reader.get("web/GetStorageEntity('Plan''s site')")).body).toEqual({ 'odata.null': true });
    const set = { key: "Plan's site", value: '/sites/improvement', description: 'Where the plan is' };
    expect((await admin().post('web/setStorageEntity', set)).status).toBe(400);
    const whole = { ...set, comments: 'Set by hand' };
    expect((await tenant.as('anne.faulkner').post('web/setStorageEntity', whole)).status).toBe(403);
    expect((await admin().post('web/setStorageEntity', whole)).status).toBe(200);
    expect((await reader.get("web/GetStorageEntity('Plan''s site')")).body).toEqual({
      Comment: 'Set by hand',
      Description: 'Where the plan is',
      Value: '/sites/improvement',
    });
    expect((await admin().post("web/removeStorageEntity('Plan''s site')")).status).toBe(200);
    expect((await reader.get("web/GetStorageEntity('Plan''s site')")).body).toEqual({ 'odata.null': true });
  });

  it('makes a page with a web part, which readers find once it is published', async () => {
    const anne = tenant.as('anne.faulkner');
    const made = await anne.post('sitepages/pages', { PageLayoutType: 'SingleWebPartAppPage', PromotedState: 0 });
    expect(made.status).toBe(201);
    const page = `sitepages/pages(${Number(made.body.Id)})`;
    const control = {
      controlType: 3,
      id: 'a',
      webPartId: webPart,
      webPartData: { id: webPart, instanceId: 'a', properties: {} },
    };
    const content = { Title: 'Plan', CanvasContent1: JSON.stringify([control]), LayoutWebpartsContent: '[]' };
    expect((await anne.post(`${page}/checkoutpage`)).status).toBe(200);
    expect((await anne.post(`${page}/savepage`, { ...content, CanvasContent1: 'no JSON' })).status).toBe(400);
    expect((await anne.post(`${page}/savepage`, content)).status).toBe(200);
    expect((await anne.get(page)).body).toMatchObject({
      FileName: 'Plan.aspx',
      Title: 'Plan',
      Url: 'SitePages/Plan.aspx',
    });

    const guest = tenant.as('ruth.ellery');
    expect((await guest.get('sitepages/pages')).status).toBe(403);
    await anne.post("web/sitegroups/getbyname('Improvement Visitors')/users", {
      LoginName: 'i:0#.f|membership|ruth.ellery@council.example',
    });
    expect(rows(await guest.get('sitepages/pages'))).toEqual([]);
    expect((await anne.post(`${page}/publish`)).body.value).toBe(true);
    expect(rows(await guest.get('sitepages/pages'))).toMatchObject([{ FileName: 'Plan.aspx' }]);
    expect((await guest.get("sitepages/pages/GetByUrl('SitePages/Plan.aspx')")).body.CanvasContent1).toBe(
      content.CanvasContent1,
    );
    expect((await guest.post(`${page}/savepage`, content)).status).toBe(403);
  });
});
