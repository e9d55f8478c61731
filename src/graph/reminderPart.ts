import type { Day } from '../plan/day';
import type { Occurrence } from '../plan/reminders';
import { compareUrgency, namesMeeting } from '../plan/reminders';
import type { PlanView, RatedAction } from '../plan/view';
import { asSentence } from '../plan/words';
import type { Addressee, PlanDigest, PlanPart, ReminderItem } from './reminderContent';
import type { LookedAt } from './planLookedAt';

/** One occurrence to tell. `why` is set when the manager is told because the lead cannot be written to. */
export interface ToldItem {
  occurrence: Occurrence;
  why: string;
}

/** The parts of the record of earlier messages that reminders quote. */
export interface SaidRecord {
  /** A sentence for the plan's manager about messages that did not arrive; empty when all did. */
  undelivered(planId: number): string;
  sent: {
    /**
     * The last day on which a message about an occurrence whose key begins with `key` was sent to the person, or null.
     */
    lastTo(login: string, key: string): Day | null;
  };
}

/** The number of lines under "Needs attention" in a digest, the same as on the Overview. */
const digestLines = 7;

/** The part of a reminder about one plan for one person: each item once, with all its occurrences. */
export function partOf(
  plan: LookedAt,
  to: Addressee,
  told: readonly ToldItem[],
  on: Day,
  record: SaidRecord,
): PlanPart {
  const { data, manager, links } = plan;
  const isDigest = ({ occurrence }: ToldItem): boolean => occurrence.rule === 'digest';
  const isWord = ({ occurrence }: ToldItem): boolean => occurrence.rule === 'weekly word';
  const isEscalated = ({ occurrence }: ToldItem): boolean => occurrence.rule === 'escalated';
  const own = told.filter((one) => one.why === '' && !isDigest(one) && !isWord(one) && !isEscalated(one));
  const above = told.filter((one) => one.why === '' && isEscalated(one));
  const lost = told.filter(({ why }) => why !== '');
  const why = ({ occurrences: [first] }: ReminderItem): string =>
    [...new Set(lost.filter(({ occurrence }) => idOf(occurrence) === idOf(first)).map((one) => one.why))].join(' ');
  // The lead was reminded all the same where only the person above the lead cannot be told.
  const [instead, orphans] = parted(itemsOf(lost, plan, to, on), ({ occurrences }) =>
    occurrences.every(({ rule }) => rule === 'escalated'),
  );
  const items = itemsOf(own, plan, to, on);
  const aboveTheLead = itemsOf(above, plan, to, on);
  return {
    planTitle: data.plan.title,
    manager,
    items,
    escalated: [...aboveTheLead, ...instead.map((item) => ({ ...item, why: why(item) }))].map((item) => ({
      ...item,
      reminded: remindedOf(item, plan, record),
    })),
    orphans: orphans.map((item) => ({ item, why: why(item) })),
    others: othersOf(
      plan,
      to.id,
      new Set(items.flatMap(({ about }) => (about.kind === 'action' ? [about.id] : []))),
      on,
    ),
    sponsors: above.length > 0 && above.every(({ occurrence }) => occurrence.to === 'person'),
    word: told.filter(isWord).flatMap(({ occurrence }) => occurrence.detail.split('\n')),
    digest: told.some(isDigest) ? digestOf(plan.view, record.undelivered(data.plan.id)) : null,
    links,
  };
}

function parted<T>(all: readonly T[], first: (one: T) => boolean): [T[], T[]] {
  return [all.filter(first), all.filter((one) => !first(one))];
}

function idOf({ about }: Occurrence): string {
  return `${about.kind} ${about.id}`;
}

/** One entry for each item, most pressing first. */
function itemsOf(told: readonly ToldItem[], { data, view }: LookedAt, to: Addressee, on: Day): ReminderItem[] {
  const byItem = new Map<string, Occurrence[]>();
  for (const { occurrence } of [...told].sort((a, b) => compareUrgency(a.occurrence, b.occurrence))) {
    const id = idOf(occurrence);
    byItem.set(id, [...(byItem.get(id) ?? []), occurrence]);
  }
  return [...byItem.values()].map((occurrences): ReminderItem => {
    const [{ about }] = occurrences;
    const rated = about.kind === 'action' ? view.byId.get(about.id) : undefined;
    return {
      about,
      occurrences: onlyTheNearest(occurrences),
      on: { today: on, extraHolidays: data.settings.extraHolidays },
      rating: rated ? { key: rated.rating?.key ?? 'Grey', reason: rated.rating?.reason ?? '' } : null,
      outsideOwner: rated?.action.externalOwner ?? null,
      lastReport: lastReportOf(rated?.state.lastReport ?? null, view, to),
    };
  });
}

/** The last report on an action as the mail tells it. Its author's name is left out when the author is the reader. */
function lastReportOf(
  report: RatedAction['state']['lastReport'],
  view: PlanView,
  to: Addressee,
): ReminderItem['lastReport'] {
  if (!report) return null;
  const by = report.authorId === to.id ? null : (view.people.get(report.authorId)?.name ?? 'somebody');
  return { day: report.correctedOn ?? report.day, text: report.text, by };
}

/**
 * Rules that ask for the same thing: several steps towards one date (one mail a week), and a long silence with the next
 * meeting.
 */
const asksTheSame: readonly (readonly Occurrence['rule'][])[] = [
  ['overdue', 'due today', 'due soon'],
  ['progress asked'],
];

/** Of several reminders that ask for the same thing, only the nearest is told; all of them are recorded as sent. */
export function onlyTheNearest(occurrences: readonly Occurrence[]): Occurrence[] {
  const nearest = asksTheSame.map((rules) =>
    occurrences
      .filter(({ rule }) => rules.includes(rule))
      .reduce<Occurrence | null>((best, one) => (best === null || isNearer(one, best) ? one : best), null),
  );
  return occurrences.filter((one) => nearest.includes(one) || !asksTheSame.flat().includes(one.rule));
}

/** A meeting that takes the plan is told rather than a long silence. */
function isNearer(one: Occurrence, than: Occurrence): boolean {
  return namesMeeting(one) && !namesMeeting(than);
}

/** The day on which the lead of an action last got a reminder that it is late, where the record has one. */
function remindedOf({ about }: ReminderItem, { data, view }: LookedAt, { sent }: SaidRecord): ReminderItem['reminded'] {
  const lead = view.people.get(view.byId.get(about.id)?.state.leadId ?? -1);
  const day = lead && sent.lastTo(lead.login, [data.plan.id, about.id, 'overdue'].join('|'));
  return lead && day ? { name: lead.name, day } : null;
}

/** The person's other open actions: how many of them need nothing today, and which of these is due next. */
function othersOf(
  { view, holding }: LookedAt,
  personId: number | null,
  told: ReadonlySet<number>,
  on: Day,
): PlanPart['others'] {
  const others = view.actions.filter(
    ({ action, rating, state }) =>
      personId !== null && state.leadId === personId && rating && !state.done && !told.has(action.id),
  );
  const needed = new Set(holding.flatMap(({ about }) => (about.kind === 'action' ? [about.id] : [])));
  const open = others.filter(({ action }) => !needed.has(action.id));
  const [next] = open
    .flatMap(({ action, state }) => (state.due !== null && state.due > on ? [{ ref: action.ref, due: state.due }] : []))
    .sort((a, b) => a.due.localeCompare(b.due));
  return { count: open.length, next: next ?? null, waiting: others.length - open.length };
}

function digestOf(view: PlanView, undelivered: string): PlanDigest {
  const { attention } = view;
  return {
    sentence: view.sentence.map(({ text }) => text).join(''),
    lines: attention.slice(0, digestLines).map(({ rated, reason, next }) => ({
      ref: rated.action.ref,
      text: rated.action.text,
      rating: rated.rating?.key ?? 'Grey',
      reason: asSentence(reason),
      next,
    })),
    more: Math.max(0, attention.length - digestLines),
    undelivered,
  };
}
