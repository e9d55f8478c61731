import * as React from 'react';
import { EditConflict } from '../../lists/planStore';
import type { Plan } from '../../plan/fields';
import type { FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';
import { editSettings } from './editSettings';
import { planPartsOf, reminderColumns, reminderFields, reminderParts, reminderProblem } from './reminderFields';
import type { ReminderParts } from './reminderFields';
import { Step } from './Step';

type Columns = typeof reminderColumns;
/** One form over two rows: the plan, and what is set for it. */
type Row = { id: number; plan: Plan } & ReminderParts & ReturnType<typeof planPartsOf>;

/** When people are reminded, after how long silence counts, and in whose name. */
export function RemindersStep(): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const { id } = data.plan;
  const rowOf = (plan: Plan, parts: ReminderParts): Row => ({ id, plan, ...planPartsOf(plan), ...parts });
  const set = reminderParts.partsOf(data.settings);

  const edit = async (base: Row, changes: FormValues<Columns>, _reason: string, key: string): Promise<Row> => {
    const { managerId, sponsorId, reviewDays, ...parts } = changes;
    const ofPlan = Object.entries({ managerId, sponsorId, reviewDays }).filter(([, value]) => value !== undefined);
    let row = base;
    try {
      if (ofPlan.length > 0) {
        const plan = await store.editPlan(base.plan, Object.fromEntries(ofPlan), 'Changed in Set-up', key);
        row = { ...base, plan, ...planPartsOf(plan) };
      }
      if (Object.keys(parts).length === 0) return row;
      return await editSettings((change) => store.changeSettings(id, change), reminderParts, row, parts);
    } catch (failure) {
      // Of what is set for the plan it is told of the form's own row already.
      if (!(failure instanceof EditConflict) || 'plan' in failure.theirs) throw failure;
      const theirPlan = failure.theirs as Plan;
      const theirs = { ...base, plan: theirPlan, ...planPartsOf(theirPlan) };
      throw new EditConflict<Row>(base, theirs, changes as Partial<Row>, failure.changedBy, failure.changedAt);
    }
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
