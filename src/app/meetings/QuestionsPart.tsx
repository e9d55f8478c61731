import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Meeting, Question } from '../../plan/fields';
import { publicQuestions } from '../../plan/governance/meetings';
import { counted } from '../../plan/words';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { makeExempt } from './makeExempt';
import { QuestionForm } from './QuestionForm';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';
import { ActionLinks } from './ActionLinks';

/** The section's heading: "Questions, 4 asked and 3 answered". */
export function questionsTitle(questions: readonly Question[]): string {
  const asked = questions.filter(({ kind }) => kind === 'question');
  if (asked.length === 0) return questions.length === 0 ? 'Questions' : 'Views';
  const answered = asked.filter(({ answer }) => answer.trim() !== '').length;
  return `Questions, ${asked.length} asked and ${answered === 0 ? 'none' : answered} answered`;
}

function Answer({ question }: { question: Question }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const { view } = usePlan();
  const { kind, answer, answeredBy, answeredOn, due } = question;
  if (answer.trim() === '') {
    if (kind === 'view') return null;
    const late = due !== null && due < view.today;
    return (
      <span className={mergeClasses(styles.small, late && styles.warning)}>
        {due === null ? 'Not answered yet' : `${late ? 'Was to' : 'To'} be answered by ${formatDay(due)}`}
        {answeredBy ? `, ${answeredBy}` : ''}
      </span>
    );
  }
  return (
    <>
      <p className={styles.words}>{answer}</p>
      <span className={styles.small}>
        {[answeredBy ? `Answered by ${answeredBy}` : 'Answered', answeredOn ? formatDay(answeredOn) : '']
          .filter(Boolean)
          .join(', ')}
      </span>
    </>
  );
}

/** Shows one question or view with its answer. */
export function QuestionWords({ question }: { question: Question }): React.ReactElement {
  const styles = useMeetingStyles();
  const { kind, text, askedBy, askedAs } = question;
  const who = [askedBy, askedAs].filter(Boolean).join(', ');
  return (
    <>
      <p className={mergeClasses(styles.words, styles.name)}>{kind === 'question' ? `“${text}”` : text}</p>
      {who ? (
        <span className={styles.small}>
          {kind === 'question' ? 'Asked by' : 'View of'} {who}
        </span>
      ) : null}
      <Answer question={question} />
      <ActionLinks ids={question.actionIds} />
    </>
  );
}

/** Lists members' questions with their answers, and the views of group leaders and chairs (requirement 51). */
export function QuestionsPart({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { keepsRecords } = useRights();
  const here = publicQuestions(data)
    .filter(({ meetingId }) => meetingId === meeting.id)
    .sort((a, b) => a.order - b.order || a.id - b.id);
  if (here.length === 0 && !keepsRecords) return null;
  const views = here.filter(({ kind }) => kind === 'view').length;
  const form = (question: Question | null) => (close: () => void) => (
    <QuestionForm meeting={meeting} question={question} onClose={close} />
  );
  return (
    <Section
      title={questionsTitle(here)}
      forms={keepsRecords ? [{ label: 'Add a question or view', form: form(null) }] : []}
    >
      {here.length === 0 ? <p className={reading.none}>No question was noted.</p> : null}
      {views > 0 && views < here.length ? <p className={reading.none}>And {counted(views, 'view')}.</p> : null}
      <ul className={reading.list}>
        {here.map((each) => (
          <li key={each.id} className={styles.entry}>
            <EditInPlace
              label={`Edit the ${each.kind} of ${each.askedBy || 'a member'}`}
              form={keepsRecords ? form(each) : null}
              further={[makeExempt({ list: 'questions', row: each }, `the ${each.kind}`)]}
            >
              <QuestionWords question={each} />
            </EditInPlace>
          </li>
        ))}
      </ul>
    </Section>
  );
}
