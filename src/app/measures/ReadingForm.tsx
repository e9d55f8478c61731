import * as React from 'react';
import { Checkbox, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import type { StandingReading } from '../../plan/measures/standing';
import { formatValue, underLimit } from '../../plan/measures/values';
import { DayField } from '../forms/DayField';
import { EntryForm } from '../forms/EntryForm';
import { useDraft } from '../forms/useDraft';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { newReadingEntry, readingDraftOf, readingProblems, willBeHidden } from './readingEntry';
import type { ReadingEntry, ReadingField } from './readingEntry';
import type { MeasureView } from './useMeasures';

export interface ReadingFormProps {
  shown: MeasureView;
  /** The reading that is corrected, or null for a new one. */
  corrected: StandingReading | null;
  /** With a sentence when something was saved. */
  onClose(done?: string): void;
}

const useStyles = makeStyles({
  form: { maxWidth: '560px' },
  kicker: { marginTop: 0, marginBottom: '16px' },
  value: { maxWidth: '240px' },
});

/** Adds a reading, or corrects one by a new row: the old value stays to be seen. */
export function ReadingForm({ shown, corrected, onClose }: ReadingFormProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { view, reload } = usePlan();
  const { measure, outlook, due } = shown;
  const draft = useDraft<ReadingEntry>(
    corrected ? `correct reading ${corrected.reading.id}` : `reading of measure ${measure.id}`,
    () => newReadingEntry(newKey(), due?.periodEnd ?? null, view.today, corrected),
  );
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problemsNow = (): ReturnType<typeof readingProblems> =>
    readingProblems(entry, outlook.readings, corrected, view.today);
  const problems = checked ? problemsNow() : [];
  const change = (changes: Partial<ReadingEntry>): void => draft.set({ ...entry, ...changes });
  const said = (field: ReadingField): { validationMessage?: string; validationState: 'error' | 'none' } => {
    const message = problems.find((each) => each.field === field)?.message;
    return message ? { validationMessage: message, validationState: 'error' } : { validationState: 'none' };
  };
  const isShare = measure.unit.trim() === '%';
  const hidden = willBeHidden(measure, entry);
  const heading = corrected ? `Correct the reading of ${formatDay(corrected.day)}` : 'Add a reading';
  return (
    <div className={styles.form}>
      <ScreenHeading>{heading}</ScreenHeading>
      <p className={styles.kicker}>
        {measure.ref}, {measure.title}.{' '}
        {corrected
          ? `It says ${corrected.value === null ? underLimit(measure) : formatValue(measure, corrected.value)} now, and stays to be seen beside its correction.`
          : outlook.latest && outlook.latest.value !== null
            ? `The last reading was ${formatValue(measure, outlook.latest.value)} up to ${formatDay(outlook.latest.day)}.`
            : ''}
      </p>
      <EntryForm
        label={heading}
        saveLabel={corrected ? 'Save the correction' : 'Add it'}
        check={() => {
          setChecked(true);
          return problemsNow().length === 0;
        }}
        save={async () => {
          await store.addRecord('readings', readingDraftOf(measure, entry, corrected), entry.key);
          draft.drop();
          await reload();
          onClose(corrected ? 'The reading was corrected.' : 'The reading was added.');
        }}
        onCancel={() => onClose()}
        draft={draft}
      >
        <DayField
          label="Up to which day"
          required
          value={entry.day}
          onChange={(day) => change({ day })}
          hint="The last day that the value speaks of: the end of the month, or the day of the count."
          error={problems.find(({ field }) => field === 'day')?.message}
        />
        {entry.takeBack ? null : (
          <>
            <Field
              label="Value"
              required
              hint={measure.definition || undefined}
              {...(hidden
                ? {
                    validationState: 'warning' as const,
                    validationMessage: `This is ${underLimit(measure)}. Only that is kept; the number itself is not stored. Leave it out of the note too.`,
                  }
                : said('value'))}
            >
              <Input
                className={styles.value}
                inputMode="decimal"
                autoComplete="off"
                value={entry.value}
                contentAfter={measure.unit || undefined}
                onChange={(_, { value }) => change({ value })}
              />
            </Field>
            {isShare ? (
              <Field label="Out of how many" hint="The cases it was taken of, if that is known." {...said('outOf')}>
                <Input
                  className={styles.value}
                  inputMode="numeric"
                  autoComplete="off"
                  value={entry.outOf}
                  onChange={(_, { value }) => change({ outOf: value })}
                />
              </Field>
            ) : null}
          </>
        )}
        {corrected ? (
          <Checkbox
            label="Take it back: there is no reading for this day"
            checked={entry.takeBack}
            onChange={(_, { checked: on }) => change({ takeBack: on === true })}
          />
        ) : null}
        <Field
          label={corrected ? 'Why is it corrected?' : 'Note'}
          required={corrected !== null}
          hint={corrected ? undefined : 'What explains the value, in a sentence. No names of children.'}
          {...said('note')}
        >
          <Textarea
            rows={3}
            resize="vertical"
            value={entry.note}
            onChange={(_, { value }) => change({ note: value })}
          />
        </Field>
      </EntryForm>
    </div>
  );
}
