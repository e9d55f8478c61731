import { readXml } from './xml';
import type { Attributes } from './xml';
import type { OpenZip } from './zip';

/** The look of a workbook cell: its number format and its background colour. */
export interface CellStyle {
  format: string;
  fill: string | null;
  /** The colour of the letters, null for the default. */
  textColour: string | null;
  indent: number;
}

/** Number formats that files give by number only (ECMA-376 part 1, 18.8.30), as Excel in Britain shows them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
};

/** The first 64 colours that old files give by number (ECMA-376 part 1, 18.8.27); 0 to 7 repeat as 8 to 15. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The order in which cells number a theme's colours: light first, although the theme lists them dark first. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Reads the styles of cells. A cell names its style by the position in this list. */
export async function readCellStyles(zip: OpenZip, part: string, theme: string | null): Promise<CellStyle[]> {
  const themeColours = theme ? await readThemeColours(zip, theme) : [];
  const formats = new Map<number, string>(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const fills: (string | null)[] = [];
  const textColours: (string | null)[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  let pattern = '';
  const openFill = (name: string, parent: string, attributes: Attributes): void => {
    if (name === 'fill' && parent === 'fills') fills.push(null);
    else if (name === 'patternFill') pattern = attributes.patternType ?? 'solid';
    else if (name === 'fgColor' && parent === 'patternFill' && path.includes('fills') && pattern !== 'none')
      fills[fills.length - 1] = colourOf(attributes, themeColours);
  };
  const openFont = (name: string, parent: string, attributes: Attributes): void => {
    if (name === 'font' && parent === 'fonts') textColours.push(null);
    else if (name === 'color' && parent === 'font' && path.includes('fonts') && attributes.theme === undefined)
      textColours[textColours.length - 1] = colourOf(attributes, themeColours);
  };
  const openCellFormat = (name: string, parent: string, attributes: Attributes): void => {
    if (name === 'xf' && parent === 'cellXfs')
      styles.push({
        format: formats.get(Number(attributes.numFmtId)) ?? '',
        fill: fills[Number(attributes.fillId)] ?? null,
        textColour: textColours[Number(attributes.fontId)] ?? null,
        indent: 0,
      });
    else if (name === 'alignment' && parent === 'xf' && path.includes('cellXfs') && styles.length > 0)
      styles[styles.length - 1].indent = Number(attributes.indent) || 0;
  };
  await readXml(zip, part, {
    open(name, attributes) {
      const parent = path[path.length - 1];
      path.push(name);
      if (name === 'numFmt' && parent === 'numFmts')
        formats.set(Number(attributes.numFmtId), attributes.formatCode?.slice(0, 200) ?? '');
      openFill(name, parent, attributes);
      openFont(name, parent, attributes);
      openCellFormat(name, parent, attributes);
    },
    close: () => void path.pop(),
  });
  return styles;
}

async function readThemeColours(zip: OpenZip, part: string): Promise<string[]> {
  const colours = new Map<string, string>();
  const path: string[] = [];
  await readXml(zip, part, {
    open(name, { val, lastClr }) {
      if (path[path.length - 2] === 'clrScheme') {
        const colour = name === 'sysClr' ? lastClr : name === 'srgbClr' ? val : undefined;
        if (colour) colours.set(path[path.length - 1], colour.toUpperCase());
      }
      path.push(name);
    },
    close: () => void path.pop(),
  });
  return THEME_ORDER.map((name) => colours.get(name) ?? 'FFFFFF');
}

function colourOf({ rgb, theme, indexed, tint }: Attributes, themeColours: string[]): string | null {
  const plain = rgb?.slice(-6) ?? (theme ? themeColours[Number(theme)] : indexedColour(indexed));
  if (!plain || !/^[0-9a-f]{6}$/i.test(plain)) return null;
  return tinted(plain.toUpperCase(), Number(tint ?? 0));
}

function indexedColour(indexed: string | undefined): string | undefined {
  const number = Number(indexed ?? NaN);
  return INDEXED[number < 8 ? number : number - 8];
}

/** A colour with its tint: above 0 towards white, below 0 towards black. */
function tinted(colour: string, tint: number): string {
  if (!(Math.abs(tint) > 0 && Math.abs(tint) <= 1)) return colour;
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint > 0 ? part + (255 - part) * tint : part * (1 + tint)));
  return mixed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
