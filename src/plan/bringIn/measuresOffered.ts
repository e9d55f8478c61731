import { LINE_LENGTH } from '../fields/field';
import type { Measure } from '../fields';
import { nextMeasureRef } from '../measures/refs';
import type { PlanData } from '../planData';
import { folded } from '../search';
import type { ComparedAction, Comparison } from './comparison';
import type { IncomingAction, IncomingPerson } from './incoming';
import type { NewMeasure, RowLink } from './write';

/** A text of the file's measure column that can become a measure of the plan (requirement 83). */
export interface OfferedMeasure {
  /** The words as in the file; the answers keep a tick under them. */
  text: string;
  /** The actions that name it, each by its place in the file and, where the plan has it, its number. */
  of: { place: string; ref: string | null }[];
  actions: Exclude<RowLink, null>[];
  /** The lead of the first of these actions that has one. */
  owner: IncomingPerson | { id: number; name: string } | null;
}

/** An action of the file with its row and its lead. */
interface Source {
  /** Its number, where the plan has it. */
  ref: string | null;
  incoming: IncomingAction;
  action: Exclude<RowLink, null>;
  lead: OfferedMeasure['owner'];
}

/**
 * The texts of a file that can become measures, each once, with the actions that name them. A text that the plan has as
 * a measure already is not offered again; nor is one of the product's own export, unless its action changed.
 * @param added the new actions, in the order in which they are written
 * @param isTaken whether a difference is taken over
 */
export function offeredMeasures(
  added: readonly IncomingAction[],
  comparison: Comparison | null,
  data: PlanData | null,
  isTaken: (compared: ComparedAction, field: 'measure' | 'lead') => boolean,
): OfferedMeasure[] {
  const held = new Set(
    (data?.measures ?? [])
      .filter(({ withdrawn }) => withdrawn === null)
      .flatMap(({ title, definition }) => [folded(title), folded(definition)]),
  );
  const offered = new Map<string, OfferedMeasure>();
  for (const { incoming, action, lead, ref } of sourcesOf(added, comparison, data, isTaken))
    for (const text of textsIn(incoming.measure)) {
      const key = folded(text);
      if (key === '' || held.has(key)) continue;
      const one = offered.get(key) ?? { text, of: [], actions: [], owner: null };
      offered.set(key, one);
      if (one.of.some(({ place }) => place === incoming.place)) continue;
      one.of.push({ place: incoming.place, ref });
      one.actions.push(action);
      one.owner ??= lead;
    }
  return [...offered.values()];
}

function sourcesOf(
  added: readonly IncomingAction[],
  comparison: Comparison | null,
  data: PlanData | null,
  isTaken: (compared: ComparedAction, field: 'measure' | 'lead') => boolean,
): Source[] {
  const matched = [...(comparison?.changed ?? []), ...(comparison?.same ?? [])].filter((compared) => {
    const differs = compared.differences.some(({ field }) => field === 'measure');
    return differs ? isTaken(compared, 'measure') : compared.incoming.key === null;
  });
  return [
    ...added.map((incoming, index) => ({
      incoming,
      action: { index },
      lead: incoming.people.at(0) ?? null,
      ref: null,
    })),
    ...matched.map((compared) => {
      const { incoming, action, differences } = compared;
      const fromFile = differences.some(({ field }) => field === 'lead') && isTaken(compared, 'lead');
      const now = data?.people.find(({ id }) => id === action.leadId);
      const lead = fromFile ? (incoming.people.at(0) ?? null) : now ? { id: now.id, name: now.name } : null;
      return { incoming, action: { id: action.id }, lead, ref: action.ref };
    }),
  ];
}

/** A line that begins like a text of its own: with a capital letter, a figure or a sign, not in the middle of a sentence. */
const BEGINS = /^[^\p{Ll}]/u;

/**
 * The texts of one cell: each line is one, as bullets become lines. Lines that go on in the middle of a sentence are one
 * text that was broken in the cell.
 */
function textsIn(cell: string): string[] {
  const lines = cell
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return lines.every((line) => BEGINS.test(line)) ? lines : [lines.join(' ')];
}

/**
 * The ticked texts as measures to write. Only what the file says is filled in: what is counted, from where and to which
 * value is for the owner to say, so each is not yet defined (requirement 33).
 */
export function newMeasures(
  ticked: readonly OfferedMeasure[],
  measures: readonly Pick<Measure, 'ref' | 'order'>[],
  fileName: string,
): NewMeasure[] {
  const used = [...measures];
  const last = Math.max(0, ...measures.map(({ order }) => order));
  return ticked.map(({ text, actions, owner }, index) => {
    const ref = nextMeasureRef(used);
    used.push({ ref, order: 0 });
    const long = text.length > LINE_LENGTH;
    return {
      ref,
      title: long ? cutTitle(text) : text,
      definition: long ? text : '',
      undefinedWhy: `It came in the words of ${fileName}; nobody has said yet what exactly is counted.`,
      owner: owner === null ? null : 'login' in owner ? { login: owner.login } : { id: owner.id },
      actions,
      order: last + 1 + index,
    };
  });
}

/** The beginning of a text that is too long for a line, cut between two words. The whole is kept as the definition. */
function cutTitle(text: string): string {
  return `${text.slice(0, LINE_LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}
