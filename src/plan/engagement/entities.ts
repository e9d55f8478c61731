import type { Day } from '../day';

/** Who was asked, what they said, and what changed because of it (requirements 40 and 41). */
export interface Engagement {
  id: number;
  key: string;
  etag: string;
  planId: number;
  title: string;
  who: 'staff' | 'children and young people' | 'families' | 'partners' | 'members';
  day: Day | null;
  method: string;
  said: string;
  changed: string;
  recommendationIds: number[];
  actionIds: number[];
}

/** What a partner was asked to commit to, or a service shared with another council (requirements 42 and 44). */
export interface Partner {
  id: number;
  key: string;
  etag: string;
  planId: number;
  organisation: string;
  kind: 'partner' | 'joint service';
  commitment: string;
  state: 'to be sought' | 'sought' | 'gained' | 'declined';
  soughtOn: Day | null;
  gainedOn: Day | null;
  /** With whom a joint service is shared. */
  sharedWith: string | null;
  contact: string;
  answeredForById: number | null;
  actionIds: number[];
  note: string;
}
