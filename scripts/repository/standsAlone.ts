import { existsSync } from 'node:fs';
import path from 'node:path';
import { onLines, root } from './files';
import type { TextFile } from './files';

/**
 * Files that may read further cases from a folder beside the checkout. They check that the folder exists and work
 * without it.
 */
const mayLookBeside = ['bench/readingBench.ts', 'src/documents/report/corpusBeside.test.ts'];

const machinePath = /(?<![\w.])(\/(home|Users|root|work)\/[\w.-]+|[A-Z]:\\Users\\)/;
const upwards = /['"`]((?:\.\.\/)+[\w./-]*)['"`]/g;
const isCode = /\.(ts|tsx|js|mjs|cjs|json)$/;

/** The folder outside the repository that a line of code names by a relative path, or null. */
function outside(name: string, line: string): string | null {
  for (const [, way] of line.matchAll(upwards)) {
    const reached = path.posix.join(path.posix.dirname(name), way!);
    if (reached === '..' || reached.startsWith('../')) return way!;
  }
  return null;
}

/** A reference to an issue list, which somebody with only the repository cannot read. */
const citesIssue = /\bissue (["“]|#?\d)/i;

/** A page of the repository that a line names although it does not exist, or null. */
function missingPage(line: string): string | null {
  const pages = [...line.matchAll(/(?<![\w/.-])(docs|contracts)\/[\w/-]+\.md\b/g)].map(([page]) => page);
  return pages.find((page) => !existsSync(path.join(root, page))) ?? null;
}

/**
 * The places where a file needs something that a clone of the repository lacks: a path on somebody's machine, or a
 * folder beside the checkout.
 */
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

/** The places where the lock file or npm's settings depend on one registry or one machine. */
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
