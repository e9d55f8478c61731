/** Figures read from a field, or a sentence that says what is wrong with what was typed. */
export type Figures = { figures: number[]; error: null } | { figures: null; error: string };

const most = 250;

function isCount(figure: number): boolean {
  return Number.isInteger(figure) && figure >= 1 && figure <= most;
}

/** "10, 3" or "3 and 10": whole numbers of days, each once, largest first. Nothing typed means none. */
export function readFigures(typed: string): Figures {
  const words = typed.split(/[\s,;]+|\band\b/).filter((word) => word !== '');
  const figures = words.map(Number);
  const wrong = words.find((_, index) => !isCount(figures[index] ?? NaN));
  if (wrong !== undefined)
    return {
      figures: null,
      error: `“${wrong}” is not a number of days. Type whole numbers from 1 to ${most}, with commas between them, like 10, 3.`,
    };
  return { figures: [...new Set(figures)].sort((a, b) => b - a), error: null };
}

/** One whole number of days. */
export function readFigure(typed: string): Figures {
  const read = readFigures(typed);
  if (read.figures !== null && read.figures.length !== 1)
    return { figures: null, error: `Type one whole number of days from 1 to ${most}.` };
  return read;
}
