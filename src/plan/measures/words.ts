import { formatDay, formatMonth } from '../day';
import type { Day } from '../day';
import { asSentence, capitalised, counted } from '../words';
import { definitionDue } from './due';
import type { Measure } from '../fields';
import { gapTo } from './outlook';
import type { Outlook, Point } from './outlook';
import { comparedWords, definitionWords } from './comparing';
import { ratingOfLatest } from './tolerance';
import { formatDifference, formatValue, hiddenWords } from './values';
import { shownBaseline } from './smallNumbers';

/** "90%", "18 weeks or fewer", "5% or less", "between 12 weeks and 15 weeks": the target in words. */
export function targetWords(measure: Measure): string | null {
  const { target, direction, unit } = measure;
  if (target === null) return null;
  const value = formatValue(measure, target);
  if (direction === 'down' && target === 0) return formatValue(measure, 0);
  if (direction === 'down') return `${value} or ${['%', '£', ''].includes(unit.trim()) ? 'less' : 'fewer'}`;
  const other = shownBaseline(measure);
  if (direction === 'up' || other === null || other === target) return value;
  return `between ${formatValue(measure, Math.min(other, target))} and ${formatValue(measure, Math.max(other, target))}`;
}

/** ", the target is 90% by July 2026", in the past or present tense as the day requires. */
function targetClause(measure: Measure, today: Day): string {
  const target = targetWords(measure);
  const { targetDay } = measure;
  if (target === null) return 'no target is set';
  if (targetDay === null) return `the target is ${target}`;
  return targetDay < today
    ? `the target, ${target}, was to be met by ${formatMonth(targetDay)}`
    : `the target is ${target} by ${formatMonth(targetDay)}`;
}

/** "up from 58% in April 2025", "the same as in April 2025"; empty where there is nothing to compare with. */
function sinceClause(measure: Measure, value: number, from: Point | null): string | null {
  if (from === null) return null;
  const when = from.day === null ? 'at the baseline' : `in ${formatMonth(from.day)}`;
  if (value === from.value) return `the same as ${when}`;
  return `${value > from.value ? 'up' : 'down'} from ${formatValue(measure, from.value)} ${when}`;
}

/** "2 points worse than in September 2025"; only where the latest reading moved away from the target. */
function turnedBack(measure: Measure, { latest, before, state }: Outlook): string | null {
  if (state !== 'nearer' || !latest || !before || latest.value === null || before.value === null) return null;
  const [gap, gapBefore] = [gapTo(measure, latest.value), gapTo(measure, before.value)];
  if (gap === null || gapBefore === null || gap <= gapBefore) return null;
  return `but ${formatDifference(measure, latest.value, before.value)} worse than in ${formatMonth(before.day)}`;
}

function paceSentence(measure: Measure, { pace }: Outlook): string {
  if (pace === null) return '';
  if (pace.reaches === null) return ' At this pace it would take more than five years.';
  const { targetDay } = measure;
  const reached = ` At this pace it is reached in ${formatMonth(pace.reaches)}`;
  if (targetDay === null) return `${reached}.`;
  return pace.reaches <= targetDay ? `${reached}, in time.` : `${reached}, later than that.`;
}

function notYetDefined(measure: Measure, today: Day): string {
  const due = definitionDue(measure, today);
  const why = asSentence(`Not yet defined: ${(measure.undefinedWhy ?? '').trim() || 'nobody has said why'}`);
  const from = measure.definedFrom?.trim();
  const by = due?.by ?? null;
  if (by === null) return `${why}${from ? ` ${asSentence(`It will come from ${from}`)}` : ''} No day is set for it.`;
  const late = due && due.daysLate > 0;
  const where = from ? ` from ${from}` : '';
  return late
    ? `${why} It was to come${where} by ${formatDay(by)}, ${counted(due.daysLate, 'day')} ago.`
    : `${why} It will come${where} by ${formatDay(by)}.`;
}

function withoutReading(measure: Measure, { from }: Outlook, today: Day): string {
  if (from === null) return `No reading yet; ${targetClause(measure, today)}.`;
  const when = from.day === null ? 'at the baseline' : `in ${formatMonth(from.day)}`;
  return `${capitalised(formatValue(measure, from.value))} ${when} and not read since; ${targetClause(measure, today)}.`;
}

function metSentence(measure: Measure, outlook: Outlook, head: string): string {
  const { latest, metSince, comparable: readings } = outlook;
  const target = targetWords(measure) ?? '';
  if (metSince === null || metSince === latest?.day) return `${head}: the target of ${target} is met.`;
  const months = readings.filter(({ day }) => day >= metSince).length;
  return `${head}: the target of ${target} has been met since ${formatMonth(metSince)}, ${months} readings running.`;
}

/** The value of the latest reading with what others reach: "71% in September 2026, England 78% in 2025/26". */
function valueClause(measure: Measure, latest: { value: number; day: Day }): string {
  const others = comparedWords(measure);
  return `${formatValue(measure, latest.value)} in ${formatMonth(latest.day)}${others ? `, ${others}` : ''}`;
}

/** What follows the sentence: how good the value is by its tolerance, and that it was counted in another way before. */
function furtherSentences(measure: Measure, outlook: Outlook): string {
  const rating = ratingOfLatest(measure, outlook);
  const changed = definitionWords(measure, outlook.latest);
  return `${rating ? ` ${rating.key}: ${rating.reason}.` : ''}${changed ? ` ${changed}` : ''}`;
}

/**
 * Some plain sentences about the readings of a measure: the present value, what others reach, the earlier value, the
 * target and its day, whether the present pace reaches it, and how good the value is by its tolerance (requirements 34
 * and 95). Numbers that are too small are left out.
 */
export function measureSentence(measure: Measure, outlook: Outlook, today: Day): string {
  const { latest, from, state } = outlook;
  if (state === 'withdrawn') return asSentence(`Withdrawn: ${measure.withdrawn}`);
  if (state === 'not yet defined') return notYetDefined(measure, today);
  if (latest === null) return withoutReading(measure, outlook, today);
  const { day, value, reading } = latest;
  if (value === null)
    return `${capitalised(hiddenWords(measure, reading))} in ${formatMonth(day)}: small numbers are not shown; ${targetClause(measure, today)}.`;
  const compared = [sinceClause(measure, value, from), turnedBack(measure, outlook)].filter(Boolean).join(', ');
  const others = measure.comparators.length > 0;
  const head = `${valueClause(measure, { value, day })}${compared ? `${others ? ';' : ','} ${compared}` : ''}`;
  const further = furtherSentences(measure, outlook);
  if (state === 'met') return `${metSentence(measure, outlook, head)}${further}`;
  const away = state === 'further' ? ' and further from the target' : '';
  return `${head}${away}; ${targetClause(measure, today)}.${paceSentence(measure, outlook)}${further}`;
}

/**
 * The measures together in words: "Of 8 measures, 5 have moved towards their targets and 2 have met them. One is not
 * yet defined." Withdrawn ones are not counted.
 */
export function measuresSentence(outlooks: readonly Pick<Outlook, 'state'>[]): string {
  const count = (...states: Outlook['state'][]): number =>
    outlooks.filter(({ state }) => states.includes(state)).length;
  const live = outlooks.length - count('withdrawn');
  if (live === 0) return 'No measures yet.';
  const parts = [
    [count('met'), 'has met its target', 'have met their targets'],
    [count('nearer'), 'has moved towards its target', 'have moved towards theirs'],
    [count('level'), 'stands where it began', 'stand where they began'],
    [count('further'), 'has moved away from its target', 'have moved away from theirs'],
  ] as const;
  const said = parts.flatMap(([number, one, many]) => (number > 0 ? [`${number} ${number === 1 ? one : many}`] : []));
  const rest = [
    [count('hidden'), 'has too few to be shown', 'have too few to be shown'],
    [count('no reading'), 'has no reading yet', 'have no reading yet'],
    [count('not yet defined'), 'is not yet defined', 'are not yet defined'],
  ] as const;
  const open = rest.flatMap(([number, one, many]) => (number > 0 ? [`${number} ${number === 1 ? one : many}`] : []));
  const all = [...said, ...open];
  if (all.length === 0) return capitalised(`${counted(live, 'measure')}.`);
  const last = all.pop() as string;
  return `Of ${counted(live, 'measure')}, ${all.length > 0 ? `${all.join(', ')} and ` : ''}${last}.`;
}
