import { characterProblem } from './characterProblem';
import type { Evidence } from './fields';
import { formatDay, isDay } from './day';
import type { Day } from './day';
import type { ReportToCome } from './planView';

/** A fault in a report, as a sentence for the person who filled it in, and the question that it is about. */
export interface ReportProblem {
  field: 'going' | 'text' | 'forecast' | 'doneOn' | 'evidence';
  message: string;
}

/**
 * The most characters of a report: enough for any account of progress, and short enough to be read. The column itself
 * holds more.
 */
export const longestReport = 4000;

/** The fault in a piece of evidence, whose address must be on the web or on the site; null when there is none. */
function checkEvidence({ title, url }: Evidence): string | null {
  const address = url.trim();
  if (address === '') return 'Give the link’s address, or remove the link.';
  if (/^(https?:\/\/[^\s/]+|\/)\S*$/i.test(address)) return null;
  return `“${title.trim() || address}” cannot be opened: its address must start with https:// and hold no spaces.`;
}

/**
 * Checks a progress report before it is sent. An empty result means that the report can be sent.
 * @param report as filled in so far; `going` is null while nothing is chosen
 * @param today the day in the site's zone
 */
export function checkReport(report: Omit<ReportToCome, 'replaces'>, today: Day): ReportProblem[] {
  const problems: ReportProblem[] = [];
  const wrong = (field: ReportProblem['field'], message: string): void => void problems.push({ field, message });
  if (report.going === null) wrong('going', 'Choose how it is going.');
  const length = report.text.trim().length;
  if (length === 0) wrong('text', 'Say in a sentence or two what has happened.');
  if (length > longestReport) {
    wrong('text', `Shorten it by ${length - longestReport} characters: a report holds ${longestReport}.`);
  }
  const unkept = characterProblem(report.text);
  if (unkept) wrong('text', unkept);
  if (report.going === 'done') {
    if (report.doneOn === null || !isDay(report.doneOn)) wrong('doneOn', 'Give the day it was done.');
    else if (report.doneOn > today) {
      wrong('doneOn', `${formatDay(report.doneOn)} is still to come: give the day it was done, today at the latest.`);
    }
  } else if (report.forecast !== null) {
    if (!isDay(report.forecast)) wrong('forecast', 'Give the day you expect it to be done, or leave it empty.');
    else if (report.forecast < today) {
      wrong('forecast', `${formatDay(report.forecast)} has passed: give the day you now expect it to be done.`);
    }
  }
  for (const evidence of report.evidence) {
    const message = checkEvidence(evidence);
    if (message !== null) wrong('evidence', message);
  }
  return problems;
}
