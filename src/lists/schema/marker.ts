import type { ListDefinition } from './list';
import { markerOf } from './list';

/**
 * A list's description: its purpose for people, then the marker in brackets, with the schema's version where one is
 * kept. The app's first request returns descriptions, so neither needs a request of its own.
 */
export function describe(list: ListDefinition, version?: number): string {
  return `${list.purpose} [${markerOf(list)}${version === undefined ? '' : ` version ${version}`}]`;
}

/** Whether a description carries the marker of this list. */
export function isMarked(list: ListDefinition, description: string): boolean {
  return new RegExp(`\\[${markerOf(list)}( version \\d+)?\\]`).test(description);
}

/** The schema's version in a description; 0 when provisioning never finished. */
export function versionIn(description: string): number {
  return Number(/ version (\d+)\]/.exec(description)?.[1] ?? 0);
}
