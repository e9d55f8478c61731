import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { smallText } from '../ui/styleParts';
import type { Deadline } from '../../plan/view';
import { formatDay } from '../../plan/day';
import { inWorkingDays } from '../../plan/inWorkingDays';
import { AddToCalendar } from '../components/AddToCalendar';
import { RouteLink } from '../ui/RouteLink';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useSectionStyles } from '../ui/sectionStyles';
import { FoldButton } from '../ui/FoldButton';

const most = 5;

const useStyles = makeStyles({
  left: { marginLeft: 'auto' },
  row: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr) auto',
    columnGap: '12px',
    paddingTop: '6px',
    paddingBottom: '6px',
  },
  date: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  title: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    display: 'block',
    ...smallText,
  },
  days: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  main: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  late: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
});

/** Working days in words: "14 days", "today", "3 days ago". The column's heading says that they are working days. */
export function workingDaysInWords(days: number): string {
  if (days === 0) return 'today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days < 0 ? `${count} ago` : count;
}

/** How late something is that was due: "3 days late", "late" where no working day has passed since. */
function lateInWords({ workingDaysLeft }: Deadline): string {
  const days = Math.abs(workingDaysLeft);
  return days === 0 ? 'late' : `${days === 1 ? '1 day' : `${days} days`} late`;
}

/**
 * One date with its event and the working days left. `of` names the plan where the dates of several plans are listed
 * together.
 */
export function DateRow({ date, of }: { date: Deadline; of?: string }): React.ReactElement {
  const section = useSectionStyles();
  const styles = useStyles();
  const main = date.kind === 'response';
  return (
    <li className={mergeClasses(section.row, styles.row)}>
      <time dateTime={date.day} className={mergeClasses(styles.date, main && styles.main)}>
        {formatDay(date.day)}
      </time>
      <span>
        {date.route ? (
          <RouteLink to={date.route} className={mergeClasses(section.stretched, styles.title)}>
            {date.title}
          </RouteLink>
        ) : (
          <span className={styles.title}>{date.title}</span>
        )}
        <span className={styles.detail}>
          {of === undefined || of === date.detail ? date.detail : `${of}. ${date.detail}`}
        </span>
      </span>
      <span className={mergeClasses(styles.days, main && styles.main, date.isLate && styles.late)}>
        <span aria-hidden="true">{date.isLate ? lateInWords(date) : workingDaysInWords(date.workingDaysLeft)}</span>
        <span style={visuallyHidden}>
          {date.isLate ? `${lateInWords(date)}, in working days` : inWorkingDays(date.workingDaysLeft)}
        </span>
      </span>
    </li>
  );
}

/** Lists the next dates with the working days left. The response to the inspectorate is emphasised. */
export function NextDates({ dates }: { dates: Deadline[] }): React.ReactElement {
  const section = useSectionStyles();
  const styles = useStyles();
  const [all, setAll] = React.useState(false);
  // The response is the most important date, so a short list always includes it.
  const first = dates.slice(0, most);
  const response = dates.slice(most).find((date) => date.kind === 'response');
  const short = response ? [...first.slice(0, most - 1), response] : first;
  const shown = all ? dates : short;
  return (
    <section aria-labelledby="overview-next">
      <div className={section.head}>
        <h2 id="overview-next" className={section.heading}>
          Next
        </h2>
        {dates.length > short.length ? <FoldButton of="Next" all={all} onChange={setAll} count={dates.length} /> : null}
        {dates.length > 0 ? (
          <span className={mergeClasses(section.aside, styles.left)} aria-hidden="true">
            Working days left
          </span>
        ) : null}
      </div>
      {dates.length === 0 ? (
        <p className={mergeClasses(section.list, section.none)}>No date is set ahead.</p>
      ) : (
        <ul className={section.list}>
          {shown.map((date, index) => (
            <DateRow key={`${date.day} ${date.title} ${index}`} date={date} />
          ))}
        </ul>
      )}
      {dates.length > 0 ? <AddToCalendar of={{ what: 'plan' }}>Add the plan’s days to calendar</AddToCalendar> : null}
    </section>
  );
}
