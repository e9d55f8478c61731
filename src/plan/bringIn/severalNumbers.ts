/** The pattern of one number in lists of recommendations: "3", "2.1", "4a", "RSH 3", "Auditor 2". */
const ONE = String.raw`(?:[A-Za-z][A-Za-z ]{0,30} )?[A-Za-z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?`;
const BETWEEN = String.raw`\s*(?:[,;/&\n]|\band\b)\s*`;
const SEVERAL = new RegExp(`^(?:(?:ofsted )?rec(?:ommendation)?s?\\.? )?${ONE}(?:${BETWEEN}${ONE})+$`, 'i');

/**
 * The numbers in a cell that names several recommendations: "1, 3 and 7", "R1/R3" (requirement 67).
 * @returns empty where the cell names one, or holds something else
 */
export function severalNumbers(text: string): string[] {
  const trimmed = text.trim().replace(/[.;]$/, '');
  if (!SEVERAL.test(trimmed)) return [];
  const numbers = trimmed.replace(/^(?:ofsted )?rec(?:ommendation)?s?\.? /i, '');
  return [...new Set(numbers.split(new RegExp(BETWEEN, 'i')).map((part) => part.trim()))].filter((part) => part !== '');
}

/** The numbers in a cell with one or several of them, as the plan's spreadsheet writes them. */
export function numbersIn(text: string | null): string[] {
  if (text === null || text.trim() === '') return [];
  const several = severalNumbers(text);
  return several.length > 0 ? several : [text.trim()];
}
