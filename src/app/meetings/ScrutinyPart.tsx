import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Decision, Meeting } from '../../plan/fields';
import { bodyOf } from '../../plan/governance/meetings';
import { scrutinyRecommendations } from '../../plan/governance/promises';
import type { DuePromise } from '../../plan/governance/promises';
import { capitalised } from '../../plan/words';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { addWords, DecisionForm, ResponseForm } from './DecisionForm';
import { makeExempt } from './makeExempt';
import { EntryForms } from './EntryForms';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';
import { ActionLinks } from './ActionLinks';
import { useDecisions } from './useDecisions';
import { promiseWords } from './words';

function Response({ decision, promise }: { decision: Decision; promise: DuePromise | undefined }): React.ReactElement {
  const styles = useMeetingStyles();
  const { response, responseDay, respondedBy, responseText } = decision;
  if (response === null) {
    return (
      <span className={mergeClasses(styles.small, promise?.state === 'late' && styles.warning)}>
        No response yet. {promise ? promiseWords(promise) : ''}
      </span>
    );
  }
  const said = [capitalised(response), responseDay ? formatDay(responseDay) : '', respondedBy ?? ''];
  return (
    <>
      <p className={styles.words}>
        <span className={styles.name}>{said.filter(Boolean).join(', ')}.</span> {responseText}
      </p>
      {promise?.state === 'done late' && promise.due ? (
        <span className={styles.small}>After the day it was due, {formatDay(promise.due)}</span>
      ) : null}
    </>
  );
}

/**
 * Lists scrutiny's own recommendations, each with the executive's response or the day by which it is due (requirement
 * 52).
 */
export function ScrutinyPart({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const { keepsRecords } = useRights();
  const recommendations = useDecisions(meeting, 'scrutiny recommendation');
  const promises = React.useMemo(() => scrutinyRecommendations(data, view.today), [data, view.today]);
  const wasHeld = meeting.state === 'held' || (meeting.day !== null && meeting.day < view.today);
  const isScrutiny = bodyOf(data, meeting)?.kind === 'scrutiny';
  if (recommendations.length === 0 && !(keepsRecords && isScrutiny)) return null;
  const form = (decision: Decision | null) => (close: () => void) => (
    <DecisionForm meeting={meeting} kind="scrutiny recommendation" decision={decision} onClose={close} />
  );
  return (
    <Section
      title="Scrutiny’s recommendations"
      forms={keepsRecords ? [{ label: addWords('scrutiny recommendation'), form: form(null) }] : []}
    >
      {recommendations.length === 0 ? (
        <p className={reading.none}>
          {wasHeld ? 'The committee made no recommendation.' : 'The meeting has not been held yet.'}
        </p>
      ) : null}
      {recommendations.length > 0 ? (
        <ul className={reading.list}>
          {recommendations.map((each) => (
            <li key={each.id} className={styles.entry}>
              <EditInPlace
                label={`Edit recommendation ${each.letter ?? each.order}`}
                form={keepsRecords ? form(each) : null}
                further={[makeExempt({ list: 'decisions', row: each }, `recommendation ${each.letter ?? each.order}`)]}
              >
                <div className={styles.lettered}>
                  <span>{each.letter}</span>
                  <div>
                    <p className={styles.words}>{each.text}</p>
                    <Response decision={each} promise={promises.find(({ decision }) => decision.id === each.id)} />
                    <ActionLinks ids={each.actionIds} />
                  </div>
                </div>
              </EditInPlace>
              {keepsRecords ? (
                <EntryForms
                  forms={[
                    {
                      label: each.response === null ? 'Give the response' : 'Edit the response',
                      form: (close) => <ResponseForm decision={each} onClose={close} />,
                    },
                  ]}
                />
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
