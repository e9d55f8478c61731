import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Recommendation } from '../../plan/fields';
import { inspectionName } from '../../plan/inspections/names';
import { writtenAbout } from '../../plan/inspections/progressFound';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';

const useStyles = makeStyles({
  one: { marginBottom: '14px' },
  quote: {
    marginTop: '4px',
    marginBottom: '4px',
    marginLeft: 0,
    marginRight: 0,
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
});

/**
 * Shows what inspectors wrote about a recommendation: the findings of the report and of later visits (requirement 11).
 */
export function RecommendationFindings({
  recommendation,
  sectionClass,
  headingClass,
  Heading,
}: {
  recommendation: Recommendation;
  sectionClass: string;
  headingClass: string;
  Heading: 'h2' | 'h3';
}): React.ReactElement | null {
  const styles = useStyles();
  const { data } = usePlan();
  const written = writtenAbout(recommendation, data);
  if (written.length === 0) return null;
  return (
    <section className={sectionClass}>
      <Heading className={headingClass}>What inspectors wrote about it</Heading>
      {written.map(({ inspection, findings }) => (
        <div key={inspection.id} className={styles.one}>
          <RouteLink to={screenRoute('inspections', String(inspection.id))}>{inspectionName(inspection)}</RouteLink>
          {findings.map(({ id, verdict, text, page }) => (
            <div key={id}>
              {verdict ? <span className={styles.verdict}>{verdict}</span> : null}
              <blockquote className={styles.quote}>
                {text}
                {page === null ? '' : ` (page ${page})`}
              </blockquote>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
