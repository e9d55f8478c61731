import * as React from 'react';

/** Who sees a screen in the navigation. SharePoint decides what somebody may read or do. */
export type Audience = 'everybody' | 'managers' | 'nobody';

/** The props of a screen from its address: the item named in it, and the part after the question mark. */
export interface ScreenProps {
  item: string | null;
  query: URLSearchParams;
}

export interface Screen {
  /** The screen's name in the navigation, the window title and the loading notice. */
  title: string;
  /** 'nobody' keeps the screen out of the navigation; other screens link to it. */
  audience: Audience;
  /** What must be there before the screen can be shown. Most screens need a plan; some help to begin one. */
  needs: 'a plan' | 'a site that is set up' | 'nothing';
  /** Whether the navigation shows the screen only when several plans can be seen. */
  isOfSeveralPlans?: true;
  /** Whether the address may name an item: `#/measures/4`. */
  items: boolean;
  /** The screen itself, loaded when somebody opens it so that the first view stays small. */
  component: React.LazyExoticComponent<React.ComponentType<ScreenProps>>;
}

const lazy = (load: () => Promise<React.ComponentType<ScreenProps>>): Screen['component'] =>
  React.lazy(async () => ({ default: await load() }));

/**
 * Every screen besides the Overview and the plan, by its address (`#/measures`) and in the order of the navigation.
 * Routes, navigation and titles come from this table, so a new screen needs an entry here and a folder.
 */
export const screens = {
  my: {
    title: 'My actions',
    audience: 'everybody',
    needs: 'a plan',
    items: false,
    component: lazy(async () => (await import(/* webpackChunkName: 'my-actions' */ './myActions/MyActions')).MyActions),
  },
  requests: {
    title: 'Requests',
    audience: 'everybody',
    needs: 'a plan',
    items: false,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'requests' */ './requests/RequestsScreen')).RequestsScreen,
    ),
  },
  'all-plans': {
    title: 'All plans',
    audience: 'everybody',
    needs: 'a site that is set up',
    isOfSeveralPlans: true,
    items: false,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'all-plans' */ './allPlans/AllPlansScreen')).AllPlansScreen,
    ),
  },
  measures: {
    title: 'Measures',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'measures' */ './measures/MeasuresScreen')).MeasuresScreen,
    ),
  },
  risks: {
    title: 'Risks',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(async () => (await import(/* webpackChunkName: 'risks' */ './risks/RisksScreen')).RisksScreen),
  },
  meetings: {
    title: 'Meetings',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'meetings' */ './meetings/MeetingsScreen')).MeetingsScreen,
    ),
  },
  inspections: {
    title: 'Inspections',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () =>
        (await import(/* webpackChunkName: 'inspections' */ './inspections/InspectionsScreen')).InspectionsScreen,
    ),
  },
  assurance: {
    title: 'Audits and reviews',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'assurance' */ './assurance/AssuranceScreen')).AssuranceScreen,
    ),
  },
  papers: {
    title: 'Papers',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(async () => (await import(/* webpackChunkName: 'papers' */ './papers/PapersScreen')).PapersScreen),
  },
  editions: {
    title: 'Editions',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'editions' */ './editions/EditionsScreen')).EditionsScreen,
    ),
  },
  'report-round': {
    title: 'Report for others',
    audience: 'managers',
    needs: 'a plan',
    items: false,
    component: lazy(
      async () =>
        (await import(/* webpackChunkName: 'report-for-others' */ './reportForOthers/ReportForOthersScreen'))
          .ReportForOthersScreen,
    ),
  },
  reminders: {
    title: 'Reminders',
    audience: 'managers',
    needs: 'a plan',
    items: false,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'reminders' */ './reminders/RemindersScreen')).RemindersScreen,
    ),
  },
  'set-up': {
    title: 'Set-up',
    audience: 'managers',
    needs: 'nothing',
    items: false,
    component: lazy(async () => (await import(/* webpackChunkName: 'set-up' */ './setUp/SetUp')).SetUp),
  },
  'self-assessment': {
    title: 'Self-assessment',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () =>
        (await import(/* webpackChunkName: 'self-assessment' */ './selfAssessment/SelfAssessmentScreen'))
          .SelfAssessmentScreen,
    ),
  },
  engagement: {
    title: 'Engagement',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'engagement' */ './engagement/EngagementScreen')).EngagementScreen,
    ),
  },
  history: {
    title: 'Over time',
    audience: 'everybody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () =>
        (await import(/* webpackChunkName: 'rating-history' */ './ratingHistory/RatingHistoryScreen'))
          .RatingHistoryScreen,
    ),
  },
  budget: {
    title: 'Budget',
    audience: 'managers',
    needs: 'a plan',
    items: true,
    component: lazy(async () => (await import(/* webpackChunkName: 'budget' */ './budget/BudgetScreen')).BudgetScreen),
  },
  handover: {
    title: 'Hand over',
    audience: 'managers',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'handover' */ './handover/HandoverScreen')).HandoverScreen,
    ),
  },
  redactions: {
    title: 'Removed words',
    audience: 'managers',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'redactions' */ './redaction/RedactionsScreen')).RedactionsScreen,
    ),
  },
  import: {
    title: 'Read a report',
    audience: 'nobody',
    needs: 'a site that is set up',
    items: false,
    component: lazy(
      async () =>
        (await import(/* webpackChunkName: 'import-report' */ './importReport/ImportReportScreen')).ImportReportScreen,
    ),
  },
  'bring-in': {
    title: 'Bring in a plan',
    audience: 'nobody',
    needs: 'a site that is set up',
    items: false,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'bring-in' */ './bringIn/BringInScreen')).BringInScreen,
    ),
  },
  'next-phase': {
    title: 'Begin the next phase',
    audience: 'nobody',
    needs: 'a plan',
    items: false,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'next-phase' */ './nextPhase/NextPhaseScreen')).NextPhaseScreen,
    ),
  },
  bundle: {
    title: 'A bundle for inspectors',
    audience: 'nobody',
    needs: 'a plan',
    items: false,
    component: lazy(async () => (await import(/* webpackChunkName: 'bundle' */ './bundle/BundleScreen')).BundleScreen),
  },
  file: {
    title: 'A kept file',
    audience: 'nobody',
    needs: 'a plan',
    items: true,
    component: lazy(
      async () => (await import(/* webpackChunkName: 'kept-file' */ './keptFile/KeptFileScreen')).KeptFileScreen,
    ),
  },
} as const satisfies Record<string, Screen>;

export type ScreenName = keyof typeof screens;

export function isScreenName(name: string): name is ScreenName {
  return Object.prototype.hasOwnProperty.call(screens, name);
}

/** The screens in the order of the navigation, with their names. */
export const allScreens: readonly (Screen & { name: ScreenName })[] = (
  Object.entries(screens) as [ScreenName, Screen][]
).map(([name, screen]) => ({ ...screen, name }));
