import type { PlanData } from './planData';
import type { Position } from './actionState';
import { addDays, addMonths, weekdayOf } from './day';
import type { Day } from './day';
import { itemQueriesOn, ratingsOnDays, statesOnDays } from './states';
import { monthEndsBefore } from './position';

/** How far back ratings are kept: two years of month ends, and each week of the last six for "what changed". */
const MONTHS_KEPT = 24;
const WEEKS_KEPT = 6;

/**
 * The days whose ratings a saved position keeps: month ends, Fridays of the last weeks, and the days of meetings,
 * because bodies are shown the changes since their last meeting.
 */
function daysKept(data: PlanData, today: Day): Day[] {
  const lastFriday = addDays(today, -(((weekdayOf(today) + 1) % 7) + 1));
  const fridays = Array.from({ length: WEEKS_KEPT }, (_, week) => addDays(lastFriday, -7 * week));
  const from = addMonths(today, -MONTHS_KEPT);
  const meetings = data.meetings.flatMap(({ day }) => (day !== null && day >= from && day < today ? [day] : []));
  return [...new Set([...monthEndsBefore(today, MONTHS_KEPT), ...fridays, ...meetings])].sort();
}

/**
 * Makes the saved fold, so that the next first view reads only later rows (docs/design.md, data rule 1). Its contents
 * can be computed again from the rows at any time: the position with the later rows always equals the full fold.
 * @param data the whole plan: all rows, or an earlier position with the rows after it
 * @param today the day of saving; rows of later days are left for the next position
 */
export function savePositionOf(data: PlanData, today: Day): Position {
  const [states] = statesOnDays(data, [today]);
  const before = data.position;
  let throughRowId = before?.throughRowId ?? 0;
  let lastTime = before?.lastTime;
  for (const row of data.rows) {
    if (row.id <= throughRowId || row.day > today) continue;
    throughRowId = row.id;
    if (!row.doubt && row.created > (lastTime ?? '')) lastTime = row.created;
  }
  const history: Position['history'] = [];
  for (const [day, ratings] of ratingsOnDays(data, daysKept(data, today))) {
    if (Object.keys(ratings).length > 0) history.push({ day, ratings });
  }
  return {
    throughRowId,
    day: today,
    ...(lastTime === undefined ? {} : { lastTime }),
    states: data.actions.flatMap((action) => states.get(action.id) ?? []),
    asked: itemQueriesOn(data, today),
    history: history.sort((a, b) => a.day.localeCompare(b.day)),
  };
}
