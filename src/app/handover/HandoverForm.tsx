import * as React from 'react';
import { data, person, text } from '../../plan/fields/field';
import type { InHand } from '../../plan/handover/handover';
import type { Owned } from '../../plan/handover/owned';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { Form } from '../forms/Form';
import { ProblemNotice } from '../ui/ProblemNotice';
import { HandoverRows } from './HandoverRows';
import type { HandoverChoice, HandoverRowsProps } from './HandoverRows';
import { countedThings, nameOfThing, thingsInHand } from './inHandWords';
import type { ThingInHand } from './inHandWords';
import { useHandingOver } from './useHandingOver';

const columns = {
  to: person('Who takes over?'),
  text: text('Why?'),
  things: data<HandoverChoice[]>('What is handed over', [], () => []),
};
type Columns = typeof columns;
type Values = FormValues<Columns>;

/** A thing that is handed over, and who is chosen to take it over. */
interface Chosen {
  thing: ThingInHand;
  toId: number | null;
}

/**
 * The chosen things that the leaver still has, because others may have taken some of them over since the form was begun.
 */
function chosenOf({ things: choices = [], to }: Values, things: readonly ThingInHand[]): Chosen[] {
  return things.flatMap((thing) => {
    const choice = choices.find((each) => each.thing === nameOfThing(thing));
    return choice?.isChosen ? [{ thing, toId: choice.to?.id ?? to ?? null }] : [];
  });
}

/** A problem with the people to whom the things go, or null. */
function checkTakers(
  chosen: readonly Chosen[],
  { personId }: InHand,
  name: string,
): FieldProblem<keyof Columns> | null {
  if (chosen.length === 0) return { field: 'things', message: 'Choose what is handed over.' };
  if (chosen.some(({ toId }) => toId === null)) return { field: 'to', message: 'Choose who takes over.' };
  return chosen.some(({ toId }) => toId === personId)
    ? { field: 'to', message: `Choose somebody else than ${name}.` }
    : null;
}

/**
 * The form in which a manager chooses who gets each of the actions, risks, measures and other things that a leaver has
 * in hand. It writes them one by one as one operation and shows the result of each.
 */
export function HandoverForm({
  holder,
  owned,
  name,
}: {
  holder: InHand;
  /** What the leaver answers for beside actions. */
  owned: readonly Owned[];
  name: string;
}): React.ReactElement {
  const [done, setDone] = React.useState<readonly ThingInHand[] | null>(null);
  const things = thingsInHand(holder, owned);
  const { outcomes, unread, handOver } = useHandingOver(holder.personId, name);
  const failed = [...outcomes.values()].filter(({ kind }) => kind === 'failed').length;
  const label = (values: Values): string => {
    if (failed > 0) return `Go on with ${failed === 1 ? 'the one' : `the ${failed}`} left`;
    return `Hand over ${countedThings(chosenOf(values, things).map(({ thing }) => thing))}`;
  };
  const fields: readonly FormField<Columns>[] = [
    { kind: 'person', name: 'to', hint: 'Whoever is named gets the right to report.' },
    { kind: 'text', name: 'text', rows: 2, required: 'Say why: the reason stands in the history of each.' },
    {
      kind: 'own',
      name: 'things',
      show: (value) => {
        const named = new Set((value as HandoverChoice[]).map(({ thing }) => thing));
        return countedThings(things.filter((thing) => named.has(nameOfThing(thing))));
      },
      input: ({ typed, problem, set }) => (
        <HandoverRows
          personId={holder.personId}
          things={things}
          choices={typed as unknown as HandoverChoice[]}
          outcomes={outcomes}
          problem={problem}
          onChange={(choices) => set(choices.map((each) => ({ ...each })))}
        />
      ),
    },
  ];

  if (done !== null)
    return <HandedOver personId={holder.personId} done={done} things={things} outcomes={outcomes} name={name} />;
  return (
    <Form<Columns, never>
      name="handover"
      about={holder.personId}
      label={`Hand over what ${name} has in hand`}
      columns={columns}
      fields={fields}
      row={null}
      // What the person had when the form was begun. What the person gets later is not handed over unseen.
      suggested={{ things: things.map((thing) => ({ thing: nameOfThing(thing), isChosen: true, to: null })) }}
      check={(values) => checkTakers(chosenOf(values, things), holder, name)}
      saveLabel={label}
      savingLabel="Handing over"
      againLabel="Go on"
      add={(values, key) =>
        handOver(
          chosenOf(values, things).flatMap(({ thing, toId }) => (toId === null ? [] : [{ thing, toId }])),
          values.text ?? '',
          key,
        )
      }
      saved={`What was chosen of ${name} was handed over.`}
      onSaved={(made) => setDone(made as readonly ThingInHand[])}
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

/** What was handed over, and to whom each thing went. */
function HandedOver({
  personId,
  done,
  things,
  outcomes,
  name,
}: Pick<HandoverRowsProps, 'personId' | 'things' | 'outcomes'> & {
  done: readonly ThingInHand[];
  name: string;
}): React.ReactElement {
  return (
    <>
      <p role="status">
        {countedThings(done)} of {name} {done.length === 1 ? 'was' : 'were'} handed over.
      </p>
      <HandoverRows
        personId={personId}
        things={things}
        choices={[]}
        outcomes={outcomes}
        problem={null}
        onChange={null}
      />
    </>
  );
}
