import { ratingInitials } from '../../../plan/ratingWords';
import { appendixAnchor, contentsOf, contentsPosition, headingAnchor, tableAnchor } from '../contents';
import type { Entry } from '../contents';
import { countedParts, tableNumbers } from '../counting';
import type { Counted } from '../counting';
import { isOfFigures, linesOf, opensSafely } from '../paper';
import type { Appendix, Block, Cell, Line, Paper, Table, Words } from '../paper';
import { escapeText } from './escape';
import { styleOf } from './style';
import { svgOf } from './svg';

/**
 * A paper as one HTML file without scripts and without addresses other than its links. The same paper gives the same
 * bytes (docs/papers.md, "The same for ever"). To meet WCAG 2.2 AA, headings are in order, tables have a caption and
 * scoped headings, and the language and title are given.
 */
export function toHtml(paper: Paper): string {
  const parts = countedParts(paper);
  const [body, ...appendices] = parts;
  const tables = tableNumbers(parts);
  const first = contentsPosition(body);
  const blocks = body.map((each, at) => blockHtml(each, tables, headingAnchor(at)));
  return [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="description" content="${escapeText(paper.about)}">`,
    `<title>${escapeText(paper.authority ? `${paper.title} - ${paper.authority}` : paper.title)}</title>`,
    `<style>\n${styleOf(paper.footer, paper.landscape)}\n</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(paper.authority ? [`<p class="authority">${escapeText(paper.authority)}</p>`] : []),
    `<h1>${escapeText(paper.title)}</h1>`,
    ...(paper.facts.length > 0
      ? [
          '<dl class="facts">',
          ...paper.facts.map(
            ({ term, line }) => `<div><dt>${escapeText(term)}</dt><dd>${html(line, tables)}</dd></div>`,
          ),
          '</dl>',
        ]
      : []),
    ...blocks.slice(0, first),
    ...contentsHtml(contentsOf(paper, body)),
    ...blocks.slice(first),
    ...appendices.flatMap((each, at) => appendixHtml(paper.appendices?.[at], each, tables)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contentsHtml(entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  return [
    '<nav class="contents" aria-label="Contents">',
    '<p><strong>Contents</strong></p>',
    '<ul>',
    ...entries.map(
      ({ title, number, anchor }) =>
        `<li><a href="#${anchor}">${number ? `${number} ` : ''}${escapeText(title)}</a></li>`,
    ),
    '</ul>',
    '</nav>',
  ];
}

function appendixHtml(appendix: Appendix | undefined, blocks: readonly Counted[], tables: TableNumbers): string[] {
  if (!appendix) return [];
  const anchor = appendixAnchor(appendix);
  return [
    `<section class="appendix${appendix.landscape ? ' wide' : ''}"${anchor ? ` id="${anchor}"` : ''}>`,
    `<h2>${escapeText(appendix.title)}</h2>`,
    ...blocks.map((each) => blockHtml(each, tables)),
    '</section>',
  ];
}

/** The numbers of the paper's tables by caption. */
type TableNumbers = ReadonlyMap<string, string>;

function wordsHtml(words: Words, tables: TableNumbers): string {
  if (typeof words === 'string') return withBreaks(words);
  if ('strong' in words) return `<strong>${withBreaks(words.strong)}</strong>`;
  if ('mark' in words) {
    const letter = ratingInitials[words.mark];
    return `<span class="mark mark-${letter}" aria-hidden="true">${letter}</span>`;
  }
  if ('tableOf' in words) {
    const number = tables.get(words.tableOf);
    return number ? `<a href="#${tableAnchor(number)}">${number}</a>` : 'The table';
  }
  return opensSafely(words.href)
    ? `<a href="${escapeText(words.href)}">${withBreaks(words.text)}</a>`
    : withBreaks(words.text);
}

const withBreaks = (text: string): string => escapeText(text).replace(/\n/g, '<br>');

const html = (line: Line, tables: TableNumbers): string => line.map((words) => wordsHtml(words, tables)).join('');

function cellHtml(cell: Cell, tables: TableNumbers): string {
  const lines = linesOf(cell);
  return lines.length === 1 ? html(lines[0], tables) : lines.map((line) => `<p>${html(line, tables)}</p>`).join('');
}

function blockHtml({ block, number }: Counted, tables: TableNumbers, anchor = ''): string {
  switch (block.kind) {
    case 'heading': {
      const text = escapeText(block.text);
      const id = block.level === 2 && anchor ? ` id="${anchor}"` : '';
      return number
        ? `<h${block.level}${id} class="numbered"><span class="number">${number}</span> ${text}</h${block.level}>`
        : `<h${block.level}${id}>${text}</h${block.level}>`;
    }
    case 'paragraph':
      return paragraphHtml(block, number, tables);
    case 'list':
      return listHtml(block, tables);
    case 'table':
      return tableHtml(block, number, tables);
    case 'chart':
      return `<figure>\n<figcaption>${escapeText(block.caption)}</figcaption>\n${svgOf(block.drawing)}\n</figure>\n${tableHtml(block.table, number, tables)}`;
  }
}

function paragraphHtml({ line, quote }: Block & { kind: 'paragraph' }, number: string, tables: TableNumbers): string {
  if (quote) return `<blockquote><p>${html(line, tables)}</p></blockquote>`;
  return number
    ? `<p class="numbered"><span class="number">${number}</span> ${html(line, tables)}</p>`
    : `<p>${html(line, tables)}</p>`;
}

function listHtml({ items, style }: Block & { kind: 'list' }, tables: TableNumbers): string {
  const [open, close] = style === 'letters' ? ['<ol class="letters" role="list">', '</ol>'] : ['<ul>', '</ul>'];
  return [open, ...items.map((item) => `<li>${html(item, tables)}</li>`), close].join('\n');
}

/**
 * A table as HTML. Its ARIA roles are written out, because browsers drop the roles of tables that the style sheet shows
 * as cards on a narrow screen.
 */
function tableHtml({ caption, columns, rows, sums }: Table, number: string, tables: TableNumbers): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const align = (at: number): string => (columns[at].number ? ' class="n"' : '');
  const rowHtml = (row: readonly Cell[], index: number): string => {
    const cells = row.map((cell, at) =>
      at === 0
        ? `<th scope="row" role="rowheader"${align(at)}>${cellHtml(cell, tables)}</th>`
        : `<td role="cell"${align(at)} data-column="${escapeText(columns[at].title.replace(/\n/g, ' '))}">${cellHtml(cell, tables)}</td>`,
    );
    return `<tr role="row"${sums && index === rows.length - 1 ? ' class="sums"' : ''}>${cells.join('')}</tr>`;
  };
  const headings = columns.map(
    ({ title, width, number: isNumber }) =>
      `<th scope="col" role="columnheader"${isNumber ? ' class="n"' : ''} style="width:${Math.round((width / total) * 100)}%">${withBreaks(title)}</th>`,
  );
  return [
    `<table role="table" id="${tableAnchor(number)}"${isOfFigures({ columns, rows }) ? ' class="figures"' : ''}>`,
    `<caption>${number}: ${escapeText(caption)}</caption>`,
    `<thead role="rowgroup"><tr role="row">${headings.join('')}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...rows.map(rowHtml),
    '</tbody>',
    '</table>',
  ].join('\n');
}
