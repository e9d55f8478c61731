import { readXml } from './xml';
import type { OpenZip } from './zip';

/**
 * One relationship of a part in a Word or Excel file: its target and its kind ("comments", the last word of its type).
 */
export interface Relationship {
  id: string;
  kind: string;
  /** The name of the part in the zip, or an address when `external`. */
  target: string;
  external: boolean;
}

/** The relationships of a part ("" for the whole container); an empty list when the part has none. */
export async function relationshipsOf(zip: OpenZip, part: string): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!zip.has(list)) return [];
  const relationships: Relationship[] = [];
  await readXml(zip, list, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      const external = TargetMode === 'External';
      relationships.push({
        id: Id,
        kind: Type.slice(Type.lastIndexOf('/') + 1),
        target: external ? Target : resolvePart(folder, Target),
        external,
      });
    },
    close: () => undefined,
  });
  return relationships;
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The first part of a kind among relationships whose file is in the zip; null without one. */
export function partOf(zip: OpenZip, relationships: Relationship[], kind: string): string | null {
  const found = relationships.find((each) => each.kind === kind && !each.external && zip.has(each.target));
  return found?.target ?? null;
}
