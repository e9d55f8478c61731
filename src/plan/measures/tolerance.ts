import type { Measure } from '../fields';
import { gapTo } from './outlook';
import type { Outlook } from './outlook';
import { formatDifference, formatValue } from './values';

/** How good a value is by the measure's tolerance, with the reason in words: never shown without. */
export interface MeasureRating {
  key: 'Green' | 'Amber' | 'Red';
  reason: string;
}

function byDistance(measure: Measure, value: number): MeasureRating | null {
  const gap = gapTo(measure, value);
  if (gap === null || measure.amberWithin === null) return null;
  if (gap <= 0) return { key: 'Green', reason: 'the target is met' };
  const apart = formatDifference(measure, gap, 0);
  const allowed = formatDifference(measure, measure.amberWithin, 0);
  return gap <= measure.amberWithin
    ? { key: 'Amber', reason: `${apart} from the target; up to ${allowed} is amber` }
    : { key: 'Red', reason: `${apart} from the target; more than ${allowed} is red` };
}

function byBounds(measure: Measure, value: number): MeasureRating | null {
  const { greenBound: green, amberBound: amber, direction } = measure;
  if (green === null || amber === null || direction === 'hold') return null;
  const reaches = (bound: number): boolean => (direction === 'up' ? value >= bound : value <= bound);
  const [greenWords, amberWords] = [formatValue(measure, green), formatValue(measure, amber)];
  if (reaches(green)) return { key: 'Green', reason: `green begins at ${greenWords}` };
  if (reaches(amber)) return { key: 'Amber', reason: `amber begins at ${amberWords}, green at ${greenWords}` };
  return { key: 'Red', reason: `amber begins only at ${amberWords}` };
}

/**
 * Whether a value is green, amber or red: by its distance from the target, or by the measure's own bounds (requirement
 * 95). Null where no tolerance is set, or where what it needs is missing.
 */
export function ratedByTolerance(measure: Measure, value: number): MeasureRating | null {
  switch (measure.tolerance) {
    case 'distance':
      return byDistance(measure, value);
    case 'bounds':
      return byBounds(measure, value);
    default:
      return null;
  }
}

/** The rating of the latest reading; null without a tolerance, or where the reading may not be shown. */
export function ratingOfLatest(measure: Measure, { latest, state }: Outlook): MeasureRating | null {
  if (state === 'withdrawn' || state === 'not yet defined' || latest === null || latest.value === null) return null;
  return ratedByTolerance(measure, latest.value);
}

/** "Amber: 4 points from the target; up to 5 points is amber". */
export function ratingInWords({ key, reason }: MeasureRating): string {
  return `${key}: ${reason}`;
}

/** The two values at which the colour changes, for a chart: from green to amber, and from amber to red. */
export function toleranceBounds(measure: Measure): { green: number; amber: number } | null {
  const { tolerance, target, amberWithin, greenBound, amberBound, direction } = measure;
  if (direction === 'hold') return null;
  if (tolerance === 'bounds')
    return greenBound === null || amberBound === null ? null : { green: greenBound, amber: amberBound };
  if (tolerance !== 'distance' || target === null || amberWithin === null) return null;
  return { green: target, amber: direction === 'up' ? target - amberWithin : target + amberWithin };
}

/** "Green at the target, amber up to 5 points from it": the measure's tolerance in words; null without one. */
export function toleranceInWords(measure: Measure): string | null {
  const { tolerance, amberWithin, greenBound, amberBound, direction } = measure;
  if (tolerance === 'distance' && amberWithin !== null)
    return `Green where the target is met, amber up to ${formatDifference(measure, amberWithin, 0)} from it, otherwise red`;
  if (tolerance !== 'bounds' || greenBound === null || amberBound === null) return null;
  const side = direction === 'down' ? 'up to' : 'from';
  return `Green ${side} ${formatValue(measure, greenBound)}, amber ${side} ${formatValue(measure, amberBound)}, otherwise red`;
}
