import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { RecordRow } from '../../lists/planStore';
import type { RowToWrite } from '../../lists/together';
import type { Meeting } from '../../plan/fields';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { useQuery } from '../ui/useQuery';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { PreparedQuestionForm } from './QuestionForm';
import { QuestionWords } from './QuestionsPart';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';

type DraftQuestion = RecordRow<'draftQuestions'>;

/**
 * Shows questions to be prepared for, with draft answers. Only managers can read them until they are asked. They appear
 * only on request, because the page may be projected at the meeting itself.
 */
export function DraftQuestions({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const { manages } = useRights();
  return manages ? <Preparation meeting={meeting} /> : null;
}

function Preparation({ meeting }: { meeting: Meeting }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const [shown, setShown] = React.useState(false);
  const read = useQuery(
    React.useCallback(async () => {
      const all = await store.readRecords('draftQuestions');
      return all.filter(({ meetingId, publishedKey }) => meetingId === meeting.id && publishedKey === null);
    }, [store, meeting.id]),
    { key: data, enabled: shown },
  );
  const form = (draft: DraftQuestion | null) => (close: () => void) => (
    <PreparedQuestionForm
      meeting={meeting}
      question={draft}
      onClose={() => {
        setShown(true);
        close();
      }}
    />
  );
  return (
    <Section title="To be ready for" forms={[{ label: 'Prepare a question', form: form(null) }]}>
      <p className={reading.none}>Only plan managers can open these until they are asked.</p>
      <div className={styles.buttons}>
        <Button className={styles.button} aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide what is prepared' : 'Show what is prepared'}
        </Button>
      </div>
      {shown && read.status === 'pending' ? <p role="status">Reading what is prepared</p> : null}
      {shown && read.status === 'error' ? <ProblemNotice problem={read.problem} onRetry={read.refetch} /> : null}
      {shown && read.status === 'success' && read.data.length === 0 ? (
        <p className={reading.none}>Nothing is prepared for this meeting yet.</p>
      ) : null}
      {shown && read.status === 'success' && read.data.length > 0 ? (
        <ul className={reading.list}>
          {read.data.map((each) => (
            <li key={each.id} className={styles.entry}>
              <EditInPlace label="Edit the prepared question" form={form(each)}>
                <QuestionWords question={each} />
              </EditInPlace>
              <Publish draft={each} meeting={meeting} />
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

/** The button that publishes a prepared question once it was asked. Pressing it again makes no second row. */
function Publish({ draft, meeting }: { draft: DraftQuestion; meeting: Meeting }): React.ReactElement {
  const styles = useMeetingStyles();
  const { store } = useServices();
  const { data, reload } = usePlan();
  const announce = useAnnounce();
  const { running, problem, run } = useMutation();
  const [key] = React.useState(newKey);
  const publish = async (): Promise<void> => {
    const { planId, meetingId, kind, askedBy, askedAs, text, answer, answeredBy, actionIds } = draft;
    const order = Math.max(0, ...data.questions.map((each) => each.order)) + 1;
    const answeredOn = answer.trim() === '' ? null : meeting.day;
    const words = { planId, meetingId, kind, askedBy, askedAs, text, answer, answeredBy, actionIds };
    const reason = 'Asked at the meeting.';
    // Both rows go in one request; where its answer is lost they are written one by one, the question first, so that a
    // draft which counts as published has one. It gets the draft's key, so that two managers who press at once make only
    // one question.
    const rows: RowToWrite[] = [
      { write: 'add', list: 'questions', values: { ...words, answeredOn, order }, reason, key: draft.key },
      { write: 'edit', list: 'draftQuestions', row: draft, changes: { publishedKey: draft.key }, reason },
    ];
    await store.writeTogether({ label: 'Publishing a question', planId, rows }, key);
    await reload();
    announce('The question is now among those that were asked.');
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button className={styles.button} size="small" disabledFocusable={running} onClick={() => void run(publish)}>
          {running ? 'Publishing' : 'It was asked: publish'}
        </Button>
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </>
  );
}
