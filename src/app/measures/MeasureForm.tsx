import * as React from 'react';
import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { RecordRow } from '../../lists/planStore';
import { readingTimes } from '../../plan/measures/due';
import type { Direction, Frequency, Measure } from '../../plan/fields';
import { ActionsField } from '../forms/ActionsField';
import { DayField } from '../forms/DayField';
import { EntryForm } from '../forms/EntryForm';
import { PriorityField } from '../forms/PriorityField';
import { useDraft } from '../forms/useDraft';
import { useEdit } from '../forms/useEdit';
import { PeoplePicker } from '../forms/PeoplePicker';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { measureChangesOf, measureDraftOf, measureProblems, newMeasureEntry } from './measureEntry';
import type { MeasureEntry, MeasureField } from './measureEntry';
import { measureFieldWords } from './measureFieldWords';

export interface MeasureFormProps {
  /** The measure to edit, or null for a new one. */
  measure: Measure | null;
  /** Goes to the measure with this number, or to all of them; with a sentence when something was saved. */
  onClose(ref: string | null, done?: string): void;
}

const useStyles = makeStyles({
  form: { maxWidth: '640px' },
  heading: { marginBottom: '16px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: '16px',
    rowGap: '16px',
    '@container (max-width: 480px)': { gridTemplateColumns: '1fr' },
  },
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
});

const directions: readonly [Direction, string][] = [
  ['up', 'More'],
  ['down', 'Less'],
  ['hold', 'Staying between baseline and target'],
];

/** Defines a measure or edits one, with its reason (requirements 32 to 34). */
export function MeasureForm({ measure, onClose }: MeasureFormProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data, view, reload } = usePlan();
  const draft = useDraft<MeasureEntry>(measure ? `edit measure ${measure.id}` : 'new measure', () =>
    newMeasureEntry(newKey(), measure, view.people.get(measure?.ownerId ?? -1) ?? null),
  );
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? measureProblems(entry) : [];
  const change = (changes: Partial<MeasureEntry>): void => draft.set({ ...entry, ...changes });
  const problemAt = (field: MeasureField): string | undefined => problems.find((each) => each.field === field)?.message;
  const said = (field: MeasureField): { validationMessage?: string; validationState: 'error' | 'none' } => {
    const message = problemAt(field);
    return message ? { validationMessage: message, validationState: 'error' } : { validationState: 'none' };
  };
  const finish = async (ref: string): Promise<void> => {
    draft.drop();
    await reload();
    onClose(ref, `Measure ${ref} was saved.`);
  };
  const { edit, dialog } = useEdit<RecordRow<'measures'>>(
    measureFieldWords(data),
    (base, changes) => store.editRecord('measures', base, changes, entry.reason.trim(), entry.key),
    (made) => finish((made as RecordRow<'measures'>).ref),
  );
  const save = async (): Promise<void> => {
    if (entry.base) return edit(entry.base, measureChangesOf(entry));
    const added = await store.addRecord('measures', measureDraftOf(entry, data.plan.id, data.measures), entry.key);
    return finish(added.ref);
  };
  const line = (field: 'title' | 'unit', label: string, hint?: string, required = false): React.ReactElement => (
    <Field label={label} hint={hint} required={required} {...said(field)}>
      <Input value={entry[field]} maxLength={255} onChange={(_, { value }) => change({ [field]: value })} />
    </Field>
  );
  const words = (
    field: 'definition' | 'source' | 'undefinedWhy' | 'definedFrom',
    label: string,
    hint?: string,
    required = false,
  ): React.ReactElement => (
    <Field label={label} hint={hint} required={required} {...said(field)}>
      <Textarea
        rows={2}
        resize="vertical"
        value={entry[field]}
        onChange={(_, { value }) => change({ [field]: value })}
      />
    </Field>
  );
  const figure = (field: 'baseline' | 'target', label: string): React.ReactElement => (
    <Field label={label} {...said(field)}>
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={entry[field]}
        contentAfter={entry.unit || undefined}
        onChange={(_, { value }) => change({ [field]: value })}
      />
    </Field>
  );
  const heading = measure ? `Edit measure ${measure.ref}` : 'Define a measure';
  return (
    <div className={styles.form}>
      <ScreenHeading className={styles.heading}>{heading}</ScreenHeading>
      <EntryForm
        label={heading}
        saveLabel={measure ? 'Save' : 'Add the measure'}
        check={() => {
          setChecked(true);
          return measureProblems(entry).length === 0;
        }}
        save={save}
        onCancel={() => onClose(measure?.ref ?? null)}
        draft={draft}
      >
        {line('title', 'What is measured', 'As people will read it over its chart.', true)}
        <Checkbox
          label="It cannot be defined yet"
          checked={entry.notYet}
          onChange={(_, { checked: on }) => change({ notYet: on === true })}
        />
        {entry.notYet ? (
          <div className={styles.part}>
            {words('undefinedWhy', 'Why not yet', undefined, true)}
            {words('definedFrom', 'Where the definition will come from', 'For example the SEND strategy.', true)}
            <DayField
              label="By when"
              required
              value={entry.definedBy}
              onChange={(definedBy) => change({ definedBy })}
              error={problemAt('definedBy')}
            />
          </div>
        ) : (
          <>
            {words('definition', 'What exactly counts')}
            {words('source', 'Where the numbers come from')}
            {line('unit', 'Unit', 'What its values count: %, weeks, children, £.')}
            <Field label="What is better?">
              <RadioGroup
                value={entry.direction}
                onChange={(_, { value }) => change({ direction: value as Direction })}
              >
                {directions.map(([value, label]) => (
                  <Radio key={value} value={value} label={label} />
                ))}
              </RadioGroup>
            </Field>
            <div className={styles.pair}>
              {figure('baseline', 'Baseline')}
              <DayField
                label="Baseline of"
                value={entry.baselineDay}
                onChange={(baselineDay) => change({ baselineDay })}
                error={problemAt('baselineDay')}
              />
              {figure('target', 'Target')}
              <DayField
                label="To be met by"
                value={entry.targetDay}
                onChange={(targetDay) => change({ targetDay })}
                error={problemAt('targetDay')}
              />
            </div>
            <Field label="How often it is read">
              <Select value={entry.frequency} onChange={(_, { value }) => change({ frequency: value as Frequency })}>
                {Object.entries(readingTimes).map(([value, { name, days }]) => (
                  <option key={value} value={value}>
                    {name}, due {days} days after
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label="Do not show numbers under"
              hint="Usually 5. A smaller number could tell which child is meant: a new reading under it is not even stored. Set it on all measures that add up to one total, or a hidden number can be worked out."
              {...said('suppressBelow')}
            >
              <Input
                inputMode="numeric"
                autoComplete="off"
                value={entry.suppressBelow}
                onChange={(_, { value }) => change({ suppressBelow: value })}
              />
            </Field>
          </>
        )}
        <PeoplePicker
          label="Owner"
          hint="Is asked for the readings, and gets the right to add them."
          directory={store}
          chosen={entry.owner ? [entry.owner] : []}
          onChange={([owner]) => change({ owner: owner ?? null })}
        />
        <ActionsField
          label="Actions it belongs to"
          hint="It goes on after they are done."
          chosen={entry.actionIds}
          onChange={(actionIds) => change({ actionIds })}
        />
        <PriorityField value={entry.priorityId} onChange={(priorityId) => change({ priorityId })} />
        {measure ? (
          <>
            <Checkbox
              label="Withdraw it: it is read no more, and stays to be seen"
              checked={entry.withdraw}
              onChange={(_, { checked: on }) => change({ withdraw: on === true })}
            />
            <Field label="Why is it changed?" required {...said('reason')}>
              <Textarea
                rows={2}
                resize="vertical"
                value={entry.reason}
                onChange={(_, { value }) => change({ reason: value })}
              />
            </Field>
          </>
        ) : null}
      </EntryForm>
      {dialog}
    </div>
  );
}
