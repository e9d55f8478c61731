import * as React from 'react';
import type { SettingsChange } from '../../lists/planStore';
import type { Plan } from '../../plan/fields';
import type { PlanSettings } from '../../plan/planSettings';
import { conflictInForm } from '../forms/conflictInForm';
import type { FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';
import { editSettings } from './editSettings';
import { planPartsOf, reminderColumns, reminderFields, reminderParts, reminderProblem } from './reminderFields';
import type { ReminderParts } from './reminderFields';
import { Step } from './Step';

type Columns = typeof reminderColumns;
/** The form's row, made from two: the plan's row and the plan's settings. */
type Row = { id: number; plan: Plan } & ReminderParts & ReturnType<typeof planPartsOf>;

/**
 * The step with the settings for reminders: when people are reminded, how long silence is accepted, and who sends the
 * mails.
 */
export function RemindersStep(): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const { id } = data.plan;
  const rowOf = (plan: Plan, parts: ReminderParts): Row => ({ id, plan, ...planPartsOf(plan), ...parts });
  const set = reminderParts.partsOf(data.settings);

  const edit = async (base: Row, changes: FormValues<Columns>, _reason: string, key: string): Promise<Row> => {
    const { managerId, sponsorId, reviewDays, ...parts } = changes;
    const ofPlan = Object.fromEntries(
      Object.entries({ managerId, sponsorId, reviewDays }).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(ofPlan).length === 0)
      return editSettings((change) => store.changeSettings(id, change), reminderParts, base, parts);
    const withPlan = (plan: Plan): Row => ({ ...base, plan, ...planPartsOf(plan) });
    const reason = 'Changed in Set-up';
    // A conflict over the settings names the form's own row already.
    const onPlan = <Answer,>(work: () => Promise<Answer>): Promise<Answer> =>
      conflictInForm(base, changes, work, (theirs) => ('plan' in theirs ? (theirs as Row) : withPlan(theirs as Plan)));
    if (Object.keys(parts).length === 0)
      return withPlan(await onPlan(() => store.editPlan(base.plan, ofPlan, reason, key)));
    const planEdit = { write: 'edit' as const, list: 'plans' as const, row: base.plan, changes: ofPlan, reason };
    let { plan } = base;
    const row = await editSettings<PlanSettings, ReminderParts, Row>(
      async (change) => {
        let next = data.settings;
        const keep: SettingsChange<PlanSettings> = (now, last) => (next = change(now, last));
        const rows = [planEdit, { write: 'settings' as const, planId: id, change: keep }];
        const both = { label: 'Saving the reminders', planId: id, rows };
        [plan] = (await onPlan(() => store.writeTogether(both, key))) as [Plan];
        return next;
      },
      reminderParts,
      base,
      parts,
    );
    return { ...row, plan, ...planPartsOf(plan) };
  };
  return (
    <Step title="Reminders" state={data.plan.managerId === null ? 'to do' : 'done'}>
      <p>
        One mail a person with everything that is due, on working days only. Due today and newly named are always said.
      </p>
      <Form<Columns, Row>
        name="reminder settings"
        about={id}
        columns={reminderColumns}
        label="Reminders"
        saveLabel="Save reminders"
        fields={reminderFields(set)}
        row={rowOf(data.plan, set)}
        check={reminderProblem}
        reason={() => null}
        edit={edit}
        staysWith={(made) => made as Row}
        saved="Reminders saved"
        onSaved={() => undefined}
      />
    </Step>
  );
}
