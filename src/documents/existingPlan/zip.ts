import { Inflate } from 'fflate';
import { addToChecksum } from '../crc32';
import { yieldToPage } from '../report/yieldToPage';
import { damaged, PlanError, tooLarge } from './planError';

/**
 * The most bytes that all parts of a file together may unpack to. Plans need less: 10,000 actions of 15 columns are
 * about 15 MB.
 */
export const LARGEST_UNPACKED = 100 * 1024 * 1024;
/** The most parts in a file. A Word or Excel file has some dozens, with pictures hundreds. */
const MOST_PARTS = 10_000;
/** How many packed bytes are unpacked at a time; they yield at most about 16 MB. */
const PIECE = 16 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  encrypted: boolean;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** An opened Word or Excel file. Names of parts have no leading slash and are compared without regard to case. */
export interface OpenZip {
  fileName: string;
  names: string[];
  has(name: string): boolean;
  /**
   * Unpacks one part in pieces, checks its length and checksum, and pauses between pieces so that a page stays
   * responsive.
   * @throws PlanError when the part is missing, damaged, encrypted, or more than the file may unpack to
   */
  unpack(name: string, onPiece: (bytes: Uint8Array) => void): Promise<void>;
}

/**
 * Opens a zip file by its directory. Parts are unpacked later, so that a zip bomb does no harm here.
 * @throws PlanError when the directory cannot be read
 */
export function openZip(bytes: Uint8Array, fileName: string): OpenZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, fileName);
  let allowance = LARGEST_UNPACKED;
  return {
    fileName,
    names: [...entries.values()].map(({ name }) => name),
    has: (name) => entries.has(name.toLowerCase()),
    async unpack(name, onPiece) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw damaged(fileName, `its part ${name} is missing`);
      if (entry.encrypted)
        throw new PlanError('encrypted', `“${fileName}” is locked with a password. Save it without one.`);
      if (entry.unpacked > allowance)
        throw tooLarge(fileName, `unpacks to more than ${LARGEST_UNPACKED / 1024 / 1024} MB, which no plan does`);
      allowance -= entry.unpacked;
      await unpackEntry(bytes, packedRange(view, entry, fileName), entry, fileName, onPiece);
    },
  };
}

function readDirectory(view: DataView, fileName: string): Map<string, Entry> {
  const end = endOfDirectory(view, fileName);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) throw tooLarge(fileName, `is made of ${count} parts, which no plan is`);
  const entries = new Map<string, Entry>();
  const utf8 = new TextDecoder();
  for (let read = 0; read < count; read++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw damaged(fileName, 'its table of contents cannot be read');
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = at + 46;
    const next = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged(fileName, 'its table of contents cannot be read');
    const name = utf8.decode(new Uint8Array(view.buffer, view.byteOffset + nameAt, nameLength)).replace(/\\/g, '/');
    if (entries.has(name.toLowerCase())) throw damaged(fileName, `it has the part ${name} twice`);
    entries.set(name.toLowerCase(), {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Finds the end record, which is in the last 64 kB; only a comment may follow it. */
function endOfDirectory(view: DataView, fileName: string): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged(fileName, 'its end is missing');
}

function packedRange(view: DataView, entry: Entry, fileName: string): [number, number] {
  const { offset, packed, name } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw damaged(fileName, `its part ${name} is not where it should be`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw damaged(fileName, `its part ${name} goes on beyond the end`);
  return [start, start + packed];
}

async function unpackEntry(
  bytes: Uint8Array,
  [start, end]: [number, number],
  entry: Entry,
  fileName: string,
  onPiece: (bytes: Uint8Array) => void,
): Promise<void> {
  let unpacked = 0;
  let checksum = ~0;
  const take = (piece: Uint8Array): void => {
    unpacked += piece.length;
    if (unpacked > entry.unpacked) throw damaged(fileName, `its part ${entry.name} is longer than it says`);
    checksum = addToChecksum(checksum, piece);
    onPiece(piece);
  };
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw damaged(fileName, `its part ${entry.name} is packed in an unknown way`);
  const inflate = entry.method === DEFLATED ? new Inflate(take) : null;
  for (let at = start; at < end || at === start; at += PIECE) {
    const piece = bytes.subarray(at, Math.min(at + PIECE, end));
    if (inflate) inflateOrRefuse(inflate, piece, at + PIECE >= end, entry, fileName);
    else take(piece);
    await yieldToPage();
  }
  if (unpacked !== entry.unpacked || ~checksum >>> 0 !== entry.checksum)
    throw damaged(fileName, `its part ${entry.name} is not as it was written`);
}

function inflateOrRefuse(inflate: Inflate, piece: Uint8Array, last: boolean, entry: Entry, fileName: string): void {
  try {
    inflate.push(piece, last);
  } catch (error) {
    // The inflater's errors carry a code. Errors without one come from the receiver of the pieces and are passed on.
    if (error instanceof Error && 'code' in error) throw damaged(fileName, `its part ${entry.name} cannot be unpacked`);
    throw error;
  }
}
