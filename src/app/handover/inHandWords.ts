import type { InHand } from '../../plan/handover/handover';
import type { Owned } from '../../plan/handover/owned';
import type { RatedAction } from '../../plan/view';
import { formatDay } from '../../plan/day';
import { counted, firstSentence, listed } from '../../plan/words';
import { actionRoute, overviewRoute, planRoute, screenRoute } from '../context/routes';

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

/** @param personId who has it in hand */
export function wordsOfThing(thing: ThingInHand, personId: number): ThingWords {
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
    default:
      return wordsOfNamed(thing, personId);
  }
}

type Named = Extract<ThingInHand, { kind: 'stand-in' | 'priority' | 'commitment' | 'meeting' | 'plan' }>;

/** The words of what names the leaver beside whoever does the work. */
function wordsOfNamed(thing: Named, personId: number): ThingWords {
  switch (thing.kind) {
    case 'stand-in': {
      const { ref, title } = thing.row;
      const route = screenRoute('measures', ref);
      return { name: `measure ${ref}`, words: `Measure ${ref} ${title}`, route, part: 'as stand-in for its owner' };
    }
    case 'priority': {
      const { ref, title } = thing.row;
      const words = `Priority ${ref} ${title}`;
      return { name: `priority ${ref}`, words, route: planRoute(), part: 'as senior responsible officer' };
    }
    case 'commitment': {
      const { organisation, commitment } = thing.row;
      const words = `${organisation}: ${firstSentence(commitment)}`;
      return {
        name: `what is asked of ${words}`,
        words,
        route: screenRoute('engagement'),
        part: 'answers for it here',
      };
    }
    case 'meeting': {
      const { title, day, id } = thing.row;
      const words = `Meeting: ${[title.trim(), day === null ? '' : formatDay(day)].filter(Boolean).join(', ')}`;
      return { name: words.toLowerCase(), words, route: routeOfMeeting(id), part: 'as responsible officer' };
    }
    case 'plan': {
      const { title, managerId, sponsorId } = thing.row;
      const parts = [
        ...(managerId === personId ? ['plan manager'] : []),
        ...(sponsorId === personId ? ['sponsor'] : []),
      ];
      return { name: 'the plan', words: title, route: overviewRoute(), part: `as ${listed(parts)}` };
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
  ['stand-in', 'measure as stand-in', 'measures as stand-in'],
  ['priority', 'priority', 'priorities'],
  ['commitment', 'commitment of partners', 'commitments of partners'],
  ['meeting', 'meeting'],
  ['plan', 'plan'],
];

/** How many things there are of each kind, in words: "3 actions, 1 risk and 2 measures"; "no actions" for none. */
export function countedThings(things: readonly { kind: ThingInHand['kind'] }[]): string {
  const parts = kinds.flatMap(([kind, one, many]) => {
    const count = things.filter((thing) => thing.kind === kind).length;
    return count > 0 ? [counted(count, one, many)] : [];
  });
  return parts.length > 0 ? listed(parts) : 'no actions';
}
