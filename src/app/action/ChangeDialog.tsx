import * as React from 'react';
import { progressFields } from '../../plan/fields/progress';
import { askedLabel } from '../../plan/fields/field';
import type { ActionChange } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import { formatDay } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { FormDialog } from '../forms/FormDialog';
import type { FormName } from '../forms/formNames';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { ratingWords, worstFirst } from '../rating';
import { usePlan, useServices } from '../context/contexts';
import { useMeanwhile } from '../components/useMeanwhile';

const { columns } = listSchema.progress;
type Columns = typeof columns;
type Kind = ActionChange['kind'];
type Field = FormField<Columns>;

const why: Field = {
  kind: 'text',
  name: 'text',
  label: 'Why?',
  required: 'Say why: the reason stands in the action’s history.',
};
const until: Field = {
  kind: 'day',
  name: 'until',
  label: 'Until',
  required: 'Give the last day on which this holds.',
};
const rating: Field = {
  kind: 'choice',
  name: 'rating',
  label: 'Rating',
  options: worstFirst.map((key) => ({ value: key, label: `${key}: ${ratingWords[key].toLowerCase()}` })),
  none: 'Choose a rating',
  required: 'Choose the rating it should have.',
};
const embedded: Field = {
  kind: 'radio',
  name: 'embedded',
  label: 'What was found?',
  options: [
    { value: true, label: 'Embedded: the change lasts' },
    { value: false, label: 'Not embedded: it has not lasted, or not everywhere' },
  ],
  required: 'Choose what was found.',
};

interface Told {
  form: FormName;
  title: string;
  says: string;
  button: string;
  done: string;
  fields: readonly Field[];
}

const told: { [kind in Kind]: Told } = {
  pause: {
    form: 'pause',
    title: 'Pause',
    says: 'While it is paused it counts as not now, and nobody is reminded of it. It is taken up again by itself after the day you give.',
    button: 'Pause it',
    done: 'was paused',
    fields: [until, why],
  },
  resume: {
    form: 'resume',
    title: 'Take up again',
    says: 'It counts again from today.',
    button: 'Take it up again',
    done: 'was taken up again',
    fields: [why],
  },
  moderate: {
    form: 'moderation',
    title: 'Set the rating',
    says: 'Your rating is shown beside what the rules say, with your reason, until the day you give.',
    button: 'Set the rating',
    done: 'has the rating you set',
    fields: [rating, until, why],
  },
  withdraw: {
    form: 'withdrawal',
    title: 'Withdraw',
    says: 'It no longer counts and nobody is reminded of it. It stays in the plan’s history and can be brought back.',
    button: 'Withdraw it',
    done: 'was withdrawn',
    fields: [why],
  },
  assurance: {
    form: 'embedding',
    title: 'Say whether it is embedded',
    says: 'An audit or review found whether the change lasts. It stays complete either way; embedded is shown by a filled mark.',
    button: 'Record the finding',
    done: 'has the finding on record',
    fields: [embedded, { ...why, label: askedLabel(progressFields.evidence) }],
  },
  restore: {
    form: 'return',
    title: 'Bring back',
    says: 'It counts again from today.',
    button: 'Bring it back',
    done: 'is back in the plan',
    fields: [why],
  },
};

/** The decision to record, built from values that have no problems. */
function changeOf(kind: Kind, values: FormValues<Columns>): ActionChange {
  const { until: day, rating: key, embedded: lasts, text: reason = '' } = values;
  switch (kind) {
    case 'pause':
      return { kind, until: day ?? '', reason };
    case 'moderate':
      return { kind, rating: key ?? 'Grey', until: day ?? '', reason };
    case 'assurance':
      return { kind, embedded: lasts === true, reason };
    default:
      return { kind, reason };
  }
}

/**
 * Records a manager's decision about an action, with a reason. If somebody else reported or decided in the meantime,
 * the dialog shows their entry before anything is written.
 */
export function ChangeDialog({
  rated,
  kind,
  onClose,
}: {
  rated: RatedAction;
  kind: Kind;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { view } = usePlan();
  const { ref, id } = rated.action;
  const { form, title, says, button, done, fields } = told[kind];
  const meanwhile = useMeanwhile(id);
  const check = ({ until: day }: FormValues<Columns>): FieldProblem<keyof Columns> | null =>
    day && day < view.today
      ? { field: 'until', message: `${formatDay(day)} has passed. Give today or a later day.` }
      : null;
  const hint = kind === 'pause' && rated.state.due ? `It is due on ${formatDay(rated.state.due)}.` : undefined;
  return (
    <FormDialog<Columns, never>
      name={form}
      about={id}
      columns={columns}
      label={`${title}: action ${ref}`}
      says={<p>{says}</p>}
      saveLabel={meanwhile.rows.length > 0 ? `${button} all the same` : button}
      fields={fields.map((field) => (field === until ? { ...field, hint } : field))}
      row={null}
      start={{ rating: null, embedded: null }}
      check={check}
      add={async (values, key, seen) => {
        if (await meanwhile.happened(seen, key)) return NOT_WRITTEN;
        return store.changeAction(rated.action, changeOf(kind, values), key);
      }}
      saved={`Action ${ref} ${done}.`}
      onSaved={onClose}
      onCancel={onClose}
    >
      {() => meanwhile.notice}
    </FormDialog>
  );
}
