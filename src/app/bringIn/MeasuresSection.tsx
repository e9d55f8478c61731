import * as React from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerChange, Answers } from '../../plan/bringIn/answers';
import type { OfferedMeasure } from '../../plan/bringIn/measuresOffered';
import { usePreviewStyles } from '../importReport';
import { useBringInStyles } from './bringInStyles';

const useStyles = makeStyles({
  item: { paddingTop: '4px', paddingBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  about: { paddingLeft: '36px' },
});

/** How many are shown until somebody asks for all. */
const FIRST = 40;

/**
 * Offers what the file's measure column says as measures of the plan (requirement 83), each text once. Nothing is ticked
 * at first: what a plan calls success is not always a figure.
 */
export function MeasuresSection({
  offered,
  numbers,
  answers,
  disabled,
  onAnswer,
}: {
  offered: readonly OfferedMeasure[];
  /** The numbers of new actions, by their place in the file. */
  numbers: ReadonlyMap<string, string>;
  answers: Answers;
  disabled: boolean;
  onAnswer(change: AnswerChange): void;
}): React.ReactElement | null {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const common = useBringInStyles();
  const [all, setAll] = React.useState(false);
  if (offered.length === 0) return null;
  const texts = offered.map(({ text }) => text);
  const ticked = texts.filter((text) => answers.measures[text]).length;
  const allTicked = ticked === texts.length;
  return (
    <section aria-labelledby="bring-in-measures">
      <div className={shared.head}>
        <h2 id="bring-in-measures" className={shared.heading}>
          Measures in the file
        </h2>
        <span className={shared.aside}>{ticked === 0 ? 'None will be made' : `${ticked} will be made`}</span>
        <Button
          className={shared.press}
          appearance="subtle"
          disabled={disabled}
          onClick={() => onAnswer({ change: 'measures', texts, made: !allTicked })}
        >
          {allTicked ? 'Tick none' : `Tick all ${texts.length}`}
        </Button>
      </div>
      <p className={common.small}>
        Tick what is a figure to be followed over time. It becomes a measure that is not yet defined: what is counted,
        where it begins and what it aims at is asked of its owner. The words stay with the action either way.
      </p>
      <ul className={shared.list}>
        {offered.slice(0, all ? offered.length : FIRST).map(({ text, of, owner }) => (
          <li key={text} className={styles.item}>
            <Checkbox
              label={text}
              checked={answers.measures[text] ?? false}
              disabled={disabled}
              onChange={(_, { checked }) => onAnswer({ change: 'measures', texts: [text], made: checked === true })}
            />
            <div className={`${common.small} ${styles.about}`}>
              {of.length === 1 ? 'Action' : 'Actions'}{' '}
              {of.map(({ place, ref }) => ref ?? numbers.get(place) ?? place).join(', ')}
              {'; '}
              {owner === null ? 'nobody answers for it yet' : owner.name}
            </div>
          </li>
        ))}
      </ul>
      {!all && offered.length > FIRST ? (
        <Button className={common.more} onClick={() => setAll(true)}>
          Show all {offered.length}
        </Button>
      ) : null}
    </section>
  );
}
