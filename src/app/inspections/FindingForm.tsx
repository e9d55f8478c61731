import * as React from 'react';
import type { Finding, Inspection, Recommendation } from '../../plan/fields';
import { inPlanOrder } from '../../plan/groups';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

/** How inspectors put the progress they found; other words can be typed. */
const verdicts = ['Good progress', 'Some progress', 'Limited progress', 'No progress', 'Not yet embedded'];

/** "7: Ensure that arrangements for permanence…": a recommendation as one of several to choose from. */
export function recommendationOptions(recommendations: readonly Recommendation[]): { value: number; label: string }[] {
  return [...recommendations]
    .filter(({ withdrawn }) => withdrawn === null)
    .sort(inPlanOrder)
    .map(({ id, ref, text }) => ({
      value: id,
      label: `${ref}: ${text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text}`,
    }));
}

const words: { [kind in Finding['kind']]: { add: string; edit: string; saved: string } } = {
  strength: { add: 'Add a strength', edit: 'Edit the strength', saved: 'The strength was saved.' },
  finding: { add: 'Add a finding', edit: 'Edit the finding', saved: 'The finding was saved.' },
  'progress found': {
    add: 'Add the progress found',
    edit: 'Edit the progress found',
    saved: 'What the visit found was saved.',
  },
};

export interface FindingFormProps {
  inspection: Inspection;
  kind: Finding['kind'];
  finding: Finding | null;
  /** The recommendation it is about, when that is known already. */
  recommendationId?: number;
  onClose(): void;
}

/** Quotes a strength or a finding, or says what progress a visit found (requirements 9 and 11). */
export function FindingForm({
  inspection,
  kind,
  finding,
  recommendationId,
  onClose,
}: FindingFormProps): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const areas = data.allJudgements.filter((each) => each.inspectionId === inspection.id).map(({ area }) => area);
  const about: FormField = {
    kind: 'one of',
    name: 'recommendationId',
    label: kind === 'progress found' ? 'On which recommendation' : 'Which recommendation it explains',
    options: recommendationOptions(data.recommendations),
    none: kind === 'progress found' ? 'Choose one' : 'None',
    required: kind === 'progress found' ? 'Choose the recommendation that the visit looked at again.' : undefined,
  };
  const fields: FormField[] = [
    {
      kind: 'text',
      name: 'text',
      label: 'What the inspectors wrote',
      hint: 'Word for word.',
      required: 'Copy the passage word for word.',
      rows: 4,
    },
    ...(kind === 'progress found'
      ? [
          { kind: 'line', name: 'verdict', label: 'In a few words', empty: null, suggestions: verdicts } as FormField,
          about,
        ]
      : []),
    ...(kind === 'finding' ? [about] : []),
    { kind: 'count', name: 'page', label: 'Page' },
    ...(kind === 'progress found'
      ? []
      : [{ kind: 'line', name: 'area', label: 'Area', empty: null, suggestions: areas } as FormField]),
  ];
  const order = Math.max(0, ...data.findings.map((each) => (each.inspectionId === inspection.id ? each.order : 0))) + 1;
  return (
    <RecordForm<Finding>
      about={finding ? `edit finding ${finding.id}` : `new ${kind} ${inspection.id} ${recommendationId ?? ''}`}
      label={finding ? words[kind].edit : words[kind].add}
      fields={fields}
      row={finding}
      start={{ recommendationId: recommendationId ?? null }}
      add={(values, key) => store.addRecord('findings', { ...values, inspectionId: inspection.id, kind, order }, key)}
      edit={(base, changes, reason, key) => store.editRecord('findings', base, changes, reason, key)}
      saved={words[kind].saved}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
