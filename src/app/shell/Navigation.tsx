import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/lib/atoms/svg/more-horizontal';
import { ChevronDown16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-down';
import { NavigationMenu } from './NavigationMenu';
import { RouteLink } from '../ui/RouteLink';
import { placeRoute, routeOnPlan } from '../context/routes';
import type { Route } from '../context/routes';
import { allPlaces } from '../context/places';
import type { PlaceName } from '../context/places';

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
  choice: { height: 'auto', minHeight: '44px', whiteSpace: 'normal', paddingTop: '8px', paddingBottom: '8px' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  planName: {
    maxWidth: '280px',
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@container (max-width: 900px)': { maxWidth: '120px' },
    '@container (max-width: 560px)': { display: 'none' },
  },
  more: { display: 'none', '@container (max-width: 560px)': { display: 'block' } },
});

/** A screen as the navigation knows it: the first ones by their kind, the others by their place. */
type ScreenName = Exclude<Route['screen'], 'place'> | PlaceName;

interface Tab {
  to: string;
  label: string;
  screens: readonly ScreenName[];
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
  current: ScreenName;
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

interface NavigationProps {
  current: ScreenName;
  managing: boolean;
  /** The site's plans, and the one on show: with several of them there is a choice. */
  plans: readonly { id: number; title: string }[];
  plan: number | null;
}

/** The screens as links. A narrow tab keeps three and puts the others behind a button. */
export function Navigation({ current, managing, plans, plan }: NavigationProps): React.ReactElement {
  const styles = useStyles();
  const shown = plans.find(({ id }) => id === plan);
  const seen = plan === null ? [] : allPlaces.filter(({ audience }) => audience === 'everybody' || managing);
  const tabsOf = (some: typeof seen): Tab[] =>
    some.map(({ name, label }) => ({ to: placeRoute(name), label, screens: [name] }));
  // On a wide page the first ones and the managers' stand in the bar; a narrow one has everything but three under "More".
  const inBar = [...tabsOf(seen.filter((place) => place.inBar)), ...(managing ? managers : [])];
  const beside = tabsOf(seen.filter((place) => !place.inBar));
  return (
    <nav className={styles.navigation} aria-label="Improvement plan">
      <ul className={styles.list}>
        {everybody.map((tab) => (
          <li key={tab.to}>
            <TabLink tab={tab} current={current} />
          </li>
        ))}
        {inBar.map((tab) => (
          <li key={tab.to} className={styles.wide}>
            <TabLink tab={tab} current={current} />
          </li>
        ))}
      </ul>
      {shown && plans.length > 1 ? (
        <NavigationMenu
          label={`Plan on show: ${shown.title}. Choose another`}
          button={<PlanName title={shown.title} />}
        >
          {(close) =>
            plans.map(({ id, title }) => (
              <li key={id}>
                <RouteLink
                  to={routeOnPlan('#/', id)}
                  className={mergeClasses(styles.tab, styles.choice, id === plan && styles.chosen)}
                  aria-current={id === plan ? 'true' : undefined}
                  onClick={close}
                >
                  {title}
                </RouteLink>
              </li>
            ))
          }
        </NavigationMenu>
      ) : null}
      {inBar.length + beside.length > 0 ? (
        <NavigationMenu
          label="More screens"
          className={beside.length > 0 ? undefined : styles.more}
          button={<MoreHorizontal20Regular aria-hidden="true" />}
        >
          {(close) => [
            ...inBar.map((tab) => (
              <li key={tab.to} className={styles.more}>
                <TabLink tab={tab} current={current} onClick={close} />
              </li>
            )),
            ...beside.map((tab) => (
              <li key={tab.to}>
                <TabLink tab={tab} current={current} onClick={close} />
              </li>
            )),
          ]}
        </NavigationMenu>
      ) : null}
    </nav>
  );
}

function PlanName({ title }: { title: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      <span className={styles.planName}>{title}</span>
      <ChevronDown16Regular aria-hidden="true" />
    </>
  );
}
