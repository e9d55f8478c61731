import * as React from 'react';
import { useSite } from './contexts';
import { RouteLink } from './RouteLink';
import { ScreenHeading } from './ScreenHeading';

/**
 * Lets a plan be started only on a site in British time: deadlines are days in the site's zone, and new sites often stand
 * on Pacific time.
 */
export function OnlyInBritishTime({ children }: { children: React.ReactElement }): React.ReactElement {
  const { site, me } = useSite().opened;
  if (site.timeZone === 'Europe/London') return children;
  return (
    <>
      <ScreenHeading>This site keeps another time</ScreenHeading>
      <p>
        Its dates are kept in {site.timeZoneName}. Deadlines are days in the site’s time, so a plan can be started once
        the site is set to London.{' '}
        {me.isSiteOwner ? (
          <RouteLink to="#/set-up">Change it in Set-up</RouteLink>
        ) : (
          'Ask an owner of the site to change it in Set-up.'
        )}
      </p>
    </>
  );
}
