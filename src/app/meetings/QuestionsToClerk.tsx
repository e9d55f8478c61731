import * as React from 'react';
import { formatDay } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import type { RecordRow } from '../../lists/planStore';
import { publicQuestionKey } from '../../lists/sentQuestions';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { Section } from '../forms/Section';
import type { SectionForm } from '../forms/Section';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';
import { ActionLinks } from './ActionLinks';
import { EntryForms } from './EntryForms';
import { QuestionToClerkForm } from '../components/ask/QuestionToClerkForm';
import { MakePublicForm, NotPublicForm, NotTakenForm, useAskerName } from './RoutingForms';
import { useMeetingStyles } from './styles';
import { stateOfQuestion, useQuestionsToClerk } from '../components/useQuestionsToClerk';

type Question = RecordRow<'questionsToClerk'>;

/** What became of a question, for its asker. */
function Outcome({ question }: { question: Question }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { answer, answeredBy, answeredOn, decidedWhy, due } = question;
  switch (stateOfQuestion(data, question)) {
    case 'waits':
      return (
        <span className={styles.small}>The clerk has not decided yet. Clerks and plan managers alone see it.</span>
      );
    case 'not taken':
      return <span className={styles.small}>The clerk did not take it: {decidedWhy}</span>;
    case 'not public':
      return (
        <span className={styles.small}>
          It is answered in writing, to you alone{due ? `, by ${formatDay(due)}` : ''}.
        </span>
      );
    case 'answered':
      return (
        <>
          <p className={styles.words}>{answer}</p>
          <span className={styles.small}>
            {['Answered in writing', answeredBy ?? '', answeredOn ? formatDay(answeredOn) : '']
              .filter(Boolean)
              .join(', ')}
          </span>
        </>
      );
    case 'public': {
      const open = data.questions.find(({ key }) => key === publicQuestionKey(question));
      return (
        <span className={styles.small}>
          It is public.{' '}
          {open?.meetingId ? (
            <RouteLink className={reading.link} to={screenRoute('meetings', String(open.meetingId))}>
              See it with its meeting
            </RouteLink>
          ) : null}
        </span>
      );
    }
  }
}

/** A question that waits for the clerk, or is to be answered in writing, with what the clerk can do. */
function ToDecide({ question }: { question: Question }): React.ReactElement {
  const styles = useMeetingStyles();
  const { data } = usePlan();
  const asker = useAskerName(question);
  const { text, askedAs, recorded, actionIds, due } = question;
  const isKept = stateOfQuestion(data, question) === 'not public';
  const forms: SectionForm[] = [
    { label: 'Make it public', form: (close) => <MakePublicForm question={question} onClose={close} /> },
    { label: 'Answer in writing', form: (close) => <NotPublicForm question={question} onClose={close} /> },
    { label: 'Do not take it', form: (close) => <NotTakenForm question={question} onClose={close} /> },
  ];
  return (
    <>
      <p className={styles.words}>“{text}”</p>
      <span className={styles.small}>
        {[asker, askedAs ?? '', `asked on ${formatDay(recorded)}`].filter(Boolean).join(', ')}
        {isKept ? `. To be answered in writing${due ? ` by ${formatDay(due)}` : ''}` : ''}
      </span>
      <ActionLinks ids={actionIds} />
      <EntryForms forms={isKept ? forms.slice(0, 2) : forms} />
    </>
  );
}

/**
 * Questions on their way to the clerk (requirement 89): one's own with what became of them, and for clerks and plan
 * managers those that wait for a decision or a written answer.
 * @param meeting the meeting whose questions are shown; null for those of all meetings and of none
 */
export function QuestionsToClerk({
  meeting,
  actionIds,
}: {
  meeting: Meeting | null;
  /** Actions that a new question is about, where the asker comes from one. */
  actionIds?: number[];
}): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, opened } = usePlan();
  const { asksTheClerk, keepsRecords } = useRights();
  const read = useQuestionsToClerk();
  if (read.status === 'error') return <ProblemNotice problem={read.problem} onRetry={read.refetch} />;
  const here =
    read.status === 'success' ? read.data.filter(({ meetingId }) => meeting === null || meetingId === meeting.id) : [];
  const mine = here.filter(({ authorId }) => authorId === opened.me.id);
  const toDecide = keepsRecords
    ? here.filter((question) => ['waits', 'not public'].includes(stateOfQuestion(data, question)))
    : [];
  const ask = {
    label: 'Ask a question',
    form: (close: () => void) => <QuestionToClerkForm meeting={meeting} actionIds={actionIds} onClose={close} />,
  };
  return (
    <>
      {toDecide.length > 0 ? (
        <Section title="Questions that wait for you">
          <p className={reading.none}>Only clerks, plan managers and whoever asked see these.</p>
          <ul className={reading.list}>
            {toDecide.map((question) => (
              <li key={question.id} className={styles.entry}>
                <ToDecide question={question as Question} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {asksTheClerk ? (
        <Section title="My questions" forms={[ask]} opens={actionIds ? ask.label : null}>
          {mine.length === 0 ? (
            <p className={reading.none}>You have asked nothing{meeting ? ' for it' : ''} yet.</p>
          ) : null}
          {mine.length > 0 ? (
            <ul className={reading.list}>
              {mine.map((question) => (
                <li key={question.id} className={styles.entry}>
                  <p className={styles.words}>“{question.text}”</p>
                  <Outcome question={question as Question} />
                  <ActionLinks ids={question.actionIds} />
                </li>
              ))}
            </ul>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
