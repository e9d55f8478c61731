import * as React from 'react';

/** Who finds a screen in the navigation. The server decides what may be read or done. */
export type Audience = 'everybody' | 'managers' | 'nobody';

/** What a screen gets of its address: the thing named in it, and what stands behind its question mark. */
export interface ScreenProps {
  item: string | null;
  query: URLSearchParams;
}

export interface Screen {
  /** What the navigation, the window and the loading notice call it. */
  title: string;
  /** 'nobody': other screens lead there, the navigation does not. */
  audience: Audience;
  /** How far the site must have got: most screens show a plan; some help to begin one. */
  needs: 'a plan' | 'a site that is set up' | 'nothing';
  /** The navigation offers it only where several plans can be seen. */
  isOfSeveralPlans?: true;
  /** Whether the address may name one thing: `#/measures/4`. */
  items: boolean;
  /** Loaded when somebody goes there, so that the first view stays small. */
  component: React.LazyExoticComponent<React.ComponentType<ScreenProps>>;
}

const lazy = (load: () => Promise<React.ComponentType<ScreenProps>>): Screen['component'] =>
  React.lazy(async () => ({ default: await load() }));

/**
 * Every screen beside the Overview and the plan itself, by its address (`#/measures`) and in the order of the navigation.
 * Routes, navigation and titles come from here: a new screen is an entry of this table and a folder.
 */
export const screens = {
  my: {
    title: 'My actions',
    audience: 'everybody',
    needs: 'a plan',
    items: false,
    component: lazy(async () => (await import(/* webpackChunkName: 'my-actions' */ './myActions/MyActions')).MyActions),
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
