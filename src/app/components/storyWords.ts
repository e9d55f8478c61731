import { progressFields } from '../../plan/fields/progress';
import type { ActionHistory, TextVersion } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import { doneDayOf } from '../../plan/rowDays';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { doubtWords } from '../../plan/fields';
import type { Action, Evidence, ProgressRow } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { openQueriesAfter, storyOf } from '../../plan/story';
import type { StoryEntry } from '../../plan/story';
import type { Rating } from '../../plan/view';
import { decidedByOf } from '../../plan/requests/afterRequests';
import { whoseInWords } from '../../plan/requests/words';
import { counted, firstSentence, listed } from '../../plan/words';
import { versionsInWords } from './versionsInWords';

/** An entry in an action's history, in words. */
export interface StoryLine {
  id: string;
  /** The row of Progress behind this entry; null for an edit of the text. */
  rowId: number | null;
  /** The time that SharePoint stamped, ISO 8601; entries are sorted by it. */
  at: string;
  day: Day;
  kind: 'progress' | 'change' | 'edit' | 'comment';
  title: string;
  text: string;
  /** Who made the entry, with a short addition: "Priya Nair, forecast 27 Nov 2026". */
  by: string;
  /** The rating that a progress report led to; null for other entries. */
  rating: Rating | null;
  changes: TextVersion['changes'];
  evidence: Evidence[];
  /** Whether a later row corrects this one. */
  corrected: boolean;
  /** The key of the row, by which a question names it; null for an edit of the text. */
  key: string | null;
  /** Remarks on the entry: that it was brought in from a file, is still unanswered, or was rewritten. */
  notes: string[];
  /** The audit or review that made the finding; null when the entry names none, or one that is not in the plan. */
  audit: { id: number; title: string } | null;
}

type NameOf = (id: number | null) => string;

/** The due date and lead that held before a row. */
interface Before {
  due: Day | null;
  leadId: number | null;
  /** For a question: its subject, in words. */
  asked?: string;
}

function dayOr(day: Day | null, otherwise: string): string {
  return day ? formatDay(day) : otherwise;
}

function leadWords({ leadId, deputyIds }: ProgressRow, nameOf: NameOf): string {
  const lead = leadId === null ? 'nobody yet' : nameOf(leadId);
  return deputyIds.length > 0 ? `${lead}, with ${listed(deputyIds.map(nameOf))}` : lead;
}

function changeWords(row: ProgressRow, before: Before, nameOf: NameOf): string {
  switch (row.kind) {
    case 'assigned':
      return `Given to ${leadWords(row, nameOf)}${row.due ? `, due ${formatDay(row.due)}` : ''}`;
    case 'due':
      return before.due
        ? `Due date moved from ${formatDay(before.due)} to ${dayOr(row.due, 'no date')}`
        : `Due date set to ${dayOr(row.due, 'none')}`;
    case 'lead':
      return before.leadId === row.leadId
        ? `Deputies changed: ${leadWords(row, nameOf)}`
        : `Lead changed from ${nameOf(before.leadId)} to ${leadWords(row, nameOf)}`;
    case 'schedule':
      return row.start ? `Planned anew: starts ${formatDay(row.start)}` : 'Planned anew';
    case 'pause':
      return `Paused until ${dayOr(row.until, 'further notice')}`;
    case 'resume':
      return 'Taken up again';
    case 'withdraw':
      return 'Withdrawn';
    case 'restore':
      return 'Back in the plan';
    case 'moderate':
      return `Rating set to ${row.rating ?? 'none'} until ${dayOr(row.until, 'further notice')}`;
    case 'assurance':
      return row.embedded ? progressFields.embedded.label : 'Found not to be embedded';
    case 'query':
      return before.asked ?? 'Asked';
    case 'answer':
      return row.forecast ? `Answered: by ${formatDay(row.forecast)}` : 'Answered';
    case 'more time':
      return row.askedDue ? `Asked for more time, until ${formatDay(row.askedDue)}` : 'Asked for more time';
    case 'decision':
      return decisionWords(row, before);
    case 'progress':
      return firstSentence(row.text, 200) || 'Progress reported';
  }
}

/** What came of a request, with the date that was granted. */
function decisionWords({ outcome, due }: ProgressRow, { due: from }: Before): string {
  switch (outcome) {
    case 'granted':
      return `More time granted: due date moved${from ? ` from ${formatDay(from)}` : ''} to ${dayOr(due, 'no date')}`;
    case 'accepted':
      return 'Accepted as complete';
    case 'refused':
      return 'More time refused';
    default:
      return 'Returned';
  }
}

/** The subject of a question, from the entry that the question names. */
function askedWords(row: ProgressRow | undefined): string {
  if (!row) return 'Asked about the action';
  return `Asked about the ${row.kind === 'progress' ? 'report' : 'entry'} of ${formatDay(row.day)}`;
}

/**
 * Says that a row was rewritten, and shows its earlier words. The product never changes a row, so somebody did it in
 * SharePoint's own screens.
 */
function rewrittenWords(rewrite: NonNullable<ActionHistory['rewrites']>[number] | undefined, data: PlanData): string[] {
  if (!rewrite) return [];
  const said = versionsInWords(listSchema.progress, rewrite.versions, data).flatMap(({ by, day, changes }) =>
    changes.length === 0
      ? []
      : [
          `Rewritten by ${by || 'somebody'} on ${formatDay(day)}, in SharePoint’s own screens. Before: ${listed(
            changes.map(({ field, before }) => `${field.toLowerCase()} ${before ? `“${before}”` : 'nothing'}`),
          )}`,
        ],
  );
  return said.length > 0
    ? said
    : ['Rewritten since it was sent, in SharePoint’s own screens; what it said before was removed'];
}

/** "decided by Caroline Hart", "decided by the Improvement Board on 3 Nov 2026": whose decision it was, where that is not the author. */
function decidedInWords(row: ProgressRow, data: PlanData, nameOf: NameOf): string {
  if (row.kind !== 'due' && row.kind !== 'decision') return '';
  const by = decidedByOf(row);
  if (by.bodyId === null && by.personId === row.authorId) return '';
  return `decided by ${whoseInWords(by, data, nameOf)}`;
}

/** Why a row is only a comment. */
function notCountedWords({ doubt, kind }: ProgressRow): string {
  if (doubt) return doubtWords[doubt];
  return kind === 'decision'
    ? 'without effect: it was decided before, or not theirs to decide'
    : 'who neither leads this action nor manages the plan';
}

function facts({ row, counts }: StoryEntry, nameOf: NameOf, data: PlanData): string {
  const isReport = row.kind === 'progress';
  const doneOn = doneDayOf(row);
  return [
    row.onBehalfOfId === null ? nameOf(row.authorId) : `${nameOf(row.authorId)} for ${nameOf(row.onBehalfOfId)}`,
    isReport && counts && row.going ? row.going : '',
    isReport && row.going !== 'done' && row.forecast ? `forecast ${formatDay(row.forecast)}` : '',
    isReport && doneOn ? `done on ${formatDay(doneOn)}` : '',
    counts ? decidedInWords(row, data, nameOf) : '',
    row.replaces ? 'a correction' : '',
    counts ? '' : notCountedWords(row),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The audit or review from which a row's finding came. */
function auditOf({ kind, assuranceId }: ProgressRow, data: PlanData): StoryLine['audit'] {
  if (kind !== 'assurance' || assuranceId === null) return null;
  const audit = data.assurance.find(({ id }) => id === assuranceId);
  return audit ? { id: audit.id, title: audit.title } : null;
}

function rowLine(entry: StoryEntry, before: Before, nameOf: NameOf, data: PlanData): StoryLine {
  const { row, counts } = entry;
  const isReport = counts && row.kind === 'progress';
  const title = counts ? changeWords(row, before, nameOf) : 'Comment, not counted';
  const tried = row.kind === 'more time' && row.tried.trim() !== '' ? `\n\nWhat was tried: ${row.tried.trim()}` : '';
  const words = `${row.text.trim()}${tried}`;
  const rest = words.replace(/\s+/g, ' ').startsWith(title)
    ? words.replace(/\s+/g, ' ').slice(title.length).trim()
    : words;
  return {
    id: `row ${row.id}`,
    rowId: row.id,
    at: row.created,
    day: row.day,
    kind: counts ? (isReport ? 'progress' : 'change') : 'comment',
    title,
    text: isReport ? rest : words,
    by: facts(entry, nameOf, data),
    rating: isReport ? entry.rating : null,
    changes: [],
    evidence: row.evidence,
    corrected: entry.correctedBy !== null,
    key: counts ? row.key : null,
    audit: null,
    notes: row.imported
      ? [
          row.saidFor
            ? `${progressFields.imported.label}, said for ${formatDay(row.saidFor)}`
            : progressFields.imported.label,
        ]
      : [],
  };
}

function editLine(version: TextVersion): StoryLine {
  const { changes } = version;
  return {
    id: `version ${version.label}`,
    rowId: null,
    at: version.at,
    day: version.day,
    kind: 'edit',
    title: changes.length === 1 ? `${changes[0].field} changed` : `${counted(changes.length, 'change')} of the wording`,
    text: version.reason === noReason ? 'No reason given.' : version.reason,
    by: version.reason === noReason ? `${version.by}, in SharePoint’s own screens` : version.by,
    rating: null,
    changes,
    evidence: [],
    corrected: false,
    key: null,
    notes: [],
    audit: null,
  };
}

/**
 * Columns of the Actions list that repeat the record. When the product edits them, it adds a row of Progress with the
 * reason, so the version history need not show them again.
 */
const columnsInRecord: ReadonlySet<string> = new Set(
  (['due', 'originalDue', 'leadId', 'deputyIds'] as const).map((column) => listSchema.actions.columns[column].label),
);

/** The reason that the lists give for a version made in SharePoint's own screens. */
const noReason = 'no reason given';

/**
 * The edits of an action's text as entries, newest first. Versions that changed nothing which people read are left out.
 */
export function editLines(versions: readonly TextVersion[]): StoryLine[] {
  const edits = versions.map((version) =>
    version.reason === noReason
      ? version
      : { ...version, changes: version.changes.filter(({ field }) => !columnsInRecord.has(field)) },
  );
  return newestFirst(edits.filter(({ changes }) => changes.length > 0).map(editLine));
}

function newestFirst(lines: StoryLine[]): StoryLine[] {
  return lines.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/**
 * The history of an action in words, newest first: reports with the rating that each led to, changes with their
 * reasons, edits of the text from SharePoint's version history, and comments by people whose reports do not count.
 * Entries later than `today` are left out.
 */
export function storyLines(
  data: PlanData,
  action: Action,
  { rows, versions, rewrites }: ActionHistory,
  today: Day,
): StoryLine[] {
  const names = new Map(data.people.map((person) => [person.id, person.name]));
  const nameOf: NameOf = (id) => (id === null ? 'nobody' : (names.get(id) ?? 'somebody no longer listed'));
  const before: Before = { due: null, leadId: null };
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const entries = storyOf(data, action, rows, today);
  const open = new Set(openQueriesAfter(entries).flatMap(({ keys }) => keys));
  const told = entries
    .reverse()
    .map((entry) => {
      const { kind, due, leadId, about, key, id } = entry.row;
      const granted = kind === 'decision' && entry.row.outcome === 'granted';
      const line = rowLine(entry, { ...before, asked: askedWords(byKey.get(about ?? '')) }, nameOf, data);
      line.audit = auditOf(entry.row, data);
      if (kind === 'query' && open.has(key)) line.notes.push('Not answered yet');
      line.notes.push(
        ...rewrittenWords(
          rewrites?.find(({ rowId }) => rowId === id),
          data,
        ),
      );
      if (entry.counts && (kind === 'assigned' || kind === 'due' || granted)) before.due = due ?? before.due;
      if (entry.counts && (kind === 'assigned' || kind === 'lead')) before.leadId = leadId;
      return line;
    })
    .reverse();
  const edits = versions.filter(({ day }) => day <= today);
  return newestFirst([...told, ...editLines(versionsInWords(listSchema.actions, edits, data))]);
}
