import { newKey } from '../../lists/keys';
import { EditConflict, SiteError } from '../../lists/planStore';
import type { SelfAssessment } from '../../plan/fields';
import { afterPointEdit } from '../../plan/selfAssessment/points';
import type { PointEdit } from '../../plan/selfAssessment/points';
import { useServices } from '../context/contexts';

/** How often an edit is put on top of what others wrote meanwhile before it gives up. */
const tries = 4;

/**
 * Writes an edit of one point. Points stand in one row, so what somebody else did to another point meanwhile is kept and
 * this edit is written on top of it; only when the same point was changed is the edit refused, in words.
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
      if (points === null || base.state === 'agreed') {
        throw new SiteError(
          base.state === 'agreed'
            ? 'This version has been agreed meanwhile. Start a new version to change it.'
            : 'Somebody else has changed this very point meanwhile. Close the form to see what it says now.',
          'invalid',
          'the point was changed since the form was opened',
        );
      }
      try {
        return await store.editRecord('selfAssessments', base, { points }, reason, turn === 1 ? key : newKey());
      } catch (failure) {
        if (!(failure instanceof EditConflict) || turn === tries) throw failure;
        base = failure.theirs as SelfAssessment;
      }
    }
  };
}
