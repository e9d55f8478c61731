import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { OpenQuery } from '../../plan/actionState';
import { openQueriesOf } from '../../plan/queries';
import type { RatedAction } from '../../plan/view';
import { usePlan } from '../context/contexts';
import { touch } from '../ui/breakpoints';

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
  asked: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  words: { marginTop: 0, marginBottom: '8px', whiteSpace: 'pre-wrap' },
  touch: { [touch]: { minHeight: '44px' } },
});

function askedAbout({ about }: OpenQuery, { state }: RatedAction): string {
  if (about === null) return 'about this action';
  return state.lastReport?.key === about ? `about the report of ${formatDay(state.lastReport.day)}` : 'about a report';
}

/** Lists the unanswered questions about an action, with a form to answer for the people who may. */
export function OpenQueries({
  rated,
  mayAnswer,
}: {
  rated: RatedAction;
  mayAnswer: boolean;
}): React.ReactElement | null {
  const styles = useStyles();
  const { view } = usePlan();
  const [answering, setAnswering] = React.useState<number | null>(null);
  const open = openQueriesOf(rated.state);
  if (open.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={`Open questions on action ${rated.action.ref}`}>
      {open.map((query) => (
        <li key={query.rowId} className={styles.query}>
          <p className={styles.asked}>
            {view.people.get(query.byId)?.name ?? 'A plan manager'} asked on {formatDay(query.day)}{' '}
            {askedAbout(query, rated)}
          </p>
          <p className={styles.words}>{query.text}</p>
          {!mayAnswer ? (
            'Not answered yet.'
          ) : answering === query.rowId ? (
            <React.Suspense fallback={<p role="status">Opening the form</p>}>
              <AnswerForm rated={rated} query={query} onDone={() => setAnswering(null)} />
            </React.Suspense>
          ) : (
            <Button
              className={styles.touch}
              aria-label={`Answer the question of ${formatDay(query.day)} on action ${rated.action.ref}`}
              onClick={() => setAnswering(query.rowId)}
            >
              Answer
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
