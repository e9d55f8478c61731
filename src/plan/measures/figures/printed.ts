import type { Day } from '../../day';

/** The period that a heading or cell names: its last day, and whether its year had to be guessed. */
export interface PrintedPeriod {
  day: Day;
  guessed: boolean;
}

/** One figure as a sheet has it, before it is known which measure it belongs to. */
export interface PrintedFigure {
  /** The cell of the figure: "Scorecard!D7", "row 3, column 2". */
  place: string;
  /** The words that name the measure, and its number or code; empty where the sheet has none. */
  measure: string;
  code: string;
  /** The words of the period as printed, and what they mean; null where the sheet names no period. */
  periodText: string;
  period: PrintedPeriod | null;
  /** The figure as printed: "71%", "45/60", "c". Empty where only numerator and denominator are given. */
  value: string;
  numerator: string;
  denominator: string;
  note: string;
}

/** A sheet's figures, in its order, and what was not taken from it. */
export interface PrintedFigures {
  fileName: string;
  figures: PrintedFigure[];
  notTaken: { place: string; text: string }[];
}
