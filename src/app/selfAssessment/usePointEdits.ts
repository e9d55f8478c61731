import { newKey } from '../../lists/keys';
import { EditConflict, SiteError } from '../../lists/planStore';
import type { SelfAssessment, SelfAssessmentPoint } from '../../plan/fields';
import { afterPointEdit } from '../../plan/selfAssessment/points';
import type { PointEdit } from '../../plan/selfAssessment/points';
import { useServices } from '../context/contexts';

/** How often an edit is tried again on top of changes by others before it fails. */
const tries = 4;

/** Thrown when somebody else changed or removed the same point. Nothing was written. */
export class PointChanged extends SiteError {
  constructor(
    /** The present points. */
    readonly points: readonly SelfAssessmentPoint[],
  ) {
    super(
      'Somebody else has taken this very point out meanwhile. What you typed is kept: copy it into a new point if it should stand.',
      'invalid',
      'the point was changed since the form was opened',
    );
    this.name = 'PointChanged';
  }
}

/**
 * Writes an edit of one point. All points are in one row, so changes that somebody else made to other points are kept
 * and this edit is written on top of them. Only a change of the same point refuses the edit.
 * @throws PointChanged when the point was changed or removed in the meantime
 */
export function usePointEdits(): (
  assessment: SelfAssessment,
  edit: PointEdit,
  reason: string,
  key: string,
) => Promise<SelfAssessment> {
  const { store } = useServices();
  return async (assessment, edit, reason, key) => {
    let base = assessment;
    for (let turn = 1; ; turn++) {
      const points = afterPointEdit(base.points, edit);
      if (base.state === 'agreed')
        throw new SiteError(
          'This version has been agreed meanwhile. Start a new version to change it.',
          'invalid',
          'the version was agreed since the form was opened',
        );
      if (points === null) throw new PointChanged(base.points);
      try {
        return await store.editRecord('selfAssessments', base, { points }, reason, turn === 1 ? key : newKey());
      } catch (failure) {
        if (!(failure instanceof EditConflict) || turn === tries) throw failure;
        base = failure.theirs as SelfAssessment;
      }
    }
  };
}
