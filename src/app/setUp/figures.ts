/** Numbers read from a field, or a sentence about the problem with the typed text. */
export type Figures = { figures: number[]; error: null } | { figures: null; error: string };

/** The greatest number of days that can be set. */
export const MOST_DAYS = 250;

function isCount(figure: number): boolean {
  return Number.isInteger(figure) && figure >= 1 && figure <= MOST_DAYS;
}

/**
 * Reads whole numbers of days from a text such as "10, 3" or "3 and 10". Each number is returned once, the largest
 * first. An empty text gives none.
 */
export function readFigures(typed: string): Figures {
  const words = typed.split(/[\s,;]+|\band\b/).filter((word) => word !== '');
  const figures = words.map(Number);
  const wrong = words.find((_, index) => !isCount(figures[index] ?? NaN));
  if (wrong !== undefined)
    return {
      figures: null,
      error: `“${wrong}” is not a number of days. Type whole numbers from 1 to ${MOST_DAYS}, with commas between them, like 10, 3.`,
    };
  return { figures: [...new Set(figures)].sort((a, b) => b - a), error: null };
}
