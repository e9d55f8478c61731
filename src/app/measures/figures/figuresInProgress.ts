import type { PrintedFigures } from '../../../plan/measures/figures/printed';
import type { FigureAnswers, NewReading } from '../../../plan/measures/figures/understood';

/** A sheet of figures that somebody is checking before it is added. */
export interface FiguresInProgress {
  siteUrl: string;
  planId: number;
  read: PrintedFigures;
  /** The keys of the measures that words meant in earlier sheets. */
  remembered: { readonly [words: string]: string | null };
  answers: FigureAnswers;
  /** The key of the operation, so that a repeated confirmation writes nothing twice. */
  operationKey: string;
  /** Whether it was confirmed. It may then be partly written, so nothing of it may change. */
  begun: boolean;
  /** The readings as they were confirmed, which a repeat writes again; null before. */
  confirmed: readonly NewReading[] | null;
}

/** The sheet being checked, kept in memory alone while people visit other screens. */
let current: FiguresInProgress | null = null;

export function figuresInProgress(siteUrl: string, planId: number): FiguresInProgress | null {
  return current?.siteUrl === siteUrl && current.planId === planId ? current : null;
}

export function keepFiguresInProgress(figures: FiguresInProgress | null): void {
  current = figures;
}
