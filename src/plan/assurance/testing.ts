import { emptyValues } from '../fields/field';
import { assuranceFields } from '../fields/assurance';
import type { Assurance } from '../fields';

/** Audits and reviews for tests of the rules. Nothing of the product imports this file. */
export function assuranceWith(id: number, changes: Partial<Assurance> = {}): Assurance {
  return {
    ...emptyValues(assuranceFields),
    id,
    key: `u${id}`,
    etag: '"1"',
    planId: 1,
    title: `Audit ${id}`,
    kind: 'themed audit',
    planned: '2026-11-20',
    actionIds: [1],
    ...changes,
  };
}
