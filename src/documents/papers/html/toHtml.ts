import { ratingInitials } from '../../../plan/ratingWords';
import { countedParts } from '../counting';
import type { Counted } from '../counting';
import { isOfFigures, linesOf } from '../paper';
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
  const [body, ...appendices] = countedParts(paper);
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
          ...paper.facts.map(({ term, line }) => `<div><dt>${escapeText(term)}</dt><dd>${html(line)}</dd></div>`),
          '</dl>',
        ]
      : []),
    ...body.map(blockHtml),
    ...appendices.flatMap((blocks, at) => appendixHtml(paper.appendices?.[at], blocks)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function appendixHtml(appendix: Appendix | undefined, blocks: readonly Counted[]): string[] {
  if (!appendix) return [];
  return [
    `<section class="appendix${appendix.landscape ? ' wide' : ''}">`,
    `<h2>${escapeText(appendix.title)}</h2>`,
    ...blocks.map(blockHtml),
    '</section>',
  ];
}

function wordsHtml(words: Words): string {
  if (typeof words === 'string') return withBreaks(words);
  if ('strong' in words) return `<strong>${withBreaks(words.strong)}</strong>`;
  if ('mark' in words) {
    const letter = ratingInitials[words.mark];
    return `<span class="mark mark-${letter}" aria-hidden="true">${letter}</span>`;
  }
  return isSafe(words.href)
    ? `<a href="${escapeText(words.href)}">${withBreaks(words.text)}</a>`
    : withBreaks(words.text);
}

/** Whether an address opens a page, a file or a mail. Links to scripts are left out. */
const isSafe = (href: string): boolean => /^(https?:\/\/|mailto:)[^\s]+$/i.test(href);

const withBreaks = (text: string): string => escapeText(text).replace(/\n/g, '<br>');

const html = (line: Line): string => line.map(wordsHtml).join('');

function cellHtml(cell: Cell): string {
  const lines = linesOf(cell);
  return lines.length === 1 ? html(lines[0]) : lines.map((line) => `<p>${html(line)}</p>`).join('');
}

function blockHtml({ block, number }: Counted): string {
  switch (block.kind) {
    case 'heading': {
      const text = escapeText(block.text);
      return number
        ? `<h${block.level} class="numbered"><span class="number">${number}</span> ${text}</h${block.level}>`
        : `<h${block.level}>${text}</h${block.level}>`;
    }
    case 'paragraph':
      return paragraphHtml(block, number);
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block, number);
    case 'chart':
      return `<figure>\n<figcaption>${escapeText(block.caption)}</figcaption>\n${svgOf(block.drawing)}\n</figure>\n${tableHtml(block.table, number)}`;
  }
}

function paragraphHtml({ line, quote }: Block & { kind: 'paragraph' }, number: string): string {
  if (quote) return `<blockquote><p>${html(line)}</p></blockquote>`;
  return number
    ? `<p class="numbered"><span class="number">${number}</span> ${html(line)}</p>`
    : `<p>${html(line)}</p>`;
}

function listHtml({ items, style }: Block & { kind: 'list' }): string {
  const [open, close] = style === 'letters' ? ['<ol class="letters" role="list">', '</ol>'] : ['<ul>', '</ul>'];
  return [open, ...items.map((item) => `<li>${html(item)}</li>`), close].join('\n');
}

/**
 * A table as HTML. Its ARIA roles are written out, because browsers drop the roles of tables that the style sheet shows
 * as cards on a narrow screen.
 */
function tableHtml({ caption, columns, rows, sums }: Table, number: string): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const align = (at: number): string => (columns[at].number ? ' class="n"' : '');
  const rowHtml = (row: readonly Cell[], index: number): string => {
    const cells = row.map((cell, at) =>
      at === 0
        ? `<th scope="row" role="rowheader"${align(at)}>${cellHtml(cell)}</th>`
        : `<td role="cell"${align(at)} data-column="${escapeText(columns[at].title.replace(/\n/g, ' '))}">${cellHtml(cell)}</td>`,
    );
    return `<tr role="row"${sums && index === rows.length - 1 ? ' class="sums"' : ''}>${cells.join('')}</tr>`;
  };
  const headings = columns.map(
    ({ title, width, number: isNumber }) =>
      `<th scope="col" role="columnheader"${isNumber ? ' class="n"' : ''} style="width:${Math.round((width / total) * 100)}%">${withBreaks(title)}</th>`,
  );
  return [
    `<table role="table"${isOfFigures({ columns, rows }) ? ' class="figures"' : ''}>`,
    `<caption>${number}: ${escapeText(caption)}</caption>`,
    `<thead role="rowgroup"><tr role="row">${headings.join('')}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...rows.map(rowHtml),
    '</tbody>',
    '</table>',
  ].join('\n');
}
