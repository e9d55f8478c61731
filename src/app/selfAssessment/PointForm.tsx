import * as React from 'react';
import type { SelfAssessment, SelfAssessmentPoint } from '../../plan/fields';
import { actionOptions } from '../engagement';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';
import { usePointEdits } from './usePointEdits';

export const pointKinds: { [kind in SelfAssessmentPoint['kind']]: { title: string; one: string } } = {
  strength: { title: 'Strengths', one: 'a strength' },
  'area for improvement': { title: 'Areas for improvement', one: 'an area for improvement' },
  'improvement made': { title: 'Improvements made', one: 'an improvement made' },
};

interface NumberedPoint extends SelfAssessmentPoint {
  id: number;
}

/** Says a strength, an area for improvement or an improvement made (requirement 37). */
export function PointForm({
  assessment,
  kind,
  point,
  areas,
  onClose,
}: {
  assessment: SelfAssessment;
  kind: SelfAssessmentPoint['kind'];
  /** What is edited; null for a new one. */
  point: SelfAssessmentPoint | null;
  areas: readonly string[];
  onClose(): void;
}): React.ReactElement {
  const { view } = usePlan();
  const write = usePointEdits();
  const said = (values: { [name: string]: unknown }, from: SelfAssessmentPoint): SelfAssessmentPoint => ({
    kind: from.kind,
    area: (values.area as string | undefined) ?? from.area,
    text: (values.text as string | undefined) ?? from.text,
    actionIds: (values.actionIds as number[] | undefined) ?? from.actionIds,
  });
  return (
    <RecordForm<NumberedPoint>
      about={`${kind} ${assessment.id} ${point?.text.slice(0, 60) ?? 'new'}`}
      label={point ? `Edit ${pointKinds[kind].one}` : `Add ${pointKinds[kind].one}`}
      fields={[
        { kind: 'text', name: 'text', label: 'What we say', required: 'Say it in a sentence or two.', rows: 3 },
        { kind: 'line', name: 'area', label: 'Area', suggestions: areas },
        { kind: 'some of', name: 'actionIds', label: 'Actions that show it', options: actionOptions(view) },
      ]}
      row={point ? { id: 0, ...point } : null}
      add={(values, key) =>
        write(
          assessment,
          { kind: 'add', point: said(values, { kind, area: '', text: '', actionIds: [] }) },
          `Draft: ${pointKinds[kind].one} was added.`,
          key,
        )
      }
      edit={(base, changes, reason, key) => {
        const { kind: own, area, text, actionIds } = base;
        const from = { kind: own, area, text, actionIds };
        return write(assessment, { kind: 'change', from, to: said(changes, from) }, reason, key);
      }}
      saved="The self-assessment was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
