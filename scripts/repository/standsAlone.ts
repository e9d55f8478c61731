import { existsSync } from 'node:fs';
import path from 'node:path';
import { onLines, root } from './files';
import type { TextFile } from './files';

/**
 * Take further cases from a folder beside the checkout, when it is there, and do without when it is not: they ask first.
 */
const mayLookBeside = ['bench/readingBench.ts', 'src/documents/report/corpusBeside.test.ts'];

const machinePath = /(?<![\w.])(\/(home|Users|root|work)\/[\w.-]+|[A-Z]:\\Users\\)/;
const upwards = /['"`]((?:\.\.\/)+[\w./-]*)['"`]/g;
const isCode = /\.(ts|tsx|js|mjs|cjs|json)$/;

/** The folder outside the repository that a line of code names by its way from the file, or null. */
function outside(name: string, line: string): string | null {
  for (const [, way] of line.matchAll(upwards)) {
    const reached = path.posix.join(path.posix.dirname(name), way!);
    if (reached === '..' || reached.startsWith('../')) return way!;
  }
  return null;
}

/** What only those read who have the list of issues at hand. */
const citesIssue = /\bissue (["“]|#?\d)/i;

/** The page of the repository that a line names and that is not there, or null. */
function missingPage(line: string): string | null {
  const pages = [...line.matchAll(/(?<![\w/.-])(docs|contracts)\/[\w/-]+\.md\b/g)].map(([page]) => page);
  return pages.find((page) => !existsSync(path.join(root, page))) ?? null;
}

/** In words, where a file needs what a clone of the repository does not have: a place on somebody's machine, a folder beside it. */
export function needsOfMachine(file: TextFile): string[] {
  const asks = mayLookBeside.includes(file.name) && file.text.includes('existsSync');
  return onLines(file, (line) => {
    const place = machinePath.exec(line);
    if (place) return `names a place on one machine, ${place[0]}`;
    const missing = isCode.test(file.name) ? missingPage(line) : null;
    if (missing) return `cites ${missing}, which is not there`;
    if (isCode.test(file.name) && citesIssue.test(line)) return 'cites an issue, which a clone does not have';
    const beside = isCode.test(file.name) && !asks ? outside(file.name, line) : null;
    return beside === null ? null : `reaches out of the repository, ${beside}`;
  });
}

interface Lock {
  packages: { [place: string]: { resolved?: string; link?: boolean; version?: string } };
}

/** In words, where the lock file or npm's settings tie an install to one registry or one machine. */
export function needsOfRegistry(file: TextFile): string[] {
  if (path.posix.basename(file.name) === '.npmrc')
    return onLines(file, (line) => (/registry\s*=|:\/\//.test(line) ? 'names a registry' : null));
  if (path.posix.basename(file.name) !== 'package-lock.json') return [];
  const { packages } = JSON.parse(file.text) as Lock;
  return Object.entries(packages).flatMap(([place, { resolved, link, version = '' }]) => {
    if (resolved !== undefined) return [`${file.name}: ${place} names the host it came from`];
    return link === true || /^(file|git|https?):/.test(version)
      ? [`${file.name}: ${place} comes from no registry`]
      : [];
  });
}
