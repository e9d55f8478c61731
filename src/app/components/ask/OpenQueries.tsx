import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatDay } from '../../../plan/day';
import type { AnsweredQuery, OpenQuery } from '../../../plan/actionState';
import { openQueriesOf } from '../../../plan/queries';
import { usePlan } from '../../context/contexts';
import { PlainButton } from '../../ui/PlainButton';
import { FurtherWays } from './FurtherWays';
import type { AnswerInstead } from './FurtherWays';
import type { Askable, AskSubject } from './askTargets';

const AnswerForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'report-progress' */ './AnswerForm')).AnswerForm,
}));

const useStyles = makeStyles({
  list: { listStyleType: 'none', marginTop: '8px', marginBottom: '16px', padding: 0 },
  query: {
    paddingTop: '10px',
    paddingBottom: '10px',
    paddingLeft: '16px',
    paddingRight: '12px',
    marginBottom: '8px',
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  answered: { borderLeftColor: tokens.colorNeutralStroke1 },
  asked: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  words: { marginTop: 0, marginBottom: '8px', whiteSpace: 'pre-wrap' },
});

/** What a question is about: the subject as a whole, or one report of progress. */
function askedAbout({ about }: OpenQuery, subject: AskSubject): string {
  if (about === null) return 'rated' in subject ? 'about this action' : '';
  const last = 'rated' in subject ? subject.rated.state.lastReport : null;
  return last?.key === about ? `about the report of ${formatDay(last.day)}` : 'about a report';
}

const queriesOf = (subject: AskSubject): readonly OpenQuery[] =>
  'rated' in subject ? openQueriesOf(subject.rated.state) : subject.queries.queries;

/**
 * Lists the unanswered questions about a subject, with a form to answer for the people who may, and the answer that was
 * heard last.
 */
export function OpenQueries({
  askable,
  mayAnswer,
  answering: begun = null,
  instead,
}: {
  askable: Askable;
  /** Whether an answer by this person counts. */
  mayAnswer(query: OpenQuery): boolean;
  /** The row of the question whose form is open from the start, as the mail's link asks; null for none. */
  answering?: number | null;
  instead?: AnswerInstead;
}): React.ReactElement | null {
  const styles = useStyles();
  const { view } = usePlan();
  const [answering, setAnswering] = React.useState<number | null>(begun);
  const [sent, setSent] = React.useState('');
  React.useEffect(() => setAnswering(begun), [begun]);
  const { subject, name, standing } = askable;
  const open = queriesOf(subject);
  const answered = standing?.is === 'answered' ? standing.query : null;
  const nameOf = (id: number): string => view.people.get(id)?.name ?? 'Somebody';
  const said = sent === '' ? null : <p role="status">{sent}</p>;
  if (open.length === 0 && answered === null) return said;
  return (
    <>
      {said}
      <ul className={styles.list} aria-label={open.length > 0 ? `Open questions on ${name}` : `The answer on ${name}`}>
        {open.map((query) => (
          <li key={query.rowId} className={styles.query}>
            <p className={styles.asked}>
              {nameOf(query.byId)} asked on {formatDay(query.day)} {askedAbout(query, subject)}
            </p>
            <p className={styles.words}>{query.text}</p>
            {!mayAnswer(query) ? (
              'Not answered yet.'
            ) : answering === query.rowId ? (
              <React.Suspense fallback={<p role="status">Opening the form</p>}>
                <AnswerForm
                  subject={subject}
                  name={name}
                  query={query}
                  instead={instead}
                  onDone={(what) => {
                    setAnswering(null);
                    setSent(what ?? '');
                  }}
                />
              </React.Suspense>
            ) : (
              <PlainButton
                aria-label={`Answer the question of ${formatDay(query.day)} on ${name}`}
                onClick={() => setAnswering(query.rowId)}
              >
                Answer
              </PlainButton>
            )}
          </li>
        ))}
        {answered ? <LastAnswer query={answered} nameOf={nameOf} instead={instead} /> : null}
      </ul>
    </>
  );
}

/** The answer that was heard last, with the question, until something newer is recorded. */
function LastAnswer({
  query,
  nameOf,
  instead,
}: {
  query: AnsweredQuery;
  nameOf(id: number): string;
  instead?: AnswerInstead;
}): React.ReactElement {
  const styles = useStyles();
  const { answer } = query;
  const begun = { about: query.keys[0], text: answer.text, day: answer.due };
  return (
    <li className={mergeClasses(styles.query, styles.answered)}>
      <p className={styles.asked}>
        {nameOf(query.byId)} asked on {formatDay(query.day)}
      </p>
      <p className={styles.words}>{query.text}</p>
      <p className={styles.asked}>
        {nameOf(answer.byId)} answered on {formatDay(answer.day)}
        {answer.due ? `: by ${formatDay(answer.due)}` : ''}
      </p>
      <p className={styles.words}>{answer.text}</p>
      {answer.kind === 'answer' ? <FurtherWays {...instead} begun={begun} /> : null}
    </li>
  );
}
