import type { Measure, Reading } from '../fields';
import { baseOf } from './smallNumbers';

type Unit = Pick<Measure, 'unit'>;

/** A number as councils print it: at most two decimals, with commas between thousands. */
export function formatNumber(value: number): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole, decimals] = String(rounded).split('.');
  const figures = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals ? `.${decimals}` : ''}`;
  return value < 0 && rounded !== 0 ? `−${figures}` : figures;
}

function unitFor(value: number, unit: string): string {
  if (value !== 1) return unit;
  return unit === 'children' ? 'child' : unit.replace(/([^s])s$/, '$1');
}

/** A value with its unit: "71%", "£1,250", "22 weeks", "1 child". */
export function formatValue({ unit }: Unit, value: number): string {
  const name = unit.trim();
  if (name === '%') return `${formatNumber(value)}%`;
  if (name === '£') return value < 0 ? `−£${formatNumber(-value)}` : `£${formatNumber(value)}`;
  return name === '' ? formatNumber(value) : `${formatNumber(value)} ${unitFor(value, name)}`;
}

/** The difference between two values, without a sign: "13 points" of a share, "4 weeks". */
export function formatDifference(measure: Unit, one: number, other: number): string {
  const apart = Math.abs(one - other);
  if (measure.unit.trim() !== '%') return formatValue(measure, apart);
  return `${formatNumber(apart)} ${Math.round(apart * 100) === 100 ? 'point' : 'points'}`;
}

/** "fewer than 5": the words in place of a value that is too small to be shown. */
export function underLimit(measure: Unit & Pick<Measure, 'suppressBelow'>): string {
  if (measure.suppressBelow === null || baseOf(measure) !== null) return 'too few to be shown';
  return `fewer than ${formatNumber(measure.suppressBelow)}`;
}

/** The words in place of the value of a reading that is not shown. */
export function hiddenWords(
  measure: Unit & Pick<Measure, 'suppressBelow'>,
  { besideHidden }: Pick<Reading, 'besideHidden'>,
): string {
  return besideHidden ? 'not shown beside a small number' : underLimit(measure);
}
