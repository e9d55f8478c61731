import * as React from 'react';
import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { forcedColours, upTo } from '../ui/breakpoints';
import { ChevronDown16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-down';
import { NavigationMenu } from './NavigationMenu';
import { RouteLink } from '../ui/RouteLink';
import { routeOnPlan, screenRoute } from '../context/routes';
import { allScreens } from '../screens';
import type { ScreenName } from '../screens';
import { useFittingCount } from '../ui/useFittingCount';
import type { PlanOnSite } from '../../lists/planStore';

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
    [upTo.phone]: { paddingLeft: '6px', paddingRight: '6px' },
  },
  list: {
    position: 'relative',
    display: 'flex',
    listStyleType: 'none',
    marginTop: 0,
    paddingLeft: 0,
    minWidth: 0,
    // The list shows one line. Entries that do not fit wrap to a hidden line, and "More" offers them.
    flexWrap: 'wrap',
    height: '45px',
    marginBottom: '-1px',
    overflow: 'hidden',
  },
  place: { position: 'relative', display: 'block' },
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
      [forcedColours]: { backgroundColor: 'Highlight' },
    },
  },
  /** An entry on the hidden line, which neither sight nor keyboard may reach. */
  apart: { visibility: 'hidden' },
  choice: { height: 'auto', minHeight: '44px', whiteSpace: 'normal', paddingTop: '8px', paddingBottom: '8px' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  planName: {
    maxWidth: '280px',
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [upTo.columns]: { maxWidth: '120px' },
    [upTo.smallTable]: { display: 'none' },
  },
  plans: { marginLeft: 'auto' },
});

/** A screen as the navigation knows it: by its name in the table of screens, or as the Overview or the plan. */
export type CurrentScreen = 'overview' | 'plan' | 'unknown' | ScreenName;

interface Tab {
  to: string;
  label: string;
  /** The screens during which this entry is marked as the current one. */
  screens: readonly CurrentScreen[];
  /** Whether it is the tab of what the signed-in person has to do, which shows how much waits. */
  isMine?: boolean;
}

/** How long after its first view a page loads and asks what only the count of what waits needs. */
const AFTER_MS = 2000;

/** Whether the first view, which makes as few requests as it can (docs/design.md, "Budgets"), lies a moment back. */
function useAfterFirstView(): boolean {
  const [isAfter, setAfter] = React.useState(false);
  React.useEffect(() => {
    const waiting = setTimeout(() => setAfter(true), AFTER_MS);
    return () => clearTimeout(waiting);
  }, []);
  return isAfter;
}

const WaitingCount = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'waiting-count' */ '../myActions/WaitingCount')).WaitingCount,
}));

/** The count of what waits, from a moment after the first view on. */
function WaitingLater(props: React.ComponentProps<typeof WaitingCount>): React.ReactElement | null {
  if (!useAfterFirstView()) return null;
  return (
    <React.Suspense fallback={null}>
      <WaitingCount {...props} />
    </React.Suspense>
  );
}

/**
 * Screens without an entry of their own. Reading a report and bringing in a plan are reached from Set-up, so they mark
 * its entry.
 */
const within: { readonly [name in ScreenName]?: readonly CurrentScreen[] } = { 'set-up': ['import', 'bring-in'] };

/** The entries for a person. Before there is a plan, only the screens that help to begin one. */
function tabsFor({ managing, plan, plans, otherSites }: Omit<NavigationProps, 'current'>): Tab[] {
  const several = plans.length > 1 || otherSites > 0;
  const found = allScreens.filter(
    ({ audience, needs, isOfSeveralPlans }) =>
      (audience === 'everybody' || (audience === 'managers' && managing)) &&
      (plan !== null || needs !== 'a plan') &&
      (several || !isOfSeveralPlans),
  );
  return [
    { to: '#/', label: 'Overview', screens: ['overview'] },
    { to: '#/plan', label: 'Plan', screens: ['plan'] },
    ...found.map(({ name, title }): Tab => ({
      to: screenRoute(name),
      label: title,
      screens: [name, ...(within[name] ?? [])],
      isMine: name === 'my',
    })),
  ];
}

function TabLink({ tab, here, onClick }: { tab: Tab; here: boolean; onClick?: () => void }): React.ReactElement {
  const styles = useStyles();
  const countId = useId('waiting');
  const [isCounted, setCounted] = React.useState(false);
  return (
    <span className={styles.place}>
      <RouteLink
        to={tab.to}
        className={mergeClasses(styles.tab, here && styles.current)}
        aria-current={here ? 'page' : undefined}
        aria-describedby={isCounted ? countId : undefined}
        onClick={onClick}
      >
        {tab.label}
      </RouteLink>
      {tab.isMine ? <WaitingLater id={countId} onShown={setCounted} /> : null}
    </span>
  );
}

interface NavigationProps {
  current: CurrentScreen;
  managing: boolean;
  /** The site's plans and the id of the open one. With several plans the navigation offers a choice. */
  plans: readonly PlanOnSite[];
  plan: number | null;
  /** How many other sites have plans that are shown with this site's. */
  otherSites: number;
}

/** The screens as links, as many as fit. "More" contains the others, and is marked while one of them is open. */
export function Navigation({ current, ...props }: NavigationProps): React.ReactElement {
  const { plans, plan } = props;
  const styles = useStyles();
  const shown = plans.find(({ id }) => id === plan);
  const tabs = tabsFor(props);
  const list = React.useRef<HTMLUListElement>(null);
  const fitting = useFittingCount(list, tabs.map(({ label }) => label).join());
  const more = tabs.slice(fitting);
  const isCurrent = (tab: Tab): boolean => tab.screens.includes(current);
  const hidden = more.find(isCurrent);
  return (
    <nav className={styles.navigation} aria-label="Improvement plan">
      <ul ref={list} className={styles.list}>
        {tabs.map((tab, index) => (
          <li key={tab.to} className={index < fitting ? undefined : styles.apart}>
            <TabLink tab={tab} here={isCurrent(tab)} />
          </li>
        ))}
      </ul>
      {more.length > 0 ? (
        <NavigationMenu
          label={hidden ? `More: ${hidden.label}, and other screens` : 'More screens'}
          current={hidden !== undefined}
          button={
            <>
              {hidden ? `More: ${hidden.label}` : 'More'}
              <ChevronDown16Regular aria-hidden="true" />
            </>
          }
        >
          {(close) =>
            more.map((tab) => (
              <li key={tab.to}>
                <TabLink tab={tab} here={isCurrent(tab)} onClick={close} />
              </li>
            ))
          }
        </NavigationMenu>
      ) : null}
      {shown && plans.length > 1 ? (
        <NavigationMenu
          className={styles.plans}
          label={`Plan on show: ${shown.title}. Choose another`}
          button={<PlanName title={shown.title} />}
        >
          {(close) =>
            openFirst(plans).map(({ id, title, closed }) => (
              <li key={id}>
                <RouteLink
                  to={routeOnPlan('#/', id)}
                  className={mergeClasses(styles.tab, styles.choice, id === plan && styles.chosen)}
                  aria-current={id === plan ? 'true' : undefined}
                  onClick={close}
                >
                  {closed === null ? title : `${title} (closed)`}
                </RouteLink>
              </li>
            ))
          }
        </NavigationMenu>
      ) : null}
    </nav>
  );
}

/** The plans with closed ones last, because they are rarely needed. */
const openFirst = (plans: readonly PlanOnSite[]): PlanOnSite[] =>
  [...plans].sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null));

function PlanName({ title }: { title: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      <span className={styles.planName}>{title}</span>
      <ChevronDown16Regular aria-hidden="true" />
    </>
  );
}
