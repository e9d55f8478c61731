import * as React from 'react';
import { ConfirmFoot } from '../ui/ConfirmFoot';
import type { Writing } from '../ui/ConfirmFoot';
import { counted } from '../../plan/words';
import type { Draft } from './draft';
import { keptRecommendations } from './imported';
import type { DraftProblem } from './imported';

export interface AddingFooterProps {
  adding: Writing;
  draft: Draft;
  problems: DraftProblem[];
  onConfirm(): void;
  onCancel(): void;
}

/** The one button that adds the report. */
export function AddingFooter({ adding, draft, problems, onConfirm, onCancel }: AddingFooterProps): React.ReactElement {
  const kept = keptRecommendations(draft).length;
  return (
    <ConfirmFoot
      writing={adding}
      doing="Adding the report"
      label={confirmLabel(draft, kept)}
      note={kept > 0 ? 'Next, each one needs an action.' : 'Nothing is written until you confirm.'}
      problems={problems.map(({ message }) => message)}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}

function confirmLabel({ destination }: Draft, kept: number): string {
  if (destination === 'history') return 'Confirm and keep as history';
  if (kept > 0) return `Confirm and add ${counted(kept, 'recommendation')}`;
  return destination === 'open plan' ? 'Confirm and add to the plan' : 'Confirm, without recommendations';
}
