import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { gradesOf, roundInWords, roundsInWords } from '../../plan/assurance/caseGrades';
import type { GradedRound, GradeShare } from '../../plan/assurance/caseGrades';
import { assuranceFields } from '../../plan/fields/assurance';
import { formatDay } from '../../plan/day';
import { screenRoute } from '../context/routes';
import { useFigureTable } from '../ui/figureTable';
import { RouteLink } from '../ui/RouteLink';
import { sectionHeading, smallText } from '../ui/styleParts';

const useStyles = makeStyles({
  section: { marginTop: '32px' },
  heading: { marginTop: 0, marginBottom: '4px', ...sectionHeading },
  sentence: { marginTop: 0, marginBottom: '12px', maxWidth: '80ch' },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '20px',
    rowGap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  keyPart: { display: 'flex', alignItems: 'center', columnGap: '8px', ...smallText },
  swatch: { display: 'inline-flex', justifyContent: 'center', minWidth: '34px' },
  rounds: { listStyleType: 'none', marginTop: '12px', marginBottom: '16px', padding: 0 },
  round: { marginBottom: '10px' },
  day: smallText,
  bar: { display: 'flex', columnGap: '2px', marginTop: '2px' },
  part: {
    boxSizing: 'border-box',
    flexBasis: 0,
    minWidth: '34px',
    height: '28px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** Fills from the best grade on. A part says its grade and number too, so that no colour has to be told apart. */
const useFills = makeStyles({
  0: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  1: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  2: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
  3: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    borderLeftStyle: 'dashed',
  },
});

const RANKS = [0, 1, 2, 3] as const;

/** "RI" for "Requires improvement". */
const initialsOf = (grade: string): string =>
  grade
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** One round as a bar of shares, each part with its grade's letters and its number of cases. */
export function GradeBar({ round }: { round: GradedRound }): React.ReactElement | null {
  const styles = useStyles();
  const fills = useFills();
  if (round.grades === null) return null;
  return (
    <div className={styles.bar} role="img" aria-label={roundInWords(round)}>
      {round.grades.map(({ grade, cases }, rank) =>
        cases > 0 ? (
          <span
            key={grade}
            aria-hidden="true"
            className={mergeClasses(styles.part, fills[RANKS[Math.min(rank, 3)]])}
            style={{ flexGrow: cases }}
          >
            {initialsOf(grade)} {cases}
          </span>
        ) : null,
      )}
    </div>
  );
}

/**
 * The cases that were audited over time, by grade (requirement 96): a sentence, a bar of shares a round, and the table of
 * the same figures. Shows nothing where no round graded cases.
 */
export function CaseGrades({ rounds }: { rounds: readonly GradedRound[] }): React.ReactElement | null {
  const styles = useStyles();
  const fills = useFills();
  if (rounds.length === 0) return null;
  const latest = [...rounds].reverse().find(({ grades }) => grades !== null);
  const sentence = roundsInWords(rounds);
  return (
    <section className={styles.section} aria-labelledby="case-grades">
      <h2 id="case-grades" className={styles.heading}>
        {assuranceFields.grades.label}
      </h2>
      {sentence ? <p className={styles.sentence}>{sentence}</p> : null}
      {latest?.grades ? (
        <ul className={styles.key} aria-label="What the letters mean">
          {latest.grades.map(({ grade }, rank) => (
            <li key={grade} className={styles.keyPart}>
              <span className={mergeClasses(styles.swatch, styles.part, fills[RANKS[Math.min(rank, 3)]])}>
                {initialsOf(grade)}
              </span>
              {grade}
            </li>
          ))}
        </ul>
      ) : null}
      <ol className={styles.rounds}>
        {rounds.map((round) =>
          round.grades === null ? null : (
            <li key={round.assurance.id} className={styles.round}>
              <span className={styles.day}>{formatDay(round.day)}</span>
              <GradeBar round={round} />
            </li>
          ),
        )}
      </ol>
      <GradeTable rounds={rounds} />
    </section>
  );
}

const cellWords = (grade: GradeShare | undefined): string => (grade ? `${grade.cases} (${grade.share}%)` : '');
const moderatedWords = (moderated: boolean | null): string =>
  moderated === null ? 'Not said' : moderated ? 'Yes' : 'No';

/** The rounds as a table, the latest first: cases, each grade with its share, themes, and whether it was moderated. */
export function GradeTable({ rounds }: { rounds: readonly GradedRound[] }): React.ReactElement {
  const styles = useFigureTable();
  const grades = gradesOf(rounds);
  const heads = ['Audit', 'Cases', ...grades, 'Moderated', assuranceFields.themes.label];
  return (
    <div className={styles.box} role="region" aria-label="Cases by grade as a table" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((title, at) => (
              <th
                key={title}
                scope="col"
                className={mergeClasses(styles.head, at > 0 && at <= grades.length + 1 && styles.number)}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rounds].reverse().map(({ assurance, day, cases, grades: shown }) => (
            <tr key={assurance.id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.words)}>
                <RouteLink to={screenRoute('assurance', String(assurance.id))}>{assurance.title}</RouteLink>
                <div className={styles.quiet}>{formatDay(day)}</div>
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{cases}</td>
              {shown === null ? (
                <td className={styles.cell} colSpan={grades.length}>
                  Too few to be shown
                </td>
              ) : (
                grades.map((grade) => (
                  <td key={grade} className={mergeClasses(styles.cell, styles.number)}>
                    {cellWords(shown.find((each) => each.grade === grade))}
                  </td>
                ))
              )}
              <td className={styles.cell}>{moderatedWords(assurance.moderated)}</td>
              <td className={mergeClasses(styles.cell, styles.words)}>{assurance.themes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
