import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forcedColours } from '../ui/breakpoints';

const useStyles = makeStyles({
  button: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '6px',
    minWidth: '44px',
    height: '44px',
    paddingLeft: '8px',
    paddingRight: '8px',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '8px',
      right: '8px',
      bottom: '-1px',
      height: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandStroke,
      [forcedColours]: { backgroundColor: 'Highlight' },
    },
  },
  list: {
    position: 'absolute',
    zIndex: 10,
    right: '8px',
    top: '100%',
    minWidth: '180px',
    maxWidth: 'calc(100% - 16px)',
    boxSizing: 'border-box',
    listStyleType: 'none',
    margin: 0,
    paddingTop: '4px',
    paddingRight: '4px',
    paddingBottom: '4px',
    paddingLeft: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

interface NavigationMenuProps {
  /** The button's accessible name, whatever the button shows. */
  label: string;
  /** Whether the open screen is in this menu. */
  current?: boolean;
  button: React.ReactNode;
  className?: string;
  /** The links as list items; each calls `close` when it is followed. */
  children: (close: () => void) => React.ReactNode;
}

/**
 * A menu of links behind a button of the navigation. Escape closes it and returns the focus to the button; moving the
 * focus out of the menu also closes it.
 */
export function NavigationMenu({
  label,
  current = false,
  button: shown,
  className,
  children,
}: NavigationMenuProps): React.ReactElement {
  const styles = useStyles();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  return (
    <div
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        close();
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={mergeClasses(styles.button, current && styles.current)}
        aria-label={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {shown}
      </button>
      {open ? <ul className={styles.list}>{children(close)}</ul> : null}
    </div>
  );
}
