import * as React from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons/lib/atoms/svg/warning';
import type { Measure } from '../../../plan/fields';
import type { PrintedFigure } from '../../../plan/measures/figures/printed';
import { wordsOfFigure } from '../../../plan/measures/figures/understood';
import type { NamedMeasure } from '../../../plan/measures/figures/understood';
import { usePreviewStyles } from '../../importReport';
import { upTo } from '../../ui/breakpoints';
import { smallText } from '../../ui/styleParts';
import { matchWords } from './figureWords';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 3fr) minmax(0, 5fr)',
    columnGap: '16px',
    rowGap: '4px',
    alignItems: 'center',
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [upTo.columns]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  place: smallText,
});

const LEAVE_OUT = 'leave out';

/** Which measure some words of the sheet mean: those in doubt with a choice, the others under a fold. */
export function NamesSection({
  names,
  printed,
  measures,
  disabled,
  onChoose,
}: {
  names: readonly NamedMeasure[];
  printed: readonly PrintedFigure[];
  measures: readonly Measure[];
  disabled: boolean;
  onChoose(words: string, measureKey: string | null): void;
}): React.ReactElement {
  const shared = usePreviewStyles();
  const doubtful = names.filter(({ isDoubtful, by }) => isDoubtful || by === 'hand');
  const known = names.filter((name) => !doubtful.includes(name));
  const open = doubtful.filter(({ isDoubtful }) => isDoubtful).length;
  const row = (name: NamedMeasure): React.ReactElement => (
    <NameRow
      key={name.words}
      name={name}
      figure={printed.find((figure) => wordsOfFigure(figure) === name.words) as PrintedFigure}
      measures={measures}
      disabled={disabled}
      onChoose={(key) => onChoose(name.words, key)}
    />
  );
  return (
    <section aria-labelledby="figures-names">
      <div className={shared.head}>
        <h2 id="figures-names" className={shared.heading}>
          {open === 0 ? 'Every row was matched' : open === 1 ? 'One row to match' : `${open} rows to match`}
        </h2>
      </div>
      {open > 0 ? <p className={shared.quiet}>Until you choose, their figures are left out.</p> : null}
      {doubtful.length > 0 ? <ul className={shared.list}>{doubtful.map(row)}</ul> : null}
      {known.length > 0 ? (
        <details>
          <summary>
            {known.length === 1 ? 'One row was matched by itself' : `${known.length} rows were matched by themselves`}
          </summary>
          <ul className={shared.list}>{known.map(row)}</ul>
        </details>
      ) : null}
    </section>
  );
}

function NameRow({
  name,
  figure,
  measures,
  disabled,
  onChoose,
}: {
  name: NamedMeasure;
  figure: PrintedFigure;
  measures: readonly Measure[];
  disabled: boolean;
  onChoose(measureKey: string | null): void;
}): React.ReactElement {
  const styles = useStyles();
  const words = [figure.code, figure.measure].filter(Boolean).join(' ');
  const { measure, isDoubtful, by } = name;
  const chosen = measure?.key ?? (by === null ? '' : LEAVE_OUT);
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.name}>
          {isDoubtful ? <Warning20Regular aria-label="To look at" /> : null} {words}
        </span>
        <div className={styles.place}>{figure.place}</div>
      </div>
      <span>{matchWords(name)}</span>
      <Select
        aria-label={`Which measure “${words}” is`}
        disabled={disabled}
        value={isDoubtful && measure ? '' : chosen}
        onChange={(_, { value }) => onChoose(value === LEAVE_OUT ? null : value)}
      >
        <option value="" disabled>
          Choose the measure
        </option>
        {measure && isDoubtful ? (
          <option value={measure.key}>
            Yes, {measure.ref}: {measure.title}
          </option>
        ) : null}
        <option value={LEAVE_OUT}>None: leave it out</option>
        {measures
          .filter((each) => each.withdrawn === null && !(isDoubtful && each === measure))
          .map((each) => (
            <option key={each.key} value={each.key}>
              {each.ref}: {each.title}
            </option>
          ))}
      </Select>
    </li>
  );
}
