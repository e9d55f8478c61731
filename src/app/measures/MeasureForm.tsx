import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { listSchema } from '../../lists/schema';
import { yesOrNo } from '../../plan/fields/field';
import { inPlanOrder } from '../../plan/groups';
import { readingTimes } from '../../plan/measures/due';
import type { Frequency, Measure } from '../../plan/fields';
import { baseOf } from '../../plan/measures/smallNumbers';
import { nextMeasureRef } from '../../plan/measures/refs';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';

/** Tick boxes of the form that are no columns of the list. */
const ticks = {
  notYet: yesOrNo('It cannot be defined yet'),
  withdraw: yesOrNo('Withdraw it: it is read no more, and stays to be seen'),
};
type Columns = (typeof listSchema)['measures']['columns'] & typeof ticks;
type Values = FormValues<Columns>;

const useStyles = makeStyles({ heading: { marginBottom: '16px' } });

const defined = ({ notYet }: Values): boolean => notYet !== true;
const undefinedYet = ({ notYet }: Values): boolean => notYet === true;

const WHY_NOT = 'Why it cannot be defined yet';

const isShare = (values: Values): boolean => defined(values) && baseOf({ unit: values.unit ?? '' }) !== null;
const byDistance = (values: Values): boolean => defined(values) && values.tolerance === 'distance';
const byBounds = (values: Values): boolean => defined(values) && values.tolerance === 'bounds';

const HOW_GOOD = 'How good a value is';
const COMPARATORS = ['England', 'Statistical neighbours', 'Region', 'Own target'];

/** What says how good a value is: tolerance, comparators and changes of the definition (requirement 95). */
const howGood: FormField<Columns>[] = [
  {
    kind: 'radio',
    name: 'tolerance',
    options: [
      { value: 'none', label: 'Not said' },
      { value: 'distance', label: 'By its distance from the target' },
      { value: 'bounds', label: 'By bounds of its own' },
    ],
    shown: defined,
    group: HOW_GOOD,
  },
  {
    kind: 'number',
    name: 'amberWithin',
    least: 0,
    hint: 'In the measure’s unit. A value that is further away is red.',
    required: 'Say how far from the target is still amber.',
    shown: byDistance,
    group: HOW_GOOD,
  },
  {
    kind: 'number',
    name: 'greenBound',
    half: true,
    hint: 'The worst value that is still green.',
    required: 'Give the bound of green.',
    shown: byBounds,
    group: HOW_GOOD,
  },
  {
    kind: 'number',
    name: 'amberBound',
    half: true,
    hint: 'The worst value that is still amber.',
    required: 'Give the bound of amber.',
    shown: byBounds,
    group: HOW_GOOD,
  },
  {
    kind: 'table',
    name: 'comparators',
    item: 'Comparator',
    addLabel: 'Add a comparator',
    hint: 'The latest year of each is drawn; earlier years stay to be seen.',
    columns: [
      {
        name: 'name',
        label: 'Who',
        kind: 'choice',
        options: COMPARATORS.map((value) => ({ value, label: value })),
      },
      { name: 'value', label: 'Value', kind: 'number' },
      { name: 'year', label: 'Year', hint: '2025/26', kind: 'line' },
      { name: 'source', label: 'Source', kind: 'line', optional: true },
    ],
    shown: defined,
    group: HOW_GOOD,
  },
  {
    kind: 'table',
    name: 'definitionChanges',
    item: 'Change',
    addLabel: 'Add a change of the definition',
    hint: 'Values before and after such a day are not compared.',
    columns: [
      { name: 'from', label: 'From', kind: 'day' },
      { name: 'words', label: 'What counts from then on', kind: 'text' },
    ],
    shown: (values) => defined(values),
    group: HOW_GOOD,
  },
];

/** Whose readings count, beside those of plan managers (src/plan/measures/owners.ts). */
const whoAnswers: FormField<Columns>[] = [
  { kind: 'person', name: 'ownerId', hint: 'Is asked for the readings, and gets the right to add them.' },
  { kind: 'people', name: 'deputyIds', hint: 'Their readings count as the owner’s.' },
];

const howDefined: FormField<Columns>[] = [
  { kind: 'tick', name: 'notYet' },
  {
    kind: 'text',
    name: 'undefinedWhy',
    rows: 2,
    required: 'Say why it cannot be defined yet.',
    shown: undefinedYet,
    group: WHY_NOT,
  },
  {
    kind: 'text',
    name: 'definedFrom',
    hint: 'For example the SEND strategy.',
    rows: 2,
    required: 'Say where the definition will come from.',
    shown: undefinedYet,
    group: WHY_NOT,
  },
  {
    kind: 'day',
    name: 'definedBy',
    required: 'Say by when, so that it can be asked for.',
    shown: undefinedYet,
    group: WHY_NOT,
  },
  { kind: 'text', name: 'definition', rows: 2, shown: defined },
  {
    kind: 'line',
    name: 'numerator',
    hint: 'For a share or rate: the cases that count.',
    shown: isShare,
  },
  { kind: 'line', name: 'denominator', hint: 'All cases of which they are counted.', shown: isShare },
  { kind: 'text', name: 'source', rows: 2, shown: defined },
  {
    kind: 'line',
    name: 'unit',
    hint: 'What its values count: %, per 10,000, weeks, children, £.',
    shown: defined,
  },
  {
    kind: 'radio',
    name: 'direction',
    options: [
      { value: 'up', label: 'More' },
      { value: 'down', label: 'Less' },
      { value: 'hold', label: 'Staying between baseline and target' },
    ],
    shown: defined,
  },
  { kind: 'number', name: 'baseline', half: true, shown: defined },
  { kind: 'day', name: 'baselineDay', half: true, shown: defined },
  { kind: 'number', name: 'target', half: true, shown: defined },
  { kind: 'day', name: 'targetDay', half: true, shown: defined },
  {
    kind: 'choice',
    name: 'frequency',
    options: (Object.keys(readingTimes) as Frequency[]).map((value) => ({
      value,
      label: `${readingTimes[value].name}, due ${readingTimes[value].days} days after`,
    })),
    shown: defined,
  },
  {
    kind: 'number',
    whole: true,
    least: 1,
    name: 'suppressBelow',
    hint: 'Usually 5. A smaller number could tell which child is meant: a new reading under it is not even stored. Where measures add up, say below of which total this one is a part, so that it cannot be worked out.',
    shown: defined,
  },
  ...howGood,
];

/**
 * The problem of a target that would be worse than the baseline, or of bounds in the wrong order; null otherwise.
 */
export function measureProblem(values: Values): FieldProblem<keyof Columns> | null {
  const { notYet, baseline, target, direction } = values;
  if (notYet || direction === 'hold') return values.tolerance === 'bounds' && !notYet ? HOLD_HAS_NO_BOUNDS : null;
  const isMore = direction === 'up';
  const better = (one: number, other: number): boolean => (isMore ? one >= other : one <= other);
  if (typeof baseline === 'number' && typeof target === 'number' && !better(target, baseline))
    return {
      field: 'target',
      message: `The target is ${isMore ? 'under' : 'over'} the baseline, but ${isMore ? 'more' : 'less'} is better. Change one of the three.`,
    };
  return toleranceProblem(values, better);
}

const HOLD_HAS_NO_BOUNDS: FieldProblem<keyof Columns> = {
  field: 'tolerance',
  message: 'What is to stay in its range is rated by its distance from the range. Choose that.',
};

function toleranceProblem(
  { tolerance, target, greenBound, amberBound }: Values,
  better: (one: number, other: number) => boolean,
): FieldProblem<keyof Columns> | null {
  if (tolerance === 'distance' && typeof target !== 'number')
    return { field: 'target', message: 'The tolerance counts from the target. Give the target, or choose bounds.' };
  const hasBounds = tolerance === 'bounds' && typeof greenBound === 'number' && typeof amberBound === 'number';
  return hasBounds && !better(greenBound, amberBound)
    ? { field: 'amberBound', message: 'Amber is better than green here. Change one of the two bounds.' }
    : null;
}

/**
 * The values as they are written. A defined measure keeps no reason for being undefined, and a withdrawn one keeps the
 * reason of its withdrawal.
 */
export function measureValues(values: Values, reason: string, base: Pick<Measure, 'withdrawn'> | null): Values {
  const notYet = values.notYet === true;
  return {
    ...values,
    ...(notYet ? {} : { undefinedWhy: null, definedFrom: null, definedBy: null }),
    withdrawn: values.withdraw === true ? (base?.withdrawn ?? reason) : null,
  };
}

/** The form that defines a measure, or edits one with a reason (requirements 32 to 34). */
export function MeasureForm({
  measure,
  onClose,
}: {
  /** The measure to edit, or null for a new one. */
  measure: Measure | null;
  /**
   * Opens the measure with this number, or all measures for null, with a sentence to announce when something was saved.
   */
  onClose(ref: string | null, done?: string): void;
}): React.ReactElement {
  const styles = useStyles();
  const { data } = usePlan();
  const heading = measure ? `Edit measure ${measure.ref}` : 'Define a measure';
  const ref = measure?.ref ?? nextMeasureRef(data.measures);
  const themes = data.priorities.filter(({ kind }) => kind === 'theme').sort(inPlanOrder);
  return (
    <>
      <ScreenHeading className={styles.heading}>{heading}</ScreenHeading>
      <RecordForm<'measures', typeof ticks>
        name="measure"
        list="measures"
        extra={ticks}
        label={heading}
        saveLabel={measure ? 'Save' : 'Add the measure'}
        fields={[
          {
            kind: 'line',
            name: 'title',
            hint: 'As people will read it over its chart.',
            required: 'Name the measure, for example “Assessments within 45 working days”.',
          },
          ...howDefined,
          {
            kind: 'row',
            name: 'totalId',
            options: data.measures
              .filter((each) => each.id !== measure?.id && each.withdrawn === null)
              .map(({ id, ref: number, title }) => ({ value: id, label: `${number}: ${title}` })),
            none: 'Of no other measure',
            hint: 'Where numbers add up to the total that the other measure shows.',
            shown: ({ suppressBelow }) => typeof suppressBelow === 'number' || measure?.totalId != null,
          },
          ...whoAnswers,
          {
            kind: 'actions',
            name: 'actionIds',
            hint: 'It goes on after they are done.',
          },
          {
            kind: 'row',
            name: 'priorityId',
            options: themes.map(({ id, ref: number, title }) => ({ value: id, label: `${number}: ${title}` })),
            none: 'Under no priority',
            shown: () => themes.length > 0,
          },
          { kind: 'tick', name: 'withdraw', shown: () => measure !== null },
        ]}
        row={measure}
        start={{
          unit: '%',
          frequency: 'monthly',
          notYet: measure !== null && measure.undefinedWhy !== null,
          withdraw: measure !== null && measure.withdrawn !== null,
        }}
        check={measureProblem}
        complete={measureValues}
        given={{ planId: data.plan.id, ref, order: Math.max(0, ...data.measures.map(({ order }) => order)) + 1 }}
        reason={({ withdraw }, base) =>
          withdraw === true && base.withdrawn === null ? 'Why is it withdrawn?' : undefined
        }
        saved={`Measure ${ref} was saved.`}
        onSaved={(made, said) => onClose((made as Measure).ref, said)}
        onCancel={() => onClose(measure?.ref ?? null)}
      />
    </>
  );
}
