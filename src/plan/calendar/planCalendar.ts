import type { Meeting } from '../fields';
import { meetingName } from '../governance/meetings';
import { deadlinesAhead } from '../nextDates';
import type { PlanData } from '../planData';
import { isPaused } from '../rating';
import type { Deadline, PlanView, RatedAction } from '../view';
import type { CalendarEvent } from './icsFile';
import { icsFile } from './icsFile';
import { meetingTimes } from './meetingTime';

/** What goes into a calendar: one meeting, the due days of a person's own actions, or the days of a plan. */
export type CalendarOf =
  { what: 'meeting'; meeting: Meeting } | { what: 'my days'; personId: number } | { what: 'plan' };

/** Where the file's links lead, and when it is made (ISO 8601 in UTC). */
export interface CalendarContext {
  linkTo: (route: string) => string;
  now: string;
}

/** How long a meeting is taken to be whose end nobody noted. */
const HOUR = 60;

/**
 * How often a row was written, which SharePoint counts in its ETag. It grows with every edit, so with every move of the
 * day or time, and needs no count of the product's own.
 */
function versionOf({ etag }: { etag: string }): number {
  return Number(/,(\d+)"$/.exec(etag)?.[1] ?? 0);
}

/** A meeting with its time, or the whole day where no certain time is noted. */
function meetingEvent(data: PlanData, meeting: Meeting, { linkTo }: CalendarContext): CalendarEvent[] {
  const { day, time, place, state, id, key } = meeting;
  if (day === null) return [];
  const times = meetingTimes(time);
  const words = [
    times === null && time ? `Time: ${time}.` : '',
    times !== null && times.end === null ? 'The plan does not say when it ends; an hour is kept free.' : '',
  ];
  return [
    {
      uid: `${key}-meeting@improvement-plan`,
      sequence: versionOf(meeting),
      day,
      start: times?.start ?? null,
      end: times ? (times.end ?? times.start + HOUR) : null,
      title: meetingName(data, meeting),
      place: place ?? '',
      description: words.filter((part) => part !== '').join(' '),
      link: linkTo(`#/meetings/${id}`),
      isCancelled: state === 'cancelled',
    },
  ];
}

/** Whether an action's due day is still to be kept: it is in the plan, not complete, not paused, and not past. */
function isToCome({ rating, state }: RatedAction, today: string): boolean {
  return rating !== null && !state.done && !isPaused(state, today) && state.due !== null && state.due >= today;
}

/** Whether an action’s due day need not be kept any more, though it is still to come: it is complete or withdrawn. */
function isSettled({ rating, state }: RatedAction, today: string): boolean {
  return (rating === null || state.done !== null) && state.due !== null && state.due >= today;
}

/** The due day of an action; cancelled once the action is complete or withdrawn, so that calendars take it out. */
function dueEvent(rated: RatedAction, title: string, { linkTo }: CalendarContext): CalendarEvent {
  const { action, state, rating } = rated;
  const ended = rating === null ? 'withdrawn' : state.done ? 'complete' : null;
  return {
    ...wholeDay,
    uid: `${action.key}-due@improvement-plan`,
    // Rows are only ever added and numbered in order (docs/design.md, data rule 1), so that it grows with each change.
    sequence: state.lastRowId,
    day: state.due!,
    title: ended ? `Action ${action.ref} is ${ended}` : title,
    link: linkTo(`#/actions/${encodeURIComponent(action.ref)}`),
    isCancelled: ended !== null,
  };
}

/** The due days of actions to come, and of those that were complete or withdrawn before their day came. */
function dueEvents(
  view: PlanView,
  which: (rated: RatedAction) => boolean,
  titleOf: (rated: RatedAction) => string,
  context: CalendarContext,
): CalendarEvent[] {
  return view.actions
    .filter((rated) => which(rated) && (isToCome(rated, view.today) || isSettled(rated, view.today)))
    .map((rated) => dueEvent(rated, titleOf(rated), context));
}

const wholeDay = { start: null, end: null, place: '', description: '', isCancelled: false } as const;

/** The days of a plan beside meetings and actions: the deadlines of its sources' rules, and its end. */
function ruleEvents(data: PlanData, next: readonly Deadline[], { linkTo }: CalendarContext): CalendarEvent[] {
  const { plan, inspections } = data;
  // The day follows from plan and inspections: an edit of any of them may move it.
  const sequence = [plan, ...inspections].reduce((sum, row) => sum + versionOf(row), 0);
  return next.flatMap(({ kind, day, title, route, isLate }) =>
    (kind === 'response' || kind === 'step' || kind === 'plan end') && !isLate
      ? [
          {
            ...wholeDay,
            uid: `${plan.key}-${uidPart(`${kind} ${route ?? ''} ${title}`)}@improvement-plan`,
            sequence,
            day,
            title: kind === 'plan end' ? `The plan ends: ${plan.title}` : title,
            link: linkTo(route ?? '#/'),
          },
        ]
      : [],
  );
}

const uidPart = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function eventsOf(data: PlanData, view: PlanView, of: CalendarOf, context: CalendarContext): CalendarEvent[] {
  switch (of.what) {
    case 'meeting':
      return meetingEvent(data, of.meeting, context);
    case 'my days':
      return dueEvents(
        view,
        ({ state }) => state.leadId === of.personId,
        ({ action }) => `Action ${action.ref} is due: ${action.text}`,
        context,
      );
    case 'plan':
      return [
        ...ruleEvents(data, deadlinesAhead(data, view.actions, view.today), context),
        ...data.meetings
          .filter(({ day, state }) => day !== null && day >= view.today && state !== 'held')
          .flatMap((meeting) => meetingEvent(data, meeting, context)),
        ...dueEvents(
          view,
          () => true,
          ({ action }) => `Action ${action.ref} is due`,
          context,
        ),
      ];
  }
}

/**
 * A file for somebody's own calendar (requirement 101). It names nobody who leads or decides, because calendars are
 * shared and copied to phones; each entry links back to the app, which shows that to whoever may see it.
 * @returns null where there is no day to keep
 */
export function planCalendar(
  data: PlanData,
  view: PlanView,
  of: CalendarOf,
  context: CalendarContext,
): { name: string; text: string; count: number } | null {
  const events = eventsOf(data, view, of, context);
  if (events.length === 0) return null;
  const name = { meeting: `Meeting ${events[0].day}`, 'my days': 'My due days', plan: 'Days of the plan' }[of.what];
  return { name: `${name}.ics`, text: icsFile(events, context.now), count: events.length };
}
