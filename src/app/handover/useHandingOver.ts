import * as React from 'react';
import { rowOfHandover } from '../../lists/handover';
import { newKey } from '../../lists/keys';
import type { ActionEdit, EditOutcome } from '../../lists/planStore';
import type { RowToWrite } from '../../lists/together';
import { handedOver } from '../../plan/handover/handover';
import { ownedByPerson } from '../../plan/handover/owned';
import { usePlan, useServices } from '../context/contexts';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { useAnnounce } from '../ui/useAnnounce';
import type { Outcome } from './HandoverRows';
import { countedThings, nameOfThing } from './inHandWords';
import type { ThingInHand } from './inHandWords';

/** A thing that is handed over, and who takes it over. */
export interface Taken {
  thing: ThingInHand;
  toId: number;
}

/** The state of handing things over one by one. */
interface HandingOver {
  /** By the name of the thing. */
  outcomes: ReadonlyMap<string, Outcome>;
  /** The problem when some things were written and the plan could not be read again. */
  unread: Problem | null;
  /**
   * Hands the things over as one operation under `key`, which the site keeps until the operation has ended. Continuing
   * after an interruption writes nothing twice.
   * @returns the things handed over; NOT_WRITTEN where some are left
   */
  handOver(taken: readonly Taken[], reason: string, key: string): Promise<readonly ThingInHand[] | typeof NOT_WRITTEN>;
}

/** What one attempt writes; `things` names what stands behind the edits and then the rows. */
interface Attempt {
  key: string;
  edits: ActionEdit[];
  rows: RowToWrite[];
  things: { name: string; toId: number }[];
}

export function useHandingOver(personId: number, name: string): HandingOver {
  const { store } = useServices();
  const { data, view, reload } = usePlan();
  const announce = useAnnounce();
  const [outcomes, setOutcomes] = React.useState<ReadonlyMap<string, Outcome>>(new Map());
  const [unread, setUnread] = React.useState<Problem | null>(null);
  const newest = React.useRef({ data, view });
  newest.current = { data, view };

  /**
   * One attempt. It keeps the form's key until each of its things was written or left alone; a later attempt for the
   * remaining things gets a new key.
   */
  const attempt = React.useRef<Attempt | null>(null);

  const handOver = async (
    taken: readonly Taken[],
    reason: string,
    key: string,
  ): Promise<readonly ThingInHand[] | typeof NOT_WRITTEN> => {
    setUnread(null);
    const became = new Map(outcomes);
    const tell = (thing: string, outcome: Outcome): void => setOutcomes(new Map(became.set(thing, outcome)));
    const isDone = ({ thing }: Taken): boolean => became.get(nameOfThing(thing))?.kind === 'done';
    // An attempt that failed in part continues with its original contents, because the site keeps it in that form.
    if (!attempt.current) {
      const left = taken.filter((one) => !isDone(one));
      const begun = attemptOf(left, { personId, reason, ...newest.current });
      for (const one of begun.gone) tell(one, { kind: 'done', toId: null });
      attempt.current = { key: outcomes.size === 0 ? key : newKey(), ...begun };
    }
    const { edits, rows, things } = attempt.current;
    for (const thing of things) if (became.get(thing.name)?.kind !== 'done') tell(thing.name, { kind: 'writing' });
    const tellOutcome = (place: number, outcome: EditOutcome): void =>
      tell(things[place].name, inWords(outcome, things[place].toId));
    const planId = newest.current.data.plan.id;
    const handover = { label: `Handing over from ${name}`, planId, edits, rows };
    const written = await store.handOver(handover, attempt.current.key, tellOutcome).catch((failure: unknown) => {
      // The operation could not be recorded on the site, so nothing was written.
      const problem = failure instanceof Error ? failure : new Error(String(failure));
      return things.map((_, place): EditOutcome => {
        tellOutcome(place, { became: 'failed', problem });
        return { became: 'failed', problem };
      });
    });
    if (written.every(({ became: how }) => how !== 'failed')) attempt.current = null;
    const done = taken.filter(isDone).map(({ thing }) => thing);
    if (done.length === taken.length) return done;
    announce(`${countedThings(done)} of ${name} handed over, ${taken.length - done.length} not.`);
    try {
      await reload();
    } catch (failure) {
      setUnread(describeProblem(failure));
    }
    return NOT_WRITTEN;
  };
  return { outcomes, unread, handOver };
}

type PlanNow = Pick<ReturnType<typeof usePlan>, 'data' | 'view'>;

/**
 * What is written so that the things go to others, from the plan as it is now. `gone` names those in which the leaver no
 * longer has a part.
 */
function attemptOf(
  taken: readonly Taken[],
  { personId, reason, data, view }: PlanNow & { personId: number; reason: string },
): Omit<Attempt, 'key'> & { gone: string[] } {
  const { today } = view;
  const ownedNow = new Map(
    (ownedByPerson(data, today).get(personId) ?? []).map((owned) => [nameOfThing(owned), owned]),
  );
  const edits: { edit: ActionEdit; name: string; toId: number }[] = [];
  const rows: { row: RowToWrite; name: string; toId: number }[] = [];
  const gone: string[] = [];
  for (const { thing, toId } of taken) {
    const name = nameOfThing(thing);
    if (thing.kind === 'action') {
      const rated = view.byId.get(thing.row.id) ?? thing.rated;
      const changes = handedOver(rated, personId, toId);
      const { leadId, deputyIds } = rated.state;
      if (changes)
        edits.push({ edit: { action: { ...rated.action, leadId, deputyIds }, changes, reason }, name, toId });
      else gone.push(name);
    } else {
      const owned = ownedNow.get(name);
      if (owned)
        rows.push({ row: rowOfHandover(owned, { leaverId: personId, newId: toId, today, reason }), name, toId });
      else gone.push(name);
    }
  }
  return {
    edits: edits.map(({ edit }) => edit),
    rows: rows.map(({ row }) => row),
    things: [...edits, ...rows].map(({ name, toId }) => ({ name, toId })),
    gone,
  };
}

/** The result of handing over one thing. */
function inWords(outcome: EditOutcome, toId: number): Outcome {
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
