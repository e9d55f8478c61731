import { addDays, addMonths, monthEnd } from '../../../src/plan/day';
import type { Day } from '../../../src/plan/day';
import type { RecordValues, RecordRow } from '../../../src/lists/planStore';
import { isTooSmall } from '../../../src/plan/measures/smallNumbers';
import { MANAGER } from '../demoPeople';
import type { PlanEvent, EventContext } from '../planEvent';

/**
 * The measures of the demo plan and eighteen months of readings, beginning with a baseline from before the report. All
 * numbers are invented; they agree with what the leads report on their actions.
 */

interface DemoMeasure {
  ref: string;
  draft: RecordValues<'measures'>;
  /** The number of months from today within which the target is to be met. */
  targetIn: number;
  owner: string;
  /** The actions of the first year, and those that were added later. */
  actions: string[];
  laterActions: string[];
  /**
   * A value for each of the last eighteen months, oldest first. A measure read each quarter has only the values of its
   * quarters.
   */
  values: number[];
  /** The denominators, in the order of the values. */
  outOf?: number[];
  /** A note beside a value, by the value's index. */
  notes?: { [index: number]: string };
  /** The value recorded first and corrected a month later, by the value's index. */
  wrongAtFirst?: { index: number; value: number; why: string };
  /** A change of the definition, so many months before today. */
  changed?: { monthsAgo: number; words: string };
  /** The number of months before today from which nothing was recorded any more. */
  silentFor?: number;
}

const MONTHS = 18;

/** The source of the invented values with which M5 is compared. */
const AUDITS = 'Survey of regional audit leads';

const measures: readonly DemoMeasure[] = [
  {
    ref: 'M1',
    draft: {
      title: 'Initial contacts decided in one working day',
      definition: 'Initial contacts with a manager’s decision on the record by the end of the next working day.',
      source: 'Case system, monthly report on contacts',
      unit: '%',
      direction: 'up',
      baseline: 71,
      target: 95,
      numerator: 'Contacts with a manager’s decision by the end of the next working day',
      denominator: 'All initial contacts of the month',
      tolerance: 'distance',
      amberWithin: 5,
      frequency: 'monthly',
    },
    targetIn: 4,
    owner: 'sarah.penrose',
    actions: ['1.4'],
    laterActions: ['1.1', '1.2'],
    values: [70, 71, 73, 74, 74, 76, 79, 80, 79, 82, 83, 85, 86, 85, 88, 91, 94, 97],
    notes: { 8: 'Two managers’ posts were empty in the holidays.', 17: 'First month with a manager on every evening.' },
  },
  {
    ref: 'M2',
    draft: {
      title: 'Level one notifications on the record in one working day',
      definition: 'Level one domestic abuse notifications on the child’s record within one working day of coming in.',
      source: 'Daily police file against the case system',
      unit: '%',
      direction: 'up',
      baseline: 38,
      target: 95,
      tolerance: 'bounds',
      greenBound: 90,
      amberBound: 75,
      frequency: 'monthly',
    },
    targetIn: -1,
    owner: 'lena.kowal',
    actions: ['2.5'],
    laterActions: ['2.1', '2.2'],
    values: [37, 39, 40, 42, 41, 45, 48, 52, 55, 57, 58, 60, 61, 63, 66, 81, 96, 97],
    notes: { 15: 'One worker a day does nothing else since the start of the month.' },
  },
  {
    ref: 'M3',
    draft: {
      title: 'Open records with a chronology of the last three months',
      definition: 'Open records whose chronology was brought up to date in the three months before the count.',
      source: 'Case system, count on the last day of the month',
      unit: '%',
      direction: 'up',
      baseline: 37,
      target: 90,
      frequency: 'monthly',
    },
    targetIn: -6,
    owner: 'owen.bright',
    actions: ['3.3'],
    laterActions: ['3.1'],
    values: [40, 44, 51, 58, 61, 61, 66, 72, 76, 80, 86, 91, 91, 92, 90, 93, 92, 93],
    wrongAtFirst: { index: 9, value: 74, why: 'The disability team’s records had been left out of the count.' },
    notes: { 5: 'Two teams have stood still since the summer.' },
  },
  {
    ref: 'M4',
    draft: {
      title: 'Workers with reflective supervision in the quarter',
      definition: 'Social workers who had at least one reflective session in the quarter, of all in post.',
      source: 'Supervision records',
      unit: '%',
      direction: 'up',
      baseline: 20,
      target: 90,
      tolerance: 'distance',
      amberWithin: 10,
      frequency: 'quarterly',
    },
    targetIn: 5,
    owner: 'tom.aldridge',
    actions: ['6.4'],
    laterActions: ['6.1'],
    values: [41, 63, 92, 93, 91, 74],
    notes: { 5: 'Three team managers’ posts were empty for two months.' },
  },
  {
    ref: 'M5',
    draft: {
      title: 'Plans judged good in audit',
      definition:
        'Plans with clear objectives and timely actions, as graded by a practitioner who does not know the family.',
      source: 'Audit programme, twenty plans a month',
      unit: '%',
      direction: 'up',
      baseline: 52,
      target: 85,
      numerator: 'Plans graded good or better',
      denominator: 'All plans audited in the quarter',
      tolerance: 'distance',
      amberWithin: 15,
      comparators: [
        { name: 'England', value: 74, year: '2024/25', source: AUDITS },
        { name: 'England', value: 78, year: '2025/26', source: AUDITS },
        { name: 'Statistical neighbours', value: 75, year: '2025/26', source: AUDITS },
      ],
      frequency: 'quarterly',
      suppressBelow: 5,
    },
    targetIn: 7,
    owner: 'rhys.evans',
    actions: ['5.5'],
    laterActions: ['5.1', '5.2'],
    values: [53, 55, 58, 63, 67, 71],
    outOf: [34, 57, 60, 60, 60, 58],
  },
  {
    ref: 'M6',
    draft: {
      title: 'Weeks from placement order to match',
      definition:
        'Average number of weeks from the placement order to the match, for children matched in the six months before.',
      source: 'Joint adoption service',
      unit: 'weeks',
      direction: 'down',
      baseline: 26,
      target: 18,
      tolerance: 'distance',
      amberWithin: 3,
      comparators: [
        { name: 'England', value: 20, year: '2025/26', source: 'Adoption statistics' },
        { name: 'Region', value: 21.5, year: '2025/26', source: 'Adoption statistics' },
      ],
      frequency: 'monthly',
    },
    targetIn: 10,
    owner: 'helen.whitfield',
    actions: ['7.5'],
    laterActions: ['7.1', '7.2'],
    values: [26, 26.5, 26, 26, 25.5, 25, 25, 25.5, 25, 24.5, 24, 24, 24, 23.5, 23, 23, 22.5, 22],
  },
  {
    ref: 'M7',
    draft: {
      title: 'Young people of 16 and 17 placed in bed and breakfast',
      definition: 'Young people of 16 or 17 who spent at least one night in bed and breakfast in the quarter.',
      source: 'Housing, emergency placements',
      unit: 'young people',
      direction: 'down',
      baseline: 14,
      target: 0,
      frequency: 'quarterly',
      suppressBelow: 5,
    },
    targetIn: 2,
    owner: 'martin.oakley',
    actions: ['12.3'],
    laterActions: ['12.1'],
    values: [12, 9, 6, 3, 2, 1],
    notes: { 0: 'Two emergency flats were leased in the quarter.' },
  },
  {
    ref: 'M8',
    draft: {
      title: 'Children over eight offered an advocate',
      definition: 'Children over eight with a child protection conference who were offered an advocate before it.',
      source: 'Advocacy contract, monthly return',
      unit: '%',
      direction: 'up',
      baseline: 31,
      target: 100,
      frequency: 'monthly',
    },
    targetIn: 3,
    owner: 'grace.mbeki',
    actions: ['9.4'],
    laterActions: ['9.1', '9.2'],
    values: [32, 33, 36, 35, 41, 52, 58, 60, 63, 66, 68, 69, 54, 57, 60, 66, 74, 80],
    changed: { monthsAgo: 6, words: 'An offer counts only where the child was told of it before the conference.' },
    silentFor: 2,
  },
];

/** The index of the value whose period ended a number of months ago; null where the measure has none. */
function indexOf({ draft, values }: DemoMeasure, monthsAgo: number, day: Day): number | null {
  if (draft.frequency === 'monthly') return monthsAgo <= MONTHS ? values.length - 1 - (monthsAgo - 1) : null;
  if (![3, 6, 9, 12].includes(Number(day.slice(5, 7)))) return null;
  const index = values.length - 1 - Math.floor((monthsAgo - 1) / 3);
  return index >= 0 ? index : null;
}

const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

async function define(
  context: EventContext,
  { ref, draft, owner, actions, targetIn, changed }: DemoMeasure,
  order: number,
): Promise<void> {
  const received = context.days.day(-378);
  const row = await context.store(MANAGER).addRecord(
    'measures',
    {
      ...draft,
      planId: context.planId,
      ref,
      order,
      ownerId: await context.number(owner),
      baselineDay: monthEnd(addMonths(received, -1)),
      targetDay: monthEnd(addMonths(context.days.day(0), targetIn)),
      ...(changed
        ? {
            definitionChanges: [
              {
                from: addDays(monthEnd(addMonths(context.days.day(0), -changed.monthsAgo - 1)), 1),
                words: changed.words,
              },
            ],
          }
        : {}),
      actionIds: actions.map((each) => context.action(each).id),
    },
    context.key('measure', ref),
    'Agreed with the improvement board.',
  );
  context.keep(`measure ${ref}`, row);
}

/** Links a measure to the actions that were added after the measure was defined, once the plan was reviewed. */
async function tieToLaterActions(context: EventContext, { ref, actions, laterActions }: DemoMeasure): Promise<void> {
  const row = context.kept<RecordRow<'measures'>>(`measure ${ref}`);
  const actionIds = [...actions, ...laterActions].map((each) => context.action(each).id);
  const reason = 'Tied to the actions that have come into the plan since it was defined.';
  const edited = await context
    .store(MANAGER)
    .editRecord('measures', row, { actionIds }, reason, context.key('measure', ref, 'later actions'));
  context.keep(`measure ${ref}`, edited);
}

/** Records the value of a month or a quarter as the owner, once enough days have passed since its end. */
async function record(context: EventContext, measure: DemoMeasure, end: Day): Promise<void> {
  const { ref, draft, owner, outOf = [], notes = {}, wrongAtFirst, silentFor = 0 } = measure;
  const monthsAgo = monthsBetween(end, context.days.day(0));
  const index = indexOf(measure, monthsAgo, end);
  if (index === null || monthsAgo <= silentFor) return;
  const row = context.kept<RecordRow<'measures'>>(`measure ${ref}`);
  const store = context.store(owner);
  const said = (value: number): RecordValues<'readings'> => {
    const limit = { unit: draft.unit ?? '', suppressBelow: draft.suppressBelow ?? null };
    const hidden = isTooSmall(limit, value, outOf[index] ?? null);
    return {
      planId: context.planId,
      measureId: row.id,
      measureRef: ref,
      day: end,
      value: hidden ? null : value,
      suppressed: hidden,
      outOf: hidden ? null : (outOf[index] ?? null),
      note: notes[index] ?? '',
    };
  };
  const wrong = wrongAtFirst?.index === index ? wrongAtFirst : null;
  const first = await store.addRecord(
    'readings',
    said(wrong?.value ?? measure.values[index]),
    context.key('reading', ref, end),
  );
  if (wrong) context.keep(`to correct ${ref}`, { first, said: { ...said(measure.values[index]), note: wrong.why } });
}

async function correct(context: EventContext, { ref, owner, wrongAtFirst }: DemoMeasure): Promise<void> {
  if (!wrongAtFirst) return;
  const { first, said } = context.kept<{ first: RecordRow<'readings'>; said: RecordValues<'readings'> }>(
    `to correct ${ref}`,
  );
  const correction = { ...said, replaces: first.key };
  await context.store(owner).addRecord('readings', correction, context.key('reading', ref, 'correction'));
}

/** The number of days after its end at which the value of a month, or of a quarter, is known. */
const DAYS_AFTER = { monthly: 7, quarterly: 15 };

/**
 * Lets the owner of a measure check each week whether a period's figures are known, because months do not end on a
 * fixed working day.
 */
function weekly(at: number): PlanEvent {
  return {
    at,
    apply: async (context) => {
      const today = context.days.day(at);
      const end = monthEnd(addMonths(today, -1));
      for (const measure of measures) {
        const after = DAYS_AFTER[measure.draft.frequency === 'monthly' ? 'monthly' : 'quarterly'];
        if (addDays(end, after) <= today) await record(context, measure, end);
      }
    },
  };
}

const notYetDefined: PlanEvent = {
  at: -46,
  apply: async (context) => {
    await context.store(MANAGER).addRecord(
      'measures',
      {
        planId: context.planId,
        ref: 'M9',
        order: 9,
        title: 'Contact supervisors trained in supervising contact',
        unit: '%',
        ownerId: await context.number('helen.whitfield'),
        actionIds: [context.action('8.2').id],
        undefinedWhy: 'Nobody has said yet what counts as trained',
        definedFrom: 'the training framework',
        definedBy: context.days.day(38),
      },
      context.key('measure', 'M9'),
    );
  },
};

export const measurePlanEvents: readonly PlanEvent[] = [
  {
    at: -364,
    apply: async (context) => {
      for (const [i, measure] of measures.entries()) await define(context, measure, i + 1);
    },
  },
  // A check for every week from the first month's end to yesterday.
  ...Array.from({ length: 72 }, (_, i) => weekly(-356 + i * 5)),
  weekly(-1),
  {
    at: -47,
    apply: async (context) => {
      for (const measure of measures) await tieToLaterActions(context, measure);
    },
  },
  notYetDefined,
  {
    at: -140,
    apply: async (context) => {
      for (const measure of measures) await correct(context, measure);
    },
  },
];
