import { run } from './testing/commandTenant';

describe('the command line', () => {
  it('names the commands when none is given, and an option that is missing', async () => {
    expect(await run()).toMatchObject({
      code: 1,
      problems: [expect.stringMatching(/^Name a command: .*read-report.* or \S+\. --help says more\.$/)],
    });
    expect(await run('remind')).toMatchObject({ code: 1, problems: ["required option '--site <url>' not specified"] });
    expect(await run('remind', '--site', 'http://localhost:1', '--on', 'soon')).toMatchObject({
      code: 1,
      problems: ['"soon" is not a day: write it as 2026-11-23.'],
    });
    expect(await run('remind', '--site', 'plan')).toMatchObject({
      code: 1,
      problems: [expect.stringContaining('is not the address of a site')],
    });
    expect(await run('remind', '--site', 'http://council.example/sites/plan')).toMatchObject({
      code: 1,
      problems: [expect.stringContaining('is not a secure address')],
    });
  });
});
