import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Tests that no files import each other in a circle, because such files can only be understood together. Type imports
 * count too, which ESLint's own rule leaves out. Imports by `import()`, which are loaded later, do not count.
 */

const root = path.join(__dirname, '../src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

/** The first circle of imports among these files, as paths; empty when there is none. */
function firstCircle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    const at = way.indexOf(file);
    if (at >= 0) return [...way.slice(at), file];
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

function importsOf(folder: string): Map<string, string[]> {
  const files = new Set(sourceFiles(folder));
  const resolve = (from: string, specifier: string): string[] => {
    const base = path.resolve(path.dirname(from), specifier);
    return ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => base + end).filter((file) => files.has(file));
  };
  const statement = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'(\.[^']*)';/gm;
  return new Map(
    [...files].map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(statement)].flatMap(([, specifier]) => resolve(file, specifier)),
    ]),
  );
}

it('finds a circle where there is one', () => {
  const circle = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(firstCircle(circle)).toEqual(['b', 'c', 'b']);
});

it.each(['app', 'cli', 'documents', 'graph', 'lists', 'plan', 'webparts'])(
  'has no files that import each other in a circle in src/%s',
  (room) => {
    const imports = importsOf(path.join(root, room));
    expect(imports.size).toBeGreaterThan(5);
    expect(firstCircle(imports).map((file) => path.relative(root, file))).toEqual([]);
  },
);
