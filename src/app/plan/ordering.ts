import { compareAttention } from '../../plan/groups';
import type { RatedAction } from '../../plan/view';
import type { Selection } from './selection';

/** Compares days or names. Missing ones come last in both directions. */
function missingLast(one: string | null, other: string | null, descending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = one < other ? -1 : one > other ? 1 : 0;
  return descending ? -order : order;
}

/** The actions in the chosen order; equal ones stay in plan order. The given array is not changed. */
export function sorted(actions: RatedAction[], { sort, descending }: Selection): RatedAction[] {
  const turned = descending ? -1 : 1;
  const result = [...actions];
  switch (sort) {
    case 'plan':
      return descending ? result.reverse() : result;
    case 'due':
      return result.sort((one, other) => missingLast(one.state.due, other.state.due, descending));
    case 'rating':
      return result.sort((one, other) => turned * compareAttention(one, other));
    case 'lead':
      return result.sort((one, other) => missingLast(one.lead?.name ?? null, other.lead?.name ?? null, descending));
    case 'progress':
      return result.sort((one, other) =>
        missingLast(one.state.lastReport?.day ?? null, other.state.lastReport?.day ?? null, !descending),
      );
  }
}
