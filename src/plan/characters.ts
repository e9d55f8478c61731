/**
 * Marks that turn the direction of text round (https://unicode.org/reports/tr9/#Directional_Formatting_Characters).
 * With them a name, date or address can be shown otherwise than it is stored.
 */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text without marks that turn its direction round. They say nothing in a language written from left to right. */
export const withoutDirectionMarks = (text: string): string => text.replace(DIRECTION_MARKS, '');
