import * as React from 'react';
import { makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, tokens } from '@fluentui/react-components';
import { touch } from '../ui/breakpoints';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/lib/atoms/svg/more-horizontal';
import type { PlanRow } from './planRows';

/** A command of a manager on a row. */
export interface RowCommand {
  label: string;
  run(): void;
  /** Whether a line separates the command from those before it, because it is of another kind. */
  apart?: boolean;
}

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [touch]: { width: '44px', height: '44px' },
  },
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

/** The row whose menu is open, and the button that opened it. */
interface OpenMenu {
  row: PlanRow;
  button: HTMLElement;
}

export interface RowMenus {
  /** The menu button at the end of a row; null when the row has no commands. */
  buttonOf(row: PlanRow, tabbable: boolean): React.ReactNode;
  /** The menu that all rows share, to be rendered once. */
  menu: React.ReactNode;
}

/**
 * The menus of the rows. Each row has a plain button and all share one menu, because a menu for each of thousands of
 * rows would make scrolling slow.
 */
export function useRowMenus(commandsFor: (row: PlanRow) => RowCommand[]): RowMenus {
  const styles = useStyles();
  const [opened, setOpened] = React.useState<OpenMenu | null>(null);
  const close = (): void => {
    opened?.button.focus();
    setOpened(null);
  };
  return {
    buttonOf: (row, tabbable) =>
      commandsFor(row).length === 0 ? null : (
        <button
          type="button"
          className={styles.button}
          tabIndex={tabbable ? 0 : -1}
          aria-haspopup="menu"
          aria-expanded={opened?.row.id === row.id}
          aria-label={`What to do with ${nameOf(row)}`}
          onClick={(event) => setOpened({ row, button: event.currentTarget })}
        >
          <MoreHorizontal20Regular aria-hidden />
        </button>
      ),
    menu: (
      <Menu
        open={opened !== null}
        positioning={{ target: opened?.button, position: 'below', align: 'end' }}
        onOpenChange={(_, { open }) => !open && close()}
      >
        <MenuPopover>
          <MenuList aria-label={opened ? `What to do with ${nameOf(opened.row)}` : undefined}>
            {(opened ? commandsFor(opened.row) : []).flatMap(({ label, run, apart }) => [
              ...(apart ? [<MenuDivider key={`${label} line`} />] : []),
              <MenuItem key={label} onClick={run}>
                {label}
              </MenuItem>,
            ])}
          </MenuList>
        </MenuPopover>
      </Menu>
    ),
  };
}
