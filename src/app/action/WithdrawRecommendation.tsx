import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { listSchema } from '../../lists/schema';
import type { Recommendation } from '../../plan/fields';
import { counted } from '../../plan/words';
import type { FormValues } from '../forms/fieldTypes';
import { FormDialog } from '../forms/FormDialog';
import { useServices } from '../context/contexts';

const { columns } = listSchema.recommendations;

/** The button that withdraws a recommendation or brings it back, with a reason. */
export function WithdrawRecommendation({
  recommendation,
  liveActions,
}: {
  recommendation: Recommendation;
  liveActions: number;
}): React.ReactElement {
  const { store } = useServices();
  const [open, setOpen] = React.useState(false);
  const back = recommendation.withdrawn !== null;
  const { ref, id } = recommendation;
  const stay =
    liveActions > 0 ? ` ${counted(liveActions, 'action')} that answer it stay in force: withdraw them one by one.` : '';
  const close = (): void => setOpen(false);
  // Withdrawing edits one column, which holds the reason. It is a normal edit, so that a simultaneous edit by somebody
  // else is shown.
  const written = (reason: string): FormValues<typeof columns> => ({ withdrawn: back ? null : reason });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{back ? 'Bring back' : 'Withdraw'}</Button>
      {open ? (
        <FormDialog<typeof columns, Recommendation>
          name="recommendation withdrawal"
          about={`${back ? 'back' : 'out'} ${id}`}
          columns={columns}
          label={back ? `Bring back recommendation ${ref}` : `Withdraw recommendation ${ref}`}
          says={
            <p>
              {back ? 'It counts again, and wants a response.' : `It no longer counts and wants no response.${stay}`}
            </p>
          }
          saveLabel={back ? 'Bring it back' : 'Withdraw it'}
          fields={[]}
          row={recommendation}
          complete={(_, reason) => written(reason)}
          reason={() => 'Why?'}
          edit={(base, changes, reason, key) =>
            changes.withdrawn === null
              ? store.restoreRecommendation(base, reason, key)
              : store.withdrawRecommendation(base, reason, key)
          }
          saved={back ? `Recommendation ${ref} is back in the plan.` : `Recommendation ${ref} was withdrawn.`}
          onSaved={close}
          onCancel={close}
        />
      ) : null}
    </>
  );
}
