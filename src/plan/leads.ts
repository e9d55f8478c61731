import type { RatedAction } from './view';

type Led = Pick<RatedAction, 'lead'> & { action: Pick<RatedAction['action'], 'externalOwner'> };

/**
 * Who leads an action, as every place that names a lead says it. Where the owner is outside the service or has no account
 * (requirement 43), the owner is named with whoever answers for them here.
 * @param nobody what is said of an action without either
 */
export function leadInWords({ lead, action }: Led, nobody: string): string {
  if (action.externalOwner === null) return lead?.name ?? nobody;
  return lead
    ? `${action.externalOwner} (${lead.name} answers for it)`
    : `${action.externalOwner} (nobody answers for it)`;
}
