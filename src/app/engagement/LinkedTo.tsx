import * as React from 'react';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, recommendationRoute } from '../context/routes';

/** Links to the recommendations and actions that an entry concerns. Shows nothing when it concerns none. */
export function LinkedTo({
  recommendationIds,
  actionIds,
}: {
  recommendationIds: readonly number[];
  actionIds: readonly number[];
}): React.ReactElement | null {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const recommendations = data.recommendations.filter(({ id }) => recommendationIds.includes(id));
  const actions = data.actions.filter(({ id }) => actionIds.includes(id));
  if (recommendations.length + actions.length === 0) return null;
  const links = [
    ...recommendations.map(({ ref }) => ({ to: recommendationRoute(ref), words: `recommendation ${ref}` })),
    ...actions.map(({ ref }) => ({ to: actionRoute(ref), words: `action ${ref}` })),
  ];
  return (
    <div className={reading.small}>
      About{' '}
      {links.map(({ to, words }, index) => (
        <React.Fragment key={to}>
          {index === 0 ? '' : index === links.length - 1 ? ' and ' : ', '}
          <RouteLink className={reading.link} to={to}>
            {words}
          </RouteLink>
        </React.Fragment>
      ))}
    </div>
  );
}
