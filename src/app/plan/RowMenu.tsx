import * as React from 'react';
import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/lib/atoms/svg/more-horizontal';
import type { PlanRow } from './planRows';

/** What a manager can do with a row. */
export interface RowCommand {
  label: string;
  run(): void;
  /** Drawn under a line, as what takes something away is. */
  apart?: boolean;
}

const useStyles = makeStyles({
  button: { minWidth: '32px', '@media (pointer: coarse)': { minWidth: '44px', minHeight: '44px' } },
});

function nameOf(row: PlanRow): string {
  switch (row.kind) {
    case 'group':
      return row.label || row.title;
    case 'recommendation':
      return `recommendation ${row.recommendation.ref}`;
    case 'action':
      return `action ${row.rated.action.ref}`;
  }
}

/** The menu at the end of a row. */
export function RowMenu({
  row,
  commands,
  tabbable,
}: {
  row: PlanRow;
  commands: RowCommand[];
  tabbable: boolean;
}): React.ReactElement | null {
  const styles = useStyles();
  if (commands.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          tabIndex={tabbable ? 0 : -1}
          icon={<MoreHorizontal20Regular />}
          aria-label={`What to do with ${nameOf(row)}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.flatMap(({ label, run, apart }) => [
            ...(apart ? [<MenuDivider key={`${label} line`} />] : []),
            <MenuItem key={label} onClick={run}>
              {label}
            </MenuItem>,
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
