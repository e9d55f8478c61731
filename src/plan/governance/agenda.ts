import { formatDayLong } from '../day';
import type { Day } from '../day';
import type { AgendaItem, Meeting } from '../fields';
import type { PlanData } from '../planData';
import { meetingOfBodyBefore } from './lastOfBody';
import { mattersArising } from './mattersArising';
import { publicQuestions } from './meetings';

/** The parts of an agenda: an item is private where the public are likely to be excluded while it is taken. */
export const agendaParts = ['public', 'private'] as const;

/** An item of an agenda with its number. */
export interface NumberedItem extends Omit<AgendaItem, 'part'> {
  number: string;
}

/** An agenda: what is taken in public, and then what the public are likely to be excluded from. */
export interface Agenda {
  items: NumberedItem[];
  privateItems: NumberedItem[];
}

/** The plan’s own item, as the meeting’s row describes it. */
export function planItem(data: PlanData, meeting: Meeting): AgendaItem {
  const { itemTitle, asks, officerId, paperUrl } = meeting;
  const officer = data.people.find(({ id }) => id === officerId);
  return {
    title: itemTitle.trim() || asks.trim() || data.plan.title,
    who: officer ? [officer.name, officer.jobTitle ?? ''].filter(Boolean).join(', ') : '',
    paperUrl: paperUrl ?? '',
    part: 'public',
  };
}

/**
 * The items that a board usually takes, from what the plan knows: apologies, interests, the last minutes, matters
 * arising, questions and the plan. Where the plan is one item of a committee’s longer agenda, that item alone.
 */
function usualItems(data: PlanData, meeting: Meeting, today: Day): AgendaItem[] {
  const item = (title: string, paperUrl = ''): AgendaItem => ({ title, who: '', paperUrl, part: 'public' });
  const plan = planItem(data, meeting);
  if (meeting.itemNumber) return [plan];
  const last = meetingOfBodyBefore(data, meeting);
  const asked = publicQuestions(data).some(({ kind, meetingId }) => kind === 'question' && meetingId === meeting.id);
  return [
    item('Apologies for absence'),
    item('Declarations of interest'),
    ...(last?.day ? [item(`Minutes of the meeting on ${formatDayLong(last.day)}`, last.minutesUrl ?? '')] : []),
    ...(mattersArising(data, meeting, today).length > 0 ? [item('Matters arising')] : []),
    ...(asked ? [item('Questions from members')] : []),
    plan,
  ];
}

/**
 * The agenda of a meeting with its items in order, those taken in private after the others (requirement 90): as the
 * clerk wrote it, else the usual items.
 */
export function agendaOf(data: PlanData, meeting: Meeting, today: Day): Agenda {
  const items = meeting.agenda.length > 0 ? meeting.agenda : usualItems(data, meeting, today);
  const open = items.filter(({ part }) => part !== 'private');
  const apart = items.filter(({ part }) => part === 'private');
  const own = meeting.agenda.length === 0 ? meeting.itemNumber : null;
  const numbered = ({ title, who, paperUrl }: AgendaItem, number: number): NumberedItem => ({
    title,
    who,
    paperUrl,
    number: own ?? String(number),
  });
  return {
    items: open.map((item, index) => numbered(item, index + 1)),
    privateItems: apart.map((item, index) => numbered(item, open.length + index + 1)),
  };
}
