import * as React from 'react';
import type { StoryLine } from '../storyWords';
import type { AskTarget, ClerkTarget } from './askTargets';

const AskDialog = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'ask' */ './AskDialog')).AskDialog,
}));

const QuestionToClerkDialog = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'ask' */ './QuestionToClerkForm')).QuestionToClerkDialog,
}));

/** Opens the dialog to ask, of whom the target says; `entry` is the report of progress that the question is about. */
export type OpenAsking = (target: AskTarget | ClerkTarget, entry?: StoryLine) => void;

const AskContext = React.createContext<OpenAsking | null>(null);

/** Opens the dialog to ask; null where nothing can be asked, as on a card. */
export const useOpenAsking = (): OpenAsking | null => React.useContext(AskContext);

/**
 * Holds the dialog to ask, above the screens: the row whose button opened it may change or go when the plan is read
 * again, and keys typed in the dialog are none of the row's.
 */
export function Asking({ children }: { children: React.ReactNode }): React.ReactElement {
  const [asking, setAsking] = React.useState<{ target: AskTarget | ClerkTarget; entry?: StoryLine } | null>(null);
  const close = (): void => setAsking(null);
  const open = React.useCallback<OpenAsking>((target, entry) => setAsking({ target, ...(entry && { entry }) }), []);
  return (
    <AskContext.Provider value={open}>
      {children}
      {asking ? (
        <React.Suspense fallback={null}>
          {'of' in asking.target ? (
            <AskDialog target={asking.target} entry={asking.entry} onClose={close} />
          ) : (
            <QuestionToClerkDialog target={asking.target} onClose={close} />
          )}
        </React.Suspense>
      ) : null}
    </AskContext.Provider>
  );
}
