import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { RouteLink } from '../ui/RouteLink';
import { routeOnPlan } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';

const useStyles = makeStyles({ words: { maxWidth: '72ch' } });

/** Shown to somebody who may open the site but has no role in its plan. */
export function NoAccess(): React.ReactElement {
  const styles = useStyles();
  const { site, me } = useSite().opened;
  return (
    <>
      <ScreenHeading>You cannot see this plan yet</ScreenHeading>
      <p className={styles.words}>
        You are signed in as {me.name}. The plan on the site {site.title} is open to the people who were given a part in
        it. Ask whoever manages the plan, or an owner of the site, to add you as a reader. They do it in Set-up, under
        People.
      </p>
    </>
  );
}

/**
 * Shown when an earlier version of the product made the lists. A site owner can upgrade them; everybody else sees a
 * sentence.
 */
export function NeedsUpgrade(): React.ReactElement {
  const styles = useStyles();
  const { site } = useSite().opened;
  const { ownsSite } = useRights();
  return (
    <>
      <ScreenHeading>The plan’s lists need an upgrade</ScreenHeading>
      <p className={styles.words}>
        They were made by an earlier version of Improvement Plan. The upgrade only adds to them; nothing that is in them
        changes.{' '}
        {ownsSite ? (
          <RouteLink to="#/set-up">Upgrade them in Set-up</RouteLink>
        ) : (
          `Ask an owner of the site ${site.title} to open this page and upgrade them in Set-up.`
        )}
      </p>
    </>
  );
}

/** Shown when the page or the address names a plan that does not exist. Offers the site's plans instead. */
export function OtherPlans(): React.ReactElement {
  const { plans } = useSite().opened;
  return (
    <>
      <ScreenHeading>This plan is not on the site</ScreenHeading>
      <p>It may have been deleted, or the address may come from another site. These plans are on it:</p>
      <ul>
        {plans.map(({ id, title }) => (
          <li key={id}>
            <RouteLink to={routeOnPlan('#/', id)}>{title}</RouteLink>
          </li>
        ))}
      </ul>
    </>
  );
}
