import type { RatedAction } from './view';

type Led = Pick<RatedAction, 'lead'> & { action: Pick<RatedAction['action'], 'externalOwner' | 'leadText'> };

/**
 * The lead of an action in words, the same everywhere. For an owner outside the service or without an account
 * (requirement 43), both the owner and the lead who answers for them are named. A post that came in with the plan stands
 * until somebody is named (requirement 84).
 * @param nobody the words for an action without either
 */
export function leadInWords({ lead, action }: Led, nobody: string): string {
  if (action.externalOwner === null)
    return lead?.name ?? (action.leadText === null ? nobody : `${action.leadText} (nobody named yet)`);
  return lead
    ? `${action.externalOwner} (${lead.name} answers for it)`
    : `${action.externalOwner} (nobody answers for it)`;
}
