import * as React from 'react';
import { Spinner } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { meetingAndDay } from '../../plan/governance/meetings';
import { FileLink } from '../components/FileLink';
import { usePlan, useServices } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { useQuery } from '../ui/useQuery';
import { publishedPapers } from './published';
import type { PublishedPaper } from './published';
import { usePaperStyles } from './styles';

/** Lists the published papers, for people who read the plan but keep no records. */
export function PublishedPapers(): React.ReactElement {
  const styles = usePaperStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const query = useQuery(React.useCallback(() => store.publicFiles(), [store]));
  const papers = query.status === 'success' ? publishedPapers(query.data, data.decisions, data.meetings) : [];
  return (
    <section aria-labelledby="papers-published">
      <h2 id="papers-published" className={styles.heading}>
        Published papers
      </h2>
      {query.status === 'pending' ? (
        <Spinner size="tiny" label="Reading which papers were published" labelPosition="after" />
      ) : null}
      {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
      {query.status === 'success' && papers.length === 0 ? (
        <p className={styles.quiet}>
          None yet. What plan managers and clerks keep for the public will stand here. The versions that went through
          committee and cabinet are under <RouteLink to={screenRoute('editions')}>Editions</RouteLink>.
        </p>
      ) : null}
      <ul className={styles.list}>
        {papers.map((paper) => (
          <Published key={paper.pageUrl} paper={paper} />
        ))}
      </ul>
    </section>
  );
}

function Published({
  paper: { title, day, pageUrl, wordUrl, meeting },
}: {
  paper: PublishedPaper;
}): React.ReactElement {
  const styles = usePaperStyles();
  const { data } = usePlan();
  return (
    <li className={styles.published}>
      <FileLink url={pageUrl} className={styles.kindName}>
        {title}
      </FileLink>
      <div>
        The plan as it stood on {formatDay(day)}.{' '}
        {wordUrl ? (
          <>
            <FileLink url={wordUrl} aria-label={`Word file of ${title}, ${formatDay(day)}`}>
              Word file
            </FileLink>
            {meeting ? '. ' : ''}
          </>
        ) : null}
        {meeting ? (
          <>
            Before{' '}
            <RouteLink to={screenRoute('meetings', String(meeting.id))}>{meetingAndDay(data, meeting)}</RouteLink>
          </>
        ) : null}
      </div>
    </li>
  );
}
