import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/lib/atoms/svg/more-horizontal';
import { RouteLink } from './RouteLink';
import type { Route } from './routes';

const useStyles = makeStyles({
  navigation: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    borderBottomWidth: '1px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
    paddingLeft: '22px',
    paddingRight: '22px',
    '@container (max-width: 640px)': { paddingLeft: '6px', paddingRight: '6px' },
  },
  list: {
    display: 'flex',
    listStyleType: 'none',
    marginTop: 0,
    marginBottom: 0,
    paddingLeft: 0,
    flexGrow: 1,
    minWidth: 0,
  },
  tab: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    height: '44px',
    paddingTop: 0,
    paddingBottom: 0,
    paddingLeft: '10px',
    paddingRight: '10px',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1Hover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      right: '10px',
      bottom: '-1px',
      height: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  wide: { '@container (max-width: 560px)': { display: 'none' } },
  more: { display: 'none', '@container (max-width: 560px)': { display: 'block' } },
  moreButton: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '44px',
    height: '44px',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  moreList: {
    position: 'absolute',
    zIndex: 10,
    right: '8px',
    top: '100%',
    minWidth: '180px',
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

interface Tab {
  to: string;
  label: string;
  screens: readonly Route['screen'][];
}

const everybody: readonly Tab[] = [
  { to: '#/', label: 'Overview', screens: ['overview'] },
  { to: '#/plan', label: 'Plan', screens: ['plan', 'action', 'recommendation'] },
  { to: '#/my', label: 'My actions', screens: ['my'] },
];
const managers: readonly Tab[] = [
  { to: '#/reminders', label: 'Reminders', screens: ['reminders'] },
  { to: '#/set-up', label: 'Set-up', screens: ['set-up', 'import'] },
];

function TabLink({
  tab,
  current,
  onClick,
}: {
  tab: Tab;
  current: Route['screen'];
  onClick?: () => void;
}): React.ReactElement {
  const styles = useStyles();
  const here = tab.screens.includes(current);
  return (
    <RouteLink
      to={tab.to}
      className={mergeClasses(styles.tab, here && styles.current)}
      aria-current={here ? 'page' : undefined}
      onClick={onClick}
    >
      {tab.label}
    </RouteLink>
  );
}

/** The screens as links. A narrow tab keeps three and puts what only managers need behind a button. */
export function Navigation({ current, managing }: { current: Route['screen']; managing: boolean }): React.ReactElement {
  const styles = useStyles();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const close = (): void => setOpen(false);
  return (
    <nav className={styles.navigation} aria-label="Improvement plan">
      <ul className={styles.list}>
        {everybody.map((tab) => (
          <li key={tab.to}>
            <TabLink tab={tab} current={current} />
          </li>
        ))}
        {managing
          ? managers.map((tab) => (
              <li key={tab.to} className={styles.wide}>
                <TabLink tab={tab} current={current} />
              </li>
            ))
          : null}
      </ul>
      {managing ? (
        <div
          className={styles.more}
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
            className={styles.moreButton}
            aria-label="More screens"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <MoreHorizontal20Regular aria-hidden="true" />
          </button>
          {open ? (
            <ul className={styles.moreList}>
              {managers.map((tab) => (
                <li key={tab.to}>
                  <TabLink tab={tab} current={current} onClick={close} />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </nav>
  );
}
