import type { PlanData, RatingKey } from '../entities';
import type { Day } from '../day';
import { formatDay, formatMonth } from '../day';
import { monthEndsBefore } from '../position';
import { ratingsOnDays } from '../states';
import type { PlanView } from '../view';
import { counted } from '../words';

/** How many actions had each rating at the end of a day. */
export interface RatingsThen {
  day: Day;
  counts: { [key in RatingKey]: number };
  total: number;
}

/**
 * The ratings at month ends as they were published, and today's as the last: from the same fold as every other figure, so
 * that each can be opened and counted again.
 * @param months how far back; days of which nothing was recorded are left out
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

/** What the trend shows, in a sentence or two: where it began, where it stands, and when it grew. */
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

/** Why the columns are not equally high: the month in which most actions came, when a tenth of today's or more did. */
function grownSentence(trend: readonly RatingsThen[]): string {
  const grown = trend.slice(1).map(({ day, total }, index) => ({ day, more: total - trend[index]!.total }));
  const most = grown.reduce((best, each) => (each.more > best.more ? each : best), { day: '', more: 0 });
  const total = trend[trend.length - 1]!.total;
  if (most.more < Math.max(2, total / 10)) return '';
  return `${counted(most.more, 'action')} came into the plan in ${formatMonth(most.day)}.`;
}
