import { zlibSync } from 'fflate';

/** A form XObject that others may draw: its instructions, and the forms that it draws by name. */
export interface CraftedForm {
  content: string;
  draws: { [name: string]: number };
}

/** Bytes as text, one character for each byte; TextDecoder would read them as Windows-1252. */
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

/**
 * A PDF of one page whose instructions are packed, so that many fit into a small file. Its forms are numbered from 0.
 */
export function craftedPdf(content: string, forms: CraftedForm[] = []): Uint8Array {
  const first = 6;
  const resources = (draws: { [name: string]: number }): string => {
    const names = Object.entries(draws).map(([name, form]) => `/${name} ${first + form} 0 R`);
    return `/Resources << /Font << /F1 3 0 R >> /XObject << ${names.join(' ')} >> >>`;
  };
  const packed = (words: string, text: string): string => {
    const data = latin1(zlibSync(letters(text)));
    return `<< ${words} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
  };
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources(forms.length > 0 ? { X: 0 } : {})} /Contents 5 0 R >>`,
    packed('', content),
    ...forms.map((form) =>
      packed(`/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources(form.draws)}`, form.content),
    ),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return letters(file);
}
