import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { Inspection } from '../../plan/fields';
import { progressFoundBy, progressFoundInWords } from '../../plan/inspections/progressFound';
import { EditInPlace, Section } from '../forms/Section';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { recommendationRoute } from '../context/routes';
import { FindingForm } from './FindingForm';
import { PageOf } from './Quotes';
import { useReadingStyles } from '../ui/readingStyles';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: '32px',
    [upTo.form]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '6px' },
  },
  list: { marginTop: '12px' },
  not: { color: tokens.colorNeutralForeground2 },
});

/**
 * Shows for each recommendation of the earlier inspection the progress that this visit found, or that the visit did not
 * look at it (requirement 11).
 */
export function ProgressFound({ visit }: { visit: Inspection }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { manages } = useRights();
  const progress = progressFoundBy(visit, data);
  const looked = progress.filter(({ found }) => found.length > 0);
  const others = progress.filter(({ found }) => found.length === 0);
  return (
    <Section
      title="Progress on what was asked before"
      forms={
        manages && progress.length > 0
          ? [
              {
                label: 'Add the progress found',
                form: (close) => (
                  <FindingForm inspection={visit} kind="progress found" finding={null} onClose={close} />
                ),
              },
            ]
          : []
      }
    >
      <p className={reading.none}>
        {progress.length > 0
          ? progressFoundInWords(progress)
          : 'It is not said yet which earlier inspection this visit looks back at.'}
      </p>
      <ul className={`${reading.list} ${styles.list}`}>
        {looked.map(({ recommendation, found }) => (
          <li key={recommendation.id} className={reading.row}>
            <div className={styles.line}>
              <div>
                <RouteLink className={reading.link} to={recommendationRoute(recommendation.ref)}>
                  Recommendation {recommendation.ref}
                </RouteLink>
                <div className={reading.small}>{recommendation.text}</div>
              </div>
              <div>
                {found.map((finding) => (
                  <EditInPlace
                    key={finding.id}
                    label={`Edit what was found on recommendation ${recommendation.ref}`}
                    form={
                      manages
                        ? (close) => (
                            <FindingForm inspection={visit} kind="progress found" finding={finding} onClose={close} />
                          )
                        : null
                    }
                  >
                    {finding.verdict ? <div className={reading.strong}>{finding.verdict}</div> : null}
                    <blockquote className={reading.quote}>{finding.text}</blockquote>
                    <div className={reading.source}>
                      <PageOf page={finding.page} inspection={visit} />
                    </div>
                  </EditInPlace>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {looked.length > 0 && others.length > 0 ? (
        <p className={styles.not}>
          It said nothing of{' '}
          {others.map(({ recommendation }, index) => (
            <React.Fragment key={recommendation.id}>
              {index === 0 ? '' : index === others.length - 1 ? ' and ' : ', '}
              <RouteLink to={recommendationRoute(recommendation.ref)}>{recommendation.ref}</RouteLink>
            </React.Fragment>
          ))}
          .
        </p>
      ) : null}
    </Section>
  );
}
