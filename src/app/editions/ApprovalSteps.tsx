import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { smallText } from '../ui/styleParts';
import { upTo } from '../ui/breakpoints';
import { formatDay } from '../../plan/day';
import type { Approval } from '../../plan/editions';
import type { PlanData } from '../../plan/planData';
import { stepWords, whereAndWhen } from './words';

const useStyles = makeStyles({
  approval: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    listStyleType: 'none',
    margin: 0,
    marginTop: '24px',
    padding: 0,
    [upTo.phone]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' },
  },
  step: {
    position: 'relative',
    paddingTop: '28px',
    paddingRight: '12px',
    [upTo.phone]: { paddingTop: 0, paddingLeft: '32px', paddingBottom: '12px' },
  },
  // The line that leads to the next step, solid once that step was taken.
  way: {
    '::before': {
      content: '""',
      position: 'absolute',
      top: '8px',
      left: '18px',
      right: 0,
      borderTop: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
      [upTo.phone]: {
        top: '20px',
        bottom: '-2px',
        left: '8px',
        right: 'auto',
        borderTop: 'none',
        borderLeft: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
      },
    },
  },
  gone: {
    '::before': { borderTopStyle: 'solid', [upTo.phone]: { borderLeftStyle: 'solid' } },
  },
  mark: {
    position: 'absolute',
    top: 0,
    left: 0,
    boxSizing: 'border-box',
    width: '18px',
    height: '18px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralForeground2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [upTo.phone]: { top: '2px' },
  },
  taken: { backgroundColor: tokens.colorNeutralForeground1, border: `2px solid ${tokens.colorNeutralForeground1}` },
  next: { border: `4px solid ${tokens.colorCompoundBrandStroke}` },
  label: { fontWeight: tokens.fontWeightSemibold },
  open: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  small: {
    ...smallText,
    overflowWrap: 'anywhere',
  },
});

/** Shows the five steps of approval as a line: steps taken with body and day, the next step, and later ones. */
export function ApprovalSteps({ data, approval }: { data: PlanData; approval: Approval }): React.ReactElement {
  const styles = useStyles();
  return (
    <ol className={styles.approval} aria-label="The plan’s approval">
      {approval.steps.map(({ step, taken, times }, index) => {
        const isNext = approval.next === step;
        const later = approval.steps.slice(index + 1).some((one) => one.taken);
        return (
          <li
            key={step}
            className={mergeClasses(styles.step, index < 4 && styles.way, later && styles.gone)}
            aria-current={isNext ? 'step' : undefined}
          >
            <span className={mergeClasses(styles.mark, taken ? styles.taken : isNext ? styles.next : '')} aria-hidden />
            <div className={mergeClasses(styles.label, !taken && !isNext && styles.open)}>{stepWords[step].label}</div>
            <div className={styles.small}>
              {taken ? whereAndWhen(data, taken) : isNext ? 'Next' : later ? 'Not recorded' : 'To come'}
              {times > 1 && taken?.day ? `, ${times} times, last on ${formatDay(taken.day)}` : ''}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
