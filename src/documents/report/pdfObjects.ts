import { Inflate } from 'fflate';

/** An object of a PDF file: its dictionary as text, and the position of its stream. */
export interface PdfObject {
  words: string;
  stream: { from: number; to: number } | null;
}

const OBJECT = /(\d{1,10})\s+\d{1,5}\s+obj\b/g;
/** How many packed bytes are unpacked at a time. */
const PIECE = 4096;

/**
 * The objects of a PDF, including those packed into streams. They are found by their markers, not by the file's
 * cross-reference table. Of several with one number the last applies, as after an update.
 * @param allowance how many bytes may still be unpacked; the number is lowered by the bytes that were unpacked
 */
export function objectsOf(bytes: Uint8Array, allowance: { bytesLeft: number }): Map<number, PdfObject> {
  const text = latin1(bytes);
  const objects = new Map<number, PdfObject>();
  OBJECT.lastIndex = 0;
  for (let found = OBJECT.exec(text); found; found = OBJECT.exec(text)) {
    const from = found.index + found[0].length;
    const end = text.indexOf('endobj', from);
    const starts = text.indexOf('stream', from);
    const hasStream = starts > -1 && (end === -1 || starts < end);
    const words = text.slice(from, hasStream ? starts : end === -1 ? from + 4096 : end);
    let stream: PdfObject['stream'] = null;
    if (hasStream) {
      const first = starts + (text.startsWith('\r\n', starts + 6) ? 8 : 7);
      const last = text.indexOf('endstream', first);
      stream = { from: first, to: last === -1 ? bytes.length : last };
      OBJECT.lastIndex = stream.to;
    }
    objects.set(Number(found[1]), { words, stream });
  }
  for (const object of [...objects.values()])
    if (object.stream && /\/Type\s*\/ObjStm\b/.test(object.words)) addPacked(bytes, object, objects, allowance);
  return objects;
}

function addPacked(
  bytes: Uint8Array,
  object: PdfObject,
  objects: Map<number, PdfObject>,
  allowance: { bytesLeft: number },
): void {
  const text = latin1(unpack(bytes, object, allowance));
  const first = Number(/\/First\s+(\d+)/.exec(object.words)?.[1] ?? 0);
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [number, from] = [numbers[at], first + numbers[at + 1]];
    const to = at + 3 < numbers.length ? first + numbers[at + 3] : text.length;
    if (!objects.has(number)) objects.set(number, { words: text.slice(from, to), stream: null });
  }
}

/**
 * The bytes of a stream, unpacked as far as the allowance permits. Streams packed otherwise than with Flate stay
 * packed.
 */
export function unpack(bytes: Uint8Array, { words, stream }: PdfObject, allowance: { bytesLeft: number }): Uint8Array {
  if (!stream) return new Uint8Array();
  const packed = bytes.subarray(stream.from, stream.to);
  if (!/\/(?:FlateDecode|Fl)\b/.test(words)) {
    allowance.bytesLeft -= packed.length;
    return packed;
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    // fflate's raw inflater does not read the two bytes of header before the data.
    for (let at = 2; at < packed.length && length < allowance.bytesLeft; at += PIECE)
      inflater.push(packed.subarray(at, at + PIECE), false);
  } catch {
    // pdf.js decides whether a damaged stream is an error. The bytes unpacked so far are counted.
  }
  allowance.bytesLeft -= length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Bytes as text, one character for each byte. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
