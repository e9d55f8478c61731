import * as React from 'react';
import { useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';

const SetUp = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'set-up' */ '../setUp/SetUp')).SetUp,
}));

/** Shown on a site without the plan's lists: Set-up for its owner, a sentence for everybody else. */
export function NotSetUp(): React.ReactElement {
  const { opened } = useSite();
  if (useRights().ownsSite) return <SetUp />;
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
