import * as React from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { listSchema } from '../../lists/schema';
import { askedLabel, data as structured, line } from '../../plan/fields/field';
import { progressFields } from '../../plan/fields/progress';
import { formatDay } from '../../plan/day';
import type { OpenRequest } from '../../plan/requests/openRequests';
import { meetingDecision, whoseOptions } from '../../plan/requests/whose';
import { mayDecideRequest } from '../../plan/requests/mayDecideRequest';
import type { WhoseOption } from '../../plan/requests/whose';
import { actionsNamed, capitalised } from '../../plan/words';
import { useMeanwhile } from '../components/useMeanwhile';
import { usePlan, useServices } from '../context/contexts';
import type { FieldProblem, FormField, FormValues, Typed } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { touchTarget } from '../ui/styleParts';
import { RequestFacts, requestInWords } from './RequestFacts';

const columns = {
  ...listSchema.progress.columns,
  /** The actions whose requests are decided, by number: an action has one open request at most. */
  chosen: structured<number[]>('What is decided', [], (parsed) => (Array.isArray(parsed) ? (parsed as number[]) : [])),
  whose: line(askedLabel(progressFields.decidedById)),
};
type Columns = typeof columns;
type Values = FormValues<Columns>;

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  all: touchTarget,
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  request: {
    paddingTop: '8px',
    paddingBottom: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  facts: { paddingLeft: '36px' },
  error: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** The requests with a box each, and one for all of them where there are several. */
function RequestTicks({
  requests,
  chosen,
  problem,
  onChange,
}: {
  requests: readonly OpenRequest[];
  chosen: readonly number[];
  problem: string | null;
  onChange(to: number[]): void;
}): React.ReactElement {
  const styles = useStyles();
  const ids = requests.map(({ rated }) => rated.action.id);
  const ticked = ids.filter((id) => chosen.includes(id));
  return (
    <fieldset className={styles.group} aria-invalid={problem ? true : undefined}>
      <legend className={styles.legend}>What is decided</legend>
      {/* Above the requests, which may fill more than a window: the focus goes to the first box. */}
      {problem ? (
        <p className={styles.error} role="alert">
          {problem}
        </p>
      ) : null}
      {requests.length > 1 ? (
        <Checkbox
          className={styles.all}
          label="All of them"
          checked={ticked.length === ids.length ? true : ticked.length === 0 ? false : 'mixed'}
          onChange={(_, { checked }) => onChange(checked === true ? ids : [])}
        />
      ) : null}
      <ul className={styles.list}>
        {requests.map((request) => {
          const { id, ref, text } = request.rated.action;
          return (
            <li key={id} className={styles.request}>
              <Checkbox
                label={
                  <>
                    <span className={styles.label}>{`Action ${ref}: ${requestInWords(request)}.`}</span> {text}
                  </>
                }
                checked={ticked.includes(id)}
                onChange={(_, { checked }) =>
                  onChange(checked === true ? [...ticked, id] : ticked.filter((each) => each !== id))
                }
              />
              <div className={styles.facts}>
                <RequestFacts request={request} />
              </div>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

const chosenIn = (requests: readonly OpenRequest[], { chosen = [] }: Values): OpenRequest[] =>
  requests.length === 1 ? [...requests] : requests.filter(({ rated }) => chosen.includes(rated.action.id));

/** The one request for more time that is chosen, whose day may then be changed; null where there are several. */
function onlyTime(requests: readonly OpenRequest[], values: Values): OpenRequest | null {
  const chosen = chosenIn(requests, values);
  return chosen.length === 1 && chosen[0].asked === 'more time' ? chosen[0] : null;
}

function fieldsFor(requests: readonly OpenRequest[], options: readonly WhoseOption[]): FormField<Columns>[] {
  const time = requests.some(({ asked }) => asked === 'more time');
  const done = requests.some(({ asked }) => asked === 'acceptance');
  const agree = capitalised(
    [time ? 'grant the time' : '', done ? 'accept as complete' : ''].filter(Boolean).join(', '),
  );
  const ticks: FormField<Columns> = {
    kind: 'own',
    name: 'chosen',
    required: 'Tick what is decided.',
    input: ({ typed, problem, set }) => (
      <RequestTicks
        requests={requests}
        chosen={typed as number[]}
        problem={problem}
        onChange={(to) => set(to as Typed)}
      />
    ),
    show: () => '',
  };
  return [
    ...(requests.length > 1 ? [ticks] : []),
    {
      kind: 'radio',
      name: 'outcome',
      label: 'Decision',
      options: [
        { value: 'granted', label: agree },
        ...(time ? [{ value: 'refused' as const, label: 'Refuse more time' }] : []),
        { value: 'returned', label: 'Return it, with what is missing' },
      ],
      required: 'Choose what is decided.',
    },
    {
      kind: 'day',
      name: 'due',
      label: progressFields.due.label,
      hint: (values) => {
        const only = onlyTime(requests, values);
        return only?.askedDue ? `Leave it empty to grant ${formatDay(only.askedDue)}, as asked.` : undefined;
      },
      shown: (values) => values.outcome === 'granted' && onlyTime(requests, values) !== null,
    },
    {
      kind: 'choice',
      name: 'whose',
      options: options.map(({ value, label }) => ({ value, label })),
      shown: () => options.length > 1,
    },
    {
      kind: 'text',
      name: 'text',
      label: 'In words',
      hint: 'Whoever leads it hears of it with the next run of reminders.',
      required: 'Say why: whoever asked reads it.',
      advises: true,
    },
  ];
}

/**
 * Decides requests, one by one or several together: tick, words, one press (requirements 86 and 87). Shows only those
 * that the person may decide, or write down for whoever decided.
 */
export function DecideForm({
  requests,
  label,
  meetingId,
  onDone,
  onCancel,
}: {
  requests: readonly OpenRequest[];
  label: string;
  /** The meeting at which they are decided; left out where it is asked whose decision it was. */
  meetingId?: number;
  onDone(said: string): void;
  onCancel?(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view, opened } = usePlan();
  const me = opened.me.id;
  const meanwhile = useMeanwhile(requests.map(({ rated }) => rated.action.id));
  const options = React.useMemo(() => {
    const all = whoseOptions(requests, data, me, view.today);
    return meetingId === undefined ? all : all.filter(({ value }) => value === meetingDecision(meetingId));
  }, [requests, data, me, view.today, meetingId]);
  const whoseIn = ({ whose }: Values): WhoseOption => options.find(({ value }) => value === whose) ?? options[0];
  const check = (values: Values): FieldProblem<keyof Columns & string> | null => {
    const chosen = chosenIn(requests, values);
    const made = { authorId: me, ...whoseIn(values).whose };
    const others = chosen.filter((request) => !mayDecideRequest(request, made, data, view.today));
    if (others.length > 0) {
      const named = actionsNamed(others.map(({ rated }) => rated.action.ref));
      return { field: options.length > 1 ? 'whose' : 'text', message: `That is not theirs to decide on ${named}.` };
    }
    if (values.outcome === 'refused' && chosen.some(({ asked }) => asked === 'acceptance'))
      return { field: 'outcome', message: 'What is complete is accepted or returned. Untick it, or return it.' };
    return values.due && values.due < view.today && values.outcome === 'granted'
      ? { field: 'due', message: `${formatDay(values.due)} has passed. Give a day to come.` }
      : null;
  };
  const send = async (values: Values, key: string, seen: number): Promise<unknown> => {
    const chosen = chosenIn(requests, values);
    const ids = chosen.map(({ rated }) => rated.action.id);
    if (await meanwhile.happened(seen, key, ids)) return NOT_WRITTEN;
    const only = onlyTime(requests, values);
    const outcome = values.outcome ?? 'returned';
    return store.decideRequests(
      {
        requests: chosen.map(({ asked, about, askedDue, rated: { action } }) => ({
          action,
          about,
          outcome: outcome === 'granted' && asked === 'acceptance' ? 'accepted' : outcome,
          due: outcome === 'granted' && asked === 'more time' ? ((only && values.due) ?? askedDue) : null,
        })),
        reason: values.text ?? '',
        whose: whoseIn(values).whose,
      },
      key,
    );
  };
  const first = options[0]?.value;
  return (
    <Form<Columns, never>
      name="decision of requests"
      about={meetingId !== undefined ? `meeting ${meetingId}` : requests.length === 1 ? requests[0].about : undefined}
      columns={columns}
      label={label}
      saveLabel={meanwhile.rows.length > 0 ? 'Send the decision all the same' : 'Send the decision'}
      savingLabel="Sending"
      againLabel="Send again"
      fields={fieldsFor(requests, options)}
      row={null}
      start={{ outcome: null, whose: first }}
      check={check}
      add={send}
      saved="The decision was sent."
      onSaved={(_made, said) => onDone(said)}
      onCancel={onCancel}
    >
      {() => meanwhile.notice}
    </Form>
  );
}
