import * as React from 'react';
import { useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';

/** Says that the site is not in British time, what follows from that, and who can change it. */
export function AnotherTime({ consequence }: { consequence: string }): React.ReactElement {
  const { site } = useSite().opened;
  const { ownsSite } = useRights();
  return (
    <>
      <ScreenHeading>This site keeps another time</ScreenHeading>
      <p>
        Its dates are kept in {site.timeZoneName}. {consequence}{' '}
        {ownsSite ? (
          <RouteLink to="#/set-up">Change it in Set-up</RouteLink>
        ) : (
          'Ask an owner of the site to change it in Set-up.'
        )}
      </p>
    </>
  );
}

/**
 * Lets a plan be started only on a site in British time. Deadlines are days in the site's time zone, and new sites are
 * often set to Pacific time.
 */
export function OnlyInBritishTime({ children }: { children: React.ReactElement }): React.ReactElement {
  const { site } = useSite().opened;
  if (site.timeZone === 'Europe/London') return children;
  return (
    <AnotherTime consequence="Deadlines are days in the site’s time, so a plan can be started once the site is set to London." />
  );
}
