import type { TextVersion } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import type { PlanData } from '../../plan/planData';

type Change = TextVersion['changes'][number];

function parsedList(text: string): unknown[] {
  if (text.trim() === '') return [];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch (failure) {
    // Somebody typed into the column by hand, so its text cannot be read as a list.
    if (failure instanceof SyntaxError) return [];
    throw failure;
  }
}

const { measures, assurance, risks } = listSchema;
const actionColumns: ReadonlySet<string> = new Set([
  measures.columns.actionIds.label,
  assurance.columns.actionIds.label,
  risks.columns.actionIds.label,
]);

/**
 * A change as people read it: actions by their numbers in the plan, files by their titles. Null for a change that the
 * record shows elsewhere.
 */
function inWords(change: Change, refOf: ReadonlyMap<unknown, string>): Change | null {
  const each = (words: (one: unknown) => string) => (text: string) =>
    parsedList(text).map(words).filter(Boolean).join(', ');
  const by = (words: (text: string) => string): Change => ({
    ...change,
    before: words(change.before),
    after: words(change.after),
  });
  if (actionColumns.has(change.field)) return by(each((id) => refOf.get(id) ?? ''));
  if (change.field === assurance.columns.evidence.label)
    return by(each((one) => String((one as { title?: unknown } | null)?.title ?? '')));
  return change.field === assurance.columns.verdicts.label ? null : change;
}

/** The versions of a measure's or an audit's row as people read them. */
export function versionsInWords(versions: readonly TextVersion[], data: PlanData): TextVersion[] {
  const refOf = new Map<unknown, string>(data.actions.map(({ id, ref }) => [id, ref]));
  return versions.map((version) => ({
    ...version,
    changes: version.changes.flatMap((change) => inWords(change, refOf) ?? []),
  }));
}
