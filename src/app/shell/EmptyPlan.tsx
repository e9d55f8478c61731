import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '../../plan/fields';
import { ListForm } from '../forms/RecordForm';
import { sectionHeading } from '../ui/styleParts';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';

const useStyles = makeStyles({
  lead: {
    maxWidth: '64ch',
    marginTop: '4px',
    marginBottom: '24px',
    color: tokens.colorNeutralForeground2,
  },
  doors: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    columnGap: '48px',
    rowGap: '32px',
    maxWidth: '960px',
  },
  door: {
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    paddingTop: '16px',
  },
  title: {
    marginTop: 0,
    marginBottom: '4px',
    ...sectionHeading,
  },
  words: {
    marginTop: 0,
    marginBottom: '16px',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

export function BlankPlanForm(): React.ReactElement {
  const { store } = useServices();
  return (
    <ListForm<'plans', Plan>
      name="blank plan"
      list="plans"
      label="Start with a blank plan"
      saveLabel="Start with a blank plan"
      againLabel="Start with a blank plan"
      savingLabel="Starting the plan"
      fields={[
        {
          kind: 'line',
          name: 'title',
          required: 'Give the plan a name, for example "Children’s services improvement plan".',
        },
      ]}
      row={null}
      add={({ title = '' }, key) => store.addPlan({ title, starts: null, ends: null, example: false }, key)}
      saved="The plan is started."
      onSaved={() => undefined}
    />
  );
}

/**
 * The first screen of a site that is ready and has no plan. A manager sees the ways to begin one, everybody else a
 * sentence.
 */
export function EmptyPlan(): React.ReactElement {
  const styles = useStyles();
  const button = useButtonLinkStyles();
  const { administers } = useRights();
  if (!administers) {
    return (
      <>
        <ScreenHeading>No plan here yet</ScreenHeading>
        <p className={styles.lead}>
          This site is ready for an improvement plan, and none has been started. Whoever manages the plan starts it; it
          shows here as soon as they have.
        </p>
      </>
    );
  }
  return (
    <>
      <ScreenHeading>Start your improvement plan</ScreenHeading>
      <p className={styles.lead}>
        The lists are ready. Most plans answer an inspection, so the quickest way is to let the report fill in the
        recommendations.
      </p>
      <div className={styles.doors}>
        <section className={styles.door}>
          <h2 className={styles.title}>Read an inspection report</h2>
          <p className={styles.words}>
            Drop in the inspectors’ PDF. You see the judgements and every recommendation with the page it came from,
            correct what needs correcting, and nothing is kept until you say so.
          </p>
          <RouteLink to="#/import" className={button.main}>
            Read a report
          </RouteLink>
        </section>
        <section className={styles.door}>
          <h2 className={styles.title}>Bring in an existing plan</h2>
          <p className={styles.words}>
            Your plan in Word, Excel or CSV: its actions, leads, dates, ratings and progress. Doubts are asked, nothing
            of the file is lost unseen, and nothing is kept until you say so.
          </p>
          <RouteLink to="#/bring-in" className={button.main}>
            Bring in a plan
          </RouteLink>
        </section>
        <section className={styles.door}>
          <h2 className={styles.title}>Start with a blank plan</h2>
          <p className={styles.words}>
            For a plan that no inspection asked for, or whose report is not at hand. A report can be read in later.
          </p>
          <BlankPlanForm />
        </section>
      </div>
    </>
  );
}
