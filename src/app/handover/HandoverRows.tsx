import * as React from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import type { RatedAction } from '../../plan/view';
import { usePlan, useServices } from '../context/contexts';
import { actionRoute } from '../context/routes';
import { PeoplePicker } from '../forms/PeoplePicker';
import { RouteLink } from '../ui/RouteLink';
import { touchTarget } from '../ui/styleParts';

/** The choice made for one action. */
export interface HandoverChoice {
  actionId: number;
  /** Whether the action is handed over. */
  isChosen: boolean;
  /** The person who gets this action when it does not go to the same person as the others. */
  to: Person | null;
}

/** An action that somebody leads or deputises for, and their role in it. */
export interface RowInHand {
  rated: RatedAction;
  part: 'as lead' | 'as deputy';
}

/** The result for one action. `toId` is null when the leaver no longer had a part in the action. */
export type Outcome = { kind: 'done'; toId: number | null } | { kind: 'failed'; why: string } | { kind: 'writing' };

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  words: { flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  under: { paddingLeft: '32px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { margin: 0, marginTop: '4px', color: tokens.colorPaletteRedForeground1 },
  touch: touchTarget,
});

export interface HandoverRowsProps {
  rows: readonly RowInHand[];
  choices: readonly HandoverChoice[];
  outcomes: ReadonlyMap<number, Outcome>;
  problem: string | null;
  /** Null once every action is written; the rows then only show the results. */
  onChange: ((choices: HandoverChoice[]) => void) | null;
}

/** Lists the leaver's actions: whether each is handed over, to whom, and the result. */
export function HandoverRows({ rows, choices, outcomes, problem, onChange }: HandoverRowsProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div>
      <ul className={styles.list} aria-label="What is handed over">
        {rows.map(({ rated: { action }, part }, place) => {
          const known = choices.find(({ actionId }) => actionId === action.id);
          const choice = known ?? { actionId: action.id, isChosen: false, to: null };
          const change = (to: HandoverChoice): void =>
            onChange?.([...choices.filter(({ actionId }) => actionId !== action.id), to]);
          return (
            <HandoverRow
              key={action.id}
              actionRef={action.ref}
              text={action.text}
              part={known || !onChange ? part : `${part}, since this was begun`}
              choice={choice}
              isWrong={problem !== null && place === 0}
              outcome={outcomes.get(action.id)}
              onChange={onChange ? change : null}
            />
          );
        })}
      </ul>
      {problem ? (
        <p className={styles.wrong} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

interface HandoverRowProps {
  actionRef: string;
  text: string;
  part: string;
  choice: HandoverChoice;
  /** Marks the tick as where a problem of all rows is mended; the form puts the focus there. */
  isWrong: boolean;
  outcome: Outcome | undefined;
  onChange: ((choice: HandoverChoice) => void) | null;
}

function HandoverRow({
  actionRef,
  text,
  part,
  choice,
  isWrong,
  outcome,
  onChange,
}: HandoverRowProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const [asked, setAsked] = React.useState(false);
  const isDone = outcome?.kind === 'done';
  const isOther = asked || choice.to !== null;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        {onChange ? (
          <Checkbox
            aria-label={`Hand over action ${actionRef}`}
            aria-invalid={isWrong ? true : undefined}
            checked={choice.isChosen}
            disabled={isDone}
            onChange={(_, { checked }) => onChange({ ...choice, isChosen: checked === true })}
          />
        ) : null}
        <span className={styles.words}>
          <RouteLink to={actionRoute(actionRef)}>
            {actionRef} {text}
          </RouteLink>{' '}
          <span className={styles.quiet}>{part}</span>
        </span>
        {onChange && !isDone && !isOther ? (
          <Button
            size="small"
            className={styles.touch}
            aria-label={`Somebody else for action ${actionRef}`}
            onClick={() => setAsked(true)}
          >
            Somebody else
          </Button>
        ) : null}
      </div>
      <div className={styles.under}>
        {onChange && !isDone && isOther ? (
          <PeoplePicker
            label={`Who takes over action ${actionRef}?`}
            directory={store}
            chosen={choice.to ? [choice.to] : []}
            onChange={([to]) => onChange({ ...choice, to: to ?? null })}
          />
        ) : null}
        {outcome ? <OutcomeWords outcome={outcome} /> : null}
      </div>
    </li>
  );
}

function OutcomeWords({ outcome }: { outcome: Outcome }): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  if (outcome.kind === 'failed')
    return (
      <span role="alert" className={styles.wrong}>
        Not handed over. {outcome.why}
      </span>
    );
  return <span role="status">{outcome.kind === 'writing' ? 'Writing' : doneWords(outcome.toId, view.people)}</span>;
}

/** Who has the action now. A person new to the plan has no name here until the plan is read again. */
function doneWords(toId: number | null, people: ReadonlyMap<number, Person>): string {
  if (toId === null) return 'Somebody else had taken it over already.';
  const name = people.get(toId)?.name;
  return name ? `Goes to ${name}.` : 'Handed over.';
}
