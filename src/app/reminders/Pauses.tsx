import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { day, person } from '../../plan/fields/field';
import type { ReminderSettings } from '../../plan/reminders/settings';
import { Form } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { useSections } from './sections';

/** Returns a function that changes the reminder settings, based on their values at the time of writing. */
function useReminderSettings(): (change: (now: ReminderSettings) => Partial<ReminderSettings>) => Promise<unknown> {
  const { store } = useServices();
  const { data } = usePlan();
  return (change) =>
    store.changeSettings(data.plan.id, (now) => ({
      ...now,
      reminders: { ...now.reminders, ...change(now.reminders) },
    }));
}

/**
 * Pauses all reminders of the plan, or those of one person, until a day. Reminders that are still needed then are sent
 * afterwards.
 */
export function Pauses({ onChanged }: { onChanged: () => void }): React.ReactElement {
  // A new key after saving gives an empty form.
  const [saved, setSaved] = React.useState(0);
  return (
    <>
      <PausedNow onChanged={onChanged} />
      <PauseForm
        key={saved}
        onSaved={() => {
          setSaved(saved + 1);
          onChanged();
        }}
      />
    </>
  );
}

/** Lists the pauses in force, each with a button to end it. */
function PausedNow({ onChanged }: { onChanged: () => void }): React.ReactElement {
  const sections = useSections();
  const { data, view, reload } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  const change = useReminderSettings();
  const { pausedUntil, pausedPeople } = data.settings.reminders;
  const planPaused = pausedUntil !== null && pausedUntil >= view.today;
  const paused = pausedPeople.filter((one) => one.until >= view.today);

  const resume = async (ends: (now: ReminderSettings) => Partial<ReminderSettings>, said: string): Promise<void> => {
    const done = await saving.run(async () => {
      await change(ends);
      await reload();
      announce(said);
    });
    if (done) onChanged();
  };
  if (!planPaused && paused.length === 0)
    return (
      <p className={sections.lead}>
        Nothing is paused. What is held back is said afterwards, as far as it still holds.
      </p>
    );
  return (
    <>
      <ul className={sections.list}>
        {planPaused ? (
          <li className={sections.row}>
            <span className={sections.what}>
              <span className={sections.name}>Everybody</span>, until {formatDay(pausedUntil)}
            </span>
            <Button
              className={sections.touch}
              disabledFocusable={saving.running}
              onClick={() => void resume(() => ({ pausedUntil: null }), 'Reminders go again')}
            >
              Let them go again
            </Button>
          </li>
        ) : null}
        {paused.map((one) => {
          const name = view.people.get(one.personId)?.name ?? 'Somebody who is not known here any more';
          const withoutThem = (now: ReminderSettings): Partial<ReminderSettings> => ({
            pausedPeople: now.pausedPeople.filter(({ personId }) => personId !== one.personId),
          });
          return (
            <li key={one.personId} className={sections.row}>
              <span className={sections.what}>
                <span className={sections.name}>{name}</span>, until {formatDay(one.until)}
              </span>
              <Button
                className={sections.touch}
                disabledFocusable={saving.running}
                aria-label={`Remind ${name} again`}
                onClick={() => void resume(withoutThem, `${name} is reminded again`)}
              >
                Remind again
              </Button>
            </li>
          );
        })}
      </ul>
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
    </>
  );
}

const columns = { personId: person('Pause for'), until: day('Until') };

/** The form that pauses all reminders of the plan or those of one person. */
export function PauseForm({ onSaved }: { onSaved(): void }): React.ReactElement {
  const { data, view } = usePlan();
  const change = useReminderSettings();
  return (
    <Form<typeof columns, never>
      name="pause of reminders"
      about={data.plan.id}
      columns={columns}
      label="Pause reminders"
      saveLabel={({ personId }) =>
        personId ? `Pause for ${view.people.get(personId)?.name ?? 'them'}` : 'Pause for everybody'
      }
      fields={[
        {
          kind: 'person',
          name: 'personId',
          hint: 'Leave it empty to pause all reminders of this plan.',
          half: true,
        },
        { kind: 'day', name: 'until', required: 'Give the last day on which nothing is sent.', half: true },
      ]}
      row={null}
      check={({ until }) =>
        until && until < view.today ? { field: 'until', message: 'This day is past. Give today or a later day.' } : null
      }
      add={({ personId, until = null }) =>
        change(({ pausedPeople }) => {
          if (!personId || until === null) return { pausedUntil: until };
          const others = pausedPeople.filter((one) => one.personId !== personId);
          return { pausedPeople: [...others, { personId, until }] };
        })
      }
      saved="The reminders are paused"
      onSaved={onSaved}
    />
  );
}
