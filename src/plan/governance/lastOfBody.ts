import type { AgendaItem, Meeting } from '../fields';
import type { PlanData } from '../planData';
import { namesOfBody } from './bodyNames';

/**
 * The meeting of the same body before another one, also under a former name of the body; null for its first. Without a
 * day the meeting counts as the next one to come.
 */
export function meetingOfBodyBefore(
  data: Pick<PlanData, 'meetings' | 'bodies'>,
  { id, bodyId, day }: Pick<Meeting, 'id' | 'bodyId' | 'day'>,
): Meeting | null {
  const body = data.bodies.find((one) => one.id === bodyId);
  if (!body) return null;
  const names = namesOfBody(data.bodies, body);
  return data.meetings
    .filter((one) => one.id !== id && one.bodyId !== null && names.has(one.bodyId))
    .filter((one) => one.state !== 'cancelled' && one.day !== null && (day === null || one.day < day))
    .reduce<Meeting | null>((latest, one) => (latest?.day && one.day && latest.day >= one.day ? latest : one), null);
}

/** The facts of a meeting that are the same at most meetings of a body. */
export type RememberedFacts = Pick<
  Meeting,
  'time' | 'place' | 'officerId' | 'officerPhone' | 'cabinetMember' | 'localMember' | 'backgroundPapers' | 'agenda'
>;

/**
 * The facts that a new meeting takes over from the last of its body, until somebody changes them (requirement 90):
 * nothing for the body's first meeting. The papers of the items are not taken over.
 */
export function rememberedFacts(
  data: Pick<PlanData, 'meetings' | 'bodies'>,
  meeting: Pick<Meeting, 'bodyId' | 'day'>,
): RememberedFacts | null {
  const last = meetingOfBodyBefore(data, { ...meeting, id: 0 });
  if (!last) return null;
  const { time, place, officerId, officerPhone, cabinetMember, localMember, backgroundPapers } = last;
  const agenda = last.agenda.map((item): AgendaItem => ({ ...item, paperUrl: '' }));
  return { time, place, officerId, officerPhone, cabinetMember, localMember, backgroundPapers, agenda };
}
