import { emptyValues } from '../fields/field';
import { partnerFields } from '../fields/partners';
import { engagementFields } from '../fields/engagement';
import type { Engagement, Partner } from '../fields';

/** Engagement and partners for tests. Nothing of the product imports this file. */

export function engagementWith(id: number, changes: Partial<Engagement> = {}): Engagement {
  return {
    ...emptyValues(engagementFields),
    id,
    key: `e${id}`,
    etag: '"1"',
    planId: 1,
    title: `Occasion ${id}`,
    who: 'staff',
    day: '2026-10-01',
    ...changes,
  };
}

export function partnerWith(id: number, changes: Partial<Partner> = {}): Partner {
  return {
    ...emptyValues(partnerFields),
    id,
    key: `p${id}`,
    etag: '"1"',
    planId: 1,
    organisation: `Partner ${id}`,
    kind: 'partner',
    state: 'to be sought',
    ...changes,
  };
}
