import type { InHand } from '../../plan/handover/handover';
import type { Owned } from '../../plan/handover/owned';
import type { RatedAction } from '../../plan/view';
import { counted, listed } from '../../plan/words';
import { actionRoute, screenRoute } from '../context/routes';

/** Something that somebody has in hand: an action that they lead or deputise for, or what else they answer for. */
export type ThingInHand = { kind: 'action'; row: RatedAction['action']; rated: RatedAction; part: string } | Owned;

/** All that a person has in hand, actions first. */
export function thingsInHand({ leads, deputises }: InHand, owned: readonly Owned[]): ThingInHand[] {
  const asAction =
    (part: string) =>
    (rated: RatedAction): ThingInHand => ({ kind: 'action', row: rated.action, rated, part });
  return [...leads.map(asAction('as lead')), ...deputises.map(asAction('as deputy')), ...owned];
}

/** The name of a thing that tells it apart from all others of the plan. */
export const nameOfThing = ({ kind, row }: { kind: ThingInHand['kind']; row: { id: number } }): string =>
  `${kind} ${row.id}`;

/** A thing in words: as controls name it, as its link says it, its address, and the leaver's part in it. */
export interface ThingWords {
  name: string;
  words: string;
  route: string;
  part: string;
}

const routeOfMeeting = (id: number | null): string =>
  id === null ? screenRoute('meetings') : screenRoute('meetings', String(id));

export function wordsOfThing(thing: ThingInHand): ThingWords {
  const { row } = thing;
  switch (thing.kind) {
    case 'action': {
      const { ref, text } = thing.row;
      return { name: `action ${ref}`, words: `${ref} ${text}`, route: actionRoute(ref), part: thing.part };
    }
    case 'risk': {
      const { ref, title } = thing.row;
      return { name: `risk ${ref}`, words: `Risk ${ref} ${title}`, route: screenRoute('risks', ref), part: 'as owner' };
    }
    case 'measure': {
      const { ref, title } = thing.row;
      const route = screenRoute('measures', ref);
      return { name: `measure ${ref}`, words: `Measure ${ref} ${title}`, route, part: 'as owner' };
    }
    case 'audit': {
      const { title } = thing.row;
      const route = screenRoute('assurance', String(row.id));
      return { name: `audit ${title}`, words: `Audit or review: ${title}`, route, part: 'as lead' };
    }
    case 'meeting action': {
      const { text, meetingId } = thing.row;
      const words = `Asked for at a meeting: ${text}`;
      return { name: `what a meeting asked for: ${text}`, words, route: routeOfMeeting(meetingId), part: 'to do' };
    }
    case 'question': {
      const { text, meetingId } = thing.row;
      return {
        name: `question ${text}`,
        words: `Question: ${text}`,
        route: routeOfMeeting(meetingId),
        part: 'to answer',
      };
    }
  }
}

const kinds: readonly [kind: ThingInHand['kind'], one: string, many?: string][] = [
  ['action', 'action'],
  ['risk', 'risk'],
  ['measure', 'measure'],
  ['audit', 'audit'],
  ['meeting action', 'action of meetings', 'actions of meetings'],
  ['question', 'question'],
];

/** How many things there are of each kind, in words: "3 actions, 1 risk and 2 measures"; "no actions" for none. */
export function countedThings(things: readonly { kind: ThingInHand['kind'] }[]): string {
  const parts = kinds.flatMap(([kind, one, many]) => {
    const count = things.filter((thing) => thing.kind === kind).length;
    return count > 0 ? [counted(count, one, many)] : [];
  });
  return parts.length > 0 ? listed(parts) : 'no actions';
}
