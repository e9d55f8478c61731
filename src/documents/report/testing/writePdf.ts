/** A line of a page: its words, or words at places of their own, in points from the left edge. */
export type PdfLine =
  | string
  | {
      text?: string;
      /** Cells of a table, each at its place. */
      cells?: [x: number, text: string][];
      x?: number;
      size?: number;
      bold?: boolean;
      /** Space above it, in points, beyond that of a line. */
      above?: number;
    };

const LEFT = 72;

/** Makes small PDF files for tests, page by page out of lines of text (Helvetica, 12 points unless said). */
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

/** Signs beyond Latin 1 as Windows places them. */
const WINDOWS: Record<string, number> = { '’': 0x92, '‘': 0x91, '–': 0x96, '•': 0x95, '“': 0x93, '”': 0x94 };

function encoded(text: string): string {
  return [...text.replace(/[()\\]/g, '\\$&')]
    .map((letter) => (letter in WINDOWS ? String.fromCharCode(WINDOWS[letter]) : letter))
    .join('');
}
