import * as React from 'react';
import type { PlaceName } from '../context/places';

/** What a screen behind an address gets: the thing named in the address, and what stands behind its question mark. */
export interface PlaceScreenProps {
  item: string | null;
  query: URLSearchParams;
}

/** The component of each place, loaded when it is asked for: `lazy(async () => ({ default: (await import('../measures/MeasuresScreen')).MeasuresScreen }))`. */
export const placeScreens: {
  readonly [name in PlaceName]: React.LazyExoticComponent<React.ComponentType<PlaceScreenProps>>;
} = {
  meetings: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'meetings' */ '../meetings/MeetingsScreen')).MeetingsScreen,
  })),
  measures: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'measures' */ '../measures/MeasuresScreen')).MeasuresScreen,
  })),
  assurance: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'assurance' */ '../assurance/AssuranceScreen')).AssuranceScreen,
  })),
  inspections: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'inspections' */ '../inspections/InspectionsScreen')).InspectionsScreen,
  })),
  editions: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'editions' */ '../editions/EditionsScreen')).EditionsScreen,
  })),
  'report-round': React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'report-for-others' */ '../reportForOthers/ReportForOthersScreen'))
      .ReportForOthersScreen,
  })),
  handover: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'handover' */ '../handover/HandoverScreen')).HandoverScreen,
  })),
  budget: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'budget' */ '../budget/BudgetScreen')).BudgetScreen,
  })),
  history: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'rating-history' */ '../ratingHistory/RatingHistoryScreen'))
      .RatingHistoryScreen,
  })),
  engagement: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'engagement' */ '../engagement/EngagementScreen')).EngagementScreen,
  })),
  'self-assessment': React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'self-assessment' */ '../selfAssessment/SelfAssessmentScreen'))
      .SelfAssessmentScreen,
  })),
  papers: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'papers' */ '../papers/PapersScreen')).PapersScreen,
  })),
  redactions: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: 'redactions' */ '../redaction/RedactionsScreen')).RedactionsScreen,
  })),
};
