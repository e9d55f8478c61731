import * as React from 'react';
import type { Inspection, Plan } from '../../plan/fields';
import type { AreaHistory } from '../../plan/inspections/history';
import { gradesInForce, gradeScales } from '../../plan/inspections/scales';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

/** A form over some columns of the plan's own row. */
function PlanForm({
  about,
  label,
  fields,
  onClose,
}: {
  about: string;
  label: string;
  fields: readonly FormField[];
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { plan } = usePlan().data;
  return (
    <RecordForm<Plan>
      about={`${about} ${plan.id}`}
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

/** The grades hoped for at the next inspection, by area (requirement 13). */
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
      about="targets of plan"
      label="Set the grades hoped for"
      fields={[
        targetsField(
          'targets',
          'Grades hoped for at the next inspection',
          areas,
          gradesInForce(scale).map(({ name }) => name),
        ),
      ]}
      onClose={onClose}
    />
  );
}

/** Areas with a grade each: of the plan's targets, and of a self-assessment. */
export function targetsField(
  name: string,
  label: string,
  areas: readonly string[],
  grades: readonly string[],
): FormField {
  return {
    kind: 'table',
    name,
    label,
    item: 'Area',
    addLabel: 'Add an area',
    columns: [
      {
        name: 'area',
        label: 'Area',
        kind: areas.length > 0 ? 'choice' : 'line',
        options: areas.map((each) => ({ value: each, label: each })),
      },
      { name: 'grade', label: 'Grade', kind: 'choice', options: grades.map((each) => ({ value: each, label: each })) },
    ],
  };
}

/** What else drives the plan, such as new law (requirement 14). */
export function DriversForm({ onClose }: { onClose(): void }): React.ReactElement {
  return (
    <PlanForm
      about="drivers of plan"
      label="Say what else drives the plan"
      fields={[
        {
          kind: 'table',
          name: 'drivers',
          label: 'What else drives the plan',
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

/** What the plan is about in plain words for the public (requirement 64). */
export function SummaryForm({ onClose }: { onClose(): void }): React.ReactElement {
  return (
    <PlanForm
      about="summary of plan"
      label="Write the public summary"
      fields={[
        {
          kind: 'text',
          name: 'summary',
          label: 'In plain words, for the public',
          hint: 'What inspectors found, what the council does about it, and by when. Nothing that could identify a child.',
          rows: 8,
        },
      ]}
      onClose={onClose}
    />
  );
}

/** The figures that the grades are held against (requirement 8). */
export function BenchmarksForm({
  inspection,
  onClose,
}: {
  inspection: Inspection;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  return (
    <RecordForm<Inspection>
      about={`benchmarks ${inspection.id}`}
      label="Set the benchmarks"
      fields={[
        {
          kind: 'table',
          name: 'benchmarks',
          label: 'How it compares',
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
