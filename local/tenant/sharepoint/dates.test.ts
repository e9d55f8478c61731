import { makeList, rows, useTenant } from '../testing';

const tenant = useTenant();
const anne = tenant.as('anne.faulkner');

const SCRIPT = 'Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.executeSiteScriptAction';
const zone = (timeZone: number): unknown => ({
  actionDefinition: JSON.stringify({ verb: 'setRegionalSettings', timeZone, locale: 2057, hourFormat: '24' }),
});

describe('days and the site’s time zone', () => {
  it('starts on Pacific time; only a site owner changes it, and not by MERGE', async () => {
    const read = async (): Promise<unknown> => (await anne.get('web/regionalsettings/timezone?$select=Id')).body.Id;
    expect(await read()).toBe(13);
    const merged = await anne.merge('web/regionalsettings', { Time24: true });
    expect(merged.status).toBe(400);
    expect(merged.text).toContain('does not support HTTP PATCH method');
    expect((await tenant.as('lena.kowal').post(SCRIPT, zone(2))).status).toBe(403);
    expect((await anne.post(SCRIPT, zone(4711))).status).toBe(400);
    expect(await read()).toBe(13);
    expect((await anne.post(SCRIPT, zone(2))).status).toBe(200);
    expect(await read()).toBe(2);
  });

  it('S23: a date-only column keeps midnight of the site’s zone in UTC, over both clock changes', async () => {
    await anne.post(SCRIPT, zone(2));
    const list = await makeList(anne, 'Days', [
      '<Field Type="DateTime" Format="DateOnly" Name="Due" Indexed="TRUE" />',
    ]);
    for (const [written, kept] of [
      ['2025-04-01', '2025-03-31T23:00:00Z'],
      ['2025-03-31T23:00:00Z', '2025-03-31T23:00:00Z'],
      ['2025-03-30', '2025-03-30T00:00:00Z'],
      ['2025-03-31', '2025-03-30T23:00:00Z'],
      ['2025-10-26', '2025-10-25T23:00:00Z'],
      ['2025-10-27', '2025-10-27T00:00:00Z'],
      ['2025-12-24T15:00:00', '2025-12-24T00:00:00Z'],
    ]) {
      const made = await anne.post(`${list}/items`, { Title: written, Due: written });
      expect([written, made.body.Due]).toEqual([written, kept]);
    }
    const found = rows(
      await anne.get(
        `${list}/items?$select=Title&$filter=Due ge datetime'2025-10-25T23:00:00Z' and Due lt '2025-10-27T00:00:00Z'`,
      ),
    );
    expect(found).toEqual([{ Title: '2025-10-26' }]);
  });

  it('S23: on Pacific time a London midnight falls on the day before', async () => {
    await anne.post(SCRIPT, zone(13));
    const list = await makeList(anne, 'Pacific', ['<Field Type="DateTime" Format="DateOnly" Name="Due" />']);
    const made = await anne.post(`${list}/items`, { Title: 'x', Due: '2025-03-31T23:00:00Z' });
    expect(made.body.Due).toBe('2025-03-31T07:00:00Z');
  });

  it('dates every answer by the tenant’s clock', async () => {
    await tenant.clock('2026-03-02T09:00:00Z');
    expect((await anne.get('web?$select=Title')).headers.get('date')).toBe('Mon, 02 Mar 2026 09:00:00 GMT');
    await tenant.clock(null);
    const answer = await anne.get('web?$select=Title');
    expect(Math.abs(Date.parse(answer.headers.get('date')!) - Date.now())).toBeLessThan(60_000);
  });
});
