import type { Day } from '../plan/day';
import { measureHandedOver, planHandedOver, standInHandedOver } from '../plan/handover/owned';
import type { Owned } from '../plan/handover/owned';
import type { RowToWrite } from './together';

/** Who takes something over from whom, from which day, and why. */
export interface TakenOver {
  leaverId: number;
  newId: number;
  today: Day;
  reason: string;
}

/** The row that gives something to somebody else: a risk’s owner is a row of its history, all others are edits. */
export function rowOfHandover(owned: Owned, { leaverId, newId, today, reason }: TakenOver): RowToWrite {
  switch (owned.kind) {
    case 'risk': {
      const { id: riskId, ref: riskRef, planId } = owned.row;
      const values = { kind: 'owner' as const, riskId, riskRef, planId, ownerId: newId, text: reason };
      return { write: 'add', list: 'riskReviews', values, reason };
    }
    case 'measure': {
      const changes = measureHandedOver(owned.row, newId, today);
      return { write: 'edit', list: 'measures', row: owned.row, changes, reason };
    }
    case 'stand-in': {
      const changes = standInHandedOver(owned.row, leaverId, newId, today);
      return { write: 'edit', list: 'measures', row: owned.row, changes, reason };
    }
    case 'audit':
      return { write: 'edit', list: 'assurance', row: owned.row, changes: { leadId: newId }, reason };
    case 'meeting action':
      return { write: 'edit', list: 'meetingActions', row: owned.row, changes: { personId: newId }, reason };
    case 'question':
      return { write: 'edit', list: 'questions', row: owned.row, changes: { answererId: newId }, reason };
    case 'priority':
      return { write: 'edit', list: 'priorities', row: owned.row, changes: { seniorId: newId }, reason };
    case 'commitment':
      return { write: 'edit', list: 'partners', row: owned.row, changes: { answeredForById: newId }, reason };
    case 'meeting': {
      // The telephone number is the leaver's.
      const changes = { officerId: newId, officerPhone: null };
      return { write: 'edit', list: 'meetings', row: owned.row, changes, reason };
    }
    case 'plan': {
      const changes = planHandedOver(owned.row, leaverId, newId);
      return { write: 'edit', list: 'plans', row: owned.row, changes, reason };
    }
  }
}
