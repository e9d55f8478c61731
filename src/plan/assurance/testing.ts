import type { Assurance } from './entities';

/** Audits and reviews for tests of the rules. Nothing of the product imports this file. */
export function assuranceWith(id: number, changes: Partial<Assurance> = {}): Assurance {
  return {
    id,
    key: `u${id}`,
    etag: '"1"',
    planId: 1,
    title: `Audit ${id}`,
    kind: 'themed audit',
    planned: '2026-11-20',
    held: null,
    leadId: null,
    participants: '',
    actionIds: [1],
    verdicts: [],
    sample: null,
    finding: '',
    evidence: [],
    cancelled: null,
    ...changes,
  };
}
