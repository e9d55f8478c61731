import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { acceptorsIn } from '../../plan/requests/acceptance';
import type { RatedAction } from '../../plan/view';
import { usePlan } from '../context/contexts';

const MoreTimeDialog = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'requests' */ './MoreTimeDialog')).MoreTimeDialog,
}));

/** The buttons by which a lead asks: for more time, or, where somebody has to accept it, that the action is closed. */
export function RequestButtons({
  rated,
  onReadyToClose,
}: {
  rated: RatedAction;
  onReadyToClose(): void;
}): React.ReactElement | null {
  const { data, view } = usePlan();
  const [asking, setAsking] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const { state, action } = rated;
  if (state.done) return null;
  const accepted = acceptorsIn(data)(action, view.today).by !== 'lead';
  return (
    <>
      {accepted ? <Button onClick={onReadyToClose}>Ready to close</Button> : null}
      {state.due ? (
        <Button ref={button} onClick={() => setAsking(true)}>
          Ask for more time
        </Button>
      ) : null}
      {asking ? (
        <React.Suspense fallback={null}>
          <MoreTimeDialog
            rated={rated}
            onClose={() => {
              setAsking(false);
              button.current?.focus();
            }}
          />
        </React.Suspense>
      ) : null}
    </>
  );
}
