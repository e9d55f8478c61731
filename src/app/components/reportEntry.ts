import type { ProgressReport } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Evidence, Going } from '../../plan/fields';
import type { ReportToCome } from '../../plan/planView';
import { checkReport } from '../../plan/report';
import type { ReportProblem } from '../../plan/report';
import type { RatedAction } from '../../plan/view';
import { readDay } from '../forms/dayEntry';

/** The form as it is being filled in, kept as typed so that a draft loses nothing. */
export interface ReportEntry {
  /** The operation's key, made when the form was opened: sending again after a lost answer makes no second report. */
  key: string;
  going: 'on course' | 'trouble' | 'done' | null;
  /** How bad the trouble is, once somebody says that there is some. */
  trouble: 'at risk' | 'off track' | null;
  text: string;
  help: string;
  forecast: string;
  doneOn: string;
  evidence: Evidence[];
  /** A manager reports for the lead. */
  forLead: boolean;
  /** Whether others that wait may go on, as ticked; null while nobody touched it. */
  sufficient: boolean | null;
  /** The newest report that was shown when this one was begun, 0 for none. */
  seenRowId: number;
}

/** A form just opened: the due date is offered as the day it will be done, today as the day it was done. */
export function newEntry(rated: RatedAction, key: string, forLead: boolean, today: Day): ReportEntry {
  const { due, lastReport } = rated.state;
  return {
    key,
    going: null,
    trouble: null,
    text: '',
    help: '',
    // A date that has passed would be a promise nobody can keep.
    forecast: due && due >= today ? formatDay(due) : '',
    doneOn: formatDay(today),
    evidence: [],
    forLead,
    sufficient: null,
    seenRowId: lastReport?.rowId ?? 0,
  };
}

/** An answer to how it goes, as the form asks for it. */
export function chosen(going: Going): Pick<ReportEntry, 'going' | 'trouble'> {
  return going === 'at risk' || going === 'off track' ? { going: 'trouble', trouble: going } : { going, trouble: null };
}

/** How it is going, as the record knows it; null until all of it is chosen. */
export function goingOf({ going, trouble }: ReportEntry): Going | null {
  return going === 'trouble' ? trouble : going;
}

/** The words that are sent: what happened, and what would help when there is trouble. */
function wordsOf({ going, text, help }: ReportEntry): string {
  const wanted = going === 'trouble' ? help.trim() : '';
  return wanted ? `${text.trim()}\n\nWhat would help: ${wanted}` : text.trim();
}

/** The report as filled in so far, for saying what it will change. */
export function reportSoFar(entry: ReportEntry): ReportToCome {
  const done = entry.going === 'done';
  return {
    going: goingOf(entry),
    text: wordsOf(entry),
    forecast: done ? null : readDay(entry.forecast).day,
    doneOn: done ? readDay(entry.doneOn).day : null,
    evidence: entry.evidence,
    sufficient: entry.sufficient,
    replaces: null,
  };
}

/** What must be put right before it can be sent, the days as they were typed included. */
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

/** What is sent. Only for an entry without problems. */
export function reportOf(entry: ReportEntry, onBehalfOfId: number | null): ProgressReport {
  const { going, ...rest } = reportSoFar(entry);
  if (going === null) throw new Error('A report is sent only once it says how it is going.');
  return { ...rest, going, onBehalfOfId: entry.forLead ? onBehalfOfId : null };
}
