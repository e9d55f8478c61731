import type { Person } from '../../plan/people';
import type { Occurrence } from '../../plan/reminders';
import type { PlanPart, ReminderItem, ReminderContent } from '../reminderContent';
import { reminderLinks } from '../reminderLinks';
import { writeReminder, type ReminderMail } from '../reminderMail';

/** Reminder mails for tests: Anne Faulkner reminds Joanne Tranter on 23 November 2026. */
export const anne: Person = {
  id: 1,
  name: 'Anne Faulkner',
  email: 'anne@council.example',
  login: 'anne',
  jobTitle: 'Improvement Plan Manager',
};
export const joanne: Person = { id: 2, name: 'Joanne Tranter', email: 'joanne@council.example', login: 'joanne' };

export const day = '2026-11-23';

export type Changes = Partial<Pick<ReminderItem, 'rating' | 'outsideOwner' | 'lastReport'>> &
  Partial<Pick<Occurrence, 'rule' | 'urgency' | 'due' | 'detail'>> & {
    ref?: string;
    text?: string;
    also?: Occurrence[];
  };

export function itemWith({
  ref = '11.3',
  text = 'Do it',
  rating = null,
  outsideOwner = null,
  lastReport = null,
  also = [],
  ...told
}: Changes): ReminderItem {
  const about = { kind: 'action' as const, id: 1, ref, text, route: `#/actions/${ref}` };
  const occurrence: Occurrence = {
    key: '',
    about,
    rule: 'overdue',
    urgency: 'late',
    due: '2026-11-19',
    since: '2026-11-19',
    step: 0,
    leadId: 2,
    personId: 2,
    to: 'person',
    detail: '',
    ...told,
  };
  const on = { today: day, extraHolidays: [] };
  return { about, occurrences: [occurrence, ...also], on, rating, outsideOwner, lastReport };
}

export const lateWith = (changes: Changes = {}): ReminderItem =>
  itemWith({
    text: 'Publish the Care Leavers Pledge with young people',
    rating: { key: 'Red', reason: 'Late 2 working days. Draft not yet agreed.' },
    lastReport: { day: '2026-11-09', text: 'Draft sent to the forum, who meet on 26 Nov.', by: null },
    ...changes,
  });
export const soonWith = (changes: Changes = {}): ReminderItem =>
  itemWith({
    ref: '11.4',
    text: 'Show each care leaver what support they can expect',
    rule: 'due soon',
    urgency: 'soon',
    due: '2026-12-04',
    rating: { key: 'Amber', reason: 'At risk. 40 of 118 are still to be told.' },
    lastReport: { day: '2026-11-13', text: '78 of 118 told, visits booked for the rest.', by: 'Owen Bright' },
    ...changes,
  });
export const late = lateWith();
export const soon = soonWith();
export const today = soonWith({ ref: '9.1', rule: 'due today', urgency: 'today', due: day, lastReport: null });

export const links = reminderLinks('https://council.example/sites/improvement/SitePages/Plan.aspx', null, 1);
export const withTeams = reminderLinks('https://council.example/p', 'https://teams.microsoft.com/l/entity/app/plan', 1);

export const partWith = (changes: Partial<PlanPart> = {}): PlanPart => ({
  planTitle: 'Children’s services improvement plan',
  manager: anne,
  items: [late, soon],
  escalated: [],
  orphans: [],
  others: { count: 3, next: { ref: '10.1', due: '2026-12-18' } },
  digest: null,
  word: [],
  links,
  ...changes,
});
export const letterWith = (changes: Partial<PlanPart> = {}, to: Person = joanne): ReminderContent => ({
  to,
  parts: [partWith(changes)],
});
export const write = (changes: Partial<PlanPart> = {}, to?: Person): ReminderMail =>
  writeReminder(letterWith(changes, to));

/** A mail with every kind of block: requests, escalations, items without a lead, the digest, and two plans. */
export function everyBlock(): ReminderContent {
  const question = itemWith({ rule: 'query open', detail: 'Who signs it off?' }).occurrences;
  const whole = partWith({
    items: [lateWith({ also: question, outsideOwner: 'The Trust' }), soon],
    escalated: [lateWith({ ref: '4.1', rule: 'escalated', detail: 'Joanne Tranter' })],
    orphans: [{ item: lateWith({ ref: '4.2' }), why: 'Nobody leads it.' }],
    digest: {
      sentence: 'Of 41 actions, 4 are late.',
      lines: (['Red', 'Amber', 'Grey', 'Green', 'Blue'] as const).map((rating, at) => ({
        ref: `5.${at + 1}`,
        text: 'Publish what each care leaver can expect, with young people',
        rating,
        reason: 'Late 2 days. The forum meets on Friday.',
        next: 'Ask Owen Bright for a new date',
      })),
      more: 1,
      undelivered: '1 reminder could not be sent.',
    },
    links: withTeams,
  });
  return { to: joanne, parts: [whole, partWith({ planTitle: 'SEND action plan' })] };
}
