import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { listSchema } from '../../lists/schema';
import { yesOrNo } from '../../plan/fields/field';
import { inPlanOrder } from '../../plan/groups';
import { readingTimes } from '../../plan/measures/due';
import type { Frequency, Measure } from '../../plan/fields';
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
  { kind: 'text', name: 'source', rows: 2, shown: defined },
  {
    kind: 'line',
    name: 'unit',
    hint: 'What its values count: %, weeks, children, £.',
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
    hint: 'Usually 5. A smaller number could tell which child is meant: a new reading under it is not even stored. Set it on all measures that add up to one total, or a hidden number can be worked out.',
    shown: defined,
  },
];

/** The problem of a target that would be worse than the baseline; null otherwise. */
export function measureProblem({ notYet, baseline, target, direction }: Values): FieldProblem<keyof Columns> | null {
  if (notYet || typeof baseline !== 'number' || typeof target !== 'number' || direction === 'hold') return null;
  const isMore = direction === 'up';
  if (isMore ? target >= baseline : target <= baseline) return null;
  return {
    field: 'target',
    message: `The target is ${isMore ? 'under' : 'over'} the baseline, but ${isMore ? 'more' : 'less'} is better. Change one of the three.`,
  };
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
            kind: 'person',
            name: 'ownerId',
            hint: 'Is asked for the readings, and gets the right to add them.',
          },
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
