import { newKey } from '../../lists/keys';
import { EditConflict, SiteError } from '../../lists/planStore';
import type { SelfAssessment, SelfAssessmentPoint } from '../../plan/fields';
import { afterPointEdit } from '../../plan/selfAssessment/points';
import type { PointEdit } from '../../plan/selfAssessment/points';
import { useServices } from '../context/contexts';

/** How often an edit is put on top of what others wrote meanwhile before it gives up. */
const tries = 4;

/** Somebody else changed or took out the very point that is edited. Nothing was written. */
export class PointChanged extends SiteError {
  constructor(
    /** The points as they are now. */
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
 * Writes an edit of one point. Points stand in one row, so what somebody else did to another point meanwhile is kept and
 * this edit is written on top of it; only when the same point was changed is the edit refused.
 * @throws PointChanged when the point that is edited is not there any more as it was
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
