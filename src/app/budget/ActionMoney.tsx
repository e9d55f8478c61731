import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { budgetSentence, moneyOf, pounds } from '../../plan/budget/budget';
import { usePlan, useServices } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { useQuery } from '../ui/useQuery';
import { timeOf } from './spendWords';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/**
 * Shows plan managers the cost of an action, read only when they ask because most readers do not need it (requirement
 * 26).
 */
export function ActionMoney({ actionId }: { actionId: number }): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  return open ? <Money actionId={actionId} /> : <Button onClick={() => setOpen(true)}>Show what it costs</Button>;
}

function Money({ actionId }: { actionId: number }): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const query = useQuery(React.useCallback(async () => store.readRecords('spend'), [store]));
  if (query.status === 'pending') return <p role="status">Reading the budget</p>;
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  const { lines, budget } = moneyOf(
    query.data.filter(({ planId }) => planId === data.plan.id),
    actionId,
  );
  return (
    <>
      <p>{lines.length === 0 ? 'No money is recorded for this action.' : budgetSentence(budget)}</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.id}>
            {pounds(line.amount)}: {line.title}
            <span className={styles.quiet}>{timeOf(line) ? `, ${timeOf(line)}` : ''}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        Only plan managers see this. <RouteLink to={screenRoute('budget')}>Open the budget</RouteLink>
      </p>
    </>
  );
}
