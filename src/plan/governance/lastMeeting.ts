import type { Day } from '../day';
import type { PlanData } from '../planData';
import type { Meeting } from '../fields';

/**
 * The meeting since which changes are listed: the latest meeting of the improvement board before a day, else of any
 * body. A meeting on the day itself does not count, because people who prepare for it still have it before them.
 */
export function lastMeetingBefore(data: Pick<PlanData, 'meetings' | 'bodies'>, today: Day): Meeting | null {
  const boards = new Set(data.bodies.filter(({ kind }) => kind === 'improvement board').map(({ id }) => id));
  const past = data.meetings.filter(({ day, state }) => day !== null && day < today && state !== 'cancelled');
  const ofBoards = past.filter(({ bodyId }) => bodyId !== null && boards.has(bodyId));
  return (ofBoards.length > 0 ? ofBoards : past).reduce<Meeting | null>(
    (latest, meeting) => (latest?.day && meeting.day && latest.day >= meeting.day ? latest : meeting),
    null,
  );
}
