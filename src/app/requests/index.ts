import * as React from 'react';

export { ActionRequests } from './ActionRequests';
export { problemOfAskedDay } from './askedDay';
export { RequestButtons } from './RequestButtons';
export { RequestFacts, requestInWords } from './RequestFacts';

/** The code of the dialog is loaded when somebody asks. */
export const MoreTimeDialog = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'requests' */ './MoreTimeDialog')).MoreTimeDialog,
}));

/** A meeting without requests shows nothing of it. */
export const MeetingRequests = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'requests' */ './MeetingRequests')).MeetingRequests,
}));
