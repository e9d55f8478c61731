import type { ExemptGround } from '../../plan/governance/exempt';
import { closedUnder, paperFile, paperSettingsOf, paperVersion, rowTitle, toHtml } from '../../documents/papers';
import type { AskedKind, Paper, PaperFor, PaperRequest, PaperWords } from '../../documents/papers';
import { checksumOf, derivedKey } from '../../lists/keys';
import type { OnStep, PlanStore, RecordRow, RecordValues } from '../../lists/planStore';
import type { RowToWrite } from '../../lists/together';
import { formatDayLong, isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Meeting } from '../../plan/fields';

/** A row of the Papers list: the words written for one paper, and the file into which it was frozen. */
export type PaperRow = RecordRow<'papers'>;

/** The key under which `words` also holds the scope of a frozen paper, beside the texts of people. */
const MADE_FOR = 'made for';

/** The data from which a frozen paper was made, so that it can be made again, and the address of its Word file. */
export interface PaperScope extends Pick<
  PaperRequest,
  'day' | 'meeting' | 'since' | 'settings' | 'words' | 'coverWords'
> {
  wordUrl: string | null;
  /** Which words and layout the product's papers had then (`paperVersion`); 1 where a row of before says none. */
  version: number;
}

/** The texts that people wrote for a paper. */
export function writtenIn({ words }: Pick<PaperRow, 'words'>): PaperWords {
  return Object.fromEntries(Object.entries(words).filter(([part]) => part !== MADE_FOR));
}

/**
 * The scope of a frozen paper. Null for a paper that was not frozen, and for a value that somebody typed in by hand.
 */
export function madeFor(row: Pick<PaperRow, 'words'>): PaperScope | null {
  let stored: unknown;
  try {
    stored = JSON.parse(row.words[MADE_FOR] ?? 'null');
  } catch {
    return null;
  }
  if (typeof stored !== 'object' || stored === null) return null;
  const { day, meeting, since, settings, words, coverWords, wordUrl, version } = stored as {
    [part in keyof PaperScope]?: unknown;
  };
  const isDate = (one: unknown): one is Day => typeof one === 'string' && isDay(one);
  if (!isDate(day)) return null;
  return {
    day,
    meeting: typeof meeting === 'object' ? (meeting as Meeting | null) : null,
    since: isDate(since) ? since : null,
    settings: paperSettingsOf(settings),
    // Words written after freezing belong to the next paper. The frozen one is made again from the words it had.
    words: typeof words === 'object' && words !== null ? (words as PaperWords) : writtenIn(row),
    ...(typeof coverWords === 'object' && coverWords !== null ? { coverWords: coverWords as PaperWords } : {}),
    wordUrl: typeof wordUrl === 'string' ? wordUrl : null,
    version: typeof version === 'number' ? version : 1,
  };
}

type PaperStore = Pick<PlanStore, 'addRecord' | 'editRecord' | 'keepFile' | 'readFile' | 'writeTogether'>;

/** The words as the row of the paper keeps them. */
function keptWords(words: PaperWords, row: PaperRow | null): PaperWords {
  const frozen = row?.words[MADE_FOR];
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')),
    // The scope of an already frozen paper is kept, so that the paper can still be checked after new words were
    // written.
    ...(frozen !== undefined && words[MADE_FOR] === undefined ? { [MADE_FOR]: frozen } : {}),
  };
}

/** The values of a paper's new row. */
const newRowOf = (paper: PaperFor, words: PaperWords): RecordValues<'papers'> => ({
  title: rowTitle(paper),
  planId: paper.planId,
  meetingId: paper.meetingId,
  kind: paper.kind,
  words,
});

/** Keeps the words, in one row for each paper. Writes nothing when nothing changed. */
export async function keepWords(
  store: PaperStore,
  paper: PaperFor,
  words: PaperWords,
  row: PaperRow | null,
  operationKey: string,
): Promise<PaperRow> {
  const kept = keptWords(words, row);
  if (!row) return store.addRecord('papers', newRowOf(paper, kept), operationKey, 'Written for this paper.');
  if (JSON.stringify(row.words) === JSON.stringify(kept)) return row;
  return store.editRecord('papers', row, { words: kept }, 'Written for this paper.', operationKey);
}

/** The papers that go to the public with a meeting’s agenda, or after it. */
const publicKinds: readonly AskedKind[] = ['public', 'agenda', 'pack', 'minutes'];

/**
 * The library of a paper: exempt papers have one of their own, everybody with a role reads the public ones, and only
 * members the others.
 */
export function libraryFor(kind: AskedKind, words: PaperWords): 'editions' | 'memberEditions' | 'exemptPapers' {
  if (kind === 'committee') return (words.exemptParagraph ?? '').trim() === '' ? 'editions' : 'exemptPapers';
  return publicKinds.includes(kind) ? 'editions' : 'memberEditions';
}

export interface Freezing {
  paper: Paper;
  for: PaperFor;
  /** The data from which the paper was made. */
  request: PaperRequest;
  words: PaperWords;
  row: PaperRow | null;
  /** The meeting that the paper goes to, whose row will name it. */
  meeting: Meeting | null;
  base: { name: string; bytes: Uint8Array } | null;
}

/**
 * Freezes a paper: keeps it as a page and a Word file, checks the page by reading it back, and writes its address and
 * checksum beside the words and into the meeting's row, both rows in one request. The keys are derived from the page, so
 * a repeat after an interruption, from any window, finds the existing files; until the rows are written none names them.
 * @throws SiteError when SharePoint refuses a write; PaperProblem when the council's document cannot be used
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
      // A file's name contains the beginning of its key. Page and Word file share that beginning and differ only in
      // their endings.
      index === 0 ? key : derivedKey(key, 'paper', index),
    );
  tell('Keeping the page in the library');
  const url = await keep(page, 0);
  tell('Keeping the Word file beside it');
  const wordUrl = await keep(word, 1);
  tell('Reading the page back for its checksum');
  const checksum = await checksumOf(await store.readFile(url));
  tell('Writing down where it is');
  const { day, since, settings, coverWords } = freezing.request;
  const cover = coverWords ? { coverWords } : {};
  const from = {
    day,
    meeting: freezing.request.meeting ?? null,
    since,
    settings,
    words,
    ...cover,
    wordUrl,
    version: paperVersion,
  };
  const withRequest = { ...words, [MADE_FOR]: JSON.stringify(from) };
  const frozen = { words: keptWords(withRequest, freezing.row), fileUrl: url, checksum };
  const rows = [...rowOfPaper(freezing, frozen, key), ...rowOfMeeting(freezing, library, { url, checksum }, key)];
  const label = `Keeping “${paper.title}”`;
  const [kept] = await store.writeTogether({ label, planId: freezing.for.planId, rows }, key);
  onStep({ done: total, total, label: 'The paper is kept' });
  return rows[0]?.list === 'papers' ? (kept as PaperRow) : (freezing.row as PaperRow);
}

/** The paper's own row with its words, file and checksum; none when it says so already. */
function rowOfPaper(
  { for: paper, row }: Freezing,
  frozen: Pick<PaperRow, 'words' | 'fileUrl' | 'checksum'>,
  operationKey: string,
): RowToWrite[] {
  const reason = `Frozen as it stood on ${formatDayLong(paper.day)}.`;
  const key = derivedKey(operationKey, 'paper', 2);
  if (!row) {
    const values = { ...newRowOf(paper, frozen.words), ...frozen };
    return [{ write: 'add', list: 'papers', values, reason, key }];
  }
  const { words, fileUrl, checksum } = row;
  if (JSON.stringify({ words, fileUrl, checksum }) === JSON.stringify(frozen)) return [];
  return [{ write: 'edit', list: 'papers', row, changes: frozen, reason, key }];
}

/**
 * The address and checksum of a public report in its meeting's row, or the address of the minutes. An exempt report is
 * named only in the exempt list, an agenda or a pack in the list of kept papers.
 */
function rowOfMeeting(
  { meeting, paper, words, for: { kind } }: Freezing,
  library: ReturnType<typeof libraryFor>,
  page: { url: string; checksum: string },
  operationKey: string,
): RowToWrite[] {
  if (!meeting || kind === 'agenda' || kind === 'pack') return [];
  const ofMeeting = (changes: Partial<Meeting>, reason: string): RowToWrite[] => {
    const key = derivedKey(operationKey, 'paper', 4);
    return [{ write: 'edit', list: 'meetings', row: meeting, changes, reason, key }];
  };
  if (kind === 'minutes')
    return meeting.minutesUrl === page.url
      ? []
      : ofMeeting({ minutesUrl: page.url }, 'The minutes were kept in the library.');
  if (library !== 'exemptPapers') {
    if (meeting.paperUrl === page.url && meeting.paperChecksum === page.checksum) return [];
    const changes = { paperUrl: page.url, paperChecksum: page.checksum };
    return ofMeeting(changes, 'The paper was kept in the library.');
  }
  const { planId, id: meetingId } = meeting;
  const item = { planId, meetingId, title: paper.title, kind: 'paper' as const, paperUrl: page.url };
  const reason = 'The paper was kept among the exempt ones.';
  const key = derivedKey(operationKey, 'paper', 5);
  return [{ write: 'add', list: 'exemptItems', values: { ...item, ...groundOf(words) }, reason, key }];
}

/** The reason why a paper is exempt, from the words written for it. */
function groundOf(words: PaperWords): Partial<ExemptGround> {
  const closed = closedUnder(words.exemptParagraph);
  const reason = words.exemptReason ?? '';
  if (closed === 'confidential') return { ground: 'confidential', confidentialBecause: reason };
  if (closed === null || closed === 'public') return { publicInterest: reason };
  const [paragraph, ...further] = closed.paragraphs;
  return { ground: 'exempt', paragraph, furtherParagraphs: further.join(', '), publicInterest: reason };
}
