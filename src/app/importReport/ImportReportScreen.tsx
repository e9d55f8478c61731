import * as React from 'react';
import { useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import { ChooseReport } from './ChooseReport';
import { Preview } from './Preview';
import { useReading } from './useReading';

/**
 * Reading an inspection report into a plan: choose the PDF, look at what was found beside the pages, confirm. Works on a
 * site with or without a plan; nothing is written before the confirmation (requirements 1 to 5, 15, 16).
 */
export function ImportReportScreen(): React.ReactElement {
  const { opened } = useSite();
  const { administers } = useRights();
  const { reading, read, startAgain } = useReading(opened.site.url);
  if (!administers)
    return (
      <>
        <ScreenHeading>Read an inspection report</ScreenHeading>
        <p>
          Only plan managers and the site’s owners can read a report into a plan.{' '}
          <RouteLink to="#/">Go to the Overview</RouteLink>
        </p>
      </>
    );
  if (reading.step !== 'read')
    return (
      <ChooseReport reading={reading} otherPlan={opened.data?.plan.title ?? null} onFile={read} onCancel={startAgain} />
    );
  return (
    <Preview
      key={reading.inProgress.operationKey}
      inProgress={reading.inProgress}
      today={opened.today}
      onCancel={startAgain}
    />
  );
}
