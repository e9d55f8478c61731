import * as React from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import { usePlan, useServices } from '../context/contexts';
import { PeoplePicker } from '../forms/PeoplePicker';
import { RouteLink } from '../ui/RouteLink';
import { upTo } from '../ui/breakpoints';
import { touchTarget } from '../ui/styleParts';
import { nameOfThing, wordsOfThing } from './inHandWords';
import type { ThingInHand, ThingWords } from './inHandWords';

/** The choice made for one thing that the leaver has in hand. */
export interface HandoverChoice {
  /** The thing, as `nameOfThing` names it. */
  thing: string;
  /** Whether it is handed over. */
  isChosen: boolean;
  /** The person who gets it when it does not go to the same person as the others. */
  to: Person | null;
}

/** The result for one thing. `toId` is null when the leaver no longer had a part in it. */
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
  // Where it stands below the words, it stands under them and not under the tick.
  other: { ...touchTarget, [upTo.phone]: { marginLeft: '40px' } },
});

export interface HandoverRowsProps {
  /** Who has the things in hand. */
  personId: number;
  things: readonly ThingInHand[];
  choices: readonly HandoverChoice[];
  /** By the name of the thing. */
  outcomes: ReadonlyMap<string, Outcome>;
  problem: string | null;
  /** Null once everything is written; the rows then only show the results. */
  onChange: ((choices: HandoverChoice[]) => void) | null;
}

/** Lists what the leaver has in hand: whether each is handed over, to whom, and the result. */
export function HandoverRows({
  personId,
  things,
  choices,
  outcomes,
  problem,
  onChange,
}: HandoverRowsProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div>
      <ul className={styles.list} aria-label="What is handed over">
        {things.map((each, place) => {
          const thing = nameOfThing(each);
          const known = choices.find((choice) => choice.thing === thing);
          const choice = known ?? { thing, isChosen: false, to: null };
          const change = (to: HandoverChoice): void =>
            onChange?.([...choices.filter((other) => other.thing !== thing), to]);
          const words = wordsOfThing(each, personId);
          return (
            <HandoverRow
              key={thing}
              words={known || !onChange ? words : { ...words, part: `${words.part}, since this was begun` }}
              choice={choice}
              isWrong={problem !== null && place === 0}
              outcome={outcomes.get(thing)}
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
  words: ThingWords;
  choice: HandoverChoice;
  /** Marks the tick as where a problem of all rows is mended; the form puts the focus there. */
  isWrong: boolean;
  outcome: Outcome | undefined;
  onChange: ((choice: HandoverChoice) => void) | null;
}

function HandoverRow({ words, choice, isWrong, outcome, onChange }: HandoverRowProps): React.ReactElement {
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
            aria-label={`Hand over ${words.name}`}
            aria-invalid={isWrong ? true : undefined}
            checked={choice.isChosen}
            disabled={isDone}
            onChange={(_, { checked }) => onChange({ ...choice, isChosen: checked === true })}
          />
        ) : null}
        <span className={styles.words}>
          <RouteLink to={words.route}>{words.words}</RouteLink> <span className={styles.quiet}>{words.part}</span>
        </span>
        {onChange && !isDone && !isOther ? (
          <Button
            size="small"
            className={styles.other}
            aria-label={`Somebody else for ${words.name}`}
            onClick={() => setAsked(true)}
          >
            Somebody else
          </Button>
        ) : null}
      </div>
      <div className={styles.under}>
        {onChange && !isDone && isOther ? (
          <PeoplePicker
            label={`Who takes over ${words.name}?`}
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

/** Who has it now. A person new to the plan has no name here until the plan is read again. */
function doneWords(toId: number | null, people: ReadonlyMap<number, Person>): string {
  if (toId === null) return 'Somebody else had taken it over already.';
  const name = people.get(toId)?.name;
  return name ? `Goes to ${name}.` : 'Handed over.';
}
