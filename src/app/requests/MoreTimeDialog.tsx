import * as React from 'react';
import { listSchema } from '../../lists/schema';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { movesInWords } from '../../plan/dueMoves';
import { deciderOf } from '../../plan/requests/openRequests';
import { leadAccepts } from '../../plan/requests/acceptance';
import { deciderInWords } from '../../plan/requests/words';
import { seniorOfficerOn } from '../../plan/appointments';
import type { RatedAction } from '../../plan/view';
import type { AnswerBegun } from '../components/ask';
import { useMeanwhile } from '../components/useMeanwhile';
import { usePlan, useServices } from '../context/contexts';
import type { FieldProblem, FormValues } from '../forms/fieldTypes';
import { FormDialog } from '../forms/FormDialog';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { problemOfAskedDay } from './askedDay';

const { columns } = listSchema.progress;
type Columns = typeof columns;

/** The dialog in which a lead asks for more time: until when, why, and what was tried (requirement 86). */
export function MoreTimeDialog({
  rated,
  begun = null,
  onClose,
}: {
  rated: RatedAction;
  /** The answer to a question with which the request begins, and which it then is; left out for none. */
  begun?: AnswerBegun | null;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view, opened } = usePlan();
  const { action, state, priority } = rated;
  const meanwhile = useMeanwhile(action.id);
  const me = opened.me.id;
  const leads = me === state.leadId || state.deputyIds.includes(me);
  const asker = leads ? me : (state.leadId ?? me);
  const decider = deciderOf(rated, 'more time', asker, {
    acceptor: leadAccepts,
    seniorOfficerId: seniorOfficerOn(data.appointments, priority?.id ?? null, view.today),
    today: view.today,
  });
  const who = deciderInWords(decider, data, (id) => view.people.get(id)?.name ?? null);
  const moved = movesInWords(state);
  const check = ({ askedDue }: FormValues<Columns>): FieldProblem<keyof Columns & string> | null => {
    const message = problemOfAskedDay(askedDue, state.due, view.today);
    return message === null ? null : { field: 'askedDue', message };
  };
  return (
    <FormDialog<Columns, never>
      name="request for more time"
      about={action.id}
      columns={columns}
      label={`Ask for more time: action ${action.ref}`}
      says={
        <p>
          The date stays as it is until {who} decides. A mail asks for that with the next run of reminders.
          {state.due ? ` It is due on ${formatDay(state.due)}${moved ? `, ${moved}` : ''}.` : ''}
        </p>
      }
      saveLabel={meanwhile.rows.length > 0 ? 'Ask all the same' : 'Ask for more time'}
      savingLabel="Sending"
      againLabel="Send again"
      fields={[
        { kind: 'day', name: 'askedDue', required: 'Give the day until which you need.' },
        { kind: 'text', name: 'text', label: 'Why?', required: 'Say why it needs more time.', advises: true },
        { kind: 'text', name: 'tried', rows: 2, required: 'Say what was tried to keep the date.', advises: true },
      ]}
      row={null}
      start={{ askedDue: begun?.day ?? startDay(rated, view.today), ...(begun ? { text: begun.text } : {}) }}
      check={check}
      add={async ({ askedDue, text: reason = '', tried = '' }, key, seen) => {
        if (await meanwhile.happened(seen, key)) return NOT_WRITTEN;
        return store.changeAction(
          action,
          {
            kind: 'more time',
            askedDue: askedDue ?? '',
            reason,
            tried,
            onBehalfOfId: leads ? null : state.leadId,
            about: begun?.about ?? null,
          },
          key,
        );
      }}
      saved={`Your request for more time on action ${action.ref} was sent.`}
      onSaved={onClose}
      onCancel={onClose}
    >
      {() => meanwhile.notice}
    </FormDialog>
  );
}

/** The day that the lead expects already, where that is later than the due date. */
function startDay({ state: { lastReport, due } }: RatedAction, today: Day): Day | null {
  const forecast = lastReport?.forecast ?? null;
  return forecast !== null && problemOfAskedDay(forecast, due, today) === null ? forecast : null;
}
