import type { PlanData } from '../planData';
import type { RatingKey } from '../fields';
import type { Day } from '../day';
import { formatDay, formatMonth } from '../day';
import { monthEndsBefore } from '../position';
import { ratingsOnDays } from '../states';
import type { PlanView } from '../view';
import { counted, listed } from '../words';

/** How many actions had each rating at the end of a day. */
export interface RatingsThen {
  day: Day;
  counts: { [key in RatingKey]: number };
  total: number;
}

/**
 * The ratings at month ends as they were published, with today's as the last. They come from the same fold as every
 * other figure, so that each can be opened and counted again.
 * @param months how far back; days for which no rating is recorded are left out
 */
export function ratingTrend(data: PlanData, view: Pick<PlanView, 'today' | 'counts'>, months = 24): RatingsThen[] {
  const days = monthEndsBefore(view.today, months);
  const known = ratingsOnDays(data, days);
  const trend = days.flatMap((day): RatingsThen[] => {
    const counts = { Blue: 0, Green: 0, Amber: 0, Red: 0, Grey: 0 };
    const keys = Object.values(known.get(day) ?? {});
    for (const key of keys) counts[key]++;
    return keys.length > 0 ? [{ day, counts, total: keys.length }] : [];
  });
  const { Blue, Green, Amber, Red, Grey, total } = view.counts;
  return [...trend, { day: view.today, counts: { Blue, Green, Amber, Red, Grey }, total }];
}

/** The trend in one or two sentences: its beginning, its present state, and when the plan grew. */
export function trendSentence(trend: readonly RatingsThen[]): string {
  const now = trend[trend.length - 1];
  const first = trend[0];
  const onTrackOrDone = ({ counts }: RatingsThen): number => counts.Blue + counts.Green;
  if (!now || now.total === 0) return 'No action has been recorded yet.';
  const today = `${onTrackOrDone(now)} of ${counted(now.total, 'action')} ${onTrackOrDone(now) === 1 ? 'is' : 'are'} on track or done today`;
  if (first === now) return `${today}; there is no earlier month end to compare with.`;
  const then = `${today}; at the end of ${formatDay(first.day)} it was ${onTrackOrDone(first)} of ${first.total}.`;
  return [then, grownSentence(trend)].filter(Boolean).join(' ');
}

/** The most periods of growth that the sentence names one by one. */
const MOST_PERIODS_NAMED = 4;

/** A month, or consecutive months, in which actions were added to the plan. */
interface Growth {
  from: Day;
  to: Day;
  more: number;
}

/** Consecutive months of growth count as one period, because actions are often added around the end of a month. */
function growthOf(trend: readonly RatingsThen[]): Growth[] {
  const times: Growth[] = [];
  trend.slice(1).forEach(({ day, total }, i) => {
    const { total: before, day: dayBefore } = trend[i]!;
    if (total <= before) return;
    const last = times[times.length - 1];
    if (last?.to === dayBefore) Object.assign(last, { to: day, more: last.more + total - before });
    else times.push({ from: day, to: day, more: total - before });
  });
  return times;
}

/** A period of growth in words: "in June 2026", "in June and July 2026", "from December 2025 to February 2026". */
function monthsOf({ from, to }: Growth): string {
  const [first, last] = [formatMonth(from), formatMonth(to)];
  if (first === last) return `in ${first}`;
  const [month, year] = first.split(' ');
  const next = monthNumber(to) - monthNumber(from) === 1;
  const start = last.endsWith(year!) ? month : first;
  return next ? `in ${start} and ${last}` : `from ${start} to ${last}`;
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/**
 * Why the columns differ in height: the periods in each of which at least a tenth of today's actions were added, oldest
 * first. For a plan with many such periods, one sentence gives only the final number.
 */
function grownSentence(trend: readonly RatingsThen[]): string {
  const total = trend[trend.length - 1]!.total;
  const times = growthOf(trend).filter(({ more }) => more >= Math.max(2, total / 10));
  if (times.length === 0) return '';
  if (times.length > MOST_PERIODS_NAMED) return `Since then the plan has grown to ${counted(total, 'action')}.`;
  const periods = times.map(
    (time, i) => `${i === 0 ? `${counted(time.more, 'action')} came into the plan` : time.more} ${monthsOf(time)}`,
  );
  return `${listed(periods)}.`;
}
