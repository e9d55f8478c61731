import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTenant } from './server';
import type { RunningTenant } from './server';
import { tenantProperties } from './tenantProperties';

describe('tenant properties', () => {
  let dataDir: string;
  let tenant: RunningTenant;
  const get = (site: string, key: string, as?: string): Promise<Response> =>
    fetch(`${tenant.url}${site}/_api/web/GetStorageEntity('${encodeURIComponent(key)}')`, {
      headers: { Accept: 'application/json', ...(as ? { Authorization: `Bearer local:${as}` } : {}) },
    });

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'tenant-properties-'));
    tenant = await startTenant({ port: 0, dataDir, handlers: [tenantProperties({ PlanSite: '/sites/improvement' })] });
  });
  afterAll(async () => {
    await tenant.close();
    await rm(dataDir, { recursive: true });
  });

  it('are read by everybody from every site', async () => {
    for (const site of ['', '/sites/improvement', '/sites/second']) {
      const answer = await get(site, 'PlanSite', 'ruth.ellery@council.example');
      expect(await answer.json()).toMatchObject({ Value: '/sites/improvement' });
    }
  });

  it('are null with 200 when never set, also for names every object has', async () => {
    for (const key of ['Other', 'toString']) {
      const answer = await get('', key, 'ruth.ellery@council.example');
      expect([answer.status, await answer.json()]).toEqual([200, { 'odata.null': true }]);
    }
  });

  it('are not for people without credentials', async () => {
    expect((await get('', 'PlanSite')).status).toBe(401);
  });
});
