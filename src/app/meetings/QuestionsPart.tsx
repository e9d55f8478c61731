import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Meeting, Question } from '../../plan/fields';
import { publicQuestions } from '../../plan/governance/meetings';
import { answerTo } from '../../plan/governance/questions';
import type { PlanData } from '../../plan/planData';
import { counted } from '../../plan/words';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { AnswerForm } from './AnswerForm';
import { EntryForms } from './EntryForms';
import { makeExempt } from './makeExempt';
import { QuestionForm } from './QuestionForm';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';
import { ActionLinks } from './ActionLinks';

/** The section's heading: "Questions, 4 asked and 3 answered". */
export function questionsTitle(data: PlanData, questions: readonly Question[]): string {
  const asked = questions.filter(({ kind }) => kind === 'question');
  if (asked.length === 0) return questions.length === 0 ? 'Questions' : 'Views';
  const answered = asked.filter((question) => answerTo(data, question) !== null).length;
  return `Questions, ${asked.length} asked and ${answered === 0 ? 'none' : answered} answered`;
}

function AnswerGiven({ question }: { question: Question }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const { data, view } = usePlan();
  const { kind, answeredBy, answererId, due } = question;
  const answer = answerTo(data, question);
  if (answer === null) {
    if (kind === 'view') return null;
    const late = due !== null && due < view.today;
    const who = answeredBy || (view.people.get(answererId ?? -1)?.name ?? '');
    return (
      <span className={mergeClasses(styles.small, late && styles.warning)}>
        {due === null ? 'Not answered yet' : `${late ? 'Was to' : 'To'} be answered by ${formatDay(due)}`}
        {who ? `, ${who}` : ''}
      </span>
    );
  }
  return (
    <>
      <p className={styles.words}>{answer.text}</p>
      <span className={styles.small}>
        {[answer.by ? `Answered by ${answer.by}` : 'Answered', answer.on ? formatDay(answer.on) : '']
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
      <AnswerGiven question={question} />
      <ActionLinks ids={question.actionIds} />
    </>
  );
}

/** Lists members' questions with their answers, and the views of group leaders and chairs (requirement 51). */
export function QuestionsPart({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, opened } = usePlan();
  const { keepsRecords, replies } = useRights();
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
      title={questionsTitle(data, here)}
      forms={keepsRecords ? [{ label: 'Add a question or view', form: form(null) }] : []}
    >
      {here.length === 0 ? <p className={reading.none}>No question was noted.</p> : null}
      {views > 0 && views < here.length ? <p className={reading.none}>And {counted(views, 'view')}.</p> : null}
      {here.length > 0 ? (
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
              {replies && each.answererId === opened.me.id && each.answer === '' ? (
                <EntryForms
                  forms={[
                    { label: 'Answer the question', form: (close) => <AnswerForm question={each} onClose={close} /> },
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
