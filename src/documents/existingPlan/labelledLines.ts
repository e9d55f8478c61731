import { headingOf } from './headings';
import { announcedBy, splitNumber } from './printedWords';
import { cellAt } from './source';
import type { PlanField } from './plan';
import type { Source, SourceCell, SourcePassage, SourceTable } from './source';

/** What a line says after a label: "By when: 30 September 2026". */
interface Labelled {
  label: string;
  /** The number of the action, where the label counts it: "Action 1a". */
  number: string | null;
  field: PlanField;
  /** Whether the label begins an action. */
  begins: boolean;
  text: string;
  passage: SourcePassage;
}

/** One action of a plan that is written in paragraphs, with what its lines say. */
type Entry = Labelled[];

/** How far into a line its label is looked for. */
const LONGEST_LABEL = 80;
/** A label, and the gap that parts several in one line. */
const LABEL = /^([\p{L}][^:\n]{1,58}?)\s*:\s+(?=\S)/u;
/** An action that is counted without a colon after its label: "Action a) Bring all visits up to date." */
const COUNTED_ACTION =
  /^((?:agreed |improvement |key )?action)\s+(?:no\.?\s*)?\(?([A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z])[).]+\s+(?=\S)/i;
const GAP = /\t|\s{2,}|\s+[|•·]\s+/;
const COUNTED = /^(.*?\p{L})\s+(?:no\.?\s*)?([A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?)$/u;

/**
 * Lays a plan that is written in paragraphs ("Action 1a: …", "Lead: …   By when: …") out as tables, one for the actions
 * between two headings, so that it is read as any other. A file with fewer than two such actions stays as it is.
 */
export function withLabelledLines(source: Source): Source {
  const begun = source.blocks.filter((block) => block.kind === 'passage' && labelsOf(block, false) !== null);
  if (begun.length < 2) return source;
  const blocks: Source['blocks'] = [];
  let entries: Entry[] = [];
  let tables = 0;
  const close = (): void => {
    const table = tableOf(entries, tables + 1);
    if (table) tables++;
    blocks.push(...(table ? [table] : new Set(entries.flat().map(({ passage }) => passage))));
    entries = [];
  };
  for (const block of source.blocks) {
    const labels = block.kind === 'passage' ? labelsOf(block, entries.length > 0) : null;
    if (labels === null) {
      close();
      blocks.push(block);
    } else if (labels[0].begins) entries.push(labels);
    else entries[entries.length - 1].push(...labels);
  }
  close();
  return { ...source, blocks };
}

/** What a line says under its labels; null where it is no such line, or speaks of no action that has begun. */
function labelsOf(passage: SourcePassage, within: boolean): Labelled[] | null {
  if (passage.level !== null) return null;
  const found: Labelled[] = [];
  for (const part of passage.text.split(GAP)) {
    const labelled = countedIn(part, passage) ?? labelledIn(part, passage);
    if (labelled) found.push(labelled);
    else if (found.length === 0) return null;
    else found[found.length - 1].text += ` ${part}`;
  }
  const [first] = found;
  if (first.begins) return found;
  return within && !isOverOthers(first) ? found : null;
}

/** Whether a line names the recommendation or theme of what follows, rather than a fact of the action above. */
function isOverOthers({ field, number, text, passage }: Labelled): boolean {
  if (field === 'recommendation') return true;
  if (field === 'theme') return !/^(?:high|medium|low|urgent|critical)$/i.test(text);
  return number !== null && announcedBy(passage.text)?.sure === true;
}

/** An action that is counted without a colon after its label. */
function countedIn(part: string, passage: SourcePassage): Labelled | null {
  const counted = COUNTED_ACTION.exec(part.slice(0, LONGEST_LABEL));
  if (!counted) return null;
  const [label, words, number] = counted;
  return { label: words, number, field: 'action', begins: true, text: part.slice(label.length).trim(), passage };
}

function labelledIn(part: string, passage: SourcePassage): Labelled | null {
  const start = part.slice(0, LONGEST_LABEL);
  const found = LABEL.exec(start);
  if (!found) return null;
  const whole = headingOf(found[1]);
  const [, words = found[1], number = null] = COUNTED.exec(found[1]) ?? [];
  const heading = whole ?? headingOf(words);
  // Words that no plan uses over a column are a label only where they are few.
  if (!heading && found[1].split(/\s+/).length > 3) return null;
  return {
    label: whole ? found[1] : words,
    number: whole && whole.field !== 'action' ? null : number,
    field: heading?.field ?? 'other',
    begins: heading?.field === 'action' && !heading.weak,
    text: part.slice(found[0].length).trim(),
    passage,
  };
}

/** Fields that are said once for all actions under a heading, below the last of them. */
const OF_ALL: readonly PlanField[] = ['outcome', 'measure'];

/** The table of actions between two headings; null where they have nothing but their words. */
function tableOf(entries: readonly Entry[], number: number): SourceTable | null {
  if (entries.length === 0 || entries.every((entry) => entry.length < 2)) return null;
  const numbered = entries.map((entry) => withNumber(entry));
  const columns: { label: string; field: PlanField }[] = [];
  for (const { label, field } of numbered.flat())
    if (!columns.some((each) => each.field === field && each.label === label)) columns.push({ label, field });
  const last = numbered[numbered.length - 1];
  const shared = last.filter(
    ({ field }) =>
      OF_ALL.includes(field) && numbered.length > 1 && !numbered.slice(0, -1).some((entry) => has(entry, field)),
  );
  const rows = numbered.map((entry) => ({
    hidden: false,
    squares: columns.map(({ label, field }) => {
      const said = [...entry, ...shared].filter((each) => each.field === field && each.label === label);
      return said.length === 0 ? null : cellOf([...new Set(said)]);
    }),
  }));
  const header = { hidden: false, squares: columns.map(({ label }) => cellAt(entries[0][0].passage.place, label)) };
  return { kind: 'table', name: `list ${number} of paragraphs`, title: null, rows: [header, ...rows] };
}

const has = (entry: Entry, field: PlanField): boolean => entry.some((each) => each.field === field);

function cellOf(said: Labelled[]): SourceCell {
  return cellAt(said[0].passage.place, said.map(({ text }) => text).join('\n'));
}

/** The action with its number as a fact of its own, from its label or from the beginning of its words. */
function withNumber(entry: Entry): Entry {
  const [action, ...others] = entry;
  const split = action.number === null ? splitNumber(action.text) : null;
  const number = action.number ?? split?.number ?? null;
  if (number === null) return [{ ...action, label: labelOfAction(action) }, ...others];
  return [
    { ...action, label: 'Ref', begins: false, field: 'ref', text: number },
    { ...action, label: labelOfAction(action), text: split ? split.rest : action.text },
    ...others,
  ];
}

/** The label of the action without its number, so that all actions stand under one heading. */
function labelOfAction({ label }: Labelled): string {
  return COUNTED.exec(label)?.[1] ?? label;
}
