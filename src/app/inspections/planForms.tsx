import * as React from 'react';
import type { Inspection, Plan } from '../../plan/fields';
import type { AreaHistory } from '../../plan/inspections/history';
import { gradesInForce, gradeScales } from '../../plan/inspections/scales';
import type { listSchema } from '../../lists/schema';
import type { FormField, TableColumn } from '../forms/fieldTypes';
import type { FormName } from '../forms/formNames';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

/** A form over some columns of the plan's own row. */
function PlanForm({
  name,
  label,
  fields,
  onClose,
}: {
  name: FormName;
  label: string;
  fields: readonly FormField<(typeof listSchema)['plans']['columns']>[];
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { plan } = usePlan().data;
  return (
    <ListForm<'plans', Plan>
      name={name}
      list="plans"
      label={label}
      fields={fields}
      row={plan}
      edit={(base, changes, reason, key) => store.editPlan(base, changes, reason, key)}
      saved="The plan was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form for the target grades at the next inspection, by area (requirement 13). */
export function TargetsForm({
  histories,
  onClose,
}: {
  histories: readonly AreaHistory[];
  onClose(): void;
}): React.ReactElement {
  const scale = histories[0]?.scale ?? gradeScales.find(({ name }) => name === 'ofsted')!;
  const areas = histories.map(({ area }) => area);
  return (
    <PlanForm
      name="plan targets"
      label="Set the grades hoped for"
      fields={[
        {
          kind: 'table',
          name: 'targets',
          item: 'Area',
          addLabel: 'Add an area',
          columns: gradeColumns(areas, gradesInForce(scale)),
        },
      ]}
      onClose={onClose}
    />
  );
}

/** The columns of a table with areas and a grade each, for the plan's targets and for a self-assessment. */
export function gradeColumns(
  areas: readonly string[],
  grades: readonly { name: string }[],
): TableColumn<'area' | 'grade'>[] {
  return [
    {
      name: 'area',
      label: 'Area',
      kind: areas.length > 0 ? 'choice' : 'line',
      options: areas.map((each) => ({ value: each, label: each })),
    },
    {
      name: 'grade',
      label: 'Grade',
      kind: 'choice',
      options: grades.map(({ name }) => ({ value: name, label: name })),
    },
  ];
}

/** The form for other reasons behind the plan, such as a new law (requirement 14). */
export function DriversForm({ onClose }: { onClose(): void }): React.ReactElement {
  return (
    <PlanForm
      name="plan drivers"
      label="Say what else drives the plan"
      fields={[
        {
          kind: 'table',
          name: 'drivers',
          hint: 'New law, a review, a judgment of a court: what changes what must be done.',
          item: 'Driver',
          addLabel: 'Add a driver',
          columns: [
            { name: 'title', label: 'What it is called', kind: 'line' },
            { name: 'since', label: 'Since', kind: 'day', optional: true },
            { name: 'text', label: 'What it means for the plan', kind: 'text' },
            { name: 'url', label: 'Where it can be read', kind: 'line', optional: true },
          ],
        },
      ]}
      onClose={onClose}
    />
  );
}

/** The form for the plan's summary in plain words for the public (requirement 64). */
export function SummaryForm({ onClose }: { onClose(): void }): React.ReactElement {
  return (
    <PlanForm
      name="plan summary"
      label="Write the public summary"
      fields={[
        {
          kind: 'text',
          name: 'summary',
          hint: 'What inspectors found, what the council does about it, and by when. Nothing that could identify a child.',
          rows: 8,
        },
      ]}
      onClose={onClose}
    />
  );
}

/** The form for the figures with which the grades are compared (requirement 8). */
export function BenchmarksForm({
  inspection,
  onClose,
}: {
  inspection: Inspection;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  return (
    <ListForm<'inspections', Inspection>
      name="benchmarks"
      list="inspections"
      label="Set the benchmarks"
      fields={[
        {
          kind: 'table',
          name: 'benchmarks',
          hint: 'National counts, the rank in the region, the share of councils rated so, each with its source.',
          item: 'Benchmark',
          addLabel: 'Add a benchmark',
          columns: [
            { name: 'value', label: 'Figure', hint: '“46 of 152”', kind: 'line' },
            { name: 'label', label: 'What it counts', hint: '“councils rated good”', kind: 'line' },
            { name: 'source', label: 'Source and day', kind: 'line' },
          ],
        },
      ]}
      row={inspection}
      edit={(base, changes, reason, key) => store.editInspection(base, changes, reason, key)}
      saved="The benchmarks were saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/**
 * The form in which a manager says which days of a source's rule are done or settled, and how. A day that is not said
 * stays among the next dates, marked late once it is past.
 */
export function SettledDaysForm({
  inspection,
  steps,
  onClose,
}: {
  inspection: Inspection;
  /** The steps of the rule by their titles. */
  steps: readonly string[];
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const titles = [...new Set([...steps, ...inspection.settledDays.map(({ title }) => title)])];
  return (
    <ListForm<'inspections', Inspection>
      name="settled days"
      list="inspections"
      label="Say what is done or settled"
      fields={[
        {
          kind: 'table',
          name: 'settledDays',
          hint: 'What is not said here stays among the next dates, and is marked late once its day is past.',
          item: 'Day',
          addLabel: 'Add what is done or settled',
          columns: [
            {
              name: 'title',
              label: 'What was due',
              kind: 'choice',
              options: titles.map((title) => ({ value: title, label: title })),
            },
            { name: 'on', label: 'Done or settled on', kind: 'day' },
            { name: 'words', label: 'How', hint: '“Sent to Ofsted”, “Ofsted agreed to wait”', kind: 'line' },
          ],
        },
      ]}
      row={inspection}
      edit={(base, changes, reason, key) => store.editInspection(base, changes, reason, key)}
      saved="What is done or settled was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
