import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { touchTarget } from '../ui/styleParts';
import { addDays, formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { readDay } from '../forms/dayEntry';
import { DayField } from '../forms/DayField';
import { useHost } from '../ui/useHost';
import { routeOnDay } from '../context/pastDayRoutes';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '8px', rowGap: '8px' },
  button: touchTarget,
});

/** Asks for a past day and opens a screen as it was on that day. */
export function PastDayPicker({
  today,
  shown = null,
  route,
}: {
  today: Day;
  shown?: Day | null;
  /** The address of the screen to open; the present screen when left out. */
  route?: string;
}): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  const [typed, setTyped] = React.useState(shown ? formatDay(shown) : '');
  const [error, setError] = React.useState<string | null>(null);
  const show = (event: React.FormEvent): void => {
    event.preventDefault();
    const { day, error: unread } = readDay(typed);
    if (unread !== null) setError(unread);
    else if (day === null) setError('Give a day, such as 1 Mar 2026.');
    else if (day >= today) setError(`Give a day before today: ${formatDay(addDays(today, -1))} or earlier.`);
    else {
      setError(null);
      host.navigate(routeOnDay(route ?? host.route(), day));
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={show} aria-label="Show a past day">
      <DayField label="A past day" value={typed} onChange={setTyped} error={error} />
      <Button type="submit" className={styles.button}>
        Show it
      </Button>
    </form>
  );
}
