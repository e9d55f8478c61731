import * as React from 'react';
import { Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ActionDecision, Becomes, PhaseProblem } from '../../plan/nextPhase/nextPhase';
import { counted, firstSentence } from '../../plan/words';
import type { RatedAction } from '../../plan/view';
import { actionRoute } from '../context/routes';
import { RatingMark } from '../rating/RatingMark';
import { upTo } from '../ui/breakpoints';
import { RouteLink } from '../ui/RouteLink';
import { sectionHeading, smallText, touchTarget } from '../ui/styleParts';
import { ManyAtOnce } from './ManyAtOnce';
import { becomesWords } from './words';

const useStyles = makeStyles({
  heading: { marginTop: '4px', marginBottom: '4px', ...sectionHeading },
  complete: { marginTop: 0, marginBottom: '4px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '32px 22px minmax(0, 1fr) 200px',
    gridTemplateAreas: '"tick mark words becomes" ". . more more"',
    columnGap: '8px',
    rowGap: '8px',
    alignItems: 'start',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    [upTo.smallTable]: {
      gridTemplateColumns: '32px 22px minmax(0, 1fr)',
      gridTemplateAreas: '"tick mark words" ". . becomes" ". . more"',
    },
  },
  tick: { gridArea: 'tick' },
  mark: { gridArea: 'mark', marginTop: '6px' },
  words: { gridArea: 'words', paddingTop: '6px' },
  reason: { display: 'block', ...smallText },
  becomes: { gridArea: 'becomes', ...touchTarget },
  more: { gridArea: 'more', display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '8px' },
  grow: { flexGrow: 1, flexBasis: '240px' },
  wrong: { margin: 0, marginTop: '4px', color: tokens.colorPaletteRedForeground1 },
});

export interface DecisionRowsProps {
  actions: readonly RatedAction[];
  /** How many actions are complete. They are not taken into the next phase. */
  complete: number;
  decisions: readonly ActionDecision[];
  /** The problem that keeps the phase from beginning. It stands beside the control that mends it, which gets the focus. */
  problem: PhaseProblem | null;
  onChange(decisions: ActionDecision[]): void;
}

const carried = (actionId: number): ActionDecision => ({ actionId, becomes: 'carried', into: null, reason: '' });

/** Lists every open action with the decision on it. Decisions are made one by one or for several actions at once. */
export function DecisionRows({
  actions,
  complete,
  decisions,
  problem,
  onChange,
}: DecisionRowsProps): React.ReactElement {
  const styles = useStyles();
  const [chosen, setChosen] = React.useState<ReadonlySet<number>>(new Set());
  const decisionOf = (id: number): ActionDecision => decisions.find(({ actionId }) => actionId === id) ?? carried(id);
  const all = actions.map(({ action }) => decisionOf(action.id));
  const change = (changed: readonly ActionDecision[]): void => {
    const byId = new Map(changed.map((each) => [each.actionId, each]));
    onChange(all.map((each) => byId.get(each.actionId) ?? each));
  };
  const goOn = actions.filter(({ action }) => decisionOf(action.id).becomes === 'carried');
  // An old draft may decide on an action that is complete by now and has no row.
  const ofAll = problem && !actions.some(({ action: { id } }) => id === problem.actionId) ? problem : null;
  return (
    <div>
      <h2 className={styles.heading}>What becomes of each open action</h2>
      {complete > 0 ? (
        <p className={styles.complete}>
          {counted(complete, 'action')} {complete === 1 ? 'is complete and stays' : 'are complete and stay'} in this
          plan.
        </p>
      ) : null}
      <ManyAtOnce
        chosen={chosen.size}
        of={actions.length}
        onChooseAll={(every) => setChosen(new Set(every ? actions.map(({ action }) => action.id) : []))}
        onApply={(becomes, reason) => {
          change([...chosen].map((actionId) => ({ actionId, becomes, into: null, reason })));
          setChosen(new Set());
        }}
      />
      {ofAll ? (
        <p className={styles.wrong} role="alert">
          {ofAll.message}
        </p>
      ) : null}
      <ul className={styles.list} aria-label="What becomes of each open action">
        {actions.map((rated, place) => (
          <DecisionRow
            key={rated.action.id}
            rated={rated}
            decision={decisionOf(rated.action.id)}
            goOn={goOn}
            problem={problem?.actionId === rated.action.id ? problem.message : null}
            isWrong={ofAll !== null && place === 0}
            isChosen={chosen.has(rated.action.id)}
            onChoose={(isChosen) => {
              const next = new Set(chosen);
              if (isChosen) next.add(rated.action.id);
              else next.delete(rated.action.id);
              setChosen(next);
            }}
            onChange={(one) => change([one])}
          />
        ))}
      </ul>
    </div>
  );
}

interface DecisionRowProps {
  rated: RatedAction;
  decision: ActionDecision;
  /** The actions that are carried over, into which another action may be merged. */
  goOn: readonly RatedAction[];
  problem: string | null;
  /** Marks the decision as where a problem of all decisions together is mended. */
  isWrong: boolean;
  isChosen: boolean;
  onChoose(isChosen: boolean): void;
  onChange(decision: ActionDecision): void;
}

function DecisionRow({
  rated: { action, rating },
  decision,
  goOn,
  problem,
  isWrong,
  isChosen,
  onChoose,
  onChange,
}: DecisionRowProps): React.ReactElement {
  const styles = useStyles();
  const { becomes } = decision;
  return (
    <li className={styles.row}>
      <Checkbox
        className={styles.tick}
        aria-label={`Choose action ${action.ref}`}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      {rating ? (
        <RatingMark rating={rating.key} embedded={rating.embedded} awaiting={rating.awaiting} className={styles.mark} />
      ) : null}
      <span className={styles.words}>
        <RouteLink to={actionRoute(action.ref)}>
          {action.ref} {action.text}
        </RouteLink>
        <span className={styles.reason}>{rating?.reason}</span>
      </span>
      <Select
        className={styles.becomes}
        aria-label={`What becomes of action ${action.ref}`}
        aria-invalid={isWrong ? true : undefined}
        value={becomes}
        onChange={(_, { value }) => onChange({ ...decision, becomes: value as Becomes, into: null })}
      >
        {Object.entries(becomesWords).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      {becomes === 'carried' ? null : (
        <DecisionDetails action={action} decision={decision} goOn={goOn} problem={problem} onChange={onChange} />
      )}
    </li>
  );
}

/** What a decision needs beside its kind: the action that another is merged into, and the reason. */
function DecisionDetails({
  action,
  decision,
  goOn,
  problem,
  onChange,
}: {
  action: RatedAction['action'];
} & Pick<DecisionRowProps, 'decision' | 'goOn' | 'problem' | 'onChange'>): React.ReactElement {
  const styles = useStyles();
  const { becomes, into, reason } = decision;
  const lacksTarget = becomes === 'merged' && !goOn.some(({ action: { id } }) => id === into);
  return (
    <div className={styles.more}>
      {becomes === 'merged' ? (
        <Field
          label={`Into which action goes action ${action.ref}?`}
          className={styles.grow}
          required
          validationMessage={lacksTarget ? problem : null}
        >
          <Select
            value={String(into ?? '')}
            onChange={(_, { value }) => onChange({ ...decision, into: value === '' ? null : Number(value) })}
          >
            <option value="">Choose one that is carried</option>
            {goOn.map(({ action: one }) => (
              <option key={one.id} value={one.id}>
                {one.ref} {firstSentence(one.text, 80)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Field
        label={`Why is action ${action.ref} ${becomes}?`}
        className={styles.grow}
        required
        validationMessage={lacksTarget ? null : problem}
      >
        <Input value={reason} onChange={(_, { value }) => onChange({ ...decision, reason: value })} />
      </Field>
    </div>
  );
}
