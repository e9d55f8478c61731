import * as React from 'react';
import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { RecordRow } from '../../lists/planStore';
import type { Assurance, AssuranceKind } from '../../plan/fields';
import { formatDay } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { listed } from '../../plan/words';
import { ActionsField } from '../forms/ActionsField';
import type { FieldWords } from '../forms/ConflictDialog';
import { DayField } from '../forms/DayField';
import { EntryForm } from '../forms/EntryForm';
import { useDraft } from '../forms/useDraft';
import { useEdit } from '../forms/useEdit';
import { PeoplePicker } from '../forms/PeoplePicker';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';
import { assuranceChangesOf, assuranceDraftsOf, assuranceProblems, newAssuranceEntry, repeats } from './assuranceEntry';
import type { AssuranceEntry, AssuranceField } from './assuranceEntry';

export interface AssuranceFormProps {
  /** The audit or review to edit, or null for a new one. */
  assurance: Assurance | null;
  /** With a sentence when something was saved. */
  onClose(done?: string): void;
}

const useStyles = makeStyles({ form: { maxWidth: '640px' }, heading: { marginBottom: '16px' } });

const kinds: readonly AssuranceKind[] = ['themed audit', 'routine audit', 'quarterly review', 'dip sample', 'feedback'];

function fieldWords(data: PlanData): FieldWords {
  const text = (value: unknown): string => String(value ?? '');
  return {
    title: { label: 'What it is called', show: text },
    kind: { label: 'Kind', show: text },
    planned: { label: 'Planned for', show: (value) => (typeof value === 'string' ? formatDay(value) : 'no day') },
    leadId: { label: 'Lead', show: (value) => data.people.find(({ id }) => id === value)?.name ?? 'nobody' },
    participants: { label: 'Who takes part', show: text },
    actionIds: {
      label: 'Actions it tests',
      show: (value) =>
        listed((value as number[]).map((id) => data.actions.find((action) => action.id === id)?.ref ?? '?')) || 'none',
    },
    cancelled: { label: 'Not held because', show: text },
  };
}

/** Plans an audit or review, once or at regular times, or edits one with its reason (requirements 35 and 36). */
export function AssuranceForm({ assurance, onClose }: AssuranceFormProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data, view, reload } = usePlan();
  const draft = useDraft<AssuranceEntry>(assurance ? `edit assurance ${assurance.id}` : 'new assurance', () =>
    newAssuranceEntry(newKey(), assurance, view.people.get(assurance?.leadId ?? -1) ?? null),
  );
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? assuranceProblems(entry) : [];
  const change = (changes: Partial<AssuranceEntry>): void => draft.set({ ...entry, ...changes });
  const said = (field: AssuranceField): { validationMessage?: string; validationState: 'error' | 'none' } => {
    const message = problems.find((each) => each.field === field)?.message;
    return message ? { validationMessage: message, validationState: 'error' } : { validationState: 'none' };
  };
  const finish = async (done: string): Promise<void> => {
    draft.drop();
    await reload();
    onClose(done);
  };
  const { edit, dialog } = useEdit<RecordRow<'assurance'>>(
    fieldWords(data),
    (base, changes) => store.editRecord('assurance', base, changes, entry.reason.trim(), entry.key),
    () => finish('It was saved.'),
  );
  const save = async (): Promise<void> => {
    if (entry.base) return edit(entry.base, assuranceChangesOf(entry));
    const rows = assuranceDraftsOf(entry, data.plan.id, data.settings.extraHolidays);
    for (const { key, draft: row } of rows) await store.addRecord('assurance', row, key);
    return finish(rows.length === 1 ? `“${entry.title.trim()}” was planned.` : `${rows.length} were planned.`);
  };
  const heading = assurance ? 'Edit this audit or review' : 'Plan an audit or review';
  return (
    <div className={styles.form}>
      <ScreenHeading className={styles.heading}>{heading}</ScreenHeading>
      <EntryForm
        label={heading}
        saveLabel={assurance ? 'Save' : 'Plan it'}
        check={() => {
          setChecked(true);
          return assuranceProblems(entry).length === 0;
        }}
        save={save}
        onCancel={() => onClose()}
        draft={draft}
      >
        <Field label="What it is called" required {...said('title')}>
          <Input value={entry.title} maxLength={255} onChange={(_, { value }) => change({ title: value })} />
        </Field>
        <Field label="Kind">
          <Select value={entry.kind} onChange={(_, { value }) => change({ kind: value as AssuranceKind })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kind}
              </option>
            ))}
          </Select>
        </Field>
        <DayField
          label="Planned for"
          value={entry.planned}
          onChange={(planned) => change({ planned })}
          error={problems.find(({ field }) => field === 'planned')?.message}
        />
        {assurance ? null : (
          <Field label="How often">
            <Select
              value={entry.repeat}
              onChange={(_, { value }) => change({ repeat: value as AssuranceEntry['repeat'] })}
            >
              {Object.entries(repeats).map(([value, { words }]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <ActionsField
          label="Actions it tests"
          hint="What it finds decides whether they are embedded."
          chosen={entry.actionIds}
          onChange={(actionIds) => change({ actionIds })}
        />
        <PeoplePicker
          label="Lead"
          hint="Is told two weeks before, and when its day has passed."
          directory={store}
          chosen={entry.lead ? [entry.lead] : []}
          onChange={([lead]) => change({ lead: lead ?? null })}
        />
        <Field label="Who takes part" hint="For example the director, head of service, service managers.">
          <Textarea
            rows={2}
            resize="vertical"
            value={entry.participants}
            onChange={(_, { value }) => change({ participants: value })}
          />
        </Field>
        {assurance ? (
          <>
            {assurance.held === null ? (
              <Checkbox
                label="It will not be held"
                checked={entry.notHeld}
                onChange={(_, { checked: on }) => change({ notHeld: on === true })}
              />
            ) : null}
            <Field
              label={entry.notHeld ? 'Why will it not be held?' : 'Why is it changed?'}
              required
              {...said('reason')}
            >
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
