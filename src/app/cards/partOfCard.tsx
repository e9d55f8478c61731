import * as React from 'react';
import { ScreenBoundary } from '../shell/ScreenBoundary';
import { Waiting } from './CardFrame';

/**
 * What one card shows and the others have no use for, whose code comes while the plan is read: `useEarly` asks for it
 * when the card begins, and `Part` shows it once there is something to show.
 */
export function partOfCard<Props extends object>(
  load: () => Promise<React.ComponentType<Props>>,
): { useEarly(): void; Part: React.ComponentType<Props> } {
  const Loaded = React.lazy(async () => ({ default: await load() })) as unknown as React.ComponentType<Props>;
  return {
    useEarly() {
      React.useEffect(() => {
        // Where it does not come, the card asks for it again once there is something to show, and says so.
        load().catch(() => undefined);
      }, []);
    },
    Part: (props) => (
      <ScreenBoundary>
        <React.Suspense fallback={<Waiting>Opening the plan</Waiting>}>
          <Loaded {...props} />
        </React.Suspense>
      </ScreenBoundary>
    ),
  };
}
