import { seniorOfficerOn } from '../appointments';
import { addDays, formatDay } from '../day';
import type { Day } from '../day';
import type { PlanData } from '../planData';
import type { RatedAction } from '../view';
import { leadsOn } from './mayDecide';
import type { OpenRequest } from './openRequests';
import { mayDecideRequest } from './mayDecideRequest';

/** Whose decision something was, as a row records it. */
export interface Whose {
  decidedById: number | null;
  bodyId: number | null;
  meetingId: number | null;
}

/** One answer to "Whose decision was it?". `value` is its name in a form. */
export interface WhoseOption {
  value: string;
  label: string;
  whose: Whose;
}

/** How long after a meeting its decisions can still be written down without naming the meeting by hand. */
const DAYS_AFTER_A_MEETING = 92;

/** The name in a form of the answer that it was decided at a meeting. */
export const meetingDecision = (meetingId: number): string => `meeting ${meetingId}`;

const person = (personId: number, label: string): WhoseOption => ({
  value: `person ${personId}`,
  label,
  whose: { decidedById: personId, bodyId: null, meetingId: null },
});

/** The bodies that may have decided, each with its meetings of the last months, newest first. */
function bodyOptions({ bodies, meetings }: PlanData, today: Day): WhoseOption[] {
  const since = addDays(today, -DAYS_AFTER_A_MEETING);
  return bodies.flatMap(({ id, name }) => {
    const held = meetings
      .flatMap(({ id: meetingId, bodyId, day, state }) =>
        bodyId === id && day !== null && state !== 'cancelled' && day <= today && day >= since
          ? [{ meetingId, day }]
          : [],
      )
      .sort((a, b) => b.day.localeCompare(a.day));
    return [
      ...held.map(({ meetingId, day }) => ({
        value: meetingDecision(meetingId),
        label: `${name}, ${formatDay(day)}`,
        whose: { decidedById: null, bodyId: id, meetingId },
      })),
      {
        value: `body ${id}`,
        label: `${name}, at no meeting`,
        whose: { decidedById: null, bodyId: id, meetingId: null },
      },
    ];
  });
}

/**
 * Whose decision of some requests somebody may send: their own, and for those who keep the plan or its meetings also the
 * senior officers' and the bodies'. Only answers that count for one request at least.
 */
export function whoseOptions(requests: readonly OpenRequest[], data: PlanData, me: number, today: Day): WhoseOption[] {
  const officers = new Set(
    requests.flatMap(({ decider }) => (decider.kind === 'person' && decider.personId !== me ? [decider.personId] : [])),
  );
  const nameOf = new Map(data.people.map(({ id, name }) => [id, name]));
  const all = [
    person(me, 'Mine'),
    ...[...officers].map((id) => person(id, `${nameOf.get(id) ?? 'Somebody'}, senior responsible officer`)),
    ...bodyOptions(data, today),
  ];
  return all.filter(({ whose }) =>
    requests.some((request) => mayDecideRequest(request, { authorId: me, ...whose }, data, today)),
  );
}

/**
 * Whose decision a new due date may have been that a manager writes down: theirs, the senior officer's, the plan
 * manager's or the sponsor's, or a body's. Nobody who leads the action decides about its date.
 */
export function whoseDateOptions(rated: RatedAction, data: PlanData, me: number, today: Day): WhoseOption[] {
  const { plan, appointments, people } = data;
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const known: [number | null, string][] = [
    [me, 'Mine, as plan manager'],
    [seniorOfficerOn(appointments, rated.priority?.id ?? null, today), 'senior responsible officer'],
    [plan.managerId, 'plan manager'],
    [plan.sponsorId, 'sponsor'],
  ];
  const named = new Map<number, WhoseOption>();
  for (const [id, office] of known)
    if (id !== null && !named.has(id) && !leadsOn(rated.state, id, today))
      named.set(id, person(id, id === me ? office : `${nameOf.get(id) ?? 'Somebody'}, ${office}`));
  return [...named.values(), ...bodyOptions(data, today)];
}

/** Whose decision one new due date of several actions may have been: of those that may decide about each of them. */
export function whoseDatesOptions(all: readonly RatedAction[], data: PlanData, me: number, today: Day): WhoseOption[] {
  const [first = [], ...others] = all.map((rated) => whoseDateOptions(rated, data, me, today));
  return first.filter(({ value }) => others.every((options) => options.some((one) => one.value === value)));
}
