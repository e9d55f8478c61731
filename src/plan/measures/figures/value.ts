import type { Measure } from '../../fields';
import { baseOf } from '../smallNumbers';

/** What a printed figure means. */
export type FigureValue =
  | { kind: 'value'; value: number; outOf: number | null }
  /** It was hidden where it comes from, because it is small. */
  | { kind: 'hidden' }
  /** There is none for the period: "n/a", "..". */
  | { kind: 'none' }
  | { kind: 'unclear' };

/** How statistics mark a number that is hidden because it is small, in the code of the Government Statistical Service. */
const HIDDEN =
  /^(?:\[?c\]?|\*+|(?:<|≤|<=|fewer than|less than|under|up to)\s*\d+|[01]\s?[-–]\s?[1-9]|suppressed|too few|hidden)$/i;
/** The same for what there is not: not available, not applicable, not collected. */
const NONE = /^(?:|[-–—.:]+|n\/?a|\[?[xzu]\]?|not (?:available|applicable|collected|known)|no data|tbc|pending)$/i;

const FIGURE = String.raw`[-−(]?£?\s*\d[\d,]*(?:\.\d+)?\)?`;
const NUMBER = new RegExp(`^${FIGURE}$`);
const SHARE = new RegExp(`^(${FIGURE})\\s*%$`);
/** "45/60", "45 of 60", "45 out of 60". */
const OF = new RegExp(`^(\\d[\\d,]*)\\s*(?:/|of|out of)\\s*(\\d[\\d,]*)$`, 'i');
/** "75% (45/60)", "45/60 (75%)", "45 (75%)". */
const WITH_PART = /^(.+?)\s*[([]\s*(.+?)\s*[)\]]$/;

/** A number as printed, with commas, a pound sign, or brackets for a negative one; null for anything else. */
function numberOf(text: string): number | null {
  const plain = text.trim();
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain.replace(/[£,\s()−-]/g, ''));
  return /^[-−(]/.test(plain) ? -value : value;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function ofParts(measure: Pick<Measure, 'unit'>, numerator: number, denominator: number | null): FigureValue {
  const base = baseOf(measure);
  if (base === null) return { kind: 'value', value: numerator, outOf: null };
  if (denominator === null || denominator <= 0) return { kind: 'unclear' };
  return { kind: 'value', value: rounded((numerator / denominator) * base), outOf: denominator };
}

function ofText(measure: Pick<Measure, 'unit'>, text: string): FigureValue {
  const share = SHARE.exec(text);
  if (share) {
    // A share under a measure that counts something else is another figure than the one that is asked for.
    const value = numberOf(share[1]);
    return value === null || measure.unit.trim() !== '%' ? { kind: 'unclear' } : { kind: 'value', value, outOf: null };
  }
  const parts = OF.exec(text);
  if (parts) return ofParts(measure, Number(parts[1].replace(/,/g, '')), Number(parts[2].replace(/,/g, '')));
  const value = numberOf(text.replace(new RegExp(`\\s*${escaped(measure.unit)}$`, 'i'), ''));
  return value === null ? { kind: 'unclear' } : { kind: 'value', value, outOf: null };
}

const escaped = (text: string): string => text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "75% (45/60)" and "45 (75%)": of two figures, the one that the measure counts, and the number of cases. */
function ofTwo(measure: Pick<Measure, 'unit'>, first: string, second: string): FigureValue {
  const found = [first, second].map((text) => ofText(measure, text));
  const values = found.filter((each): each is Extract<FigureValue, { kind: 'value' }> => each.kind === 'value');
  const withCases = values.find(({ outOf }) => outOf !== null);
  const printed = values.find(({ outOf }) => outOf === null);
  if (withCases && printed) return { ...printed, outOf: withCases.outOf };
  if (values.length === 1) return values[0];
  // Of a share with a bare number the share is meant where the measure is one.
  const share = [first, second].findIndex((text) => SHARE.test(text));
  return share >= 0 && measure.unit.trim() === '%' ? found[share] : { kind: 'unclear' };
}

/**
 * What a figure of a sheet means for a measure: a share, a rate or a count, also with its denominator, or a mark that it
 * is hidden or that there is none.
 * @param numerator and `denominator`: cells of their own, empty where the sheet has none
 */
export function figureValue(
  measure: Pick<Measure, 'unit'>,
  printed: { value: string; numerator: string; denominator: string },
): FigureValue {
  const [text, numerator, denominator] = [printed.value, printed.numerator, printed.denominator].map((each) =>
    each.replace(/\s+/g, ' ').trim(),
  );
  if ([text, numerator].some((each) => HIDDEN.test(each))) return { kind: 'hidden' };
  const outOf = numberOf(denominator);
  if (NONE.test(text)) {
    if (NONE.test(numerator)) return { kind: 'none' };
    const count = numberOf(numerator);
    return count === null ? { kind: 'unclear' } : ofParts(measure, count, outOf);
  }
  const two = WITH_PART.exec(text);
  const found = two && !NUMBER.test(text) ? ofTwo(measure, two[1], two[2]) : ofText(measure, text);
  if (found.kind !== 'value' || outOf === null || baseOf(measure) === null) return found;
  return { ...found, outOf };
}
