import * as React from 'react';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import { useMeetingStyles } from './styles';

/** Links to the actions that an entry concerns. Shows nothing when it concerns none. */
export function ActionLinks({ ids }: { ids: readonly number[] }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { view } = usePlan();
  const tied = ids.flatMap((id) => view.byId.get(id) ?? []);
  if (tied.length === 0) return null;
  return (
    <span className={styles.small}>
      About{' '}
      {tied.map(({ action }, at) => (
        <React.Fragment key={action.id}>
          {at > 0 ? ', ' : ''}
          <RouteLink className={reading.link} to={actionRoute(action.ref)}>
            {action.ref} {action.text}
          </RouteLink>
        </React.Fragment>
      ))}
    </span>
  );
}
