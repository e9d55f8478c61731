import * as React from 'react';
import { newKey } from '../../lists/keys';
import type { ActionEdit } from '../../lists/operationContents';
import type { EditOutcome } from '../../lists/planStore';
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

/**
 * The choices for actions that the leaver still has, because others may have taken some of them over since the form was
 * begun.
 */
function chosenOf({ actions = [] }: Values, rows: readonly RowInHand[]): HandoverChoice[] {
  return actions.filter(
    ({ actionId, isChosen }) => isChosen && rows.some(({ rated: { action } }) => action.id === actionId),
  );
}

/** A problem with the people to whom the actions go, or null. */
function checkTakers(
  values: Values,
  chosen: readonly HandoverChoice[],
  { personId }: InHand,
  name: string,
): FieldProblem<keyof Columns> | null {
  if (chosen.length === 0) return { field: 'actions', message: 'Choose an action that is handed over.' };
  const newOwners = chosen.map(({ to }) => to?.id ?? values.to ?? null);
  if (newOwners.includes(null)) return { field: 'to', message: 'Choose who takes them over.' };
  return newOwners.includes(personId) ? { field: 'to', message: `Choose somebody else than ${name}.` } : null;
}

/** The state of handing actions over one by one. */
interface HandingOver {
  outcomes: ReadonlyMap<number, Outcome>;
  /** The problem when some actions were written and the plan could not be read again. */
  unread: Problem | null;
  /**
   * Hands the actions over as one operation under `key`, which the site keeps until the operation has ended. Continuing
   * after an interruption writes nothing twice.
   */
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

  /**
   * One attempt. It keeps the form's key until each of its actions was written or left alone; a later attempt for the
   * remaining actions gets a new key.
   */
  const attempt = React.useRef<{ key: string; edits: readonly ActionEdit[]; newOwners: Map<number, number> } | null>(
    null,
  );

  const handOver = async (values: Values, key: string): Promise<number | typeof NOT_WRITTEN> => {
    setUnread(null);
    const chosen = chosenOf(values, rows);
    const became = new Map(outcomes);
    const tell = (actionId: number, outcome: Outcome): void => setOutcomes(new Map(became.set(actionId, outcome)));
    const ratedOf = (actionId: number): RatedAction => {
      const rated =
        newest.current.byId.get(actionId) ?? rows.find(({ rated: { action } }) => action.id === actionId)?.rated;
      if (!rated) throw new Error(`Action number ${actionId} cannot be handed over.`);
      return rated;
    };
    const takerOf = ({ to }: HandoverChoice): number => {
      const toId = to?.id ?? values.to ?? null;
      if (toId === null) throw new Error('Nobody takes over.');
      return toId;
    };
    const newOwners = new Map<number, number>();
    const planned = (): readonly ActionEdit[] =>
      chosen
        .filter(({ actionId }) => became.get(actionId)?.kind !== 'done')
        .flatMap((choice) => {
          const rated = ratedOf(choice.actionId);
          newOwners.set(choice.actionId, takerOf(choice));
          const changes = handedOver(rated, personId, takerOf(choice));
          if (!changes) {
            tell(choice.actionId, { kind: 'done', toId: null });
            return [];
          }
          const { leadId, deputyIds } = rated.state;
          return [{ action: { ...rated.action, leadId, deputyIds }, changes, reason: values.text ?? '' }];
        });
    // An attempt that failed in part continues with its original edits, because the site keeps it in that form.
    attempt.current ??= { key: outcomes.size === 0 ? key : newKey(), edits: planned(), newOwners: newOwners };
    const { edits } = attempt.current;
    for (const { action } of edits) if (became.get(action.id)?.kind !== 'done') tell(action.id, { kind: 'writing' });
    const { newOwners: to } = attempt.current;
    const label = `Handing over from ${name}`;
    const outcomeOf = (place: number, outcome: EditOutcome): void =>
      tell(edits[place].action.id, inWords(outcome, to.get(edits[place].action.id) ?? null));
    const written = await store.editActions(label, edits, attempt.current.key, outcomeOf).catch((failure: unknown) => {
      // The operation could not be recorded on the site, so no action was edited.
      const problem = failure instanceof Error ? failure : new Error(String(failure));
      return edits.map((_, place): EditOutcome => {
        outcomeOf(place, { became: 'failed', problem });
        return { became: 'failed', problem };
      });
    });
    if (written.every(({ became: how }) => how !== 'failed')) attempt.current = null;
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

/** The result of handing over one action. */
function inWords(outcome: EditOutcome, toId: number | null): Outcome {
  switch (outcome.became) {
    case 'written':
      return { kind: 'done', toId };
    case 'left':
      return {
        kind: 'failed',
        why: `${outcome.changedBy} changed it meanwhile. Press the button again to go on with what it says now.`,
      };
    case 'failed':
      return { kind: 'failed', why: describeProblem(outcome.problem).message };
  }
}

/**
 * The form in which a manager chooses who gets each of a leaver's actions. It writes the actions one by one and shows
 * the result of each.
 */
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
      // The actions that the person had when the form was begun. An action that the person gets later is not handed
      // over unseen.
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
