import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText } from './styleParts';
import { PlainButton } from './PlainButton';
import type { Problem } from './problem';
import { SignInAgain } from './SignInAgain';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    paddingTop: '12px',
    paddingBottom: '12px',
    paddingLeft: '16px',
    borderLeftWidth: '3px',
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorPaletteRedBorderActive,
    maxWidth: '72ch',
  },
  message: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  detail: {
    ...smallText,
    overflowWrap: 'anywhere',
  },
});

export interface ProblemNoticeProps {
  problem: Problem;
  /** Tries again; left out when that cannot help. */
  onRetry?: () => void;
  retryLabel?: string;
  /** Sends the request again after the person has signed in; when left out, `onRetry` does. */
  onSignedIn?: () => void;
}

/** Says what went wrong and what to do, at the place where it went wrong. Screen readers read it at once. */
export function ProblemNotice({
  problem,
  onRetry,
  retryLabel = 'Try again',
  onSignedIn,
}: ProblemNoticeProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.notice}>
      <p className={styles.message}>{problem.message}</p>
      {problem.detail ? (
        <details className={styles.detail}>
          <summary>Details for whoever looks after the site</summary>
          {problem.detail}
        </details>
      ) : null}
      {problem.signIn ? <SignInAgain onSignedIn={onSignedIn ?? onRetry} /> : null}
      {onRetry ? <PlainButton onClick={onRetry}>{retryLabel}</PlainButton> : null}
    </div>
  );
}
