import { run, startCommandTenant, upn, type CommandTenant } from './testing/commandTenant';

describe('provision', () => {
  let tenant: CommandTenant;
  beforeAll(async () => {
    tenant = await startCommandTenant();
  });
  afterAll(() => tenant.close());

  it('makes a site ready, telling each step, and names who has wider rights', async () => {
    const { code, out, problems } = await run('provision', '--site', tenant.siteUrl, '--manager', upn('anne.faulkner'));
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(out[0]).toMatch(/^ +0\/\d+ {2}Setting the site to London time$/);
    expect(out).toContainEqual(expect.stringMatching(/Making the list "Reminders"$/));
    expect(out).toContainEqual(expect.stringMatching(/^ *(\d+)\/\1 {2}The site is ready$/));
    expect(out).toContain('anne.faulkner@council.example manages the plan.');
    expect(out).toContainEqual(expect.stringMatching(/^Time zone: .*London/));
    const wider = out.slice(out.indexOf('Who can do more with the lists than the roles give:') + 1);
    expect(wider).toContainEqual(expect.stringMatching(/^ {2}.*Owners: .*delete everything/));
    const { me, site } = await tenant.store('anne.faulkner').open();
    expect(me.isManager).toBe(true);
    expect(site).toMatchObject({ schema: 'current', timeZone: 'Europe/London' });
  });

  it('does no harm a second time', async () => {
    expect(await run('provision', '--site', tenant.siteUrl)).toMatchObject({ code: 0, problems: [] });
    const { site } = await tenant.store('anne.faulkner').open();
    expect(site.schema).toBe('current');
  });

  it('resumes where it was cut off', async () => {
    const second = `${tenant.running.url}/sites/second`;
    await tenant.fault({
      fault: 'status',
      status: 403,
      method: 'POST',
      path: '/sites/second/.*ImprovementPlanActions',
    });
    expect(await run('provision', '--site', second)).toMatchObject({ code: 1, problems: [expect.any(String)] });
    expect(await run('provision', '--site', second)).toMatchObject({ code: 0, problems: [] });
  });

  it('says in one line that there is no such site', async () => {
    for (const path of ['/sites/none', '/sites/improvement/SitePages/Plan.aspx']) {
      const site = `${tenant.running.url}${path}`;
      for (const command of ['provision', 'remind'])
        expect(await run(command, '--site', site)).toEqual({
          code: 1,
          out: [],
          problems: [`There is no SharePoint site at ${site}. Check its address: it ends with the site's own name.`],
        });
    }
  });
});
