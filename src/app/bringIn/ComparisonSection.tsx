import * as React from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { changedLabel } from '../../plan/bringIn/comparison';
import type { ComparedAction, Comparison } from '../../plan/bringIn/comparison';
import { TextChanges } from '../ui/TextChanges';
import { usePreviewStyles } from '../importReport';
import type { AnswerChange, Answers } from '../../plan/bringIn/answers';
import { useBringInStyles } from './bringInStyles';
import { differenceId, isRefused } from '../../plan/bringIn/broughtIn';
import { upTo } from '../ui/breakpoints';

const useStyles = makeStyles({
  action: {
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
  difference: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
    [upTo.phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { paddingTop: '6px', minWidth: 0 },
});

/** How many actions of each kind are shown at first. */
const FIRST = 40;
const FIRST_MISSING = 5;

export interface ComparisonSectionProps {
  comparison: Comparison;
  answers: Answers;
  disabled: boolean;
  onAnswer(change: AnswerChange): void;
}

/**
 * Lists what a newer file would change, field by field, each to be accepted or left, and the actions that the file
 * lacks.
 */
export function ComparisonSection(props: ComparisonSectionProps): React.ReactElement {
  const { changed, same } = props.comparison;
  const foundNone = changed.length + same.length === 0;
  return (
    <>
      <Changed {...props} foundNone={foundNone} />
      <Missing {...props} foundNone={foundNone} />
    </>
  );
}

/** `foundNone`: none of the plan's actions is in the file, which may therefore belong to another plan. */
type SectionProps = ComparisonSectionProps & { foundNone: boolean };

function Changed({ comparison, answers, disabled, onAnswer, foundNone }: SectionProps): React.ReactElement {
  const shared = usePreviewStyles();
  const common = useBringInStyles();
  const { changed, same } = comparison;
  const [shown, setShown] = React.useState(FIRST);
  return (
    <section aria-labelledby="bring-in-changed">
      <div className={shared.head}>
        <h2 id="bring-in-changed" className={shared.heading}>
          {foundNone
            ? 'None of the plan’s actions is in the file'
            : changed.length === 0
              ? 'Nothing changed in what the plan has'
              : `${changed.length} changed`}
        </h2>
        {foundNone ? null : (
          <span className={shared.aside}>
            {same.length === 1 ? '1 action is the same' : `${same.length} actions are the same`}
          </span>
        )}
      </div>
      {foundNone ? (
        <p className={common.text}>
          If it is another plan, choose “Into a new plan beside it” above. Otherwise its actions are added, and those of
          the plan stay as they are.
        </p>
      ) : null}
      <ul className={shared.list}>
        {changed.slice(0, shown).map((compared) => (
          <ChangedAction
            key={compared.action.id}
            compared={compared}
            answers={answers}
            disabled={disabled}
            onAnswer={onAnswer}
          />
        ))}
      </ul>
      {changed.length > shown ? (
        <Button className={common.more} onClick={() => setShown(changed.length)}>
          Show all {changed.length}
        </Button>
      ) : null}
    </section>
  );
}

function ChangedAction({
  compared,
  answers,
  disabled,
  onAnswer,
}: Omit<ComparisonSectionProps, 'comparison'> & { compared: ComparedAction }): React.ReactElement {
  const styles = useStyles();
  const common = useBringInStyles();
  return (
    <li className={styles.action}>
      <p className={common.text}>
        <span className={styles.number}>{compared.action.ref}</span>
        {compared.action.text}
      </p>
      <div className={common.small}>{foundInWords(compared)}</div>
      {compared.kept.map((sentence) => (
        <p key={sentence} className={common.text}>
          {sentence}
        </p>
      ))}
      {compared.differences.map((difference) => {
        const { field, before, after, takesBack } = difference;
        const id = differenceId(compared, field);
        return (
          <div key={field} className={styles.difference}>
            <Checkbox
              label={field === 'progress' ? 'Add to the progress' : `Change “${changedLabel(field)}”`}
              checked={!isRefused(answers, compared, difference)}
              disabled={disabled}
              onChange={(_, { checked }) => onAnswer({ change: 'refuse', difference: id, refused: !checked })}
            />
            <div className={styles.words}>
              {takesBack === null ? null : <p className={common.text}>{takesBack}</p>}
              <TextChanges changes={[{ field, before: field === 'progress' ? '' : before, after }]} />
            </div>
          </div>
        );
      })}
    </li>
  );
}

/** Lists the plan's actions that are missing in the file. Shows nothing when none is missing. */
function Missing({ comparison, answers, disabled, onAnswer, foundNone }: SectionProps): React.ReactElement | null {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const common = useBringInStyles();
  const { missing } = comparison;
  const [allMissing, setAllMissing] = React.useState(false);
  // The file of another plan lacks every action of this one. The list then starts closed, so that nobody withdraws all
  // of them by mistake.
  const first = foundNone ? 0 : FIRST_MISSING;
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="bring-in-missing">
      <div className={shared.head}>
        <h2 id="bring-in-missing" className={shared.heading}>
          {missing.length === 1 ? '1 is not in the file' : `${missing.length} are not in the file`}
        </h2>
        <span className={shared.aside}>They stay as they are unless you tick them.</span>
      </div>
      <ul className={shared.list}>
        {missing.slice(0, allMissing ? missing.length : first).map(({ id, ref, text }) => (
          <li key={id} className={styles.action}>
            <p className={common.text}>
              <span className={styles.number}>{ref}</span>
              {text}
            </p>
            <Checkbox
              label={`Withdraw action ${ref}: it no longer counts, and its history stays`}
              checked={answers.withdraw[id] ?? false}
              disabled={disabled}
              onChange={(_, { checked }) => onAnswer({ change: 'withdraw', actionId: id, withdraw: checked === true })}
            />
          </li>
        ))}
      </ul>
      {!allMissing && missing.length > first ? (
        <Button className={common.more} onClick={() => setAllMissing(true)}>
          {missing.length === 1 ? 'Show it' : `Show all ${missing.length}`}
        </Button>
      ) : null}
    </section>
  );
}

function foundInWords({ by, action, incoming }: ComparedAction): string {
  if (by === 'key') return `The same action, at ${incoming.place}.`;
  if (by === 'number') return `Found by its number, at ${incoming.place}.`;
  const numbered = incoming.ref !== null && incoming.ref !== action.ref ? `; the file numbers it ${incoming.ref}, the plan keeps ${action.ref}` : ''; // prettier-ignore
  return `Found by its words, at ${incoming.place}${numbered}.`;
}
