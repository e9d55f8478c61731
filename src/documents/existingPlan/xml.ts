import { SaxesParser } from 'saxes';
import { damaged, PlanError } from './planError';
import type { OpenZip } from './zip';

/**
 * Attributes by their local names ("val", not "w:val"), because Word, Excel and LibreOffice choose different prefixes.
 */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Called for elements, by their local names, in the order of the document. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** The deepest nesting that is read. Word nests tables, text boxes and controls less deeply. */
const DEEPEST = 200;

/**
 * Reads one XML part as a stream. Only XML's own five entities are known and a document type is refused, so that
 * nothing can be expanded and nothing outside the file is read.
 * @throws PlanError when the part is missing, not well-formed, or declares a document type
 */
export async function readXml(zip: OpenZip, part: string, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new PlanError(
      'hostile',
      `“${zip.fileName}” declares a document type inside (${part}), which Word and Excel never do. It was not read; ask who made it for another copy.`,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw damaged(zip.fileName, `its part ${part} is nested too deep`);
    const own: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const key in attributes) own[localName(key)] = attributes[key];
    listener.open(localName(name), own);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    listener.close(localName(name));
  });
  if (listener.text) {
    const tell = listener.text.bind(listener);
    parser.on('text', tell);
    parser.on('cdata', tell);
  }
  parser.on('error', () => {
    throw damaged(zip.fileName, `its part ${part} is not well-formed`);
  });
  let decoder: TextDecoder | null = null;
  await zip.unpack(part, (bytes) => {
    if (bytes.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    parser.write(decodeOrRefuse(decoder, bytes, zip, part));
  });
  parser.write(decoder ? decodeOrRefuse(decoder, null, zip, part) : '');
  parser.close();
}

function decodeOrRefuse(decoder: TextDecoder, bytes: Uint8Array | null, zip: OpenZip, part: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw damaged(zip.fileName, `its part ${part} holds letters that cannot be read`);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether an on/off property is on: its element has no value, or the value "1", "true" or "on". */
export function isOn({ val }: Attributes): boolean {
  return val === undefined || val === '1' || val === 'true' || val === 'on';
}
