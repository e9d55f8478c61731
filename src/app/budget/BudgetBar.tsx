import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pounds } from '../../plan/budget/budget';
import type { Budget } from '../../plan/budget/budget';

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '2px', maxWidth: '760px', forcedColorAdjust: 'none' },
  part: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '8px',
    height: '44px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    flexBasis: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  spent: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  // In high contrast the hatching distinguishes posts from the remaining money.
  posts: {
    backgroundColor: tokens.colorBrandBackground2,
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorNeutralStroke1} 0 1px, transparent 1px 7px)`,
    color: tokens.colorNeutralForeground1,
  },
  left: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  table: { borderCollapse: 'collapse', marginTop: '12px', fontVariantNumeric: 'tabular-nums' },
  cell: { paddingTop: '4px', paddingBottom: '4px', paddingRight: '24px', textAlign: 'left' },
  amount: { textAlign: 'right', paddingRight: 0, fontWeight: tokens.fontWeightSemibold },
  key: {
    display: 'inline-block',
    boxSizing: 'border-box',
    width: '14px',
    height: '14px',
    marginRight: '8px',
    verticalAlign: '-2px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
});

/** A part below this share of the bar shows no amount, because the amount would not fit. */
const roomForWords = 0.13;

/**
 * Shows the budget as one bar: spent, committed to posts, and remaining. The table under the bar has the same figures
 * and is its key.
 */
export function BudgetBar({ money }: { money: Budget }): React.ReactElement {
  const styles = useStyles();
  const { budget, posts, spent, left } = money;
  const whole = Math.max(budget, posts + spent, 1);
  const parts = [
    { name: 'Spent', amount: spent, look: styles.spent },
    { name: 'Bound to funded posts', amount: posts, look: styles.posts },
    { name: left < 0 ? 'More than there is' : 'Left', amount: Math.abs(left), look: styles.left },
  ];
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {parts
          .filter(({ amount, name }) => amount > 0 && name !== 'More than there is')
          .map(({ name, amount, look }) => (
            <div key={name} className={mergeClasses(styles.part, look)} style={{ flexGrow: amount / whole }}>
              {amount / whole >= roomForWords ? pounds(amount) : ''}
            </div>
          ))}
      </div>
      <table className={styles.table}>
        <caption style={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden' }}>
          The budget and what it is used for
        </caption>
        <tbody>
          {parts.map(({ name, amount, look }) => (
            <tr key={name}>
              <th scope="row" className={styles.cell}>
                <span className={mergeClasses(styles.key, look)} aria-hidden="true" />
                {name}
              </th>
              <td className={mergeClasses(styles.cell, styles.amount)}>{pounds(amount)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className={styles.cell}>
              Budget
            </th>
            <td className={mergeClasses(styles.cell, styles.amount)}>{pounds(budget)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
