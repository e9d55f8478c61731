import { readAudit } from './audit';
import { textFiles } from './files';
import { licenceFaults } from './licences';
import { secretsIn } from './secrets';
import { needsOfMachine, needsOfRegistry } from './standsAlone';

const file = (text: string, name = 'src/a.ts'): { name: string; text: string } => ({ name, text });
const times = (letter: string, count: number): string => letter.repeat(count);

describe('the scan for secrets', () => {
  // The examples are put together here, so that this file itself contains no secret.
  it.each([
    [`-----BEGIN RSA ${'PRIVATE'} KEY-----`, 'a private key'],
    [`key = "AKIA${times('A', 16)}"`, 'an access key of AWS'],
    [`ghp_${times('a', 36)}`, 'a token of GitHub'],
    [`//host/:_auth${'Token'}=abc`, 'a token of npm'],
    [`xoxb-${times('1', 12)}`, 'a token of Slack'],
    [`abc8Q~${times('x', 31)}`, 'a client secret of Entra ID'],
    [`AccountKey=${times('k', 64)}==`, 'a key of Azure Storage'],
    [`https://x.example/y?sv=1&sig=${times('s', 40)}`, 'a signed address of Azure'],
    [`eyJ${times('a', 20)}.eyJ${times('b', 20)}.${times('c', 20)}`, 'a signed token'],
    [`https://me:${'swordfish'}@host.example/`, 'a password in an address'],
    [`client_secret: '${times('z', 20)}'`, 'a secret given a name'],
  ])('finds %s', (line, what) => {
    expect(secretsIn(file(`one\n${line}`))).toEqual([`src/a.ts:2: looks like ${what}`]);
  });

  it.each([
    'const id = "c4d7a1f0-92e3-4b58-8c16-5f0e7b3a9d24";',
    '"integrity": "sha512-0123456789abcdef0123456789abcdef0123456789abcdef=="',
    'const clientSecret = process.env.CLIENT_SECRET;',
    'Authorization: Bearer local:anne.faulkner@council.example',
    "password: '${PASSWORD_FROM_THE_VAULT}'",
  ])('lets %s stand', (line) => expect(secretsIn(file(line))).toEqual([]));
});

describe('a repository that stands alone', () => {
  const home = `/${'home'}/somebody/plan`;
  it.each([
    [`const folder = '${home}';`, 'src/a.ts', 'names a place on one machine'],
    [`See ${home}.`, 'README.md', 'names a place on one machine'],
    [`import x from '${'../'.repeat(2)}other/x';`, 'src/a.ts', 'reaches out of the repository'],
    [`path.join(__dirname, '${'../'.repeat(3)}cases')`, 'src/plan/a.ts', 'reaches out of the repository'],
    [`// as ${'issue'} 12 asks`, 'src/a.ts', 'cites an issue'],
    [`// see ${'docs'}/nowhere.md`, 'src/a.ts', 'which is not there'],
  ])('says that %s needs more than a clone has', (line, name, what) => {
    expect(needsOfMachine(file(line, name))).toEqual([expect.stringContaining(what)]);
  });

  it('may climb as far as its own root', () => {
    expect(needsOfMachine(file("import x from '../../local/x';", 'src/plan/a.ts'))).toEqual([]);
    expect(needsOfMachine(file('GET /homepage, a /workshop', 'src/a.ts'))).toEqual([]);
  });

  it('may look for further cases beside it only where it asks whether they are there', () => {
    const way = `const more = '${'../'.repeat(2)}shared';`;
    expect(needsOfMachine(file(way, 'bench/readingBench.ts'))).toHaveLength(1);
    expect(needsOfMachine(file(`${way}\nif (existsSync(more)) read();`, 'bench/readingBench.ts'))).toEqual([]);
  });

  it('installs from whatever registry somebody has', () => {
    const lock = (entry: object): { name: string; text: string } =>
      file(JSON.stringify({ packages: { 'node_modules/x': entry } }), 'package-lock.json');
    expect(needsOfRegistry(lock({ version: '1.0.0', integrity: 'sha512-x' }))).toEqual([]);
    expect(needsOfRegistry(lock({ version: '1.0.0', resolved: 'https://registry.example/x.tgz' }))).toHaveLength(1);
    expect(needsOfRegistry(lock({ version: 'file:../x' }))).toHaveLength(1);
    expect(needsOfRegistry(lock({ link: true }))).toHaveLength(1);
    expect(needsOfRegistry(file('registry=https://registry.example/', '.npmrc'))).toHaveLength(1);
    expect(needsOfRegistry(file('audit=false', '.npmrc'))).toEqual([]);
  });

  it('looks at every text file and at nothing that is made', () => {
    const names = textFiles().map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['README.md', 'package-lock.json', '.npmrc', 'scripts/repository/files.ts']),
    );
    expect(names.filter((name) => /^node_modules\/|\.(png|pdf)$/.test(name))).toEqual([]);
  });
});

describe('licences of what is shipped', () => {
  it('are among those that may be shipped', () => {
    expect(
      licenceFaults({
        '': {},
        'node_modules/a': { license: 'MIT' },
        'node_modules/a/node_modules/b': { license: '(GPL-3.0 OR MIT)' },
        'node_modules/@microsoft/sp-http': { license: 'https://aka.ms/spfx/license' },
        'node_modules/for-tests': { license: 'GPL-3.0', dev: true },
      }),
    ).toEqual([]);
  });

  it.each([
    ['GPL-3.0', 'x is under GPL-3.0'],
    ['(MIT AND GPL-3.0)', 'x is under (MIT AND GPL-3.0)'],
    ['https://aka.ms/spfx/license', 'x is under https://aka.ms/spfx/license'],
    [undefined, 'x names no licence'],
  ])('tells of %s', (license, words) => {
    expect(licenceFaults({ 'node_modules/x': { license } })).toEqual([expect.stringContaining(words)]);
  });
});

describe('the audit', () => {
  const with1 = (severity: string): string =>
    JSON.stringify({
      vulnerabilities: { x: { severity, range: '<2', via: [{ title: 'Reads too far', url: 'https://a.example' }] } },
    });
  it('fails on what is grave and on nothing less', () => {
    expect(readAudit(with1('critical'))).toEqual({
      answered: true,
      faults: ['x <2: critical, Reads too far, https://a.example'],
    });
    expect(readAudit(with1('moderate'))).toEqual({ answered: true, faults: [] });
  });

  it.each(['', 'not JSON', '{"message":"405 Method Not Allowed"}', '{"error":{"summary":"offline"}}'])(
    'is none when the registry answers %j',
    (output) =>
      expect(readAudit(output)).toMatchObject({ answered: false, why: expect.stringMatching(/\w/) as string }),
  );
});
