import * as React from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Person } from '../../plan/people';
import type { ReminderSettings } from '../../plan/reminders/settings';
import { readDay } from '../forms/dayEntry';
import { DayField } from '../forms/DayField';
import { PeoplePicker } from '../forms/PeoplePicker';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { useSections } from './sections';

/** Holding reminders back: all of the plan's, or one person's, until a day. Nothing is lost; what still holds comes then. */
export function Pauses({ onChanged }: { onChanged: () => void }): React.ReactElement {
  const sections = useSections();
  const { store } = useServices();
  const { data, view, reload } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  const [person, setPerson] = React.useState<Person[]>([]);
  const [until, setUntil] = React.useState('');
  const { reminders } = data.settings;
  const planPaused = reminders.pausedUntil !== null && reminders.pausedUntil >= view.today;
  const paused = reminders.pausedPeople.filter((one) => one.until >= view.today);

  const save = async (changes: Partial<ReminderSettings>, said: string): Promise<void> => {
    const done = await saving.run(async () => {
      await store.saveSettings(data.plan.id, { ...data.settings, reminders: { ...reminders, ...changes } });
      await reload();
      announce(said);
    });
    if (done) onChanged();
  };
  const typed = readDay(until);
  const day = typed.day !== null && typed.day >= view.today ? typed.day : null;
  const wrong = until !== '' && typed.day !== null && day === null ? 'This day is past.' : null;
  const [who] = person;
  const pause = async (): Promise<void> => {
    if (day === null) return;
    if (!who) await save({ pausedUntil: day }, `Reminders are paused until ${formatDay(day)}`);
    else {
      const others = paused.filter(({ personId }) => personId !== who.id);
      const pausedPeople = [...others, { personId: who.id, until: day }];
      await save({ pausedPeople }, `Reminders to ${who.name} are paused until ${formatDay(day)}`);
    }
    setPerson([]);
    setUntil('');
  };

  return (
    <>
      {planPaused || paused.length > 0 ? (
        <ul className={sections.list}>
          {planPaused ? (
            <li className={sections.row}>
              <span className={sections.what}>
                <span className={sections.name}>Everybody</span>, until {formatDay(reminders.pausedUntil ?? '')}
              </span>
              <Button
                className={sections.touch}
                disabledFocusable={saving.running}
                onClick={() => void save({ pausedUntil: null }, 'Reminders go again')}
              >
                Let them go again
              </Button>
            </li>
          ) : null}
          {paused.map((one) => {
            const name = view.people.get(one.personId)?.name ?? 'Somebody who is not known here any more';
            const rest = paused.filter(({ personId }) => personId !== one.personId);
            return (
              <li key={one.personId} className={sections.row}>
                <span className={sections.what}>
                  <span className={sections.name}>{name}</span>, until {formatDay(one.until)}
                </span>
                <Button
                  className={sections.touch}
                  disabledFocusable={saving.running}
                  aria-label={`Remind ${name} again`}
                  onClick={() => void save({ pausedPeople: rest }, `${name} is reminded again`)}
                >
                  Remind again
                </Button>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={sections.lead}>
          Nothing is paused. What is held back is said afterwards, as far as it still holds.
        </p>
      )}
      <form
        noValidate
        className={sections.form}
        onSubmit={(event) => {
          event.preventDefault();
          void pause();
        }}
      >
        <PeoplePicker
          label="Pause for"
          hint="Leave it empty to pause all reminders of this plan."
          directory={store}
          chosen={person}
          onChange={(chosen) => setPerson(chosen.slice(-1))}
        />
        <DayField label="Until" value={until} onChange={setUntil} error={wrong} />
        <Button
          type="submit"
          className={mergeClasses(sections.touch, sections.besideFields)}
          disabledFocusable={saving.running || day === null}
        >
          {who ? `Pause for ${who.name}` : 'Pause for everybody'}
        </Button>
      </form>
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
    </>
  );
}
