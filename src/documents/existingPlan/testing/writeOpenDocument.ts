import { writeParts } from './writeParts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMES = ['office', 'style', 'text', 'table', 'fo', 'calcext']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

/**
 * An OpenDocument file with hand-written XML, packed as LibreOffice does.
 * @param kind the kind of document in office:body
 * @param styles the automatic styles
 */
export function openDocumentOf(kind: 'text' | 'spreadsheet', body: string, styles = ''): Uint8Array {
  return writeParts({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `${HEAD}<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'META-INF/manifest.xml': `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
  });
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
export const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<text:p>${escape(line)}</text:p>`)
    .join('');
export const cells = (...texts: string[]): string =>
  texts
    .map((text) =>
      text === ''
        ? '<table:table-cell/>'
        : `<table:table-cell office:value-type="string">${lines(text)}</table:table-cell>`,
    )
    .join('');
export const row = (...texts: string[]): string => `<table:table-row>${cells(...texts)}</table:table-row>`;
