import * as React from 'react';
import { ScreenBoundary } from '../shell/ScreenBoundary';
import { CardFrame, Waiting } from './CardFrame';
import type { CardProps } from './CardFrame';

const load = () => import(/* webpackChunkName: 'own-actions' */ './OwnActions');
const OwnActions = React.lazy(async () => ({ default: (await load()).OwnActions }));

/**
 * The card that shows the signed-in person's actions, with links to report on them. Its code comes while the plan is
 * read, because the other cards have no use for it.
 */
export function MyActionsCard(props: CardProps): React.ReactElement {
  React.useEffect(() => {
    // Where it does not come, the card asks for it again once the plan is there, and says so.
    load().catch(() => undefined);
  }, []);
  return (
    <CardFrame {...props}>
      {(plan) => (
        <ScreenBoundary>
          <React.Suspense fallback={<Waiting>Opening the plan</Waiting>}>
            <OwnActions plan={plan} lines={props.lines} />
          </React.Suspense>
        </ScreenBoundary>
      )}
    </CardFrame>
  );
}
