import type { DecidedBy } from '../actionState';
import { formatDay } from '../day';
import type { Body, Meeting } from '../fields';
import type { Decider } from './openRequests';

/** The bodies and meetings by which decisions are named. */
export interface Deciding {
  bodies: readonly Pick<Body, 'id' | 'name'>[];
  meetings: readonly Pick<Meeting, 'id' | 'day' | 'bodyId'>[];
}

const bodyName = ({ bodies }: Pick<Deciding, 'bodies'>, bodyId: number | null): string =>
  bodies.find(({ id }) => id === bodyId)?.name ?? 'a body no longer listed';

/** Whose decision something was: "Caroline Hart", "Improvement Board on 3 Nov 2026". */
export function whoseInWords(
  { personId, bodyId, meetingId }: DecidedBy,
  deciding: Deciding,
  nameOf: (personId: number) => string | null,
): string {
  if (bodyId === null) return personId === null ? 'nobody named' : (nameOf(personId) ?? 'somebody no longer listed');
  const day = deciding.meetings.find(({ id }) => id === meetingId)?.day ?? null;
  return `${bodyName(deciding, bodyId)}${day === null ? '' : ` on ${formatDay(day)}`}`;
}

/** Who decides a request: "Caroline Hart", "a plan manager", "Improvement Board". */
export function deciderInWords(
  decider: Decider,
  deciding: Pick<Deciding, 'bodies'>,
  nameOf: (personId: number) => string | null,
): string {
  if (decider.kind === 'person') return nameOf(decider.personId) ?? 'somebody no longer listed';
  return decider.kind === 'body' ? bodyName(deciding, decider.bodyId) : 'a plan manager';
}
