import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { gradedRound, roundInWords } from '../../plan/assurance/caseGrades';
import type { GradedRound } from '../../plan/assurance/caseGrades';
import { assurancesOf } from '../../plan/assurance/findings';
import type { Action } from '../../plan/fields';
import { outlookOf } from '../../plan/measures/outlook';
import { measureSentence } from '../../plan/measures/words';
import { standingInWords } from '../components/assuranceStanding';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { touch } from '../ui/breakpoints';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { paddingBottom: '12px', overflowWrap: 'anywhere' },
  link: {
    [touch]: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ActionShowsProps {
  action: Action;
  sectionClass: string;
  headingClass: string;
  Heading: 'h2' | 'h3';
}

/**
 * Shows the evidence of an action's effect: its measures, each in a sentence, and the audits and reviews that test the
 * action.
 */
export function ActionShows({
  action,
  sectionClass,
  headingClass,
  Heading,
}: ActionShowsProps): React.ReactElement | null {
  const styles = useStyles();
  const { data, view } = usePlan();
  const measures = data.measures.filter(
    ({ actionIds, withdrawn }) => withdrawn === null && actionIds.includes(action.id),
  );
  const audits = assurancesOf(action.id, data.assurance);
  if (measures.length === 0 && audits.length === 0) return null;
  return (
    <section className={sectionClass}>
      <Heading className={headingClass}>Measures and audits</Heading>
      <ul className={styles.list}>
        {measures.map((measure) => (
          <li key={`measure ${measure.id}`} className={styles.row}>
            <RouteLink to={screenRoute('measures', measure.ref)} className={styles.link}>
              {measure.title}
            </RouteLink>
            <div>{measureSentence(measure, outlookOf(measure, data.readings, view.today), view.today)}</div>
          </li>
        ))}
        {audits.map(({ assurance, verdict }) => (
          <li key={`audit ${assurance.id}`} className={styles.row}>
            <RouteLink to={screenRoute('assurance', String(assurance.id))} className={styles.link}>
              {assurance.title}
            </RouteLink>
            <div>
              {verdict
                ? `${verdict.verdict.charAt(0).toUpperCase()}${verdict.verdict.slice(1)}. ${verdict.words}`
                : null}
            </div>
            {gradedRound(assurance) ? <div>{roundInWords(gradedRound(assurance) as GradedRound)}</div> : null}
            <div className={styles.quiet}>{standingInWords({ ...assurance, verdicts: [] }, view.today)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
