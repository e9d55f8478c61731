import * as React from 'react';
import { useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { Loading } from '../ui/Loading';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useHost } from '../ui/useHost';

/** Shown on a site without the plan's lists: its owner goes to Set-up, everybody else reads a sentence. */
export function NotSetUp(): React.ReactElement {
  const { opened } = useSite();
  if (useRights().ownsSite) return <GoToSetUp />;
  return (
    <>
      <ScreenHeading>This site is not ready for a plan yet</ScreenHeading>
      <p>
        An owner of the site {opened.site.title} has to set it up once. Ask them to open this page and go to{' '}
        <RouteLink to="#/set-up">Set-up</RouteLink>.
      </p>
    </>
  );
}

/** Opens Set-up at its own address, so that it stays on the screen once the lists are made. */
function GoToSetUp(): React.ReactElement {
  const host = useHost();
  React.useEffect(() => host.navigate(screenRoute('set-up'), 'replace'), [host]);
  return <Loading what="Opening Set-up" />;
}
