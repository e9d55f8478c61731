import * as React from 'react';
import type { Inspection, Judgement } from '../../plan/fields';
import { gradesInForce, scaleOf } from '../../plan/inspections/scales';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';

/** Enters a grade as printed, for whom, and which earlier area it follows where the names do not say so (requirements 3 to 6). */
export function JudgementForm({
  inspection,
  judgement,
  onClose,
}: {
  inspection: Inspection;
  judgement: Judgement | null;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const scale = scaleOf(inspection);
  const others = [
    ...new Set(data.allJudgements.filter((each) => each.inspectionId !== inspection.id).map(({ area }) => area)),
  ];
  const own = data.allJudgements.filter((each) => each.inspectionId === inspection.id);
  const related = inspection.kind === 'related service';
  return (
    <RecordForm<Judgement>
      about={judgement ? `edit judgement ${judgement.id}` : `new judgement ${inspection.id}`}
      label={judgement ? 'Edit the judgement' : 'Add a judgement'}
      fields={[
        {
          kind: 'choice',
          name: 'role',
          label: 'What is judged',
          options: [
            { value: 'area', label: 'One area of the service' },
            { value: 'overall', label: 'The service overall' },
            { value: 'board', label: 'Another body, such as the safeguarding board' },
          ],
        },
        {
          kind: 'line',
          name: 'area',
          label: 'Area, as printed',
          required: 'Say what was judged.',
          suggestions: others,
        },
        {
          kind: 'line',
          name: 'grade',
          label: 'Grade, as printed',
          hint: scale
            ? `On the scale: ${gradesInForce(scale)
                .map(({ name }) => name.toLowerCase())
                .join(', ')}.`
            : undefined,
          required: 'Write the grade as it is printed.',
          suggestions: scale?.grades.map(({ name }) => name),
        },
        { kind: 'count', name: 'page', label: 'Page of the report' },
        ...(related
          ? []
          : [
              {
                kind: 'one of' as const,
                name: 'bodyId',
                label: 'Body judged',
                options: data.bodies.map(({ id, name }) => ({ value: id, label: name })),
                none: 'The council',
              },
              {
                kind: 'line' as const,
                name: 'sameAs',
                label: 'Follows the earlier area',
                hint: 'Only where it was renamed so much that the history does not join the two by itself.',
                empty: null,
                suggestions: others,
              },
            ]),
      ]}
      row={judgement}
      start={{ role: 'area' }}
      add={(values, key) =>
        store.addRecord(
          'judgements',
          { ...values, inspectionId: inspection.id, order: Math.max(0, ...own.map(({ order }) => order)) + 1 },
          key,
        )
      }
      edit={(base, changes, reason, key) => store.editRecord('judgements', base, changes, reason, key)}
      saved="The judgement was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
