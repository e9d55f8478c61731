import { withoutDirectionMarks } from '../plan/characters';
import { NOT_TEXT } from '../plan/characterProblem';

/** The text without characters that a file cannot hold or that turn it round, with all line ends written as newlines. */
export function cleanText(text: string): string {
  return withoutDirectionMarks(text.replace(/\r\n?/g, '\n').replace(NOT_TEXT, ''));
}
