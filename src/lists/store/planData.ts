import { planListNames, planLists } from '../../plan/fields';
import type { PlanListName } from '../../plan/fields';
import { isRowNumber } from '../../plan/fields/field';
import type { Fields } from '../../plan/fields/field';
import { progressFields } from '../../plan/fields/progress';
import { holdsRoleOn } from '../../plan/appointments';
import type { Appointment } from '../../plan/appointments';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { PlanSettings } from '../../plan/planSettings';
import { isOwnRule } from '../../plan/ownRules';
import { defaultSiteSettings } from '../../plan/siteSettings';
import type { SiteSettings } from '../../plan/siteSettings';
import type { Plan, ProgressRow } from '../../plan/fields';
import type { Position } from '../../plan/actionState';
import { isDay } from '../../plan/day';
import { hiddenBySubtraction } from '../../plan/measures/hiddenBySubtraction';
import { markRemarks } from '../../plan/measures/owners';
import { defaultReminderSettings, readReminderSettings } from '../../plan/reminders/settings';
import type { Day } from '../../plan/day';
import type { PlanLists } from './savedPosition';

/** The settings until an administrator changes them: "two weeks and two working days before", then weekly. */
export const defaultSettings: PlanSettings = {
  extraHolidays: [],
  dueSoonSteps: [10, 2],
  overdueEvery: 5,
  pageUrl: null,
  teamsUrl: null,
  reminders: defaultReminderSettings,
};

/**
 * The plan that opens where neither the page nor the address names one (requirement 68). It is the plan chosen for the
 * site while that is open, else the oldest, so that a plan made later does not change anybody's first screen. Open
 * plans come before closed ones, and the example last.
 */
export function defaultPlan(plans: readonly Plan[], { openingPlanId }: SiteSettings): Plan | null {
  const rank = ({ id, example, closed }: Plan): number => {
    if (id === openingPlanId && closed === null) return 0;
    if (example) return 3;
    return closed === null ? 1 : 2;
  };
  const [first] = [...plans].sort((a, b) => rank(a) - rank(b) || a.id - b.id);
  return first ?? null;
}

/** The site's settings, with the default for each that was not set. */
export function siteSettingsIn(settings: PlanLists['settings']): SiteSettings {
  return siteSettingsOf(settings.find(({ kind }) => kind === 'site settings')?.value);
}

/** The site's settings from a cell, which may have been written by hand: each invalid part gets its default. */
export function siteSettingsOf(value: unknown): SiteSettings {
  const set = (typeof value === 'object' && value !== null ? value : {}) as Record<keyof SiteSettings, unknown>;
  return {
    openingPlanId: isRowNumber(set.openingPlanId) ? set.openingPlanId : defaultSiteSettings.openingPlanId,
    otherSites: Array.isArray(set.otherSites)
      ? set.otherSites.filter((one): one is string => typeof one === 'string' && one !== '')
      : defaultSiteSettings.otherSites,
    ownRules: Array.isArray(set.ownRules) ? set.ownRules.filter(isOwnRule) : defaultSiteSettings.ownRules,
  };
}

/** Who held which role of the site when, and who was senior responsible officer of a priority of the plan. */
export function appointmentsIn(settings: PlanLists['settings'], planId: number): Appointment[] {
  return settings.flatMap(({ kind, role, personId, from, to, priorityId, planId: ofPlan }) =>
    kind === 'appointment' && personId !== null && from !== null && (ofPlan === null || ofPlan === planId)
      ? [{ role, personId, from, to, priorityId }]
      : [],
  );
}

/** A plan's settings, with the default for each that was not set. */
export function settingsIn(settings: PlanLists['settings'], planId: number): PlanSettings {
  const row = settings.find((candidate) => candidate.kind === 'plan settings' && candidate.planId === planId);
  return settingsOf(row?.value);
}

/** A plan's settings from a cell, which may have been written by hand: each invalid part gets its default. */
export function settingsOf(value: unknown): PlanSettings {
  const set = (typeof value === 'object' && value !== null ? value : {}) as Record<keyof PlanSettings, unknown>;
  const { extraHolidays, dueSoonSteps, overdueEvery, pageUrl, teamsUrl, reminders } = set;
  const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one > 0;
  const address = (one: unknown): string | null => (typeof one === 'string' && one !== '' ? one : null);
  return {
    extraHolidays: Array.isArray(extraHolidays)
      ? extraHolidays.filter((one): one is Day => typeof one === 'string' && isDay(one))
      : defaultSettings.extraHolidays,
    dueSoonSteps: Array.isArray(dueSoonSteps) ? dueSoonSteps.filter(isCount) : defaultSettings.dueSoonSteps,
    overdueEvery: isCount(overdueEvery) ? overdueEvery : defaultSettings.overdueEvery,
    pageUrl: address(pageUrl),
    teamsUrl: address(teamsUrl),
    reminders: readReminderSettings(reminders),
  };
}

/** One plan's data from the site's lists. */
export function planDataOf(
  lists: PlanLists,
  plan: Plan,
  people: Person[],
  position: Position | null,
  rows: ProgressRow[],
): PlanData {
  const inspection = lists.inspections.find((candidate) => candidate.id === plan.inspectionId) ?? null;
  const appointments = appointmentsIn(lists.settings, plan.id);
  const rowsOf = Object.fromEntries(
    namesOfLists.map((name) => [name, lists[name].filter((row) => !('planId' in row) || row.planId === plan.id)]),
  ) as unknown as Omit<PlanLists, 'plans' | 'settings'>;
  return {
    ...rowsOf,
    ...measuredOf(lists, appointments, plan.id),
    carriedTo: carriedTo(lists, plan.id),
    plan,
    inspection,
    judgements: lists.judgements.filter((judgement) => judgement.inspectionId === inspection?.id),
    allJudgements: lists.judgements,
    people,
    appointments,
    settings: settingsIn(lists.settings, plan.id),
    position,
    rows,
  };
}

/**
 * The measures of a plan by the measures of earlier phases that they continue (requirement 70): the earlier one's number
 * gives the number in the plan.
 */
function continuedAs({ measures }: Pick<PlanLists, 'measures'>, planId: number): Map<number, number> {
  const measureOf = new Map(measures.map((measure) => [measure.id, measure]));
  const goesOnAs = new Map<number, number>();
  for (const { id, followsId } of measures.filter((measure) => measure.planId === planId)) {
    let earlier = measureOf.get(followsId ?? -1);
    while (earlier && !goesOnAs.has(earlier.id)) {
      goesOnAs.set(earlier.id, id);
      earlier = measureOf.get(earlier.followsId ?? -1);
    }
  }
  return goesOnAs;
}

/**
 * The measures and readings of a plan. A measure that continues one of an earlier phase includes that measure's readings
 * as its own, and one that was a part of an earlier measure is a part of the one that continues it. Readings of people who
 * did not answer for the measure are marked as remarks, and those from which
 * a small number could be worked out as hidden.
 */
function measuredOf(
  lists: PlanLists,
  appointments: readonly Appointment[],
  planId: number,
): Pick<PlanLists, 'measures' | 'readings'> {
  const goesOnAs = continuedAs(lists, planId);
  const measures = lists.measures
    .filter((measure) => measure.planId === planId)
    .map((measure) => {
      const totalId = goesOnAs.get(measure.totalId ?? -1);
      return totalId === undefined ? measure : { ...measure, totalId };
    });
  const readings = markRemarks(lists.measures, lists.readings, holdsRoleOn(appointments)).flatMap((reading) => {
    if (reading.planId === planId) return [reading];
    const measureId = goesOnAs.get(reading.measureId);
    return measureId === undefined ? [] : [{ ...reading, measureId }];
  });
  return { measures, readings: hiddenBySubtraction(measures, readings) };
}

/** The actions in other plans of the site that continue actions of this plan. */
function carriedTo({ actions, plans }: PlanLists, planId: number): PlanData['carriedTo'] {
  const titles = new Map(plans.filter(({ unfinished }) => !unfinished).map(({ id, title }) => [id, title]));
  return actions.flatMap(({ planId: to, ref, carriedFrom }) =>
    carriedFrom
      .filter(({ fromPlanId }) => fromPlanId === planId && titles.has(to))
      .map(({ fromActionId }) => ({ fromActionId, planId: to, planTitle: titles.get(to) ?? '', ref })),
  );
}

const namesOfLists = planListNames.filter((name) => name !== 'plans');

/** The fields that name people, list by list. */
const peopleFields = Object.fromEntries(
  Object.entries({ ...planLists, progress: progressFields }).map(([name, fields]) => [
    name,
    fieldsNamingPeople(fields),
  ]),
) as unknown as { [name in PlanListName | 'progress']: readonly string[] };

/** The fields of a list that hold one person or several. */
export function fieldsNamingPeople(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'person' || kind === 'people' ? [name] : []));
}

/** The numbers of everybody whom the plan names and whose name the screens need. */
export function personIdsIn(lists: PlanLists, rows: readonly ProgressRow[]): Set<number> {
  const named = (some: readonly object[], fields: readonly string[]): unknown[] =>
    some.flatMap((row) => fields.flatMap((field) => (row as { [field: string]: unknown })[field]));
  const ids = [
    ...planListNames.flatMap((name) => named(lists[name], peopleFields[name])),
    ...named(lists.readings, ['authorId']),
    ...named(lists.replies, ['authorId']),
    ...named(lists.riskReviews, ['authorId']),
    ...named(lists.settings, ['personId']),
    ...named(rows, ['authorId', ...peopleFields.progress]),
  ];
  return new Set(ids.filter((id): id is number => typeof id === 'number'));
}
