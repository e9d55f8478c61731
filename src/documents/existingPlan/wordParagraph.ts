import type { Attributes } from './xml';
import { isOn } from './xml';
import { levelOf } from './wordNumbering';

/** The colours of Word's highlighter by name. */
const HIGHLIGHTS: Record<string, string> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

/** A paragraph of Word that is being read. */
export class WordParagraph {
  text = '';
  struck = '';
  /** Text that is deleted by a tracked change, hidden, or the prompt of a form field. */
  left = '';
  style: string | null = null;
  list: string | null = null;
  listLevel: number | null = null;
  outline: number | null = null;
  fill: string | null = null;
  /** The colour of the first coloured letters. */
  textColour: string | null = null;
  private inRun = false;
  private runIsStruck = false;
  private runIsHidden = false;
  /** How many elements are open with earlier properties that a tracked change keeps and that no longer apply. */
  private outdated = 0;

  /** Reads an element inside the paragraph. `aside`: its text is not, or not yet, part of the document. */
  open(name: string, attributes: Attributes, aside: boolean): void {
    const { val = '' } = attributes;
    if (/PrChange$/.test(name)) this.outdated++;
    if (this.outdated > 0) return;
    if (name === 'r') this.startRun();
    else if (name === 'pStyle') this.style = val;
    else if (name === 'numId') this.list = val;
    else if (name === 'ilvl') this.listLevel = levelOf(val);
    else if (name === 'outlineLvl') this.outline = Number(val) < 9 ? levelOf(val) + 1 : null;
    else if (name === 'shd') this.fill ??= shadingOf(attributes);
    else if (this.inRun) this.openInRun(name, attributes, aside);
  }

  /** Reads the look of a run's letters, and the characters that its elements stand for. */
  private openInRun(name: string, attributes: Attributes, aside: boolean): void {
    const { val = '' } = attributes;
    if (name === 'highlight') this.fill ??= HIGHLIGHTS[val] ?? null;
    else if (name === 'color' && /^[0-9a-f]{6}$/i.test(val)) this.textColour ??= val.toUpperCase();
    else if (name === 'strike' || name === 'dstrike') this.runIsStruck = isOn(attributes);
    else if (name === 'vanish') this.runIsHidden = isOn(attributes);
    else this.add(SIGNS[name] ?? symbolOf(name, attributes), aside);
  }

  close(name: string): void {
    if (/PrChange$/.test(name)) this.outdated--;
    else if (name === 'r') this.inRun = false;
  }

  add(text: string, aside: boolean): void {
    if (text === '') return;
    if (aside || this.runIsHidden) this.left += text;
    else {
      if (this.runIsStruck) this.struck += text;
      this.text += text;
    }
  }

  private startRun(): void {
    this.inRun = true;
    this.runIsStruck = false;
    this.runIsHidden = false;
  }
}

/** The characters that elements inside a run print. */
const SIGNS: Record<string, string> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Ticks and crosses of the symbol fonts, which have code points of their own. */
const SYMBOLS: Record<string, string> = { F0FC: '✓', F0FB: '✗', F0FE: '☑', F0A8: '☐', F06F: '☐', F0B7: '•' };

function symbolOf(name: string, { char = '' }: Attributes): string {
  if (name !== 'sym') return '';
  const known = SYMBOLS[char.toUpperCase()];
  if (known) return known;
  return /^[0-9a-f]{4}$/i.test(char) ? String.fromCharCode(parseInt(char, 16)) : '';
}

/** The colour of a shading; null for "auto" and no fill. A solid pattern shows its foreground colour. */
export function shadingOf({ val, fill, color }: Attributes): string | null {
  const shown = val === 'solid' ? color : fill;
  return shown && /^[0-9a-f]{6}$/i.test(shown) ? shown.toUpperCase() : null;
}
