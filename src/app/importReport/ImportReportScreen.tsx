import * as React from 'react';
import { useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import { ChooseReport } from './ChooseReport';
import { openPlanOf } from './destination';
import { Preview } from './Preview';
import { useReading } from './useReading';

/**
 * The screen that reads a report or letter: choose the file, check what was read beside the pages, choose where it goes
 * (a new plan, the open plan, the history only), confirm. Nothing is written before the confirmation (requirements 1 to
 * 5, 15, 16, 65).
 */
export function ImportReportScreen(): React.ReactElement {
  const { opened } = useSite();
  const { administers } = useRights();
  const { reading, read, startAgain } = useReading(
    opened.site.url,
    React.useMemo(() => openPlanOf(opened.data), [opened.data]),
  );
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
      <ChooseReport reading={reading} openPlan={opened.data?.plan.title ?? null} onFile={read} onCancel={startAgain} />
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
