import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { promisedReports, scrutinyRecommendations, stillDue } from '../../plan/governance/promises';
import type { DuePromise } from '../../plan/governance/promises';
import { AskButton, AskLine, useAskable } from '../components/ask';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { MeetingLink } from './MeetingLink';
import { useMeetingStyles } from './styles';
import { promiseWords } from './words';

function PromiseLine({ promise }: { promise: DuePromise }): React.ReactElement {
  const styles = useMeetingStyles();
  const { decision, meeting, to } = promise;
  const all = useAskable();
  const askable = decision.kind === 'promised report' ? all.report(decision) : null;
  return (
    <li className={styles.entry}>
      <p className={styles.words}>{decision.text}</p>
      <span className={mergeClasses(styles.small, promise.state === 'late' && styles.warning)}>
        {[promiseWords(promise), decision.kind === 'promised report' && to ? `to ${to.name}` : '']
          .filter(Boolean)
          .join(', ')}
        {askable ? <AskButton askable={askable} /> : null}
      </span>
      {askable ? <AskLine askable={askable} /> : null}
      {meeting ? <MeetingLink meeting={meeting} /> : null}
    </li>
  );
}

/** Lists promised reports that were not made yet, and recommendations of scrutiny without a response. */
export function StillOwed(): React.ReactElement {
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const promised = React.useMemo(() => promisedReports(data, view.today), [data, view.today]);
  const recommended = React.useMemo(() => scrutinyRecommendations(data, view.today), [data, view.today]);
  const reports = stillDue(promised);
  const responses = stillDue(recommended);
  return (
    <>
      <Section title="Reports promised">
        {reports.length === 0 ? (
          <p className={reading.none}>
            {promised.length === 0 ? 'No report was promised.' : 'Every report that was promised has been made.'}
          </p>
        ) : null}
        <ul className={reading.list}>
          {reports.map((promise) => (
            <PromiseLine key={promise.decision.id} promise={promise} />
          ))}
        </ul>
      </Section>
      <Section title="Scrutiny waits for a response">
        {responses.length === 0 ? (
          <p className={reading.none}>
            {recommended.length === 0
              ? 'Scrutiny has made no recommendation.'
              : 'Every recommendation of scrutiny has its response.'}
          </p>
        ) : null}
        <ul className={reading.list}>
          {responses.map((promise) => (
            <PromiseLine key={promise.decision.id} promise={promise} />
          ))}
        </ul>
      </Section>
    </>
  );
}
