import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';

const useStyles = makeStyles({
  page: {
    minWidth: 'auto',
    paddingRight: 0,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    [upTo.phone]: { minHeight: '44px' },
  },
});

export interface PageLinkProps {
  /** The page that the link shows; null for an item that is not printed in the report, which gets no link. */
  page: number | null;
  /** The item on that page: "number 2". */
  what: string;
  onShowPage(page: number): void;
}

/** A link such as "Page 8", which shows that page of the report. */
export function PageLink({ page, what, onShowPage }: PageLinkProps): React.ReactElement {
  const styles = useStyles();
  if (page === null) return <span />;
  return (
    <Button
      className={styles.page}
      size="small"
      appearance="transparent"
      aria-label={`Page ${page}, show ${what} there`}
      onClick={() => onShowPage(page)}
    >
      Page {page}
    </Button>
  );
}
