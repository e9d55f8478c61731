import type { ListDefinition } from './list';
import { markerOf } from './list';

/** Whether a description carries the marker of this list. */
export function isMarked(list: ListDefinition, description: string): boolean {
  return new RegExp(`\\[${markerOf(list)}( version \\d+)?\\]`).test(description);
}

/** The schema's version in a description; 0 when provisioning never finished. */
export function versionIn(description: string): number {
  return Number(/ version (\d+)\]/.exec(description)?.[1] ?? 0);
}
