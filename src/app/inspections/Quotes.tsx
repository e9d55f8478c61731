import * as React from 'react';
import type { Finding, Inspection } from '../../plan/fields';
import { EditInPlace } from '../forms/Section';
import { FileLink } from '../components/FileLink';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { recommendationRoute } from '../context/routes';
import { firstSentence } from '../../plan/words';
import { useRights } from '../context/rights';
import { FindingForm } from './FindingForm';
import { useReadingStyles } from '../ui/readingStyles';

/** The page of a passage, as a link when the report can be opened. */
export function PageOf({
  page,
  inspection,
}: {
  page: number | null;
  inspection: Inspection;
}): React.ReactElement | null {
  const styles = useReadingStyles();
  if (page === null) return null;
  const words = `page ${page}`;
  if (!inspection.reportUrl) return <>{words}</>;
  return (
    <FileLink className={styles.link} url={`${inspection.reportUrl.split('#')[0]}#page=${page}`}>
      {words}
    </FileLink>
  );
}

/** Lists passages quoted from a report or letter, each with its area, page and subject. */
export function Quotes({
  findings,
  inspection,
}: {
  findings: readonly Finding[];
  inspection: Inspection;
}): React.ReactElement {
  const styles = useReadingStyles();
  const { data } = usePlan();
  const { manages } = useRights();
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const about = data.recommendations.find(({ id }) => id === finding.recommendationId);
        return (
          <li key={finding.id} className={styles.row}>
            <EditInPlace
              label={`Edit “${firstSentence(finding.text, 60)}”`}
              form={
                manages
                  ? (close) => (
                      <FindingForm inspection={inspection} kind={finding.kind} finding={finding} onClose={close} />
                    )
                  : null
              }
            >
              {finding.verdict ? <div className={styles.strong}>{finding.verdict}</div> : null}
              <blockquote className={styles.quote}>{finding.text}</blockquote>
              <div className={styles.source}>
                {finding.area ? `${finding.area}. ` : ''}
                <PageOf page={finding.page} inspection={inspection} />
                {about ? (
                  <>
                    {finding.page === null ? '' : ', '}
                    <RouteLink className={styles.link} to={recommendationRoute(about.ref)}>
                      recommendation {about.ref}
                    </RouteLink>
                  </>
                ) : null}
              </div>
            </EditInPlace>
          </li>
        );
      })}
    </ul>
  );
}
