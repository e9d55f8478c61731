import type { Day } from '../day';

/** Money of the plan: its budget, a post paid from it, or something spent (requirement 26). For managers only. */
export interface Spend {
  id: number;
  key: string;
  etag: string;
  planId: number;
  actionId: number | null;
  title: string;
  kind: 'budget' | 'post' | 'spend';
  /** Pounds. */
  amount: number;
  day: Day | null;
  until: Day | null;
  funding: string;
  note: string;
}
