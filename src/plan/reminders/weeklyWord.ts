import { holdsRoleOn } from '../appointments';
import { addDays, formatDay } from '../day';
import type { Day } from '../day';
import { lateForMe } from '../desk/actions';
import { promisedToMe } from '../desk/meetings';
import type { DeskItem } from '../desk/section';
import { meetingName, meetingsToCome } from '../governance/meetings';
import type { PlanData } from '../planData';
import { viewPlan } from '../planView';
import type { PlanView, RatedAction } from '../view';
import { shortTitle } from '../words';
import { isWorkingDay } from '../workingDays';
import { mondayOf } from './digest';
import type { RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { wordDays } from './reminderPreference';
import type { WordDay } from './reminderPreference';

/** How many things of a kind a word names. */
const MOST = 5;

/**
 * Whether the word of this week is due: on the day that somebody chose, or where that is a holiday on the next working
 * day of the week; where none is left, on the last one before.
 */
function hasCome(chosen: WordDay, day: Day, extraHolidays: readonly Day[]): boolean {
  const monday = mondayOf(day);
  const working = wordDays
    .map((_, index) => ({ index, on: addDays(monday, index) }))
    .filter(({ on }) => isWorkingDay(on, extraHolidays));
  const due = working.find(({ index }) => index >= wordDays.indexOf(chosen)) ?? working[working.length - 1];
  return due !== undefined && day >= due.on;
}

/** "What moved in the last week: A; B; and 2 more."; what is said instead where nothing did. */
function sentence(what: string, things: readonly string[], instead: string): string {
  if (things.length === 0) return instead;
  const more = things.length > MOST ? [`and ${things.length - MOST} more`] : [];
  return `${what}: ${[...things.slice(0, MOST), ...more].join('; ')}.`;
}

const named = ({ action }: RatedAction): string => `${action.ref} ${shortTitle(action.text)}`;

/** The dates that moved and the actions that were reported complete in the week before a day. */
function movedInWeek({ actions, today }: PlanView): string[] {
  const since = addDays(today, -7);
  return actions.flatMap((rated) => {
    const { state, rating } = rated;
    if (rating === null) return [];
    if (state.done && state.done.day > since) return [`${named(rated)} was reported complete`];
    const moves = state.dueMoves.filter(({ day, from }) => day > since && from !== null);
    const [first] = moves;
    const to = moves[moves.length - 1]?.to;
    return first?.from && to && first.from !== to
      ? [`${named(rated)} moved from ${formatDay(first.from)} to ${formatDay(to)}`]
      : [];
  });
}

/** What is due in the two weeks from a day: actions and meetings, without the names of those who lead. */
function dueSoon(data: PlanData, { actions, today }: PlanView): string[] {
  const until = addDays(today, 14);
  const isNear = (day: Day | null): day is Day => day !== null && day >= today && day <= until;
  const ofActions = actions.flatMap((rated) => {
    const { due, done } = rated.state;
    return rated.rating !== null && done === null && isNear(due) ? [{ day: due, what: named(rated) }] : [];
  });
  const ofMeetings = meetingsToCome(data, today).flatMap((meeting) =>
    isNear(meeting.day) ? [{ day: meeting.day, what: `${meetingName(data, meeting)} meets` }] : [],
  );
  return [...ofMeetings, ...ofActions]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ day, what }) => `${what}, ${formatDay(day)}`);
}

const inShort = ({ text, detail }: DeskItem): string => `${shortTitle(text)} (${detail.replace(/\.$/, '')})`;

/** The paragraphs of one person's word. Only a director's names leads, of what is late. */
function wordFor(data: PlanData, view: PlanView, id: number): string[] {
  const { today } = view;
  const at = { id, isManager: false, isClerk: false };
  const promised = promisedToMe(data, today, at);
  const isDirector = holdsRoleOn(data.appointments)('directors', id, today);
  const late = isDirector ? lateForMe(data, view, at) : null;
  return [
    sentence('What moved in the last week', movedInWeek(view), 'Nothing moved in the last week.'),
    ...(late && late.items.length > 0 ? [sentence(late.title, late.items.map(inShort), '')] : []),
    ...(promised.items.length > 0 ? [sentence(promised.title, promised.items.map(inShort), '')] : []),
    sentence('In the next two weeks', dueSoon(data, view), 'Nothing is due in the next two weeks.'),
  ];
}

/**
 * The weekly word to directors and members who chose a day for it in their own preferences (requirement 93): what
 * moved, what was promised to their bodies, what is due. Once a week, and to nobody who has not asked for it.
 */
export const weeklyWords: RuleFamily = (on) => {
  const { data, day, preferences } = on;
  const holdsRole = holdsRoleOn(data.appointments);
  const wanting = [...(preferences ?? [])].flatMap(([id, { wordOn }]) =>
    wordOn !== null &&
    hasCome(wordOn, day, data.settings.extraHolidays) &&
    (holdsRole('directors', id, day) || holdsRole('members', id, day))
      ? [id]
      : [],
  );
  if (wanting.length === 0) return [];
  const view = viewPlan(data, day);
  return wanting.flatMap((id) =>
    tell(on, {
      about: { kind: 'plan', id: data.plan.id, ref: 'weekly word', text: data.plan.title, route: '#/my' },
      rule: 'weekly word',
      urgency: 'digest',
      due: mondayOf(day),
      step: 0,
      leadId: id,
      detail: wordFor(data, view, id).join('\n'),
      apart: id,
    }),
  );
};
