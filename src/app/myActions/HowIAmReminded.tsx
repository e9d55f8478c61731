import * as React from 'react';
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { touchTarget } from '../ui/styleParts';
import { newKey } from '../../lists/keys';
import { addDays, formatDay, formatDayWithWeekday, weekdayOf } from '../../plan/day';
import type { Day } from '../../plan/day';
import { noPreference, preferencesIn, type ReminderPreference } from '../../plan/reminders/preferences';
import { wordDays } from '../../plan/reminders/reminderPreference';
import { day } from '../../plan/fields/field';
import { Form } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useQuery } from '../ui/useQuery';
import { useMutation } from '../ui/useMutation';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '8px', rowGap: '8px', marginTop: '8px' },
  touch: touchTarget,
  state: { marginTop: '8px', marginBottom: 0 },
  typed: { marginTop: '16px' },
  quiet: { color: tokens.colorNeutralForeground2, marginTop: '4px', marginBottom: '12px' },
});

const choices: readonly { digest: ReminderPreference['digest']; label: string }[] = [
  { digest: null, label: 'As things come up' },
  { digest: 'daily', label: 'One mail a day' },
  { digest: 'weekly', label: 'One mail a week, on its first working day' },
];

/** The last day of an absence of whole weeks: the Sunday before the person is back. */
function lastDayAway(today: Day, weeks: number): Day {
  const toSunday = (7 - weekdayOf(today)) % 7;
  return addDays(today, toSunday + 7 * (weeks - 1));
}

/** The signed-in person's settings for reminders: how often they come, and until when none should be sent. */
export function HowIAmReminded(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { opened, view } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  const key = React.useRef(newKey());
  const rows = useQuery(React.useCallback(() => store.readRecords('preferences'), [store]));
  if (rows.status === 'pending') return <p className={styles.quiet}>Reading how you wish to be reminded</p>;
  if (rows.status === 'error') return <ProblemNotice problem={rows.problem} onRetry={rows.refetch} />;

  const wish = preferencesIn(rows.data).get(opened.me.id) ?? noPreference;
  const away = wish.awayUntil !== null && wish.awayUntil >= view.today ? wish.awayUntil : null;
  const add = (changes: Partial<ReminderPreference>, said: string, operationKey: string): Promise<unknown> =>
    store.addRecord('preferences', { label: said.slice(0, 255), ...wish, awayUntil: away, ...changes }, operationKey);
  const save = async (changes: Partial<ReminderPreference>, said: string): Promise<void> => {
    const done = await saving.run(async () => {
      await add(changes, said, key.current);
      key.current = newKey();
      announce(said);
    });
    if (done) rows.refetch();
  };
  const awayWords = (last: Day): string => `Away until ${formatDay(last)}`;

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
      {opened.me.isDirector || opened.me.isMember ? (
        <WeeklyWord on={wish.wordOn} saving={saving.running} onChoose={(wordOn, said) => void save({ wordOn }, said)} />
      ) : null}
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
        <GoAway
          saving={saving.running}
          onAway={(last) => save({ awayUntil: last }, awayWords(last))}
          write={async (last, operationKey) => void (await add({ awayUntil: last }, awayWords(last), operationKey))}
          onSaved={rows.refetch}
        />
      )}
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
    </>
  );
}

/** Asks on which day of the week a director or member wants the weekly word; on none until they choose one. */
function WeeklyWord({
  on,
  saving,
  onChoose,
}: {
  on: ReminderPreference['wordOn'];
  saving: boolean;
  onChoose(day: ReminderPreference['wordOn'], said: string): void;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <Field
      label="A weekly word by mail"
      hint="What moved, what was promised to your committees and what is due."
      className={styles.typed}
    >
      <RadioGroup
        value={on ?? 'none'}
        disabled={saving}
        onChange={(_, { value }) => {
          const chosen = wordDays.find((one) => one === value) ?? null;
          onChoose(chosen, chosen ? `A weekly word on ${chosen}` : 'No weekly word');
        }}
      >
        <Radio value="none" label="None" />
        {wordDays.map((one) => (
          <Radio key={one} value={one} label={one} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface GoAwayProps {
  saving: boolean;
  onAway(day: Day): Promise<void>;
  /** Writes the typed day, once for each key. */
  write(day: Day, key: string): Promise<void>;
  onSaved(): void;
}

/** Asks until when no reminder should come: the end of this week, the end of the next week, or a typed day. */
function GoAway({ saving, onAway, write, onSaved }: GoAwayProps): React.ReactElement {
  const styles = useStyles();
  const { today } = usePlan().view;
  const weeks = [1, 2].map((count) => lastDayAway(today, count));
  return (
    <>
      <div className={styles.row} role="group" aria-label="Away until">
        {weeks.map((last) => (
          <Button key={last} className={styles.touch} disabledFocusable={saving} onClick={() => void onAway(last)}>
            Away until {formatDayWithWeekday(last).replace(/ \d{4}$/, '')}
          </Button>
        ))}
      </div>
      <div className={styles.typed}>
        <AwayForm write={write} onSaved={onSaved} />
      </div>
    </>
  );
}

const columns = { until: day('Or until') };

/** The form that asks for the last day of an absence. */
export function AwayForm({ write, onSaved }: Pick<GoAwayProps, 'write' | 'onSaved'>): React.ReactElement {
  const { today } = usePlan().view;
  return (
    <Form<typeof columns, never>
      name="away"
      columns={columns}
      label="Away until a day"
      saveLabel="I am away"
      fields={[{ kind: 'day', name: 'until', required: 'Give the last day on which you are away.' }]}
      row={null}
      check={({ until }) =>
        until && until < today ? { field: 'until', message: 'This day is past. Give today or a later day.' } : null
      }
      add={async ({ until }, key) => (until ? write(until, key) : undefined)}
      leavesReading
      saved="You are away. No reminders are sent to you"
      onSaved={onSaved}
    />
  );
}
