import type { RatedAction } from '../../plan/view';
import { usePlan } from './contexts';

/** What the signed-in person is offered. SharePoint enforces it; this only keeps useless buttons away. */
export interface Rights {
  manages: boolean;
  /** Whether a report by them counts: they lead or deputise, or they manage the plan. */
  reportsOn(rated: RatedAction): boolean;
}

/** The rights of whoever is signed in. An older bundle on a newer site writes nothing, and nobody changes the past. */
export function useRights(): Rights {
  const { opened, pastDay: pastDay } = usePlan();
  const { me, site } = opened;
  const mayWrite = site.schema === 'current' && pastDay === undefined;
  return {
    manages: mayWrite && me.isManager,
    reportsOn: ({ state }) => mayWrite && (me.isManager || state.leadId === me.id || state.deputyIds.includes(me.id)),
  };
}
