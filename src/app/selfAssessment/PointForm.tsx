import * as React from 'react';
import { EditConflict } from '../../lists/planStore';
import { line, rows, text } from '../../plan/fields/field';
import type { SelfAssessment, SelfAssessmentPoint } from '../../plan/fields';
import type { FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { useServices } from '../context/contexts';
import { PointChanged, usePointEdits } from './usePointEdits';

export const pointKinds: { [kind in SelfAssessmentPoint['kind']]: { title: string; one: string } } = {
  strength: { title: 'Strengths', one: 'a strength' },
  'area for improvement': { title: 'Areas for improvement', one: 'an area for improvement' },
  'improvement made': { title: 'Improvements made', one: 'an improvement made' },
};

/** All points of a self-assessment are stored in one column of its row; these are the properties of a point. */
const columns = {
  text: text('What we say'),
  area: line('Area'),
  actionIds: rows('Actions that show it', 'actions'),
};

/**
 * A point with its position among those of its kind. The form finds the point by this position when somebody else
 * changed its words.
 */
interface OrderedPoint extends SelfAssessmentPoint {
  id: number;
}

const pointOf = ({ kind, area, text: said, actionIds }: SelfAssessmentPoint): SelfAssessmentPoint => ({
  kind,
  area,
  text: said,
  actionIds,
});

/** The form for a strength, an area for improvement or an improvement made (requirement 37). */
export function PointForm({
  assessment,
  kind,
  point,
  areas,
  onClose,
}: {
  assessment: SelfAssessment;
  kind: SelfAssessmentPoint['kind'];
  /** The point to edit; null for a new one. */
  point: SelfAssessmentPoint | null;
  areas: readonly string[];
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const write = usePointEdits();
  const ofKind = assessment.points.filter((each) => each.kind === kind);
  const index = point === null ? null : ofKind.indexOf(point);

  const edit = async (
    base: OrderedPoint,
    changes: FormValues<typeof columns>,
    reason: string,
    key: string,
  ): Promise<unknown> => {
    const from = pointOf(base);
    try {
      return await write(assessment, { kind: 'change', from, to: { ...from, ...changes } }, reason, key);
    } catch (failure) {
      if (!(failure instanceof PointChanged)) throw failure;
      const now = failure.points.filter((each) => each.kind === kind)[base.id];
      // Somebody else removed the point, so there is no second version to show.
      if (!now) throw failure;
      const [{ by, at }] = await store.recordHistory('selfAssessments', assessment.id);
      throw new EditConflict<OrderedPoint>(base, { ...now, id: base.id }, changes, by, at);
    }
  };
  return (
    <Form<typeof columns, OrderedPoint>
      name="self-assessment point"
      about={`${assessment.id} ${kind} ${index ?? 'new'}`}
      columns={columns}
      label={point ? `Edit ${pointKinds[kind].one}` : `Add ${pointKinds[kind].one}`}
      fields={[
        { kind: 'text', name: 'text', required: 'Say it in a sentence or two.', rows: 3 },
        { kind: 'line', name: 'area', suggestions: areas },
        { kind: 'actions', name: 'actionIds' },
      ]}
      row={point && { id: index ?? 0, ...point }}
      add={(values, key) =>
        write(
          assessment,
          { kind: 'add', point: { kind, area: '', text: '', actionIds: [], ...values } },
          `Draft: ${pointKinds[kind].one} was added.`,
          key,
        )
      }
      edit={edit}
      saved="The self-assessment was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
