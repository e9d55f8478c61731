import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { touchTarget } from '../ui/styleParts';
import type { RedactionTarget } from '../../lists/redaction';
import { useRights } from '../context/rights';

const RemoveWordsDialog = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'redactions' */ './RemoveWordsDialog')).RemoveWordsDialog,
}));

const useStyles = makeStyles({
  button: { minWidth: 'auto', ...touchTarget },
});

/**
 * The button "Remove words…" beside a text. Only site owners see it, because SharePoint lets nobody else delete
 * versions.
 */
export function RemoveWords({ target, title }: { target: RedactionTarget; title: string }): React.ReactElement | null {
  const styles = useStyles();
  const { deletes } = useRights();
  const [open, setOpen] = React.useState(false);
  if (!deletes) return null;
  return (
    <>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        aria-label={`Remove words from ${title}`}
        onClick={() => setOpen(true)}
      >
        Remove words…
      </Button>
      {open ? (
        <React.Suspense fallback={null}>
          <RemoveWordsDialog target={target} title={title} onClose={() => setOpen(false)} />
        </React.Suspense>
      ) : null}
    </>
  );
}
