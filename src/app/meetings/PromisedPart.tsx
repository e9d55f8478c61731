import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Decision, Meeting } from '../../plan/fields';
import { promisedReports } from '../../plan/governance/promises';
import { capitalised } from '../../plan/words';
import { EditInPlace, Section } from '../forms/Section';
import { FileLink } from '../components/FileLink';
import { useReadingStyles } from '../ui/readingStyles';
import { AskButton, OpenQueries, useAskable } from '../components/ask';
import { usePlan, useRoute } from '../context/contexts';
import { answerIn } from '../context/parseRoute';
import { addWords, DecisionForm, ReportMadeForm } from './DecisionForm';
import { makeExempt } from './makeExempt';
import { EntryForms } from './EntryForms';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';
import { ActionLinks } from './ActionLinks';
import { promiseWords } from './words';

/** Lists the reports promised at this meeting, until each was made (requirement 53). */
export function PromisedPart({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { opened, data, view } = usePlan();
  const { keepsRecords, manages } = useRights();
  const askable = useAskable();
  const route = useRoute();
  const answering = route.screen === 'listed' ? answerIn(new URLSearchParams(route.query)) : null;
  const promised = React.useMemo(
    () => promisedReports(data, view.today).filter(({ decision }) => decision.meetingId === meeting.id),
    [data, view.today, meeting.id],
  );
  if (promised.length === 0 && !keepsRecords) return null;
  const form = (decision: Decision | null) => (close: () => void) => (
    <DecisionForm meeting={meeting} kind="promised report" decision={decision} onClose={close} />
  );
  return (
    <Section
      title="Reports promised"
      forms={keepsRecords ? [{ label: addWords('promised report'), form: form(null) }] : []}
    >
      {promised.length === 0 ? <p className={reading.none}>None was promised.</p> : null}
      {promised.length > 0 ? (
        <ul className={reading.list}>
          {promised.map((promise) => {
            const { decision, to, state } = promise;
            return (
              <li key={decision.id} className={styles.entry}>
                <EditInPlace
                  label="Edit the promised report"
                  form={keepsRecords ? form(decision) : null}
                  further={[makeExempt({ list: 'decisions', row: decision }, 'the promised report')]}
                >
                  <p className={styles.words}>{decision.text}</p>
                  <span className={mergeClasses(styles.small, state === 'late' && styles.warning)}>
                    {decision.madeOn ? `Made on ${formatDay(decision.madeOn)}. ` : ''}
                    {[promiseWords(promise), to ? `to ${to.name}` : ''].filter(Boolean).join(', ')}
                  </span>
                  {decision.madeUrl ? (
                    <FileLink className={reading.link} url={decision.madeUrl}>
                      Read the report
                    </FileLink>
                  ) : null}
                  {decision.cameOfIt ? <p className={styles.words}>{capitalised(decision.cameOfIt)}</p> : null}
                  <ActionLinks ids={decision.actionIds} />
                </EditInPlace>
                <OpenQueries
                  askable={askable.report(decision)}
                  mayAnswer={({ ofId }) => manages || ofId === opened.me.id}
                  answering={answering}
                />
                <AskButton askable={askable.report(decision)} />
                {keepsRecords && decision.madeOn === null ? (
                  <EntryForms
                    forms={[
                      { label: 'It was made', form: (close) => <ReportMadeForm decision={decision} onClose={close} /> },
                    ]}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
    </Section>
  );
}
