import * as React from 'react';
import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { touch } from '../ui/breakpoints';
import { workingDaysInWords, type ReminderSettings } from '../../plan/reminders/settings';

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', rowGap: '16px', marginTop: '12px' },
  summary: {
    cursor: 'pointer',
    [touch]: { paddingTop: '12px', paddingBottom: '12px' },
  },
  hours: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '12px' },
});

/** "Two weeks late", "Never". */
function daysLate(days: number): string {
  const words = workingDaysInWords(days);
  return days === 0 ? 'Never' : `${words.charAt(0).toUpperCase()}${words.slice(1)} late`;
}

function clock(hour: number): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}.00 ${hour % 24 < 12 ? 'am' : 'pm'}`;
}

/** The usual choices, and what is set when it is another. */
function choicesWith(usual: readonly number[], set: number): number[] {
  return [...new Set([...usual, set])].sort((a, b) => a - b);
}

/** One choice among figures, each in words. */
function Choice({
  label,
  hint,
  value,
  choices,
  words,
  onChange,
}: {
  label: string;
  hint?: string;
  value: number;
  choices: readonly number[];
  words: (figure: number) => string;
  onChange: (figure: number) => void;
}): React.ReactElement {
  return (
    <Field label={label} hint={hint}>
      <Select value={String(value)} onChange={(_, chosen) => onChange(Number(chosen.value))}>
        {choicesWith(choices, value).map((figure) => (
          <option key={figure} value={figure}>
            {words(figure)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What else can be set for reminders, in words; kept folded, because the defaults suit most councils. */
export function ReminderRules({
  rules,
  onChange,
}: {
  rules: ReminderSettings;
  onChange: (rules: ReminderSettings) => void;
}): React.ReactElement {
  const styles = useStyles();
  const set = (changes: Partial<ReminderSettings>): void => onChange({ ...rules, ...changes });
  const hours = Array.from({ length: 25 }, (_one, hour) => hour);
  return (
    <details>
      <summary className={styles.summary}>
        More: hours, meetings, questions, and who is told when something stays late
      </summary>
      <div className={styles.more}>
        <div className={styles.hours}>
          <Choice
            label="Not before"
            value={rules.hours.from}
            choices={hours.filter((hour) => hour < rules.hours.to)}
            words={clock}
            onChange={(from) => set({ hours: { ...rules.hours, from } })}
          />
          <Choice
            label="Not after"
            value={rules.hours.to}
            choices={hours.filter((hour) => hour > rules.hours.from)}
            words={clock}
            onChange={(to) => set({ hours: { ...rules.hours, to } })}
          />
        </div>
        <Choice
          label="Ask for progress before a meeting that takes the plan"
          hint="Leads who said nothing since the body last met are asked."
          value={rules.beforeMeeting}
          choices={[0, 2, 3, 5, 10]}
          words={(days) => (days === 0 ? 'Not' : `${workingDaysInWords(days)} before`)}
          onChange={(beforeMeeting) => set({ beforeMeeting })}
        />
        <Checkbox
          label="Ask a lead who has been silent for longer than the review period"
          checked={rules.askWhenSilent}
          onChange={(_, { checked }) => set({ askWhenSilent: checked === true })}
        />
        <Choice
          label="Ask an open question again"
          value={rules.queryEvery}
          choices={[1, 3, 5, 10]}
          words={(days) => `Every ${workingDaysInWords(days).replace(/^one /, '')}`}
          onChange={(queryEvery) => set({ queryEvery })}
        />
        <Choice
          label="Tell the lead’s line manager when an action is"
          value={rules.lineManagerAfter}
          choices={[0, 5, 10, 20]}
          words={daysLate}
          onChange={(lineManagerAfter) => set({ lineManagerAfter })}
        />
        <Choice
          label="Tell the plan’s sponsor when it is"
          value={rules.sponsorAfter}
          choices={[0, 10, 20, 40]}
          words={daysLate}
          onChange={(sponsorAfter) => set({ sponsorAfter })}
        />
        <Field label="Tell the plan manager how the plan stands">
          <Select
            value={rules.digest}
            onChange={(_, { value }) => set({ digest: value as ReminderSettings['digest'] })}
          >
            <option value="weekly">On the first working day of each week</option>
            <option value="daily">On each working day</option>
            <option value="never">Not</option>
          </Select>
        </Field>
        <Checkbox
          label="Also put a line in people’s Teams activity feed"
          checked={rules.channel === 'mail and activity'}
          onChange={(_, { checked }) => set({ channel: checked === true ? 'mail and activity' : 'mail' })}
        />
        <Field
          label="Mailbox that the job sends from"
          hint="Its address, like improvement.plan@council.gov.uk. The plan manager’s own when empty; answers go to the plan manager in any case."
        >
          <Input
            type="email"
            value={rules.mailbox ?? ''}
            onChange={(_, { value }) => set({ mailbox: value.trim() === '' ? null : value.trim() })}
          />
        </Field>
        <Field
          label="Id of the Teams app in your catalogue"
          hint="Only needed when several apps of the organisation share one Entra id."
        >
          <Input
            value={rules.teamsAppId ?? ''}
            onChange={(_, { value }) => set({ teamsAppId: value.trim() === '' ? null : value.trim() })}
          />
        </Field>
      </div>
    </details>
  );
}
