import * as React from 'react';
import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { Person } from '../../plan/people';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { repeatInWords, stepsInWords } from '../../plan/reminders/settings';
import { readDay } from '../forms/dayEntry';
import { PeoplePicker } from '../forms/PeoplePicker';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { readFigure, readFigures } from './figures';
import { ReminderRules } from './ReminderRules';
import { Step } from './Step';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '480px' },
  send: { alignSelf: 'flex-start' },
});

/** One day a line; the first line that is not a day is named. */
function readDays(typed: string): { days: Day[]; error: string | null } {
  const days: Day[] = [];
  for (const line of typed.split(/\n/)) {
    const { day, error } = readDay(line);
    if (error !== null) return { days: [], error };
    if (day !== null && !days.includes(day)) days.push(day);
  }
  return { days: days.sort(), error: null };
}

/** When people are reminded, after how long silence counts, and in whose name. */
export function RemindersStep(): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data, view, reload } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  const { settings, plan } = data;
  const [before, setBefore] = React.useState(settings.dueSoonSteps.join(', '));
  const [every, setEvery] = React.useState(String(settings.overdueEvery));
  const [review, setReview] = React.useState(String(plan.reviewDays));
  const [off, setOff] = React.useState(settings.extraHolidays.map(formatDay).join('\n'));
  const [manager, setManager] = React.useState<Person[]>(() => {
    const person = plan.managerId === null ? undefined : view.people.get(plan.managerId);
    return person ? [person] : [];
  });
  const [sponsor, setSponsor] = React.useState<Person[]>(() => {
    const person = plan.sponsorId === null ? undefined : view.people.get(plan.sponsorId);
    return person ? [person] : [];
  });
  const [rules, setRules] = React.useState(settings.reminders);
  const [pressed, setPressed] = React.useState(false);
  const operation = React.useRef(newKey());

  const readBefore = readFigures(before);
  const readEvery = readFigure(every);
  const readReview = readFigure(review);
  const readOff = readDays(off);
  const said = (error: string | null): string | undefined => (pressed && error ? error : undefined);

  const save = async (): Promise<void> => {
    setPressed(true);
    if (
      readBefore.figures === null ||
      readEvery.figures === null ||
      readReview.figures === null ||
      readOff.error !== null
    )
      return;
    const [overdueEvery] = readEvery.figures as [number];
    const [reviewDays] = readReview.figures as [number];
    const next = {
      ...settings,
      dueSoonSteps: readBefore.figures,
      overdueEvery,
      extraHolidays: readOff.days,
      reminders: rules,
    };
    const managerId = manager[0]?.id ?? null;
    const sponsorId = sponsor[0]?.id ?? null;
    await saving.run(async () => {
      await store.saveSettings(plan.id, next);
      if (reviewDays !== plan.reviewDays || managerId !== plan.managerId || sponsorId !== plan.sponsorId) {
        await store.editPlan(plan, { reviewDays, managerId, sponsorId }, 'Changed in Set-up', operation.current);
      }
      operation.current = newKey();
      await reload();
      announce('Reminders saved');
    });
  };

  return (
    <Step title="Reminders" state={plan.managerId === null ? 'to do' : 'done'}>
      <p>
        One mail a person with everything that is due, on working days only. Due today and newly named are always said.
      </p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PeoplePicker
          label="Plan manager"
          hint="Whose name stands under reminders, and who is told when one cannot be delivered."
          directory={store}
          chosen={manager}
          onChange={setManager}
        />
        <PeoplePicker
          label="Sponsor"
          hint="Who answers for the plan above its manager, and is told last of what stays late. May be empty."
          directory={store}
          chosen={sponsor}
          onChange={(chosen) => setSponsor(chosen.slice(-1))}
        />
        <Field
          label="Working days before a due date"
          hint={
            readBefore.figures === null
              ? 'For example 10, 2: two weeks and two working days before.'
              : `${stepsInWords(readBefore.figures)}.`
          }
          validationMessage={said(readBefore.error)}
        >
          <Input value={before} onChange={(_, entry) => setBefore(entry.value)} inputMode="numeric" />
        </Field>
        <Field
          label="Working days between two reminders once it is late"
          hint={readEvery.figures === null ? undefined : `${repeatInWords(readEvery.figures[0])}.`}
          validationMessage={said(readEvery.error)}
        >
          <Input value={every} onChange={(_, entry) => setEvery(entry.value)} inputMode="numeric" />
        </Field>
        <Field
          label="Days without progress before an action counts as silent"
          validationMessage={said(readReview.error)}
        >
          <Input value={review} onChange={(_, entry) => setReview(entry.value)} inputMode="numeric" />
        </Field>
        <Field
          label="The council’s own days off"
          hint="Bank holidays are known. One date a line, like 24 Dec 2026."
          validationMessage={said(readOff.error)}
        >
          <Textarea value={off} onChange={(_, entry) => setOff(entry.value)} rows={3} resize="vertical" />
        </Field>
        <ReminderRules rules={rules} onChange={setRules} />
        {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
        <Button type="submit" className={styles.send} disabledFocusable={saving.running}>
          {saving.running ? 'Saving' : 'Save reminders'}
        </Button>
      </form>
    </Step>
  );
}
