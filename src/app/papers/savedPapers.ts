import type { ExemptGround } from '../../plan/governance/exempt';
import { closedUnder, paperFile, paperSettingsOf, rowTitle, toHtml } from '../../documents/papers';
import type { AskedKind, Paper, PaperFor, PaperRequest, PaperWords } from '../../documents/papers';
import { checksumOf, derivedKey } from '../../lists/keys';
import type { OnStep, PlanStore, RecordRow } from '../../lists/planStore';
import { formatDayLong, isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Meeting } from '../../plan/fields';

/** A row of the Papers list: what was written for one paper, and the file it was frozen into. */
export type PaperRow = RecordRow<'papers'>;

/** Under this part stands what a frozen paper was made for, beside the words of people. */
const MADE_FOR = 'made for';

/** What a frozen paper was made from, so that it can be made again, and where its Word file stands. */
export interface PaperScope extends Pick<PaperRequest, 'day' | 'meeting' | 'since' | 'settings' | 'words'> {
  wordUrl: string | null;
}

/** The words that people wrote for a paper. */
export function writtenIn({ words }: Pick<PaperRow, 'words'>): PaperWords {
  return Object.fromEntries(Object.entries(words).filter(([part]) => part !== MADE_FOR));
}

/** What a paper was made for when it was frozen; null for one that was not, or that was written by hand. */
export function madeFor(row: Pick<PaperRow, 'words'>): PaperScope | null {
  let stored: unknown;
  try {
    stored = JSON.parse(row.words[MADE_FOR] ?? 'null');
  } catch {
    return null;
  }
  if (typeof stored !== 'object' || stored === null) return null;
  const { day, meeting, since, settings, words, wordUrl } = stored as { [part in keyof PaperScope]?: unknown };
  const isDate = (one: unknown): one is Day => typeof one === 'string' && isDay(one);
  if (!isDate(day)) return null;
  return {
    day,
    meeting: typeof meeting === 'object' ? (meeting as Meeting | null) : null,
    since: isDate(since) ? since : null,
    settings: paperSettingsOf(settings),
    // What is written after a paper was frozen is for the next one: this one is made again from the words it had.
    words: typeof words === 'object' && words !== null ? (words as PaperWords) : writtenIn(row),
    wordUrl: typeof wordUrl === 'string' ? wordUrl : null,
  };
}

type PaperStore = Pick<PlanStore, 'addRecord' | 'editRecord' | 'keepFile' | 'readFile'>;

/** Keeps what was written, in one row for each paper. Nothing is sent when nothing changed. */
export async function keepWords(
  store: PaperStore,
  paper: PaperFor,
  words: PaperWords,
  row: PaperRow | null,
  operationKey: string,
): Promise<PaperRow> {
  const frozen = row?.words[MADE_FOR];
  const kept = {
    ...Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')),
    // A paper that was frozen stays provable, whatever is written for the next one.
    ...(frozen !== undefined && words[MADE_FOR] === undefined ? { [MADE_FOR]: frozen } : {}),
  };
  if (!row)
    return store.addRecord(
      'papers',
      { title: rowTitle(paper), planId: paper.planId, meetingId: paper.meetingId, kind: paper.kind, words: kept },
      operationKey,
      'Written for this paper.',
    );
  if (JSON.stringify(row.words) === JSON.stringify(kept)) return row;
  return store.editRecord('papers', row, { words: kept }, 'Written for this paper.', operationKey);
}

/** Where a paper is kept: exempt ones apart, public ones where everybody with a role reads, the others for members. */
export function libraryFor(kind: AskedKind, words: PaperWords): 'editions' | 'memberEditions' | 'exemptPapers' {
  if (kind === 'committee') return (words.exemptParagraph ?? '').trim() === '' ? 'editions' : 'exemptPapers';
  return kind === 'public' ? 'editions' : 'memberEditions';
}

export interface Freezing {
  paper: Paper;
  for: PaperFor;
  /** What it was made from. */
  request: PaperRequest;
  words: PaperWords;
  row: PaperRow | null;
  /** The meeting that it goes to, whose row then names the paper. */
  meeting: Meeting | null;
  base: { name: string; bytes: Uint8Array } | null;
}

/**
 * Freezes a paper: keeps it as a page and as a Word file, proves the page by reading it back, and writes its address and
 * checksum beside what was written. The keys follow from the page, so that doing it again after it was cut off finds what
 * is there.
 * @throws SiteError when SharePoint refuses something; PaperProblem when the council's document cannot be used
 */
export async function freezePaper(store: PaperStore, freezing: Freezing, onStep: OnStep): Promise<PaperRow> {
  const { paper, words } = freezing;
  const total = 6;
  let done = 0;
  const tell = (label: string): void => onStep({ done: done++, total, label });
  tell('Writing the page');
  const page = await paperFile(paper, 'html');
  const key = (await checksumOf(toHtml(paper))).slice(0, 32);
  tell('Writing the Word file');
  const word = await paperFile(paper, 'docx', freezing.base);
  const library = libraryFor(freezing.for.kind, words);
  const keep = (file: { name: string; bytes: Uint8Array }, index: number): Promise<string> =>
    store.keepFile(
      library,
      { name: file.name, bytes: file.bytes.slice().buffer as ArrayBuffer },
      // A file's name carries the beginning of its key: two files of one paper differ in their endings.
      index === 0 ? key : derivedKey(key, 'paper', index),
    );
  tell('Keeping the page in the library');
  const url = await keep(page, 0);
  tell('Keeping the Word file beside it');
  const wordUrl = await keep(word, 1);
  tell('Reading the page back for its checksum');
  const checksum = await checksumOf(await store.readFile(url));
  tell('Writing down where it is');
  const { day, since, settings } = freezing.request;
  const from: PaperScope = { day, meeting: freezing.request.meeting ?? null, since, settings, words, wordUrl };
  const withRequest = { ...words, [MADE_FOR]: JSON.stringify(from) };
  const row = await keepWords(store, freezing.for, withRequest, freezing.row, derivedKey(key, 'paper', 2));
  const frozen =
    row.fileUrl === url && row.checksum === checksum
      ? row
      : await store.editRecord(
          'papers',
          row,
          { fileUrl: url, checksum },
          `Frozen as it stood on ${formatDayLong(freezing.for.day)}.`,
          derivedKey(key, 'paper', 3),
        );
  await tellMeeting(store, freezing, library, { url, checksum }, key);
  onStep({ done: total, total, label: 'The paper is kept' });
  return frozen;
}

/** A public report stands in its meeting's row with its checksum; an exempt one only in the list that is kept apart. */
async function tellMeeting(
  store: PaperStore,
  { meeting, paper, words }: Freezing,
  library: ReturnType<typeof libraryFor>,
  page: { url: string; checksum: string },
  key: string,
): Promise<void> {
  if (!meeting) return;
  if (library !== 'exemptPapers') {
    if (meeting.paperUrl === page.url && meeting.paperChecksum === page.checksum) return;
    await store.editRecord(
      'meetings',
      meeting,
      { paperUrl: page.url, paperChecksum: page.checksum },
      'The paper was kept in the library.',
      derivedKey(key, 'paper', 4),
    );
    return;
  }
  await store.addRecord(
    'exemptItems',
    {
      planId: meeting.planId,
      meetingId: meeting.id,
      title: paper.title,
      kind: 'paper',
      ...groundOf(words),
      paperUrl: page.url,
    },
    derivedKey(key, 'paper', 5),
    'The paper was kept among the exempt ones.',
  );
}

/** Why an exempt paper is kept from the public, as what was written for it says. */
function groundOf(words: PaperWords): Partial<ExemptGround> {
  const closed = closedUnder(words.exemptParagraph);
  const reason = words.exemptReason ?? '';
  if (closed === 'confidential') return { ground: 'confidential', confidentialBecause: reason };
  if (closed === null || closed === 'public') return { publicInterest: reason };
  const [paragraph, ...further] = closed.paragraphs;
  return { ground: 'exempt', paragraph, furtherParagraphs: further.join(', '), publicInterest: reason };
}
