import type { Engagement, Partner } from './entities';

/** Engagement and partners for tests. Nothing of the product imports this file. */

export function engagementWith(id: number, changes: Partial<Engagement> = {}): Engagement {
  return {
    id,
    key: `e${id}`,
    etag: '"1"',
    planId: 1,
    title: `Occasion ${id}`,
    who: 'staff',
    day: '2026-10-01',
    method: '',
    said: '',
    changed: '',
    recommendationIds: [],
    actionIds: [],
    ...changes,
  };
}

export function partnerWith(id: number, changes: Partial<Partner> = {}): Partner {
  return {
    id,
    key: `p${id}`,
    etag: '"1"',
    planId: 1,
    organisation: `Partner ${id}`,
    kind: 'partner',
    commitment: '',
    state: 'to be sought',
    soughtOn: null,
    gainedOn: null,
    sharedWith: null,
    contact: '',
    answeredForById: null,
    actionIds: [],
    note: '',
    ...changes,
  };
}
