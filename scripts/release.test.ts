import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { release, versionsIn } from './release';

const root = path.join(__dirname, '..');
const files = [
  'package.json',
  'package-lock.json',
  'config/package-solution.json',
  'teams-manifest/manifest.json',
  'teams-manifest/reminders.json',
];

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'release-'));
  for (const file of [...files, 'CHANGELOG.md']) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(root, file), path.join(copy, file));
  }
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

describe('the version of a release', () => {
  it('is one in the package, its lock, the solution, its feature and the Teams apps', () => {
    const found = versionsIn(root);
    expect(found.map(({ file }) => file)).toEqual([
      files[0],
      files[1],
      files[1],
      files[2],
      files[2],
      files[3],
      files[4],
    ]);
    expect(new Set(found.map(({ version }) => version)).size).toBe(1);
  });

  it('goes up in all of them together, and nothing else changes but the heading of what waited', () => {
    release(copy, '7.8.9', '2026-11-30');
    expect(new Set(versionsIn(copy).map(({ version }) => version))).toEqual(new Set(['7.8.9']));
    for (const file of files) {
      const [before, after] = [root, copy].map((place) => readFileSync(path.join(place, file), 'utf8').split('\n'));
      const changed = after.filter((line, at) => line !== before[at]);
      expect(after).toHaveLength(before.length);
      expect(changed.every((line) => /^\s*"version": "7\.8\.9(\.0)?",?$/.test(line))).toBe(true);
    }
    expect(readFileSync(path.join(copy, 'CHANGELOG.md'), 'utf8')).toContain('## Unreleased\n\n## 7.8.9 - 2026-11-30\n');
  });

  it.each([
    ['latest', /no version/],
    ['0.0.1', /package\.json already has/],
  ])('is refused in words, and nothing is written: %s', (version, words) => {
    const before = files.map((file) => readFileSync(path.join(copy, file), 'utf8'));
    expect(() => release(copy, version, '2026-11-30')).toThrow(words);
    expect(files.map((file) => readFileSync(path.join(copy, file), 'utf8'))).toEqual(before);
  });
});
