import * as React from 'react';
import { ConfirmFoot } from '../forms/ConfirmFoot';
import type { Confirmation } from '../forms/useConfirmation';
import { counted } from '../../plan/words';
import type { ImportPreview } from './importPreview';
import { keptRecommendations } from './imported';

export interface AddingFooterProps {
  adding: Confirmation;
  preview: ImportPreview;
  onCancel(): void;
}

/** The foot of the preview with the button that adds the report. */
export function AddingFooter({ adding, preview, onCancel }: AddingFooterProps): React.ReactElement {
  const kept = keptRecommendations(preview).length;
  return (
    <ConfirmFoot
      confirmation={adding}
      label={confirmLabel(preview, kept)}
      note={kept > 0 ? 'Next, each one needs an action.' : 'Nothing is written until you confirm.'}
      left="This report was being added when the screen was left."
      onCancel={onCancel}
    />
  );
}

function confirmLabel({ destination }: ImportPreview, kept: number): string {
  if (destination === 'history') return 'Confirm and keep as history';
  if (kept > 0) return `Confirm and add ${counted(kept, 'recommendation')}`;
  return destination === 'open plan' ? 'Confirm and add to the plan' : 'Confirm, without recommendations';
}
