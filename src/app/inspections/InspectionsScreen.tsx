import * as React from 'react';
import { Loading } from '../ui/Loading';
import type { ScreenProps } from '../screens';
import { InspectionsPage } from './InspectionsPage';

const InspectionPage = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'inspection' */ './InspectionPage')).InspectionPage,
}));

/** The screen of inspections: all of them, or with a number in the address one inspection or visit. */
export function InspectionsScreen({ item }: ScreenProps): React.ReactElement {
  if (item === null) return <InspectionsPage />;
  return (
    <React.Suspense fallback={<Loading what="Opening the inspection" />}>
      <InspectionPage key={item} item={item} />
    </React.Suspense>
  );
}
