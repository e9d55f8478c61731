import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { listSchema } from '../../lists/schema';
import { yesOrNo } from '../../plan/fields/field';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import type { StandingReading } from '../../plan/measures/standing';
import { formatValue, hiddenWords, underLimit } from '../../plan/measures/values';
import { baseOf, isTooSmall, shownOutOf } from '../../plan/measures/smallNumbers';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import type { MeasureView } from './useMeasures';

const tick = { takeBack: yesOrNo('Take it back: there is no reading for this day') };
type Columns = (typeof listSchema)['readings']['columns'] & typeof tick;
type Values = FormValues<Columns>;

const useStyles = makeStyles({ kicker: { marginTop: 0, marginBottom: '16px' } });

/** Whether the typed value is too small to be shown. Only that fact is then stored. */
export function willBeHidden(measure: Measure, { takeBack, value, outOf }: Values): boolean {
  return takeBack !== true && typeof value === 'number' && isTooSmall(measure, value, outOf ?? null);
}

/** A problem with the day of a reading, or null. */
export function dayProblem(
  day: Day | null | undefined,
  key: string,
  standing: readonly StandingReading[],
  corrects: boolean,
  today: Day,
): FieldProblem<'day'> | null {
  if (!day) return null;
  if (day > today)
    return {
      field: 'day',
      message: `${formatDay(day)} has not been yet. Give the last day that the value speaks of.`,
    };
  const there = !corrects && standing.some((each) => each.day === day && each.reading.key !== key);
  return there
    ? {
        field: 'day',
        message: `There is a reading for ${formatDay(day)} already. Correct that one, or give another day.`,
      }
    : null;
}

/**
 * The row to add. A value that may not be shown is not stored either, because everyone who can open the list could read
 * it there.
 */
export function readingOf(measure: Measure, values: Values, corrected: StandingReading | null): Values {
  const hidden = willBeHidden(measure, values);
  const nothing = values.takeBack === true || hidden;
  return {
    planId: measure.planId,
    measureId: measure.id,
    measureRef: measure.ref,
    day: values.day,
    note: values.note,
    value: nothing ? null : (values.value ?? null),
    outOf: nothing ? null : shownOutOf(measure, values.value ?? null, values.outOf ?? null),
    suppressed: hidden,
    replaces: corrected?.reading.key ?? null,
  };
}

function fieldsFor(measure: Measure, corrects: boolean): FormField<Columns>[] {
  return [
    {
      kind: 'day',
      name: 'day',
      hint: 'The last day that the value speaks of: the end of the month, or the day of the count.',
      required: 'Give the last day that the value speaks of.',
    },
    {
      kind: 'number',
      name: 'value',
      hint: measure.definition || undefined,
      unit: measure.unit,
      required: 'Give the value.',
      shown: ({ takeBack }) => takeBack !== true,
      warns: (values) =>
        willBeHidden(measure, values)
          ? `This is ${underLimit(measure)}. Only that is kept; the number itself is not stored. Leave it out of the note too.`
          : null,
    },
    {
      kind: 'number',
      name: 'outOf',
      hint: measure.denominator || 'The cases it was taken of, if that is known.',
      warns: ({ value = null, outOf = null }) =>
        outOf !== null && value !== null && shownOutOf(measure, value, outOf) === null
          ? 'So few cases are left over that this number is not kept. The value is.'
          : null,
      least: 1,
      shown: ({ takeBack }) => takeBack !== true && baseOf(measure) !== null,
    },
    { kind: 'tick', name: 'takeBack', shown: () => corrects },
    {
      kind: 'text',
      name: 'note',
      label: corrects ? 'Why is it corrected?' : 'Note',
      hint: corrects ? undefined : 'What explains the value, in a sentence. No names of children.',
      required: corrects ? 'Say why it is corrected: the reason stands beside both values.' : undefined,
    },
  ];
}

export interface ReadingFormProps {
  shown: MeasureView;
  /** The reading to correct, or null for a new one. */
  corrected: StandingReading | null;
  /** Closes the form, with a sentence to announce when something was saved. */
  onClose(done?: string): void;
}

/** The value of the reading being corrected or, for a new reading, of the last one, in words. */
function earlierValue({ measure, outlook: { latest } }: MeasureView, corrected: StandingReading | null): string {
  if (corrected) {
    const says =
      corrected.value === null ? hiddenWords(measure, corrected.reading) : formatValue(measure, corrected.value);
    return `It says ${says} now, and stays to be seen beside its correction.`;
  }
  if (!latest || latest.value === null) return '';
  return `The last reading was ${formatValue(measure, latest.value)} up to ${formatDay(latest.day)}.`;
}

/** The form that adds a reading, or corrects one by adding a row. The old value stays visible. */
export function ReadingForm({ shown, corrected, onClose }: ReadingFormProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { view } = usePlan();
  const { measure, outlook, due } = shown;
  const heading = corrected ? `Edit the reading of ${formatDay(corrected.day)}` : 'Add a reading';
  const expected = due && due.periodEnd <= view.today ? due.periodEnd : null;
  return (
    <>
      <ScreenHeading>{heading}</ScreenHeading>
      <p className={styles.kicker}>
        {measure.ref}, {measure.title}. {earlierValue(shown, corrected)}
      </p>
      <ListForm<'readings', never, typeof tick>
        name="reading"
        about={corrected ? `correcting ${corrected.reading.id}` : `of measure ${measure.id}`}
        list="readings"
        extra={tick}
        label={heading}
        saveLabel={corrected ? 'Save the correction' : 'Add it'}
        fields={fieldsFor(measure, corrected !== null)}
        row={null}
        start={{
          day: corrected?.day ?? expected,
          value: corrected?.value ?? null,
          outOf: corrected?.reading.outOf ?? null,
        }}
        check={({ day }, key) => dayProblem(day, key, outlook.readings, corrected !== null, view.today)}
        complete={(values) => readingOf(measure, values, corrected)}
        add={(values, key) => store.addRecord('readings', values, key)}
        saved={corrected ? 'The reading was corrected.' : 'The reading was added.'}
        onSaved={(_, said) => onClose(said)}
        onCancel={() => onClose()}
      />
    </>
  );
}
