const ESCAPED = /[\\()]/g;
/**
 * Replacements for characters outside Latin-1 that the demo's texts use, because the PDF's font encoding lacks them.
 */
const PLAIN: Record<string, string> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '…': '...' };

function line(text: string): string {
  const plain = text.replace(/[^\x20-\x7e\xa0-\xff]/g, (character) => PLAIN[character] ?? '?');
  return plain.replace(ESCAPED, (character) => `\\${character}`);
}

/**
 * A one-page PDF with a heading and lines, so that a reader can open the evidence of an action.
 * @returns the file's bytes
 */
export function evidencePdf(title: string, lines: readonly string[]): ArrayBuffer {
  const words = [
    `BT /F1 18 Tf 60 770 Td (${line(title)}) Tj ET`,
    ...lines.map((text, i) => `BT /F1 11 Tf 60 ${735 - i * 20} Td (${line(text)}) Tj ET`),
    `BT /F1 9 Tf 60 60 Td (Illustrative document of the example plan.) Tj ET`,
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    `<< /Title (${line(title)}) >>`,
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pdf += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  // Every character is one byte of Latin-1 here, so the offsets above count bytes correctly.
  return Uint8Array.from(pdf, (character) => character.charCodeAt(0)).buffer;
}
