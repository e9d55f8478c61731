import { addDays, formatDay } from '../day';
import type { Day } from '../day';
import type { Body, Meeting } from '../fields';
import { lastMeetingBefore } from '../governance/lastMeeting';
import { openMeetingActions } from '../governance/meetingActions';
import { meetingAndDay, meetingsPast, meetingsToCome, paperDeadline } from '../governance/meetings';
import { promisedReports, stillDue } from '../governance/promises';
import { namesOfBody } from '../governance/bodyNames';
import { holdsRoleOn } from '../appointments';
import type { PlanData } from '../planData';
import type { PlanView } from '../view';
import { counted } from '../words';
import type { AtDesk, DeskItem, DeskSection } from './section';

/** How many working days before its day a paper stands on the clerk's desk. */
const PAPER_AHEAD = 10;

/** How long after a meeting its minutes are asked for; the next meeting of the body ends it sooner. */
const DAYS_FOR_MINUTES = 90;

const routeTo = ({ id }: Meeting): string => `#/meetings/${id}`;

/** The papers of coming meetings that are due soon or missed, for clerks. */
export function papersDue(data: PlanData, today: Day, { isClerk }: AtDesk): DeskSection {
  const items = (isClerk ? meetingsToCome(data, today) : []).flatMap((meeting): DeskItem[] => {
    const due = paperDeadline(data, meeting, today);
    if (!due || due.workingDaysLeft > PAPER_AHEAD) return [];
    const isLate = due.day < today;
    const left = isLate ? 'it was missed' : `${counted(due.workingDaysLeft, 'working day')} left`;
    return [
      {
        key: meeting.key,
        text: meetingAndDay(data, meeting),
        detail: `${due.title}: ${formatDay(due.day)}, ${left}`,
        route: routeTo(meeting),
        isLate,
      },
    ];
  });
  return { part: 'papers', title: 'Papers due', items, waits: true };
}

/** The last meeting of each body that has taken place. Of an older one nobody waits for minutes any more. */
function lastOfEachBody(data: PlanData, today: Day): Meeting[] {
  const seen = new Set<number>();
  return meetingsPast(data, today).filter(({ bodyId, state, day }) => {
    if (bodyId === null || state === 'cancelled' || day === null || day >= today) return false;
    const isLast = !seen.has(bodyId);
    seen.add(bodyId);
    return isLast && day >= addDays(today, -DAYS_FOR_MINUTES);
  });
}

/** The meetings that took place and whose minutes nobody has kept, for clerks. */
export function minutesNotWritten(data: PlanData, today: Day, { isClerk }: AtDesk): DeskSection {
  const items = (isClerk ? lastOfEachBody(data, today) : [])
    .filter(({ minutesUrl }) => (minutesUrl ?? '') === '')
    .map((meeting): DeskItem => {
      const written = data.decisions.some(({ meetingId }) => meetingId === meeting.id);
      return {
        key: meeting.key,
        text: meetingAndDay(data, meeting),
        detail: written
          ? 'What was decided is written down; there are no minutes yet'
          : 'Nothing of it is written down yet',
        route: routeTo(meeting),
        isLate: false,
      };
    });
  return { part: 'minutes', title: 'Minutes to write', items, waits: true };
}

/** What meetings asked this person to do, and they have not done yet (requirement 91). */
export function askedByMeetings(data: PlanData, today: Day, { id }: AtDesk): DeskSection {
  const items = openMeetingActions(data, today)
    .filter(({ action }) => action.personId === id)
    .map(({ action, meeting, state }): DeskItem => {
      const by = meeting ? `Asked at ${meetingAndDay(data, meeting)}` : 'Asked at a meeting';
      const due = action.due === null ? '' : `; ${state === 'late' ? 'it was due' : 'due'} on ${formatDay(action.due)}`;
      return {
        key: action.key,
        text: action.text,
        detail: `${by}${due}`,
        route: meeting ? routeTo(meeting) : '#/meetings',
        isLate: state === 'late',
      };
    });
  return { part: 'asked by meetings', title: 'Asked of you at meetings', items, waits: true };
}

/** The bodies whose member somebody is, with the names that these had before. */
function bodiesOf(data: PlanData, id: number): { mine: Body[]; ids: Set<number> } {
  const mine = data.bodies.filter(({ memberIds, until }) => until === null && memberIds.includes(id));
  return { mine, ids: new Set(mine.flatMap((body) => [...namesOfBody(data.bodies, body)])) };
}

/** The reports that were promised to the bodies of which this person is a member, and are not there yet. */
export function promisedToMe(data: PlanData, today: Day, { id }: AtDesk): DeskSection {
  const { mine, ids } = bodiesOf(data, id);
  const items = stillDue(promisedReports(data, today))
    .filter(({ to }) => to !== null && ids.has(to.id))
    .map(({ decision, meeting, to, due, state }): DeskItem => {
      const when =
        due === null ? 'no day was given' : `${state === 'late' ? 'it was due' : 'due'} on ${formatDay(due)}`;
      return {
        key: decision.key,
        text: decision.text,
        detail: `Promised to ${to?.name ?? 'your committee'}; ${when}`,
        route: meeting ? routeTo(meeting) : '#/meetings',
        isLate: state === 'late',
      };
    });
  const [first, ...others] = mine;
  const title = first && others.length === 0 ? `Promised to ${first.name}` : 'Promised to your committees';
  return { part: 'promised', title, items, waits: false };
}

/** The meeting since which somebody wants to know what moved: of their own bodies, for a director of the board. */
function lastMeetingFor(data: PlanData, today: Day, id: number): Meeting | null {
  const { mine, ids } = bodiesOf(data, id);
  if (mine.length > 0) {
    const own = data.meetings.filter(({ bodyId }) => bodyId !== null && ids.has(bodyId));
    return lastMeetingBefore({ bodies: data.bodies, meetings: own }, today);
  }
  return holdsRoleOn(data.appointments)('directors', id, today) ? lastMeetingBefore(data, today) : null;
}

/** The dates that were moved and the actions that were completed since the last meeting, latest moves first. */
export function movedForMe(data: PlanData, view: PlanView, { id }: AtDesk): DeskSection {
  const meeting = lastMeetingFor(data, view.today, id);
  const since = meeting?.day ?? null;
  const items =
    since === null
      ? []
      : view.actions
          .filter(({ rating }) => rating !== null)
          .flatMap((rated) => {
            const { action, state } = rated;
            const item = (detail: string, day: Day): { day: Day; item: DeskItem } => {
              const route = `#/actions/${encodeURIComponent(action.ref)}`;
              return {
                day,
                item: { key: action.key, text: `${action.ref} ${action.text}`, detail, route, isLate: false, rated },
              };
            };
            const moves = state.dueMoves.filter(({ day, from }) => day > since && from !== null);
            const [first] = moves;
            const last = moves[moves.length - 1];
            if (state.done && state.done.day > since)
              return [item(`Reported complete on ${formatDay(state.done.day)}`, state.done.day)];
            if (!first || !last || first.from === null || first.from === last.to) return [];
            return [item(`Moved from ${formatDay(first.from)} to ${formatDay(last.to)}`, last.day)];
          })
          .sort((a, b) => b.day.localeCompare(a.day))
          .map((one) => one.item);
  const title = meeting === null || since === null ? 'What moved' : `What moved since ${meetingAndDay(data, meeting)}`;
  return { part: 'moved', title, items, waits: false };
}
