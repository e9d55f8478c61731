import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { touch, upTo } from '../ui/breakpoints';
import { addDays, formatDayWithWeekday } from '../../plan/day';
import { publicQuestionKey } from '../../lists/sentQuestions';
import type { QuestionToClerk } from '../../plan/fields';
import { askedAhead, type AskedOnDay } from '../../plan/reminders/ahead';
import { nameOf, standing } from '../../plan/reminders/words';
import { capitalised } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';

/**
 * How many days ahead reminders are shown. The period includes two reminders before a due date, and is short enough for
 * the forecast to be likely.
 */
const daysAhead = 42;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, listStyleType: 'none' },
  day: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    columnGap: '16px',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [upTo.phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  date: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  asks: { margin: 0, paddingLeft: 0, listStyleType: 'none' },
  ask: {
    overflowWrap: 'anywhere',
    [touch]: { paddingTop: '6px', paddingBottom: '6px' },
  },
  quiet: { color: tokens.colorNeutralForeground2, marginTop: 0 },
});

/** The reminders with what is late, and what somebody asked, only on its first day, because reminders of it repeat. */
function withoutRepeats(days: readonly AskedOnDay[]): AskedOnDay[] {
  const said = new Set<string>();
  const first = ({ about, urgency, rule, due }: AskedOnDay['occurrences'][number]): boolean => {
    if (urgency !== 'late' && urgency !== 'asked') return true;
    const what = [about.kind, about.id, ...(urgency === 'late' ? [] : [rule, due])].join(' ');
    if (said.has(what)) return false;
    said.add(what);
    return true;
  };
  return days
    .map(({ day, occurrences }) => ({ day, occurrences: occurrences.filter(first) }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

/**
 * The section "What you will be asked, and when": the coming reminders if nothing changes, by the same rules as the
 * reminder run.
 * @param toClerk the questions to the clerk that the signed-in person may read
 */
export function UpcomingReminders({ toClerk }: { toClerk: readonly QuestionToClerk[] }): React.ReactElement {
  const styles = useStyles();
  const { opened, data, view } = usePlan();
  const days = React.useMemo(() => {
    const { today } = view;
    const ahead = { from: addDays(today, 1), days: daysAhead };
    const questionsToClerk = toClerk.map((one) => ({ ...one, publicKey: publicQuestionKey(one) }));
    return withoutRepeats(askedAhead(data, opened.me.id, today, ahead, { questionsToClerk }));
  }, [data, opened.me.id, view, toClerk]);
  if (days.length === 0)
    return <p className={styles.quiet}>In the next six weeks you will be asked nothing, as things stand.</p>;
  return (
    <>
      <p className={styles.quiet}>
        In the next six weeks, as things stand, the first time that each is said. What is reported done is not asked
        for.
      </p>
      <ul className={styles.list}>
        {days.map(({ day, occurrences }) => (
          <li key={day} className={styles.day}>
            <span className={styles.date}>{formatDayWithWeekday(day).replace(/ \d{4}$/, '')}</span>
            <ul className={styles.asks}>
              {occurrences.map((occurrence) => (
                <li key={occurrence.key} className={styles.ask}>
                  <RouteLink to={occurrence.about.route}>{capitalised(nameOf(occurrence.about))}</RouteLink>{' '}
                  {standing(occurrence, { today: day, extraHolidays: data.settings.extraHolidays })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
