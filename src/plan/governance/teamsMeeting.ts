import type { Day } from '../day';
import type { Meeting } from '../fields';
import type { PlanData } from '../planData';

/**
 * The meeting that takes place in a Teams meeting: of the body that meets in its chat, the meeting of today, else the
 * next, else the last. Null where no body is known to meet there.
 */
export function meetingInTeams(
  { bodies, meetings }: Pick<PlanData, 'bodies' | 'meetings'>,
  chat: string,
  today: Day,
): Meeting | null {
  const body = bodies.find(({ teamsChat }) => teamsChat === chat);
  if (!body) return null;
  const own = meetings
    .filter(({ bodyId, day, state }) => bodyId === body.id && day !== null && state !== 'cancelled')
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  return own.find(({ day }) => day !== null && day >= today) ?? own[own.length - 1] ?? null;
}
