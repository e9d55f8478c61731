/**
 * Sets the version of a release in every file that has one: `npm run release -- 0.2.0`. SharePoint accepts an upgrade
 * by the solution's version, and Teams by its manifest's. If one of them stays behind, the new package is not accepted
 * or not shown. The changes under "Unreleased" get a heading with the version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A place with a version: the file, the text around the version, and the number of its parts there. */
interface Place {
  file: string;
  /** The pattern of the place; the version is between its two groups. */
  pattern: RegExp;
  parts: 3 | 4;
}

const places: readonly Place[] = [
  { file: 'package.json', pattern: /("name": "improvement-plan",\s*"version": ")[^"]*(")/g, parts: 3 },
  { file: 'package-lock.json', pattern: /("name": "improvement-plan",\s*"version": ")[^"]*(")/g, parts: 3 },
  // The versions of the solution and of its feature: SharePoint upgrades the feature by its own version.
  { file: 'config/package-solution.json', pattern: /("version": ")[^"]*(")/g, parts: 4 },
  { file: 'teams-manifest/manifest.json', pattern: /("version": ")[^"]*(")/g, parts: 3 },
  { file: 'teams-manifest/reminders.json', pattern: /("version": ")[^"]*(")/g, parts: 3 },
];

const CHANGELOG = 'CHANGELOG.md';
const WAITING = '## Unreleased\n';

/** All versions in the repository, each with its file. SharePoint's have four parts, of which the last is always 0. */
export function versionsIn(root: string): { file: string; version: string }[] {
  return places.flatMap(({ file, pattern, parts }) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(pattern)].map(([found, before, after]) => {
      const version = found.slice(before!.length, -after!.length);
      return { file, version: parts === 4 ? version.replace(/\.0$/, '') : version };
    }),
  );
}

/** Whether a version is later than another. Both have three numbers. */
function isLater(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  const at = one!.findIndex((part, index) => part !== other![index]);
  return at >= 0 && one![at]! > other![at]!;
}

/**
 * Sets the version in all files, and the heading of the changes.
 * @param on the day of the release, "2026-11-30"
 * @throws Error with what is wrong, in which case nothing was written
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
