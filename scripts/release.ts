/**
 * Gives a release its version in every file that carries one, together: `npm run release -- 0.2.0`. SharePoint takes an
 * upgrade by the solution's version, Teams by its manifest's; a package in which one of them stayed behind is not taken, or
 * not shown. The changes that wait under "Unreleased" get their heading.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A place that carries the version: which file, what stands around it, and how many parts it has there. */
interface Place {
  file: string;
  /** The version is what stands between the two groups. */
  pattern: RegExp;
  parts: 3 | 4;
}

const places: readonly Place[] = [
  { file: 'package.json', pattern: /("name": "improvement-plan",\s*"version": ")[^"]*(")/g, parts: 3 },
  { file: 'package-lock.json', pattern: /("name": "improvement-plan",\s*"version": ")[^"]*(")/g, parts: 3 },
  // The solution's and its feature's: SharePoint upgrades the feature by its own.
  { file: 'config/package-solution.json', pattern: /("version": ")[^"]*(")/g, parts: 4 },
  { file: 'teams-manifest/manifest.json', pattern: /("version": ")[^"]*(")/g, parts: 3 },
  { file: 'teams-manifest/reminders.json', pattern: /("version": ")[^"]*(")/g, parts: 3 },
];

const CHANGELOG = 'CHANGELOG.md';
const WAITING = '## Unreleased\n';

/** Every version that stands in the repository, with its file; of the four parts of SharePoint's the last is always 0. */
export function versionsIn(root: string): { file: string; version: string }[] {
  return places.flatMap(({ file, pattern, parts }) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(pattern)].map(([found, before, after]) => {
      const version = found.slice(before!.length, -after!.length);
      return { file, version: parts === 4 ? version.replace(/\.0$/, '') : version };
    }),
  );
}

/** Whether a version is later than another; both have three numbers. */
function isLater(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  const at = one!.findIndex((part, index) => part !== other![index]);
  return at >= 0 && one![at]! > other![at]!;
}

/**
 * Sets the version everywhere, and the heading of its changes.
 * @param on the day of the release, "2026-11-30"
 * @throws Error with what is wrong; then nothing was written
 */
export function release(root: string, version: string, on: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version: give three numbers, like 0.2.0.`);
  const behind = versionsIn(root).find((found) => !isLater(version, found.version));
  if (behind) throw new Error(`${behind.file} already has ${behind.version}: give a later version than that.`);
  const changes = readFileSync(path.join(root, CHANGELOG), 'utf8');
  if (!changes.includes(WAITING))
    throw new Error(`${CHANGELOG} has no heading "Unreleased", under which changes wait.`);
  for (const { file, pattern, parts } of places) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const here = parts === 4 ? `${version}.0` : version;
    writeFileSync(
      path.join(root, file),
      text.replace(pattern, (_found, before: string, after: string) => before + here + after),
    );
  }
  writeFileSync(path.join(root, CHANGELOG), changes.replace(WAITING, `${WAITING}\n## ${version} - ${on}\n`));
}

if (require.main === module) {
  try {
    const [version = ''] = process.argv.slice(2);
    release(path.join(__dirname, '..'), version, new Date().toISOString().slice(0, 10));
    console.log(`Everything is ${version}. Build the package, try it, and commit.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
