import { data, key, line, optionalLine, optionalRow, optionalText, planId } from './field';
import type { Row } from './field';

const isText = (one: unknown): one is string => typeof one === 'string';
const readWords = (parsed: unknown): Record<string, string> =>
  typeof parsed === 'object' && parsed !== null
    ? Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, string] => isText(entry[1])))
    : {};

/** The fields of an officer's words for one paper (requirement 47). */
export const paperFields = {
  title: line('Paper'),
  kind: line('Kind'),
  words: data<Record<string, string>>('What was written, by part', {}, readWords),
  fileUrl: optionalText('File'),
  checksum: optionalLine('SHA-256'),
  meetingId: optionalRow('Meeting', 'meetings'),
  planId: planId(),
  key: key(),
};

/** An officer's words for one paper, kept for its meeting, and the file of the frozen paper. */
export type Paper = Row<typeof paperFields>;
