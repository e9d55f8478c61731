import type { FieldCell } from './fieldCell';
import type { ProgressEntry } from './plan';
import { newestLast, periodIn } from './periods';
import { dateOrderIn, readDue, wholeDayIn } from './printedDue';

interface Dated extends ProgressEntry {
  place: number | null;
}

/**
 * Reads progress columns as entries by date (requirement 83). A column of a quarter or month is one entry, and so is
 * each dated line of a cell. The newest entry is last. Entries without a date come first, except those of a column
 * whose heading says that it is the latest.
 */
export function entriesOf(cells: readonly FieldCell[]): ProgressEntry[] {
  const filled = cells.filter(({ cell }) => cell.text !== '');
  const several = new Set(filled.map(({ column }) => column)).size > 1;
  const undated: Dated[] = [];
  const dated: Dated[] = [];
  const latest: Dated[] = [];
  for (const { column, cell } of filled) {
    const period = periodIn(column.heading);
    const heading = several || column.labelled || period ? column.heading : null;
    if (column.role === 'comments') dated.push(...comments(cell.text));
    else if (period) dated.push({ heading, text: cell.text, ...period });
    else {
      const lines = datedLines(cell.text, heading);
      const to = /^(?:latest|current|most recent)/i.test(column.heading) ? latest : undated;
      for (const line of lines) (line.day === null ? to : dated).push(line);
    }
  }
  return [...undated, ...newestLast(dated), ...latest].map(({ heading, text, day }) => ({ heading, text, day }));
}

/** What a text under a heading says of each day or period, the newest last; one entry where it names none. */
export function datedEntriesIn(heading: string, text: string): ProgressEntry[] {
  const period = periodIn(heading);
  const lines = datedLines(text, null);
  const named = lines.some(({ day }) => day !== null);
  return newestLast(period && !named ? [{ heading: null, text, ...period }] : lines);
}

/** A line that begins with a date. */
const DATED = /^\(?((?:\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d)|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+'?(?:20)?\d\d|q[1-4]\s+20\d\d[/-](?:20)?\d\d)\)?\s*[:–—-]?\s*(?:update\s*)?[:–—-]?\s*/i; // prettier-ignore

/** A day in figures, or a month with its year, and a colon before all words of a cell: one entry of its day. */
const BEGUN_WITH_DAY =
  /^(?:\(?\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d\)?\s*[:–—]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? 20\d\d\s*:)/i;

/**
 * Divides a cell into entries at lines that begin with a date, when at least two lines do or a day stands before all
 * its words; else the cell is one entry.
 */
function datedLines(text: string, heading: string | null): Dated[] {
  const lines = text.split('\n');
  const dated = lines.filter((line) => DATED.test(line.slice(0, 60))).length;
  if (dated === 0 || (dated === 1 && !BEGUN_WITH_DAY.test(text.slice(0, 60))))
    return [{ heading, text, day: null, place: null }];
  const entries: Dated[] = [];
  for (const line of lines) {
    const when = DATED.exec(line.slice(0, 60));
    const last = entries[entries.length - 1];
    const period = when && periodIn(when[1]);
    if (when && period)
      entries.push({ heading: heading ?? when[1], text: line.slice(when[0].length) || line, ...period });
    else if (last) last.text += `\n${line}`;
    else entries.push({ heading, text: line, day: null, place: null });
  }
  return entries;
}

/** Entries from Jira's comments: "02/Oct/24 3:00 PM;712020:5f…;out to partners". */
function comments(text: string): Dated[] {
  const [when, who, ...words] = text.split(';');
  if (words.length === 0) return [{ heading: null, text, day: null, place: null }];
  const day = readDue(when, dateOrderIn([when]) ?? 'day first').day ?? wholeDayIn(when);
  return [{ heading: `Comment, ${when.trim()}`, text: words.join(';').trim() || who, day, place: null }];
}
