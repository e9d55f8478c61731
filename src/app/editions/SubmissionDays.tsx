import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText } from '../ui/styleParts';
import { deadlineRule } from '../../plan/deadlines';
import { formatDayWithWeekday } from '../../plan/day';
import type { Submission } from '../../plan/editions';
import type { PlanData } from '../../plan/planData';
import { leftInWords } from './words';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', columnGap: '40px', rowGap: '12px', margin: 0, marginTop: '24px' },
  term: smallText,
  day: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  left: { fontWeight: tokens.fontWeightRegular },
});

/**
 * Shows the days by which the plan must be submitted: the day of the rule and the earlier day that the council chose.
 */
export function SubmissionDays({
  data,
  submission,
}: {
  data: PlanData;
  submission: Submission;
}): React.ReactElement | null {
  const styles = useStyles();
  if (submission.days.length === 0) return null;
  const rule = deadlineRule(data.plan.responseRule);
  return (
    <dl className={styles.days}>
      {submission.days.map(({ day, set, workingDaysLeft }) => (
        <div key={set}>
          <dt className={styles.term}>
            {set === 'rule'
              ? `Last day to submit${rule ? ` (${rule.title})` : ''}`
              : 'The day the council chose to submit by'}
          </dt>
          <dd className={styles.day}>
            {formatDayWithWeekday(day)}
            {submission.submitted ? null : <span className={styles.left}>, {leftInWords(workingDaysLeft)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
