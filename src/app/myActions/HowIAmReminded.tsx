import * as React from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { touchTarget } from '../ui/styleParts';
import { newKey } from '../../lists/keys';
import { addDays, formatDay, formatDayWithWeekday, weekdayOf } from '../../plan/day';
import type { Day } from '../../plan/day';
import { noPreference, preferencesIn, type ReminderPreference } from '../../plan/reminders/preferences';
import { readDay } from '../forms/dayEntry';
import { DayField } from '../forms/DayField';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useQuery } from '../ui/useQuery';
import { useMutation } from '../ui/useMutation';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '8px', rowGap: '8px', marginTop: '8px' },
  touch: touchTarget,
  state: { marginTop: '8px', marginBottom: 0 },
  quiet: { color: tokens.colorNeutralForeground2, marginTop: '4px', marginBottom: '12px' },
});

const choices: readonly { digest: ReminderPreference['digest']; label: string }[] = [
  { digest: null, label: 'As things come up' },
  { digest: 'daily', label: 'One mail a day' },
  { digest: 'weekly', label: 'One mail a week, on its first working day' },
];

/** The Sunday before the Monday on which somebody is back, for whole weeks away from today. */
function lastDayAway(today: Day, weeks: number): Day {
  const toSunday = (7 - weekdayOf(today)) % 7;
  return addDays(today, toSunday + 7 * (weeks - 1));
}

/** How often the reminders of the person who looks come, and until when none should: each with one click. */
export function HowIAmReminded(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { opened, view } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  const [until, setUntil] = React.useState('');
  const key = React.useRef(newKey());
  const rows = useQuery(React.useCallback(() => store.readRecords('preferences'), [store]));
  if (rows.status === 'pending') return <p className={styles.quiet}>Reading how you wish to be reminded</p>;
  if (rows.status === 'error') return <ProblemNotice problem={rows.problem} onRetry={rows.refetch} />;

  const wish = preferencesIn(rows.data).get(opened.me.id) ?? noPreference;
  const away = wish.awayUntil !== null && wish.awayUntil >= view.today ? wish.awayUntil : null;
  const save = async (changes: Partial<ReminderPreference>, said: string): Promise<void> => {
    const next = { ...wish, awayUntil: away, ...changes };
    const done = await saving.run(async () => {
      await store.addRecord('preferences', { label: said.slice(0, 255), ...next }, key.current);
      key.current = newKey();
      announce(said);
    });
    if (done) rows.refetch();
  };
  const goAway = (day: Day): Promise<void> => save({ awayUntil: day }, `Away until ${formatDay(day)}`);

  return (
    <>
      <Field label="How often">
        <RadioGroup
          value={wish.digest ?? 'as they come'}
          disabled={saving.running}
          onChange={(_, { value }) => {
            const choice = choices.find(({ digest }) => (digest ?? 'as they come') === value) ?? choices[0];
            void save({ digest: choice.digest }, choice.label);
          }}
        >
          {choices.map(({ digest, label }) => (
            <Radio key={label} value={digest ?? 'as they come'} label={label} />
          ))}
        </RadioGroup>
      </Field>
      {away !== null ? (
        <div className={styles.row}>
          <p className={styles.state}>
            You are away until {formatDay(away)}. Nothing is sent to you; what is still due comes when you are back.
          </p>
          <Button
            className={styles.touch}
            disabledFocusable={saving.running}
            onClick={() => void save({ awayUntil: null }, 'Back: reminders come again')}
          >
            I am back
          </Button>
        </div>
      ) : (
        <GoAway today={view.today} until={until} onUntil={setUntil} saving={saving.running} onAway={goAway} />
      )}
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
    </>
  );
}

interface GoAwayProps {
  today: Day;
  /** The day as typed. */
  until: string;
  onUntil(typed: string): void;
  saving: boolean;
  onAway(day: Day): Promise<void>;
}

/** Until when no reminder should come: the end of this week or the next, or a day that is typed. */
function GoAway({ today, until, onUntil, saving, onAway }: GoAwayProps): React.ReactElement {
  const styles = useStyles();
  const typed = readDay(until).day;
  const weeks = [1, 2].map((count) => lastDayAway(today, count));
  return (
    <>
      <div className={styles.row} role="group" aria-label="Away until">
        {weeks.map((day) => (
          <Button key={day} className={styles.touch} disabledFocusable={saving} onClick={() => void onAway(day)}>
            Away until {formatDayWithWeekday(day).replace(/ \d{4}$/, '')}
          </Button>
        ))}
      </div>
      <form
        noValidate
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== null && typed >= today) void onAway(typed).then(() => onUntil(''));
        }}
      >
        <DayField
          label="Or until"
          value={until}
          onChange={onUntil}
          error={typed !== null && typed < today ? 'This day is past.' : null}
        />
        <Button type="submit" className={styles.touch} disabledFocusable={saving || typed === null || typed < today}>
          I am away
        </Button>
      </form>
    </>
  );
}
