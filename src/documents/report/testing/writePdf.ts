/** A line of a page: its text, or texts at given distances from the left edge, in points. */
export type PdfLine =
  | string
  | {
      text?: string;
      /** The cells of a table row, each with its position. */
      cells?: [x: number, text: string][];
      x?: number;
      size?: number;
      bold?: boolean;
      /** The extra space above the line, in points. */
      above?: number;
    };

const LEFT = 72;

/** Makes a small PDF file from pages of text lines, in Helvetica of 12 points unless set. */
export function writePdf(pages: PdfLine[][], extra: { trailer?: string; objects?: string[] } = {}): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, page) => `${5 + 2 * page} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const face of ['Helvetica', 'Helvetica-Bold'])
    objects.push(`<< /Type /Font /Subtype /Type1 /BaseFont /${face} /Encoding /WinAnsiEncoding >>`);
  pages.forEach((lines, page) => {
    const content = contentOf(lines);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + 2 * page} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  objects.push(...(extra.objects ?? []));
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0) & 0xff);
}

function contentOf(lines: PdfLine[]): string {
  let y = 760 + 15;
  return lines
    .map((line) => {
      const { text = '', x = LEFT, size = 12, bold = false, above = 0, cells = [[x, text]] } = asObject(line);
      y -= Math.max(15, 1.25 * size) + above;
      return cells
        .map(([at, words]) => `BT /F${bold ? 2 : 1} ${size} Tf ${at} ${y} Td (${encoded(words)}) Tj ET`)
        .join('\n');
    })
    .join('\n');
}

function asObject(line: PdfLine): Exclude<PdfLine, string> {
  return typeof line === 'string' ? { text: line } : line;
}

/** Characters outside Latin-1, with their codes in Windows-1252. */
const WINDOWS: Record<string, number> = { '’': 0x92, '‘': 0x91, '–': 0x96, '•': 0x95, '“': 0x93, '”': 0x94 };

function encoded(text: string): string {
  return [...text.replace(/[()\\]/g, '\\$&')]
    .map((letter) => (letter in WINDOWS ? String.fromCharCode(WINDOWS[letter]) : letter))
    .join('');
}
