import { addDays, formatDay, formatDayShort } from '../day';
import type { Day } from '../day';
import type { Inspection, Judgement } from '../fields';
import { dayOfInspection } from './history';
import { periodInWords } from './period';
import { kindOfReport } from './sources';
import { isVisit } from './visits';
import { capitalised } from '../words';

/**
 * The days of an inspection in words: "4 and 5 Sep 2019", "11 Sep to 5 Oct 2017", "5 Sep 2019"; '' when neither day is
 * known.
 */
export function daysInWords(start: Day | null, end: Day | null): string {
  if (!start || !end || start === end) return start || end ? formatDay((start ?? end) as Day) : '';
  const link = addDays(start, 1) === end ? 'and' : 'to';
  const first =
    start.slice(0, 7) === end.slice(0, 7)
      ? String(Number(start.slice(8)))
      : start.slice(0, 4) === end.slice(0, 4)
        ? formatDayShort(start)
        : formatDay(start);
  return `${first} ${link} ${formatDay(end)}`;
}

/**
 * The time of an inspection: its days, else the month or year that is known, else the day of its report; '' for none.
 */
export function whenInWords({ start, end, period, published }: Inspection): string {
  return daysInWords(start, end) || periodInWords(period ?? '') || (published ? formatDay(published) : '');
}

/** The name of an inspection in lists and headings: "Ofsted inspection, 2017", "Ofsted focused visit: permanence". */
export function inspectionName(inspection: Inspection): string {
  const { inspectorate, kind, topic, authority, scope } = inspection;
  const year = dayOfInspection(inspection)?.slice(0, 4);
  const when = year ? `, ${year}` : '';
  switch (kind) {
    case 'focused visit':
    case 'monitoring visit':
      return `${inspectorate} ${kind}${topic ? `: ${topic.charAt(0).toLowerCase()}${topic.slice(1)}` : ''}${when}`;
    case 'related service':
      return `${scope || authority}${when}`;
    case 'other':
      return `${inspectorate} ${kindOfReport(inspection.responseRule)}${when}`;
    default:
      return `${inspectorate} inspection${when}`;
  }
}

/** The overall grade as printed, in lower case for a sentence; null where the inspection gave none. */
export function overallGrade(inspection: Inspection, judgements: readonly Judgement[]): string | null {
  const overall = judgements.find(({ inspectionId, role }) => inspectionId === inspection.id && role === 'overall');
  return overall ? overall.grade.toLowerCase() : null;
}

/**
 * An inspection's grades in words: "Good overall", "No overall grade: 3 of 5 areas good", "No grade: a visit gives
 * none".
 */
export function gradedInWords(inspection: Inspection, judgements: readonly Judgement[]): string {
  const overall = overallGrade(inspection, judgements);
  if (overall) return `${capitalised(overall)} overall`;
  const areas = judgements.filter(({ inspectionId, role }) => inspectionId === inspection.id && role === 'area');
  if (areas.length === 0) return isVisit(inspection.kind) ? 'A visit gives no grade' : 'No grade entered';
  if (areas.length === 1) return areas[0].grade;
  const good = areas.filter(({ grade }) => /^(good|outstanding)/i.test(grade)).length;
  return `No overall grade: ${good} of ${areas.length} areas good or better`;
}
