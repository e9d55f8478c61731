import * as React from 'react';
import { Input, Link, makeStyles } from '@fluentui/react-components';
import { print } from './breakpoints';
import { touchTarget } from './styleParts';

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '8px',
    flexWrap: 'wrap',
    minWidth: 0,
    [print]: { display: 'none' },
  },
  address: { minWidth: '260px' },
  press: touchTarget,
});

/**
 * The button that copies an address. Where the browser refuses, as Teams may, the address is shown selected, so that
 * the person can copy it.
 */
export function CopyLink({
  address,
  label = 'Copy a link to this view',
}: {
  address: string;
  label?: string;
}): React.ReactElement {
  const styles = useStyles();
  const [outcome, setOutcome] = React.useState<{ address: string; copied: boolean } | null>(null);
  const current = outcome?.address === address ? outcome : null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome({ address, copied: true });
    } catch {
      // The browser's policy refused, so the address is shown in a field to be copied by hand.
      setOutcome({ address, copied: false });
    }
  };
  return (
    <span className={styles.line}>
      <Link as="button" className={styles.press} onClick={() => void copy()}>
        {label}
      </Link>
      <span role="status">{current?.copied ? 'Link copied' : current ? 'Copy it from here:' : ''}</span>
      {current && !current.copied ? (
        <Input
          className={styles.address}
          readOnly
          aria-label="Link to this view"
          value={address}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
    </span>
  );
}
