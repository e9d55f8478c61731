import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { levelOf } from '../../plan/risks/scale';
import { impactWords, likelihoodWords } from '../../plan/risks/scaleWords';
import type { RiskLevel, RiskScore } from '../../plan/risks/scale';
import type { RiskStanding } from '../../plan/risks/standing';
import { capitalised, counted, listed } from '../../plan/words';
import { screenRoute } from '../context/routes';
import { RouteLink } from '../ui/RouteLink';
import { smallText } from '../ui/styleParts';

const useStyles = makeStyles({
  table: { borderCollapse: 'separate', borderSpacing: '3px', width: '100%', maxWidth: '440px', tableLayout: 'fixed' },
  caption: { textAlign: 'left', paddingBottom: '6px', ...smallText },
  corner: { width: '30%' },
  head: {
    ...smallText,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
    verticalAlign: 'bottom',
    hyphens: 'auto',
  },
  side: { ...smallText, fontWeight: tokens.fontWeightRegular, textAlign: 'right', paddingRight: '8px' },
  cell: {
    height: '44px',
    textAlign: 'center',
    padding: 0,
    position: 'relative',
    borderRadius: tokens.borderRadiusSmall,
    // The text's own colour, thinned, is darker than a light ground and lighter than a dark one.
    '::before': {
      content: '""',
      position: 'absolute',
      inset: 0,
      borderRadius: 'inherit',
      backgroundColor: tokens.colorNeutralForeground1,
    },
    fontVariantNumeric: 'tabular-nums',
  },
  low: { '::before': { opacity: 0.05 } },
  medium: { '::before': { opacity: 0.12 } },
  high: { '::before': { opacity: 0.2 }, border: `1px solid ${tokens.colorNeutralStroke1}` },
  highest: { '::before': { opacity: 0.28 }, border: `2px solid ${tokens.colorNeutralForeground2}` },
  here: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '44px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const classOf: { readonly [level in RiskLevel]: 'low' | 'medium' | 'high' | 'highest' } = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  'very high': 'highest',
};

/** A score in an address: "4-5". */
export const scoreInAddress = ({ likelihood, impact }: RiskScore): string => `${likelihood}-${impact}`;

/**
 * The matrix of open risks by likelihood and impact, with how many stand in each square. A square leads to the list of
 * its risks; the stronger a square and its edge, the higher the level (requirement 97).
 */
export function RiskMatrix({ open, at }: { open: readonly RiskStanding[]; at: string }): React.ReactElement {
  const styles = useStyles();
  const squareOf = (score: RiskScore): React.ReactElement => {
    const address = scoreInAddress(score);
    const risks = open.filter(({ now }) => now && scoreInAddress(now) === address);
    const level = levelOf(score);
    return (
      <td
        key={address}
        className={mergeClasses(styles.cell, styles[classOf[level]], at === address && styles.here)}
        title={capitalised(level)}
      >
        {risks.length > 0 ? (
          <RouteLink
            to={screenRoute('risks', null, at === address ? '' : `at=${address}`)}
            className={styles.link}
            aria-current={at === address ? 'true' : undefined}
            aria-label={`${counted(risks.length, `${level} risk`)}: ${listed(risks.map(({ risk }) => risk.ref))}`}
          >
            {risks.length}
          </RouteLink>
        ) : null}
      </td>
    );
  };
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        How many open risks there are by likelihood and impact. The stronger a square, the higher the level; a thick
        edge is very high.
      </caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.side, styles.corner)}>
            Likelihood, and impact across
          </th>
          {impactWords.map((word) => (
            <th key={word} scope="col" className={styles.head}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...likelihoodWords.keys()].reverse().map((row) => (
          <tr key={row}>
            <th scope="row" className={styles.side}>
              {likelihoodWords[row]}
            </th>
            {[...impactWords.keys()].map((column) => squareOf({ likelihood: row + 1, impact: column + 1 }))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
