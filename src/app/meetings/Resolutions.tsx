import * as React from 'react';
import { formatDay } from '../../plan/day';
import type { Decision, Meeting } from '../../plan/fields';
import { capitalised } from '../../plan/words';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { addWords, DecisionForm } from './DecisionForm';
import { makeExempt } from './makeExempt';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';
import { ActionLinks } from './ActionLinks';
import { useDecisions } from './useDecisions';

const STEP_WORDS: { [step in NonNullable<Decision['step']>]: string } = {
  draft: 'A draft of the plan was before the meeting',
  considered: 'The plan was considered',
  endorsed: 'The plan was endorsed',
  authorised: 'The plan was authorised',
  submitted: 'The plan was submitted',
  closed: 'The plan was closed',
};

/**
 * The step of the plan's approval that this meeting took, with the person to whom it was delegated (requirements 58 and
 * 59).
 */
function Step({ taken }: { taken: Decision }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { step, delegatedTo, inConsultationWith, submittedTo, day } = taken;
  if (step === null) return null;
  const parts = [
    STEP_WORDS[step],
    day ? `on ${formatDay(day)}` : '',
    submittedTo ? `to ${submittedTo}` : '',
    delegatedTo ? `, delegated to ${delegatedTo}` : '',
    inConsultationWith ? `, in consultation with ${inConsultationWith}` : '',
  ];
  return <p className={reading.text}>{parts.filter(Boolean).join(' ').replace(/ ,/g, ',')}.</p>;
}

/**
 * Lists the resolutions in their exact lettered words, each with its outcome and its result (requirements 49 and 50).
 */
export function Resolutions({ meeting }: { meeting: Meeting }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { keepsRecords } = useRights();
  const resolutions = useDecisions(meeting, 'resolution');
  const steps = useDecisions(meeting, 'step');
  const form = (decision: Decision | null) => (close: () => void) => (
    <DecisionForm meeting={meeting} kind="resolution" decision={decision} onClose={close} />
  );
  return (
    <Section title="Resolved" forms={keepsRecords ? [{ label: addWords('resolution'), form: form(null) }] : []}>
      {steps.map((step) => (
        <Step key={step.id} taken={step} />
      ))}
      {resolutions.length === 0 ? (
        <p className={reading.none}>
          {meeting.state === 'planned' ? 'Nothing is resolved before it meets.' : 'No resolution was noted.'}
        </p>
      ) : null}
      {resolutions.length > 0 ? (
        <ul className={reading.list}>
          {resolutions.map((each) => (
            <li key={each.id} className={styles.entry}>
              <EditInPlace
                label={`Edit resolution ${each.letter ?? each.order}`}
                form={keepsRecords ? form(each) : null}
                further={[makeExempt({ list: 'decisions', row: each }, `resolution ${each.letter ?? each.order}`)]}
              >
                <div className={styles.lettered}>
                  <span>{each.letter}</span>
                  <div>
                    <p className={styles.words}>{each.text}</p>
                    {each.outcome ? <span className={styles.small}>Outcome: {each.outcome}</span> : null}
                    {each.cameOfIt ? <p className={styles.words}>{capitalised(each.cameOfIt)}</p> : null}
                    <ActionLinks ids={each.actionIds} />
                  </div>
                </div>
              </EditInPlace>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
