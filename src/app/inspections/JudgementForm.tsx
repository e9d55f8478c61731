import * as React from 'react';
import type { Inspection, Judgement } from '../../plan/fields';
import { gradesInForce, scaleOf } from '../../plan/inspections/scales';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';

/**
 * The form that enters a grade as printed, the body it is for, and the earlier area that it continues where the names
 * differ (requirements 3 to 6).
 */
export function JudgementForm({
  inspection,
  judgement,
  onClose,
}: {
  inspection: Inspection;
  judgement: Judgement | null;
  onClose(): void;
}): React.ReactElement {
  const { data } = usePlan();
  const scale = scaleOf(inspection);
  const others = [
    ...new Set(data.allJudgements.filter((each) => each.inspectionId !== inspection.id).map(({ area }) => area)),
  ];
  const own = data.allJudgements.filter((each) => each.inspectionId === inspection.id);
  const isCouncil = inspection.kind !== 'related service';
  return (
    <RecordForm
      name="judgement"
      about={judgement?.id ?? `new ${inspection.id}`}
      list="judgements"
      label={judgement ? 'Edit the judgement' : 'Add a judgement'}
      fields={[
        {
          kind: 'choice',
          name: 'role',
          options: [
            { value: 'area', label: 'One area of the service' },
            { value: 'overall', label: 'The service overall' },
            { value: 'board', label: 'Another body, such as the safeguarding board' },
          ],
        },
        {
          kind: 'line',
          name: 'area',
          required: 'Say what was judged.',
          suggestions: others,
        },
        {
          kind: 'line',
          name: 'grade',
          hint: scale
            ? `On the scale: ${gradesInForce(scale)
                .map(({ name }) => name.toLowerCase())
                .join(', ')}.`
            : undefined,
          required: 'Write the grade as it is printed.',
          suggestions: scale?.grades.map(({ name }) => name),
        },
        { kind: 'number', whole: true, least: 1, name: 'page' },
        {
          kind: 'row',
          name: 'bodyId',
          options: data.bodies.map(({ id, name }) => ({ value: id, label: name })),
          none: 'The council',
          shown: () => isCouncil,
        },
        {
          kind: 'line',
          name: 'sameAs',
          hint: 'Only where it was renamed so much that the history does not join the two by itself.',
          suggestions: others,
          shown: () => isCouncil,
        },
      ]}
      row={judgement}
      start={{ role: 'area' }}
      given={{ inspectionId: inspection.id, order: Math.max(0, ...own.map(({ order }) => order)) + 1 }}
      saved="The judgement was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
