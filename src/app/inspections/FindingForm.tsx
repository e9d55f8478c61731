import * as React from 'react';
import type { Finding } from '../../plan/fields';
import type { Inspection } from '../../plan/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';

/** The usual words of inspectors for the progress they found; other words can be typed. */
const verdicts = ['Good progress', 'Some progress', 'Limited progress', 'No progress', 'Not yet embedded'];

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
  /** The recommendation that the finding concerns, when the form is opened from one. */
  recommendationId?: number;
  onClose(): void;
}

/** The form that quotes a strength or finding, or records the progress that a visit found (requirements 9 and 11). */
export function FindingForm({
  inspection,
  kind,
  finding,
  recommendationId,
  onClose,
}: FindingFormProps): React.ReactElement {
  const { data } = usePlan();
  const areas = data.allJudgements.filter((each) => each.inspectionId === inspection.id).map(({ area }) => area);
  const ofVisit = kind === 'progress found';
  const order = Math.max(0, ...data.findings.map((each) => (each.inspectionId === inspection.id ? each.order : 0))) + 1;
  return (
    <RecordForm
      name="inspection finding"
      about={finding?.id ?? `new ${kind} ${inspection.id} ${recommendationId ?? ''}`}
      list="findings"
      label={finding ? words[kind].edit : words[kind].add}
      fields={[
        {
          kind: 'text',
          name: 'text',
          hint: 'Word for word.',
          required: 'Copy the passage word for word.',
          rows: 4,
        },
        { kind: 'line', name: 'verdict', suggestions: verdicts, shown: () => ofVisit },
        {
          kind: 'recommendation',
          name: 'recommendationId',
          label: ofVisit ? 'On which recommendation' : 'Which recommendation it explains',
          required: ofVisit ? 'Choose the recommendation that the visit looked at again.' : undefined,
          shown: () => kind !== 'strength',
        },
        { kind: 'number', whole: true, least: 1, name: 'page' },
        { kind: 'line', name: 'area', suggestions: areas, shown: () => !ofVisit },
      ]}
      row={finding}
      start={{ recommendationId: recommendationId ?? null }}
      given={{ inspectionId: inspection.id, kind, order }}
      saved={words[kind].saved}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
