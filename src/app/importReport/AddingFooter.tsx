import * as React from 'react';
import { ConfirmFoot } from '../ui/ConfirmFoot';
import type { Writing } from '../ui/ConfirmFoot';
import type { DraftProblem } from './imported';

export interface AddingFooterProps {
  adding: Writing;
  /** How many recommendations will be added. */
  kept: number;
  problems: DraftProblem[];
  onConfirm(): void;
  onCancel(): void;
}

/** The one button that adds the report. */
export function AddingFooter({ adding, kept, problems, onConfirm, onCancel }: AddingFooterProps): React.ReactElement {
  return (
    <ConfirmFoot
      writing={adding}
      doing="Adding the report"
      label={confirmLabel(kept)}
      note={kept > 0 ? 'Next, each one needs an action.' : 'Nothing is written until you confirm.'}
      problems={problems.map(({ message }) => message)}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}

function confirmLabel(kept: number): string {
  if (kept === 0) return 'Confirm, without recommendations';
  return `Confirm and add ${kept} ${kept === 1 ? 'recommendation' : 'recommendations'}`;
}
