import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { BackLink } from '../ui/BackLink';
import { useReadingStyles } from '../ui/readingStyles';
import { ScreenHeading } from '../ui/ScreenHeading';
import { NextPhaseForm } from './NextPhaseForm';

const useStyles = makeStyles({ form: { marginTop: '20px' } });

/** The screen on which plan managers begin a new plan from the open one (requirement 70). */
export function NextPhaseScreen(): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { manages } = useRights();
  const { plan } = usePlan().data;
  return (
    <>
      <BackLink to={screenRoute('set-up')}>Set-up</BackLink>
      <ScreenHeading>Begin the next phase</ScreenHeading>
      {manages ? (
        <>
          <p className={reading.lead}>
            A new plan goes on from “{plan.title}”. Say what becomes of each open action. Priorities, recommendations
            still to be answered, measures with their figures, audits to be held, reports that were promised and open
            risks go on by themselves. “{plan.title}” is kept as an edition, then closed.
          </p>
          <div className={styles.form}>
            <NextPhaseForm />
          </div>
        </>
      ) : (
        <p className={reading.lead}>
          {plan.closed ? 'This plan is closed.' : 'Only plan managers begin the next phase of a plan.'}
        </p>
      )}
    </>
  );
}
