import * as React from 'react';
import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { derivedKey, newKey } from '../../lists/keys';
import { EditConflict, SiteError } from '../../lists/planStore';
import { deadlineRules } from '../../plan/deadlineRules';
import { formatDay } from '../../plan/day';
import { DayField } from '../forms/DayField';
import { readDay } from '../forms/dayEntry';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px', maxWidth: '480px' },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  buttons: { display: 'flex', columnGap: '8px' },
});

interface Details {
  title: string;
  starts: string;
  ends: string;
  received: string;
  responseRule: string;
  chosenDue: string;
  reason: string;
}

interface Wrong {
  field: keyof Details;
  message: string;
}

function problemsOf(details: Details): Wrong[] {
  const starts = readDay(details.starts);
  const ends = readDay(details.ends);
  const received = readDay(details.received);
  const chosenDue = readDay(details.chosenDue);
  const problems: (Wrong | null)[] = [
    details.title.trim() === '' ? { field: 'title', message: 'Give the plan a name.' } : null,
    starts.error ? { field: 'starts', message: starts.error } : null,
    ends.error ? { field: 'ends', message: ends.error } : null,
    received.error ? { field: 'received', message: received.error } : null,
    chosenDue.error ? { field: 'chosenDue', message: chosenDue.error } : null,
    starts.day && ends.day && ends.day <= starts.day
      ? { field: 'ends', message: `The plan must end after it starts, ${formatDay(starts.day)}.` }
      : null,
    details.reason.trim() === '' ? { field: 'reason', message: 'Say why it is changed: the reason is kept.' } : null,
  ];
  return problems.filter((problem): problem is Wrong => problem !== null);
}

const typedDay = (day: string | null): string => (day === null ? '' : formatDay(day));

/** Renames the plan and sets its running period and what its response is due by (requirements 2, 27 and 57). */
export function PlanDetails({ onClose }: { onClose(): void }): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { data, reload } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  // As it was when the form was opened: what is written is compared with that, and If-Match guards it.
  const [{ plan, inspection }] = React.useState(data);
  const [key, setKey] = React.useState(newKey);
  const [details, setDetails] = React.useState<Details>({
    title: plan.title,
    starts: typedDay(plan.starts),
    ends: typedDay(plan.ends),
    received: typedDay(inspection?.received ?? null),
    responseRule: plan.responseRule,
    chosenDue: typedDay(plan.chosenDue),
    reason: '',
  });
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? problemsOf(details) : [];
  const problemAt = (field: keyof Details): string | undefined =>
    problems.find((problem) => problem.field === field)?.message;
  const change = (changes: Partial<Details>): void => {
    // Other words than those that may have been written already are another edit.
    if (saving.problem) setKey(newKey());
    setDetails({ ...details, ...changes });
  };

  const write = async (): Promise<void> => {
    const reason = details.reason.trim();
    const next = {
      title: details.title.trim(),
      starts: readDay(details.starts).day,
      ends: readDay(details.ends).day,
      responseRule: details.responseRule,
      chosenDue: readDay(details.chosenDue).day,
    };
    const received = readDay(details.received).day;
    try {
      await store.editPlan(plan, next, reason, derivedKey(key, 'plan'));
      if (inspection && received !== inspection.received)
        await store.editInspection(inspection, { received }, reason, derivedKey(key, 'inspection'));
    } catch (failure) {
      if (!(failure instanceof EditConflict)) throw failure;
      throw new SiteError(
        `${failure.message} Close this form and open it again to see what it says now.`,
        'invalid',
        'the item was changed since the form was opened',
      );
    }
    await reload();
    announce('The plan was saved');
    onClose();
  };
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (problemsOf(details).length === 0) void saving.run(write);
  };

  return (
    <form className={styles.form} noValidate aria-label="Name and dates of the plan" onSubmit={submit}>
      <Field label="Name of the plan" required validationMessage={problemAt('title')}>
        <Input value={details.title} maxLength={255} onChange={(_, { value }) => change({ title: value })} />
      </Field>
      <DayField
        label="Runs from"
        value={details.starts}
        onChange={(starts) => change({ starts })}
        error={problemAt('starts')}
      />
      <DayField label="Runs to" value={details.ends} onChange={(ends) => change({ ends })} error={problemAt('ends')} />
      <Field label="The response is due by">
        <Select
          className={styles.select}
          value={details.responseRule}
          onChange={(_, { value }) => change({ responseRule: value })}
        >
          {deadlineRules.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <DayField
        label="No later than"
        hint="Where the council chose a day of its own, usually earlier than the rule’s."
        value={details.chosenDue}
        onChange={(chosenDue) => change({ chosenDue })}
        error={problemAt('chosenDue')}
      />
      {inspection ? (
        <DayField
          label="Report received on"
          hint={
            inspection.published
              ? `Leave it empty to count from publication, ${formatDay(inspection.published)}.`
              : undefined
          }
          value={details.received}
          onChange={(received) => change({ received })}
          error={problemAt('received')}
        />
      ) : null}
      <Field label="Why is it changed?" required validationMessage={problemAt('reason')}>
        <Textarea rows={2} value={details.reason} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      {saving.problem ? <ProblemNotice problem={saving.problem} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.running}>
          {saving.running ? 'Saving' : saving.problem ? 'Save again' : 'Save'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
