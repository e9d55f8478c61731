import * as React from 'react';

/** The code of an action's screens and forms is loaded when they are opened, so that the first view loads sooner. */
export const ActionScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'action' */ './ActionScreen')).ActionScreen,
}));
export const RecommendationScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'recommendation' */ './RecommendationScreen')).RecommendationScreen,
}));
export const NewActionForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-action' */ './ActionForm')).NewActionForm,
}));
export const NewRecommendationForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-recommendation' */ './RecommendationForm')).NewRecommendationForm,
}));
export const PriorityForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-priority' */ './PriorityForm')).PriorityForm,
}));
export const ReportProgressForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'report-progress' */ './ReportProgressForm')).ReportProgressForm,
}));
export const ManyForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-action' */ './ManyForm')).ManyForm,
}));
export const SortDetailsForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'sort-details' */ './SortDetailsForm')).SortDetailsForm,
}));
