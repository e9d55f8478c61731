import { latin1, objectsOf, unpack } from './pdfObjects';
import type { PdfObject } from './pdfObjects';

/** The work that drawing a file's pages would take. */
export interface PdfWeight {
  /** The number of drawing instructions; those of a form XObject count as often as the form is used. */
  steps: number;
  /** The deepest nesting of saved graphics states and of forms inside forms. */
  depth: number;
}

/** The most bytes that a report may unpack to without its pictures; the longest have about 3 MB. */
const MOST_BYTES = 60 * 1024 * 1024;
/**
 * The most drawing steps. A report of 60 pages with diagrams takes about 300,000; pdf.js works through a million in a
 * minute or two.
 */
export const MOST_STEPS = 1_500_000;
/** The deepest nesting allowed. PDF programs nest states and forms some ten deep; ISO 32000 (annex C) names 28. */
export const DEEPEST = 500;
const DEEPEST_FORMS = 40;

/** Streams without drawing instructions: pictures, fonts, cross-reference tables, colour profiles. */
const NO_DRAWING =
  /\/Subtype\s*\/(?:Image|XML|Type1C|CIDFontType0C|OpenType)\b|\/Type\s*\/(?:XRef|ObjStm|Metadata|EmbeddedFile|CMap)\b|\/Length[123]\b|\/FunctionType\b|\/N\s+[134]\b|\/CMapName\b/;

interface Drawing {
  steps: number;
  depth: number;
  /** How often each form or picture is drawn, by name. */
  draws: Map<string, number>;
}

/**
 * Estimates the work of drawing a PDF before pdf.js opens the file. pdf.js works on the page's own thread and cannot be
 * stopped within a page, so a crafted file (forms that use forms, millions of saved states) would block the page for
 * good.
 */
export function weighPdf(bytes: Uint8Array): PdfWeight {
  const allowance = { bytesLeft: MOST_BYTES };
  const objects = objectsOf(bytes, allowance);
  const drawings = new Map<number, Drawing>();
  for (const [number, object] of objects)
    if (object.stream && !NO_DRAWING.test(object.words))
      drawings.set(number, readDrawing(unpack(bytes, object, allowance)));
  if (allowance.bytesLeft <= 0) return { steps: Infinity, depth: 0 };
  const forms = formsByName(objects);
  const weights = new Map<number, PdfWeight>();
  const weigh = (number: number, above: number[]): PdfWeight => {
    const known = weights.get(number);
    const drawing = drawings.get(number);
    if (known) return known;
    if (!drawing) return { steps: 1, depth: 0 };
    if (above.includes(number) || above.length > DEEPEST_FORMS) return { steps: Infinity, depth: Infinity };
    let { steps, depth } = drawing;
    for (const [name, times] of drawing.draws) {
      const inside = namedIn(objects, number, name, forms).map((each) => weigh(each, [...above, number]));
      steps += times * Math.max(0, ...inside.map((each) => each.steps));
      depth = Math.max(depth, ...inside.map((each) => drawing.depth + each.depth + 1));
    }
    weights.set(number, { steps, depth });
    return { steps, depth };
  };
  const isForm = (number: number): boolean => /\/Subtype\s*\/Form\b/.test(objects.get(number)?.words ?? '');
  const pages = [...drawings.keys()].filter((number) => !isForm(number)).map((number) => weigh(number, []));
  return {
    steps: pages.reduce((sum, { steps }) => sum + steps, 0),
    depth: Math.max(0, ...pages.map(({ depth }) => depth)),
  };
}

const [OPENS, CLOSES, ESCAPES, SLASH] = [0x28, 0x29, 0x5c, 0x2f];
/** The number of characters in a string that count as one step, because pdf.js measures and places each character. */
const CHARACTERS_A_STEP = 8;

/** Counts the steps of drawing instructions without parsing them, by counting words outside strings. */
function readDrawing(bytes: Uint8Array): Drawing {
  const drawing: Drawing = { steps: 0, depth: 0, draws: new Map() };
  const state = { open: 0, name: '' };
  for (let at = 0; at < bytes.length && drawing.steps <= MOST_STEPS;) {
    const from = at;
    if (bytes[at] === OPENS) {
      at = endOfString(bytes, at);
      drawing.steps += Math.ceil((at - from) / CHARACTERS_A_STEP);
    } else if (isPartOfWord(bytes[at])) {
      while (at < bytes.length && isPartOfWord(bytes[at]) && (at === from || bytes[at] !== SLASH)) at++;
      drawing.steps++;
      takeWord(bytes, from, at, drawing, state);
    } else at++;
  }
  return drawing;
}

/** Whether a byte belongs to a word, being neither a space nor a delimiter. */
function isPartOfWord(byte: number): boolean {
  return (
    byte > 0x20 && byte !== OPENS && byte !== CLOSES && byte !== 0x3c && byte !== 0x3e && byte !== 0x5b && byte !== 0x5d
  );
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === ESCAPES) at++;
    else if (bytes[at] === OPENS) depth++;
    else if (bytes[at] === CLOSES && --depth === 0) return at + 1;
  }
  return bytes.length;
}

function takeWord(
  bytes: Uint8Array,
  from: number,
  to: number,
  drawing: Drawing,
  state: { open: number; name: string },
): void {
  if (bytes[from] === SLASH) {
    state.name = latin1(bytes.subarray(from, to));
    return;
  }
  if (to - from > 2) return;
  const [first, second] = [bytes[from], to - from === 2 ? bytes[from + 1] : 0];
  if (first === 0x71 && second === 0) drawing.depth = Math.max(drawing.depth, ++state.open);
  else if (first === 0x51 && second === 0) state.open = Math.max(0, state.open - 1);
  else if (first === 0x44 && second === 0x6f && state.name !== '')
    drawing.draws.set(state.name, (drawing.draws.get(state.name) ?? 0) + 1);
}

/** The forms that each name may stand for anywhere in the file. */
function formsByName(objects: Map<number, PdfObject>): Map<string, Set<number>> {
  const forms = new Map<string, Set<number>>();
  for (const { words } of objects.values())
    for (const [, name, number] of words.matchAll(/(\/[^\s/<>[\]()]+)\s+(\d+)\s+\d+\s+R\b/g)) {
      if (!/\/Subtype\s*\/Form\b/.test(objects.get(Number(number))?.words ?? '')) continue;
      const named = forms.get(name) ?? new Set<number>();
      forms.set(name, named.add(Number(number)));
    }
  return forms;
}

/** The forms that a name stands for in one form's own resources, else in any resources. */
function namedIn(
  objects: Map<number, PdfObject>,
  number: number,
  name: string,
  forms: Map<string, Set<number>>,
): number[] {
  const candidates = [...(forms.get(name) ?? [])];
  if (candidates.length < 2) return candidates;
  const own = ownResources(objects, objects.get(number)?.words ?? '', 0);
  const mine = candidates.filter((each) => new RegExp(`${escaped(name)}\\s+${each}\\s+\\d+\\s+R\\b`).test(own));
  return mine.length > 0 ? mine : candidates;
}

function ownResources(objects: Map<number, PdfObject>, words: string, above: number): string {
  const referred = /\/(?:Resources|XObject)\s+(\d+)\s+\d+\s+R\b/.exec(words)?.[1];
  if (!referred || above > 2) return words;
  return words + ownResources(objects, objects.get(Number(referred))?.words ?? '', above + 1);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
