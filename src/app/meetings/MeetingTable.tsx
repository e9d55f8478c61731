import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { useMeetingStyles } from './styles';

/**
 * Rows of meetings or reports under the heads of their columns. Where there is no room for columns, the heads are only
 * heard.
 */
export function MeetingTable({
  label,
  heads,
  children,
}: {
  label: string;
  heads: readonly [string, string, string, string];
  children: React.ReactNode;
}): React.ReactElement {
  const styles = useMeetingStyles();
  return (
    <div role="table" aria-label={label}>
      <div role="row" className={mergeClasses(styles.row, styles.heads)}>
        {heads.map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      {children}
    </div>
  );
}

/** A row of the table, with one cell under each head. */
export function MeetingTableRow({ cells }: { cells: readonly React.ReactNode[] }): React.ReactElement {
  const styles = useMeetingStyles();
  return (
    <div role="row" className={styles.row}>
      {cells.map((cell, at) => (
        <div key={at} role="cell">
          {cell}
        </div>
      ))}
    </div>
  );
}
