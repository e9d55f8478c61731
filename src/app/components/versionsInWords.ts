import type { TextVersion } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import { isStructured } from '../../lists/schema/columns';
import type { Column } from '../../lists/schema/columns';
import type { ListDefinition } from '../../lists/schema/list';
import { formatDay, isDay } from '../../plan/day';
import type { PlanData } from '../../plan/planData';

type Change = TextVersion['changes'][number];

/** Fields of a part that only the product reads. */
const unseen = /(^|[a-z])(Id|Key|key|url)$/;

/** The value of a cell of structured data; an empty list where somebody typed into the column by hand. */
function parsed(text: string): unknown {
  if (text.trim() === '') return [];
  try {
    return JSON.parse(text);
  } catch (failure) {
    if (failure instanceof SyntaxError) return [];
    throw failure;
  }
}

/** The rows of a list as people name them, by number in the list. */
function namesIn(data: PlanData, list: keyof PlanData | undefined): ReadonlyMap<unknown, string> {
  const rows: unknown = list && data[list];
  if (!Array.isArray(rows)) return new Map();
  return new Map(
    (rows as { id: number; ref?: string; title?: string }[]).map(({ id, ref, title }) => [id, ref ?? title ?? '']),
  );
}

/** One part of structured data in words: its texts, days and numbers in order, actions by their numbers in the plan. */
function partInWords(part: unknown, actions: ReadonlyMap<unknown, string>): string {
  if (typeof part === 'string') return isDay(part) ? formatDay(part) : part;
  if (typeof part === 'number') return String(part);
  if (typeof part !== 'object' || part === null) return '';
  return Object.entries(part)
    .map(([name, value]) => {
      if (name === 'actionId') return actions.get(value) ?? '';
      return unseen.test(name) ? '' : partInWords(value, actions);
    })
    .filter(Boolean)
    .join(', ');
}

/** What a structured column holds, in words: rows of other lists by their numbers in the plan or titles. */
function cellInWords(column: Column, text: string, data: PlanData): string {
  const value = parsed(text);
  const parts = Array.isArray(value) ? value : Object.values(value ?? {});
  if (column.kind === 'rows') {
    const names = namesIn(data, column.refersTo as keyof PlanData | undefined);
    return parts
      .map((id) => names.get(id) ?? '')
      .filter(Boolean)
      .join(', ');
  }
  const actions = namesIn(data, 'actions');
  return parts
    .map((part) => partInWords(part, actions))
    .filter(Boolean)
    .join('; ');
}

/**
 * The versions of a row as people read them: what the list keeps as structured data is put in words, since "[8]" means
 * nothing to anybody. What an audit found of each action stands in the record of the actions, and is left out.
 * @param list the list of the row, as `recordHistory` was asked for it
 */
export function versionsInWords(
  list: Pick<ListDefinition, 'columns'>,
  versions: readonly TextVersion[],
  data: PlanData,
): TextVersion[] {
  const structured = new Map(
    Object.values(list.columns)
      .filter(isStructured)
      .map((column) => [column.label, column]),
  );
  const inWords = (change: Change): Change[] => {
    const column = structured.get(change.field);
    if (!column) return [change];
    if (column === listSchema.assurance.columns.verdicts) return [];
    const [before, after] = [change.before, change.after].map((text) => cellInWords(column, text, data));
    return before === after ? [] : [{ ...change, before: before!, after: after! }];
  };
  return versions.map((version) => ({ ...version, changes: version.changes.flatMap(inWords) }));
}
