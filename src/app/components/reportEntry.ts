import type { MoreTime, ProgressReport } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Evidence, Going } from '../../plan/fields';
import type { ReportToCome } from '../../plan/planView';
import { checkReport } from '../../plan/report';
import type { ReportProblem } from '../../plan/report';
import type { RatedAction } from '../../plan/view';
import { openQueriesOf } from '../../plan/queries';
import type { OpenQuery } from '../../plan/actionState';
import { readDay } from '../forms/dayEntry';
import { evidenceThere } from '../forms/evidenceToCome';

/** The report form as it is being filled in. Values are kept as typed so that a draft loses nothing. */
export interface ReportEntry {
  /**
   * The key of the operation, made when the form was opened. Sending again after a lost answer makes no second report.
   */
  key: string;
  going: 'on course' | 'trouble' | 'done' | null;
  /** How bad the trouble is, asked once somebody says that there is trouble. */
  trouble: 'at risk' | 'off track' | null;
  text: string;
  help: string;
  forecast: string;
  doneOn: string;
  /** Also what is still to come, which the draft keeps and nothing sends (evidenceToCome.ts). */
  evidence: Evidence[];
  /** Whether a manager reports for the lead. */
  forLead: boolean;
  /** Whether actions that wait for this one may go on, as ticked; null while the box is untouched. */
  sufficient: boolean | null;
  /** Whether the lead asks for more time until the day expected, and what was tried to keep the date. */
  asksTime: boolean;
  tried: string;
  /**
   * The key of the question that the report answers; '' when it was said to answer none, null while nobody said, and
   * then it answers the one that waits. A draft of an earlier version has none.
   */
  answers?: string | null;
  /** The newest report that was shown when this one was begun; 0 when there was none. */
  seenRowId: number;
}

/**
 * The entry of a form just opened. The due date is suggested as the expected day of completion, today as the day on
 * which the action was completed.
 */
export function newEntry(rated: RatedAction, key: string, forLead: boolean, today: Day): ReportEntry {
  const { due, lastReport } = rated.state;
  return {
    key,
    going: null,
    trouble: null,
    text: '',
    help: '',
    // A past date would be a promise that nobody can keep.
    forecast: due && due >= today ? formatDay(due) : '',
    doneOn: formatDay(today),
    evidence: [],
    forLead,
    sufficient: null,
    asksTime: false,
    tried: '',
    seenRowId: lastReport?.rowId ?? 0,
  };
}

/** The answer to "How is it going?" as the fields of the form hold it. */
export function chosen(going: Going): Pick<ReportEntry, 'going' | 'trouble'> {
  return going === 'at risk' || going === 'off track' ? { going: 'trouble', trouble: going } : { going, trouble: null };
}

/** The answer to "How is it going?" as the record stores it; null until every part is chosen. */
export function goingOf({ going, trouble }: ReportEntry): Going | null {
  return going === 'trouble' ? trouble : going;
}

/** The day until which more time can be asked with the report: the day expected, where it is after the due date. */
export function dayToAskFor(entry: ReportEntry, due: Day | null): Day | null {
  if (entry.going === 'done' || entry.going === null || due === null) return null;
  const { day } = readDay(entry.forecast);
  return day !== null && day > due ? day : null;
}

/** The request for more time that goes with the report; null where none is asked for. */
export function moreTimeOf(entry: ReportEntry, due: Day | null, onBehalfOfId: number | null): MoreTime | null {
  const askedDue = entry.asksTime ? dayToAskFor(entry, due) : null;
  if (askedDue === null) return null;
  const reason = wordsOf(entry);
  return {
    kind: 'more time',
    askedDue,
    reason,
    tried: entry.tried.trim(),
    onBehalfOfId: entry.forLead ? onBehalfOfId : null,
  };
}

/** The text to send: what happened and, when there is trouble, what would help. */
function wordsOf({ going, text, help }: ReportEntry): string {
  const wanted = going === 'trouble' ? help.trim() : '';
  return wanted ? `${text.trim()}\n\nWhat would help: ${wanted}` : text.trim();
}

/** The report as filled in so far, for predicting the rating. */
export function reportSoFar(entry: ReportEntry): ReportToCome {
  const done = entry.going === 'done';
  return {
    going: goingOf(entry),
    text: wordsOf(entry),
    forecast: done ? null : readDay(entry.forecast).day,
    doneOn: done ? readDay(entry.doneOn).day : null,
    evidence: evidenceThere(entry.evidence),
    sufficient: entry.sufficient,
    replaces: null,
  };
}

/** The problems that must be corrected before the report can be sent, including days that cannot be read. */
export function problemsOf(entry: ReportEntry, today: Day): ReportProblem[] {
  const problems: ReportProblem[] = [];
  if (entry.going === 'trouble' && entry.trouble === null) {
    problems.push({ field: 'going', message: 'Say whether it is at risk or off track.' });
  }
  const typed = entry.going === 'done' ? readDay(entry.doneOn) : readDay(entry.forecast);
  const typedField = entry.going === 'done' ? 'doneOn' : 'forecast';
  if (typed.error) problems.push({ field: typedField, message: typed.error });
  const said = new Set(problems.map(({ field }) => field));
  return [...problems, ...checkReport(reportSoFar(entry), today).filter(({ field }) => !said.has(field))];
}

/** The report to send, built from an entry without problems. */
export function reportOf(entry: ReportEntry, onBehalfOfId: number | null): ProgressReport {
  const { going, ...rest } = reportSoFar(entry);
  if (going === null) throw new Error('A report is sent only once it says how it is going.');
  return { ...rest, going, onBehalfOfId: entry.forLead ? onBehalfOfId : null };
}

/** The question that a report answers or may answer: the one that it names, else the last that waits; null for none. */
export function questionAnswered({ state }: RatedAction, { answers }: Pick<ReportEntry, 'answers'>): OpenQuery | null {
  const open = openQueriesOf(state);
  if (answers) return open.find(({ keys }) => keys.includes(answers)) ?? null;
  return open[open.length - 1] ?? null;
}

/** The key by which a report says which question it answers; null for none. */
export function answerKeyOf(rated: RatedAction, entry: Pick<ReportEntry, 'answers'>): string | null {
  return entry.answers === '' ? null : (questionAnswered(rated, entry)?.keys[0] ?? null);
}
