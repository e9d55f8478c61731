import { usePlan } from '../context/contexts';

/** What the signed-in person is offered in governance. SharePoint enforces it; this only keeps useless buttons away. */
export interface GovernanceRights {
  /** Clerks and managers keep meetings and what came of them. */
  keeps: boolean;
  /** Clerks, managers and site owners may read the exempt lists. */
  seesExempt: boolean;
  /** Questions in preparation are the managers’. */
  prepares: boolean;
  /** Only a site owner can delete, and with it finish what was made exempt. */
  deletes: boolean;
}

export function useGovernanceRights(): GovernanceRights {
  const { me, site } = usePlan().opened;
  const mayWrite = site.schema === 'current';
  return {
    keeps: mayWrite && (me.isClerk || me.isManager),
    seesExempt: me.isClerk || me.isManager || me.isSiteOwner,
    prepares: mayWrite && me.isManager,
    deletes: mayWrite && me.isSiteOwner,
  };
}
