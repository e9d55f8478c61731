import * as React from 'react';
import { derivedKey } from '../../lists/keys';
import { EditConflict } from '../../lists/planStore';
import { data, person, text } from '../../plan/fields/field';
import { handedOver } from '../../plan/handover/handover';
import type { InHand } from '../../plan/handover/handover';
import type { RatedAction } from '../../plan/view';
import { counted } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useAnnounce } from '../ui/useAnnounce';
import { HandoverRows } from './HandoverRows';
import type { HandoverChoice, Outcome, RowInHand } from './HandoverRows';

const columns = {
  to: person('Who takes over?'),
  text: text('Why?'),
  actions: data<HandoverChoice[]>('What is handed over', [], () => []),
};
type Columns = typeof columns;
type Values = FormValues<Columns>;

/** What is handed over of what is in hand by now: others may have taken some of it over since the form was begun. */
function chosenOf({ actions = [] }: Values, rows: readonly RowInHand[]): HandoverChoice[] {
  return actions.filter(
    ({ actionId, isChosen }) => isChosen && rows.some(({ rated: { action } }) => action.id === actionId),
  );
}

/** What is wrong with whom the actions go to. */
function checkTakers(
  values: Values,
  chosen: readonly HandoverChoice[],
  { personId }: InHand,
  name: string,
): FieldProblem<keyof Columns> | null {
  if (chosen.length === 0) return { field: 'actions', message: 'Choose an action that is handed over.' };
  const takers = chosen.map(({ to }) => to?.id ?? values.to ?? null);
  if (takers.includes(null)) return { field: 'to', message: 'Choose who takes them over.' };
  return takers.includes(personId) ? { field: 'to', message: `Choose somebody else than ${name}.` } : null;
}

/** Writing what is handed over, action by action, and what became of each. */
interface HandingOver {
  outcomes: ReadonlyMap<number, Outcome>;
  /** Some were written, and the plan could not be read again before going on. */
  unread: Problem | null;
  /** Each action's edit has a key derived from `key`: going on after a break writes nothing twice. */
  handOver(values: Values, key: string): Promise<number | typeof NOT_WRITTEN>;
}

function useHandingOver({ personId }: InHand, name: string, rows: readonly RowInHand[]): HandingOver {
  const { store } = useServices();
  const { view, reload } = usePlan();
  const announce = useAnnounce();
  const [outcomes, setOutcomes] = React.useState<ReadonlyMap<number, Outcome>>(new Map());
  const [unread, setUnread] = React.useState<Problem | null>(null);
  const newest = React.useRef(view);
  newest.current = view;

  const handOne = async (rated: RatedAction, toId: number, reason: string, key: string): Promise<Outcome> => {
    const { action, state } = rated;
    const changes = handedOver(rated, personId, toId);
    if (!changes) return { kind: 'done', toId: null };
    const base = { ...action, leadId: state.leadId, deputyIds: state.deputyIds };
    try {
      await store.editAction(base, changes, reason, derivedKey(key, 'handover', action.id));
      return { kind: 'done', toId };
    } catch (failure) {
      const why =
        failure instanceof EditConflict
          ? `${failure.changedBy} changed it meanwhile. Press the button again to go on with what it says now.`
          : describeProblem(failure).message;
      return { kind: 'failed', why };
    }
  };

  const handOver = async (values: Values, key: string): Promise<number | typeof NOT_WRITTEN> => {
    setUnread(null);
    const chosen = chosenOf(values, rows);
    const became = new Map(outcomes);
    for (const { actionId, to } of chosen) {
      if (became.get(actionId)?.kind === 'done') continue;
      setOutcomes(new Map(became.set(actionId, { kind: 'writing' })));
      const rated =
        newest.current.byId.get(actionId) ?? rows.find(({ rated: { action } }) => action.id === actionId)?.rated;
      const toId = to?.id ?? values.to ?? null;
      if (!rated || toId === null) throw new Error(`Action number ${actionId} cannot be handed over.`);
      const outcome = await handOne(rated, toId, values.text ?? '', key);
      setOutcomes(new Map(became.set(actionId, outcome)));
    }
    const done = chosen.filter(({ actionId }) => became.get(actionId)?.kind === 'done').length;
    if (done === chosen.length) return done;
    announce(`${counted(done, 'action')} of ${name} handed over, ${chosen.length - done} not.`);
    try {
      await reload();
    } catch (failure) {
      setUnread(describeProblem(failure));
    }
    return NOT_WRITTEN;
  };
  return { outcomes, unread, handOver };
}

/** Chooses to whom each of a leaver's actions goes, writes them one by one, and shows what became of each. */
export function HandoverForm({ holder, name }: { holder: InHand; name: string }): React.ReactElement {
  const [done, setDone] = React.useState<number | null>(null);
  const rows: RowInHand[] = [
    ...holder.leads.map((rated) => ({ rated, part: 'as lead' as const })),
    ...holder.deputises.map((rated) => ({ rated, part: 'as deputy' as const })),
  ];
  const { outcomes, unread, handOver } = useHandingOver(holder, name, rows);
  const failed = [...outcomes.values()].filter(({ kind }) => kind === 'failed').length;
  const label = (values: Values): string => {
    if (failed > 0) return `Go on with ${failed === 1 ? 'the one' : `the ${failed}`} left`;
    return `Hand over ${counted(chosenOf(values, rows).length, 'action')}`;
  };
  const fields: readonly FormField<Columns>[] = [
    { kind: 'person', name: 'to', hint: 'Whoever is named gets the right to report.' },
    { kind: 'text', name: 'text', rows: 2, required: 'Say why: the reason stands in each action’s history.' },
    {
      kind: 'own',
      name: 'actions',
      show: (value) => counted((value as HandoverChoice[]).length, 'action'),
      input: ({ typed, problem, set }) => (
        <HandoverRows
          rows={rows}
          choices={typed as unknown as HandoverChoice[]}
          outcomes={outcomes}
          problem={problem}
          onChange={(choices) => set(choices.map((each) => ({ ...each })))}
        />
      ),
    },
  ];

  if (done !== null)
    return (
      <>
        <p role="status">
          {counted(done, 'action')} of {name} {done === 1 ? 'was' : 'were'} handed over.
        </p>
        <HandoverRows rows={rows} choices={[]} outcomes={outcomes} problem={null} onChange={null} />
      </>
    );
  return (
    <Form<Columns, never>
      name="handover"
      about={holder.personId}
      label={`Hand over what ${name} has in hand`}
      columns={columns}
      fields={fields}
      row={null}
      // What was in hand as the form was begun: an action that comes to the person later is not handed over unseen.
      suggested={{ actions: rows.map(({ rated }) => ({ actionId: rated.action.id, isChosen: true, to: null })) }}
      check={(values) => checkTakers(values, chosenOf(values, rows), holder, name)}
      saveLabel={label}
      savingLabel="Handing over"
      againLabel="Go on"
      add={handOver}
      saved={`What was chosen of ${name} was handed over.`}
      onSaved={(made) => setDone(made as number)}
    >
      {() =>
        unread ? (
          <ProblemNotice
            problem={{
              ...unread,
              message: `What is marked above was written. Only the plan could not be read again: ${unread.message}`,
            }}
          />
        ) : null
      }
    </Form>
  );
}
