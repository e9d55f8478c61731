import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './files';

const read = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
const page = read('docs', 'security.md');

describe('docs/security.md', () => {
  it('names the permissions that the package asks for, and no others', () => {
    const { solution } = JSON.parse(read('config', 'package-solution.json')) as {
      solution: { webApiPermissionRequests: { scope: string }[] };
    };
    const asked = solution.webApiPermissionRequests.map(({ scope }) => scope).sort();
    const section = page.split('## Permissions it asks for')[1].split('\n## ')[0];
    const named = [...section.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, scope]) => scope).sort();
    expect(named).toEqual(asked);
  });

  it('gives the policy of kept pages as the code has it', () => {
    const [, sandbox] = /sandbox="([^"]+)"/.exec(read('src', 'app', 'ui', 'Preview.tsx'))!;
    expect(page).toContain(`sandbox="${sandbox}"`);
    expect(sandbox).not.toContain('allow-scripts');
  });

  it('names the licence of every package that is shipped', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: { [name: string]: string } };
    const licences = Object.keys(dependencies)
      .filter((name) => !name.startsWith('@microsoft/sp-'))
      .map((name) => (JSON.parse(read('node_modules', name, 'package.json')) as { license: string }).license);
    const section = page.split('## Licences of what is shipped')[1].split('\n## ')[0];
    expect([...new Set(licences)].filter((licence) => !section.includes(licence))).toEqual([]);
  });

  it('shows each of its claims by a test or a folder that is there', () => {
    const places = [...page.matchAll(/`((?:src|e2e|scripts)\/[\w/.]+)`/g)].map(([, place]) => place);
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter((place) => !existsSync(path.join(root, place)))).toEqual([]);
  });
});
