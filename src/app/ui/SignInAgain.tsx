import * as React from 'react';
import { PlainButton } from './PlainButton';
import { HostContext } from './useHost';

/**
 * The button to sign in again, in a window that leaves this page as it is. After signing in, the refused request is
 * sent again where possible; otherwise the person is told to press the button again.
 */
export function SignInAgain({
  onSignedIn,
  size,
}: {
  onSignedIn?: () => void;
  size?: 'small';
}): React.ReactElement | null {
  // Some notices are shown without a host, for example when a web part fails to start.
  const host = React.useContext(HostContext);
  const [state, setState] = React.useState<'asked' | 'waiting' | 'signed in'>('asked');
  const shown = React.useRef(true);
  React.useEffect(() => {
    shown.current = true;
    return () => void (shown.current = false);
  }, []);
  if (host === null) return null;
  const signIn = async (): Promise<void> => {
    setState('waiting');
    const signedIn = await host.signIn();
    if (!shown.current) return;
    setState(signedIn ? 'signed in' : 'asked');
    if (signedIn) onSignedIn?.();
  };
  return (
    <>
      {state === 'signed in' ? null : (
        <PlainButton look="primary" size={size} onClick={() => void signIn()}>
          Sign in
        </PlainButton>
      )}
      <span role="status">
        {state === 'waiting' ? 'Sign in in the window that opened. What stands here stays as it is.' : ''}
        {state === 'signed in' && !onSignedIn ? 'You are signed in again. Do once more what was refused.' : ''}
      </span>
    </>
  );
}
