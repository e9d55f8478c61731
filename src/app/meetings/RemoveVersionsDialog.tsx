import * as React from 'react';
import type { ExemptItem } from '../../plan/fields';
import type { Field } from '../../plan/fields/field';
import { exemptMark } from '../../plan/governance/exempt';
import { usePlan, useServices } from '../context/contexts';
import { FormDialog } from '../forms/FormDialog';

/**
 * Asks a site owner before the public row of an exempt item is deleted with all its versions, because that cannot be
 * undone (requirement 48).
 */
export function RemoveVersionsDialog({ item, onClose }: { item: ExemptItem; onClose(): void }): React.ReactElement {
  const { store } = useServices();
  const { view } = usePlan();
  return (
    <FormDialog<Record<never, Field>, never>
      name="versions to remove"
      about={item.id}
      columns={{}}
      label="Remove the earlier versions for good?"
      says={
        <p>
          What stood in the open list before “{item.title || exemptMark(item)}” was made exempt goes for good, with
          every earlier version of it{item.kind === 'risk' ? ' and every review' : ''}. Nobody can bring it back, from
          the recycle bin neither. What is exempt stays as it is.
        </p>
      }
      saveLabel="Remove for good"
      savingLabel="Removing"
      againLabel="Try again"
      fields={[]}
      row={null}
      add={(_, key) => store.removeMoved(item, view.today, key)}
      saved={`What stood in the open list is gone for good${item.kind === 'risk' ? ', with the reviews' : ''}.`}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
