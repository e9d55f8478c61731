import { json, key, number, optionalNote, optionalNumber, optionalText, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const isText = (one: unknown): one is string => typeof one === 'string';
const readWords = (parsed: unknown): Record<string, string> =>
  typeof parsed === 'object' && parsed !== null
    ? Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, string] => isText(entry[1])))
    : {};

/** What an officer wrote for one paper, kept for its meeting (requirement 47), and the file it was frozen into. */
export const papers = defineList({
  name: 'Papers',
  title: 'Papers',
  purpose: 'What officers wrote for a paper, and where it was frozen.',
  edited: true,
  searchable: false,
  access: roleTable.papers,
  columns: {
    title: title('Paper', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    meetingId: optionalNumber('MeetingId', 'Meeting', { indexed: true }),
    kind: text('Kind', 'Kind', { inView: true }),
    words: json<Record<string, string>>('Words', 'What was written, by part', {}, readWords),
    fileUrl: optionalNote('FileUrl', 'File'),
    checksum: optionalText('Checksum', 'SHA-256'),
  },
});
