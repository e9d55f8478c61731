import { inspectionFields } from '../../plan/fields/inspections';
import { judgementFields } from '../../plan/fields/judgements';
import { emptyValues } from '../../plan/fields/field';
import '@testing-library/jest-dom';
import * as React from 'react';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { defaultSiteSettings } from '../../plan/siteSettings';
import type { PlanData } from '../../plan/planData';
import type { ProgressRow } from '../../plan/fields';
import { checkTenant } from '../../lists/check';
import type { Connection } from '../../lists/connection';
import type { OpenedSite, PlanStore } from '../../lists/planStore';
import { openProvisioning } from '../../lists/provisioning';
import { openRedaction } from '../../lists/redaction';
import { openPlanStore } from '../../lists/store';
import {
  actionWith,
  assigned,
  dataWith,
  LEAD,
  MANAGER,
  people,
  planWith,
  priorityWith,
  recommendationWith,
  rowWith,
  SECOND_LEAD,
} from '../../plan/testing';
import { App } from '../shell/App';
import type { Host, HostTheme } from '../ui/host';
import type { Services } from '../context/services';
import { openReminders } from '../reminders/openReminders';

/** A plan with every rating in it, and a host that tests can inspect. The product never imports this file. */

export const today = '2026-11-23';

const evidence = [{ title: 'Audit of 40 plans', url: 'https://council.example/sites/improvement/Evidence/audit.pdf' }];

function reported(id: number, actionId: number, day: string, changes: Partial<ProgressRow>): ProgressRow {
  return rowWith({ id, kind: 'progress', actionId, day, going: 'on course', ...changes });
}

const listedActions = [
  { ref: '1.1', text: 'Sign off every initial contact', due: '2026-09-30', leadId: LEAD, priorityId: 1 },
  { ref: '1.2', text: 'Report contacts open over a day', due: '2026-10-30', leadId: LEAD, priorityId: 1 },
  { ref: '1.3', text: 'Tell partners what a notification says', due: '2027-01-15', leadId: LEAD, priorityId: 1 },
  { ref: '2.1', text: 'Train social workers in assessment', due: '2026-12-04', leadId: LEAD, priorityId: 2 },
  { ref: '2.2', text: 'Agree a joint housing protocol', due: '2026-11-06', leadId: SECOND_LEAD, priorityId: 2 },
  {
    ref: '2.3',
    text: 'Hold an employers’ forum',
    due: '2027-03-26',
    leadId: SECOND_LEAD,
    priorityId: 2,
    start: '2027-01-04',
  },
  { ref: '2.4', text: 'Publish the Care Leavers Pledge', due: '2027-02-26', leadId: SECOND_LEAD, priorityId: 2 },
];

/** The reports on the seven actions of `everyRating`, and the assurance of the first. */
function reports() {
  return [
    reported(11, 1, '2026-10-05', { going: 'done', doneOn: '2026-10-01', text: 'Routine since September.', evidence }),
    rowWith({
      id: 12,
      kind: 'assurance',
      actionId: 1,
      day: '2026-11-13',
      embedded: true,
      text: 'The audit finds it routine.',
    }),
    reported(13, 2, '2026-11-02', {
      going: 'done',
      doneOn: '2026-10-29',
      text: 'The report runs at 7 each day.',
      evidence,
    }),
    reported(14, 3, '2026-11-17', { text: 'Draft with the police.' }),
    reported(15, 4, '2026-11-16', { going: 'at risk', text: 'Two trainers have left.', forecast: '2026-12-04' }),
    reported(16, 5, '2026-11-09', {
      going: 'on course',
      authorId: SECOND_LEAD,
      text: 'Waiting for Housing to sign.',
      forecast: '2026-11-27',
    }),
    reported(17, 7, '2026-10-01', { authorId: SECOND_LEAD, text: 'First draft.' }),
  ];
}

/** A grade from the inspection of `everyRating`. */
function judged(id: number, area: string, grade: string, role: 'overall' | 'area' = 'area') {
  const common = { id, key: `j${id}`, inspectionId: 1, order: id, page: 2 };
  return { ...emptyValues(judgementFields), etag: '', ...common, role, area, grade };
}

/**
 * Seven actions of Priya Nair and Martin Oakley under two priorities on 23 Nov 2026: 1.1 embedded, 1.2 complete, 1.3 on
 * track, 2.1 at risk, 2.2 late by eleven working days (due 6 Nov), 2.3 not due to start, 2.4 silent. Recommendation 3
 * has no action.
 */
export function everyRating(): PlanData {
  const actions = listedActions.map(({ start = null, ...listed }, at) =>
    actionWith({
      ...listed,
      id: at + 1,
      originalDue: listed.due,
      deputyIds: [],
      recommendationId: listed.priorityId,
      start,
      order: at + 1,
    }),
  );
  const assignments = actions.map(({ id, due, leadId }) =>
    assigned(id, '2026-09-10', { actionId: id, due, leadId, deputyIds: [] }),
  );
  return dataWith({
    plan: planWith({ inspectionId: 1, example: true }),
    inspection: {
      ...emptyValues(inspectionFields),
      id: 1,
      key: 'i1',
      etag: '"1"',
      authority: 'Shropshire',
      inspectorate: 'Ofsted',
      framework: 'Single inspection framework',
      published: '2026-09-04',
    },
    judgements: [
      judged(1, 'Overall', 'Good', 'overall'),
      judged(2, 'Protection', 'Good'),
      judged(3, 'Care', 'Requires improvement'),
    ],
    priorities: [priorityWith(1, { title: 'The front door' }), priorityWith(2, { title: 'Care leavers and housing' })],
    recommendations: [
      recommendationWith(1, { priorityId: 1 }),
      recommendationWith(2, { priorityId: 2 }),
      recommendationWith(3, { text: 'Ensure that all children have information added to their records.' }),
    ],
    actions,
    rows: [...assignments, ...reports()],
  });
}

/** A site with this plan, opened by Priya Nair, who leads half of it, unless the test says otherwise. */
export function openedWith(
  data: PlanData | null,
  changes: { site?: Partial<OpenedSite['site']>; me?: Partial<OpenedSite['me']> } = {},
): OpenedSite {
  const priya = people.find(({ id }) => id === LEAD);
  if (!priya) throw new Error('Priya Nair is missing from the people for tests.');
  return {
    site: {
      url: 'https://council.example/sites/improvement',
      title: 'Improvement',
      timeZone: 'Europe/London',
      timeZoneName: 'London',
      schema: 'current',
      ...changes.site,
    },
    me: {
      ...priya,
      isSiteOwner: false,
      isManager: false,
      isLead: true,
      isClerk: false,
      isMember: false,
      isDirector: false,
      isReader: true,
      ...changes.me,
    },
    today,
    plans: data ? [data.plan] : [],
    settings: defaultSiteSettings,
    openingPlanId: data?.plan.id ?? null,
    operations: [],
    data,
  };
}

export const anne = { id: MANAGER, name: 'Anne Faulkner', isManager: true, isSiteOwner: true };

/** A connection to no site. Every request that a test has not provided for fails. */
const nowhere: Connection = {
  siteUrl: 'https://council.example/sites/improvement',
  bearer: () => Promise.reject(new Error('The test did not say what the site answers here.')),
};

/**
 * The answers that a test can give for the site. They only read; tests that write run on a site of the local tenant
 * (site.tsx).
 */
export interface GivenAnswers {
  store?: Partial<
    Pick<
      PlanStore,
      | 'open'
      | 'openAll'
      | 'planOnDay'
      | 'history'
      | 'recommendationHistory'
      | 'recordHistory'
      | 'readRecords'
      | 'readStandingToday'
      | 'publicFiles'
      | 'readFile'
      | 'searchPeople'
    >
  >;
  provisioning?: Pick<Services['provisioning'], 'check'>;
  reminders?: Partial<Pick<Services['reminders'], 'canSend' | 'preview' | 'history' | 'runs'>>;
  onPause?: Services['onPause'];
}

/** Services that read the answers of a test. Every other call fails, because no site answers. */
export function readingServices(given: GivenAnswers): Services {
  const store = openPlanStore(nowhere);
  const open = given.store?.open ?? store.open;
  const onlyPlan = async (): ReturnType<PlanStore['openAll']> => {
    const opened = await open();
    return { opened, plans: opened.data ? [opened.data] : [] };
  };
  return {
    // By default nobody has settings for reminders, further lists are empty, and the site has no other plan.
    store: {
      ...store,
      readRecords: async () => [],
      readStandingToday: async () => [],
      openAll: onlyPlan,
      ...given.store,
    },
    provisioning: {
      ...openProvisioning(nowhere),
      checkTenant: (onFinding) => checkTenant(nowhere, null, onFinding),
      ...given.provisioning,
    },
    reminders: { ...openReminders(nowhere, null, nowhere.siteUrl, store), canSend: true, ...given.reminders },
    onPause: given.onPause ?? (() => () => undefined),
    openRedaction: async () => openRedaction(nowhere, async () => null),
  };
}

export interface TestHost extends Host {
  setTheme(theme: HostTheme): void;
  visited: string[];
}

/** A host in memory; `visited` has the routes to which the app navigated. */
export function testHost(start = '#/'): TestHost {
  let here = start;
  const routeListeners = new Set<(route: string) => void>();
  const themeListeners = new Set<(theme: HostTheme) => void>();
  const host: TestHost = {
    kind: 'sharepoint',
    theme: 'light',
    visited: [],
    setTheme(theme) {
      host.theme = theme;
      themeListeners.forEach((listener) => listener(theme));
    },
    onThemeChange(changed) {
      themeListeners.add(changed);
      return () => themeListeners.delete(changed);
    },
    route: () => here,
    navigate(route) {
      here = route;
      host.visited.push(route);
      routeListeners.forEach((listener) => listener(route));
    },
    onRoute(changed) {
      routeListeners.add(changed);
      return () => routeListeners.delete(changed);
    },
    linkTo: (route) => `https://council.example/sites/improvement/SitePages/Plan.aspx${route}`,
    signIn: async () => false,
  };
  return host;
}

/** Renders the whole app with the given services. */
export function renderApp(services: Services, host: Host = testHost()): RenderResult {
  return render(<App services={services} host={host} />);
}

/** Renders the whole app on a site that opens as given. */
export function renderOpened(opened: OpenedSite, host: Host = testHost(), more: GivenAnswers = {}): RenderResult {
  return renderApp(readingServices({ ...more, store: { open: async () => opened, ...more.store } }), host);
}
