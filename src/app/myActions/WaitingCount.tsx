import * as React from 'react';
import { CounterBadge, makeStyles } from '@fluentui/react-components';
import { PlanContext } from '../context/contexts';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useDesk } from './useDesk';

const useStyles = makeStyles({
  /** Beside the words of the tab, in the room between two tabs, so that nothing moves when it appears. */
  badge: { position: 'absolute', top: '4px', right: '-6px', pointerEvents: 'none' },
});

interface CountProps {
  /** Of the words that say the count, by which the tab is described while they are there. */
  id: string;
  onShown(isShown: boolean): void;
}

function Count({ id, onShown }: CountProps): React.ReactElement | null {
  const styles = useStyles();
  const { waiting } = useDesk('clerks');
  const isShown = waiting > 0;
  React.useEffect(() => {
    if (!isShown) return undefined;
    onShown(true);
    return () => onShown(false);
  }, [isShown, onShown]);
  if (!isShown) return null;
  return (
    <>
      <CounterBadge className={styles.badge} count={waiting} size="small" aria-hidden="true" />
      <span id={id} style={visuallyHidden} aria-hidden="true">
        {waiting === 1 ? 'One thing waits for you' : `${waiting} things wait for you`}
      </span>
    </>
  );
}

/**
 * How many things wait for the signed-in person, as a badge on the tab of My actions; nothing where none does, and on a
 * plan that is closed.
 */
export function WaitingCount(props: CountProps): React.ReactElement | null {
  const plan = React.useContext(PlanContext);
  return plan && plan.data.plan.closed === null ? <Count {...props} /> : null;
}
