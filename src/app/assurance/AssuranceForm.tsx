import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { RecordValues, RecordRow } from '../../lists/planStore';
import { choice, yesOrNo } from '../../plan/fields/field';
import { heldAgainOn, repeats } from '../../plan/assurance/repeats';
import type { Repeat } from '../../plan/assurance/repeats';
import type { Assurance, AssuranceKind } from '../../plan/fields';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { ScreenHeading } from '../ui/ScreenHeading';

const kinds: readonly AssuranceKind[] = ['themed audit', 'routine audit', 'quarterly review', 'dip sample', 'feedback'];
const times = Object.keys(repeats) as Repeat[];

const asked = {
  repeat: choice('How often', times, 'once'),
  notHeld: yesOrNo('It will not be held'),
};

const useStyles = makeStyles({ heading: { marginBottom: '16px' } });

/**
 * The form that plans an audit or review, once or at regular intervals, or edits one with a reason (requirements 35 and
 * 36).
 */
// eslint-disable-next-line max-lines-per-function -- It is one table: the fields it asks, and what is sent of them.
export function AssuranceForm({
  assurance,
  onClose,
}: {
  /** The audit or review to edit, or null for a new one. */
  assurance: Assurance | null;
  /** Closes the form, with a sentence to announce when something was saved. */
  onClose(done?: string): void;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const repeat = React.useRef<Repeat>('once');
  /** Writes one row, or a series of rows at intervals of a month or more. */
  const plan = async (values: RecordValues<'assurance'>, key: string): Promise<unknown> => {
    const days = heldAgainOn(values.planned ?? null, repeat.current, data.settings.extraHolidays);
    const planId = data.plan.id;
    const rows = days.map((planned) => ({
      write: 'add' as const,
      list: 'assurance' as const,
      values: { ...values, planned, planId },
      reason: 'Added.',
    }));
    return store.writeTogether({ label: `Planning the series “${values.title ?? ''}”`, planId, rows }, key);
  };
  const heading = assurance ? 'Edit this audit or review' : 'Plan an audit or review';
  return (
    <>
      <ScreenHeading className={styles.heading}>{heading}</ScreenHeading>
      <ListForm<'assurance', RecordRow<'assurance'>, typeof asked>
        name="assurance"
        list="assurance"
        extra={asked}
        label={heading}
        saveLabel={assurance ? 'Save' : 'Plan it'}
        fields={[
          {
            kind: 'line',
            name: 'title',
            required: 'Name it, for example “Audit of 40 child in need plans”.',
          },
          {
            kind: 'choice',
            name: 'kind',
            options: kinds.map((kind) => ({ value: kind, label: kind })),
          },
          { kind: 'day', name: 'planned' },
          {
            kind: 'choice',
            name: 'repeat',
            options: times.map((value) => ({ value, label: repeats[value].words })),
            shown: () => assurance === null,
          },
          {
            kind: 'actions',
            name: 'actionIds',
            hint: 'What it finds decides whether they are embedded.',
          },
          {
            kind: 'person',
            name: 'leadId',
            hint: 'Is told two weeks before, and when its day has passed.',
          },
          {
            kind: 'text',
            name: 'participants',
            hint: 'For example the director, head of service, service managers.',
            rows: 2,
          },
          { kind: 'tick', name: 'notHeld', shown: () => assurance !== null && assurance.held === null },
        ]}
        row={assurance}
        start={{ repeat: 'once', notHeld: assurance !== null && assurance.cancelled !== null }}
        check={({ planned, repeat: often }) =>
          !planned && often !== undefined && often !== 'once'
            ? { field: 'planned', message: 'Give the first day: the others follow from it.' }
            : null
        }
        complete={(values, reason, base) => {
          repeat.current = values.repeat ?? 'once';
          if (base === null || values.notHeld === undefined) return values;
          return { ...values, cancelled: values.notHeld ? (base.cancelled ?? reason) : null };
        }}
        reason={({ notHeld }, base) =>
          notHeld === true && base.cancelled === null ? 'Why will it not be held?' : undefined
        }
        add={plan}
        edit={(base, changes, reason, key) => store.editRecord('assurance', base, changes, reason, key)}
        saved={assurance ? 'The audit or review was saved.' : 'The audit or review was planned.'}
        onSaved={(_, said) => onClose(said)}
        onCancel={() => onClose()}
      />
    </>
  );
}
