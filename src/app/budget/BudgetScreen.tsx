import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditButton } from '../ui/EditButton';
import { sectionHeading, touchTarget } from '../ui/styleParts';
import { budgetOf, budgetSentence, pounds } from '../../plan/budget/budget';
import type { Spend } from '../../plan/fields';
import { useRights } from '../context/rights';
import { usePlan, useServices } from '../context/contexts';
import { Loading } from '../ui/Loading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useQuery } from '../ui/useQuery';
import { BudgetBar } from './BudgetBar';
import { SpendForm } from './SpendForm';
import { timeOf } from './spendWords';
import { asSentences } from '../../plan/words';

const useStyles = makeStyles({
  sentence: {
    marginTop: '8px',
    marginBottom: '16px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    maxWidth: '60ch',
  },
  quiet: { marginTop: '4px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  heading: {
    marginTop: '28px',
    marginBottom: '8px',
    ...sectionHeading,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '760px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: '16px',
    alignItems: 'start',
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  amount: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, textAlign: 'right' },
  touch: touchTarget,
  form: { maxWidth: '560px', marginTop: '16px' },
});

const headings: readonly { kind: Spend['kind']; heading: string; none: string }[] = [
  { kind: 'budget', heading: 'Budget', none: 'No budget is recorded yet.' },
  { kind: 'post', heading: 'Funded posts', none: 'No post is paid from it.' },
  { kind: 'spend', heading: 'Spent', none: 'Nothing is spent yet.' },
];

/** The screen of the plan's budget, the posts paid from it and the spending, for plan managers (requirement 26). */
export function BudgetScreen(): React.ReactElement {
  const styles = useStyles();
  const { manages } = useRights();
  return manages ? (
    <ManagedBudget />
  ) : (
    <>
      <ScreenHeading>Budget</ScreenHeading>
      <p className={styles.quiet}>Only plan managers see the plan’s money.</p>
    </>
  );
}

function ManagedBudget(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const planId = data.plan.id;
  const query = useQuery(
    React.useCallback(
      async () => (await store.readRecords('spend')).filter((line) => line.planId === planId),
      [store, planId],
    ),
  );
  const [open, setOpen] = React.useState<number | 'new' | null>(null);
  const addButton = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(null);
    addButton.current?.focus();
  };
  const saved = (): void => {
    query.refetch();
    close();
  };

  if (query.status === 'pending') return <Loading what="Reading the budget" shape="lines" />;
  if (query.status === 'error')
    return (
      <>
        <ScreenHeading>Budget</ScreenHeading>
        <ProblemNotice problem={query.problem} onRetry={query.refetch} />
      </>
    );
  const lines = query.data;
  const money = budgetOf(lines);
  return (
    <>
      <ScreenHeading>Budget</ScreenHeading>
      <p className={styles.sentence}>{budgetSentence(money)}</p>
      {lines.length > 0 ? <BudgetBar money={money} /> : null}
      <p className={styles.quiet}>Only plan managers see this. What belongs to an action stands there for them, too.</p>
      <Button ref={addButton} className={styles.touch} onClick={() => setOpen('new')}>
        Add money
      </Button>
      {open === 'new' ? (
        <div className={styles.form}>
          <SpendForm line={null} onSaved={saved} onCancel={close} />
        </div>
      ) : null}
      {headings.map(({ kind, heading, none }) => {
        const own = lines.filter((line) => line.kind === kind);
        return (
          <section key={kind} aria-labelledby={`money-${kind}`}>
            <h2 id={`money-${kind}`} className={styles.heading}>
              {heading}
            </h2>
            {own.length === 0 ? (
              <p className={styles.quiet}>{none}</p>
            ) : (
              <ul className={styles.list}>
                {own.map((line) => (
                  <MoneyLine
                    key={line.id}
                    line={line}
                    open={open === line.id}
                    onOpen={() => setOpen(line.id)}
                    onSaved={saved}
                    onCancel={close}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </>
  );
}

/** One line of the plan's money, with its form below it while somebody edits the line. */
function MoneyLine({
  line,
  open,
  onOpen,
  onSaved,
  onCancel,
}: {
  line: Spend;
  open: boolean;
  onOpen(): void;
  onSaved(): void;
  onCancel(): void;
}): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  const rated = line.actionId === null ? undefined : view.byId.get(line.actionId);
  const facts = [timeOf(line), line.funding ? `Paid from ${line.funding}` : '', line.note];
  return (
    <li>
      <div className={styles.row}>
        <span>
          {line.title}
          {rated ? (
            <>
              {', for action '}
              <RouteLink to={actionRoute(rated.action.ref)}>{rated.action.ref}</RouteLink>
            </>
          ) : null}
          <div className={styles.quiet}>{asSentences(facts)}</div>
        </span>
        <span className={styles.amount}>{pounds(line.amount)}</span>
        <EditButton label={`Edit ${line.title}`} onClick={onOpen} />
      </div>
      {open ? (
        <div className={styles.form}>
          <SpendForm line={line} onSaved={onSaved} onCancel={onCancel} />
        </div>
      ) : null}
    </li>
  );
}
