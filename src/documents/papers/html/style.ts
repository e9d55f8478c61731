import { cssString } from './escape';

/**
 * The style sheet of a paper for screens, phones and print. Text is black on white. The five ratings' colours are only
 * behind their letters, each with a contrast of at least 4.5 to 1 (WCAG 1.4.3).
 */
// eslint-disable-next-line max-lines-per-function -- One style sheet, read from top to bottom as a browser does.
export function styleOf(footer: string, landscape: boolean): string {
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.5 Arial, 'Liberation Sans', Helvetica, sans-serif; overflow-wrap: break-word; }
a { overflow-wrap: anywhere; }
main { max-width: ${landscape ? '72rem' : '48rem'}; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1.25rem 0 1rem; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.25rem 0 0.5rem; }
h3 { font-size: 1.125rem; line-height: 1.4; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0 0 0.75rem; }
a { color: #0b4f8a; text-decoration: underline; text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid #1a1a1a; outline-offset: 2px; }
blockquote { margin: 0 0 0.75rem; padding: 0 0 0 1rem; border-left: 3px solid #767676; }
ul, ol { margin: 0 0 0.75rem; padding-left: 1.5rem; }
li { margin: 0 0 0.375rem; }
ol.letters { list-style: none; padding: 0; counter-reset: letter; }
ol.letters > li { position: relative; padding-left: 3rem; counter-increment: letter; }
ol.letters > li::before { content: "(" counter(letter, lower-alpha) ")"; position: absolute; left: 0; }
.numbered { padding-left: 3rem; }
.numbered > .number { display: inline-block; width: calc(3rem - 0.278em); margin-left: -3rem; }
nav.contents { margin: 0 0 1.5rem; }
nav.contents p { margin: 0 0 0.25rem; }
nav.contents ul { list-style: none; padding: 0; }
.authority { font-weight: 700; font-size: 1.125rem; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; margin: 0 0 1.5rem; border-top: 1px solid #767676; }
dl.facts > div { display: contents; }
dl.facts dt, dl.facts dd { margin: 0; padding: 0.375rem 0; border-bottom: 1px solid #c4c4c4; }
dl.facts dt { padding-right: 2rem; }
dl.facts dd { font-weight: 700; }
figure { margin: 1rem 0; }
figcaption { font-weight: 700; margin: 0 0 0.5rem; }
svg { display: block; max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 0.75rem 0 1.5rem; }
caption { text-align: left; font-weight: 700; padding: 0 0 0.375rem; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid #c4c4c4; }
thead th { font-weight: 700; vertical-align: bottom; border-bottom: 2px solid #1a1a1a; }
th.n, td.n { text-align: right; padding-right: 0.25rem; font-variant-numeric: tabular-nums; }
tr.sums > * { font-weight: 700; border-bottom: 2px solid #1a1a1a; border-top: 2px solid #1a1a1a; }
td p:last-child, th p:last-child { margin-bottom: 0; }
td p, th p { margin-bottom: 0.375rem; }
.mark { display: inline-block; min-width: 1.4em; margin-right: 0.4em; padding: 0 0.25em; border: 1px solid; border-radius: 0.2em; text-align: center; font-weight: 700; font-size: 0.875em; line-height: 1.4; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.mark-B { background: #0f548c; color: #fff; border-color: #0f548c; }
.mark-G { background: #0e700e; color: #fff; border-color: #0e700e; }
.mark-A { background: #ffb432; color: #2b1900; border-color: #8f5700; }
.mark-R { background: #b10e1c; color: #fff; border-color: #b10e1c; }
.mark-N { background: #fff; color: #424242; border-color: #616161; }
@media screen and (max-width: 40rem) {
  main { padding: 1rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  dl.facts { display: block; }
  dl.facts > div { display: block; padding: 0.375rem 0; border-bottom: 1px solid #c4c4c4; }
  dl.facts dt, dl.facts dd { padding: 0; border: 0; }
  table, caption, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tbody tr { display: block; padding: 0.625rem 0; border-bottom: 1px solid #767676; }
  tbody th, tbody td, tbody td.n, tbody th.n { display: block; border: 0; padding: 0.125rem 0; text-align: left; }
  tbody th { font-weight: 700; }
  tbody td::before { content: attr(data-column) ": "; font-weight: 700; }
  tbody td:has(p)::before { display: block; }
  tr.sums { border-top: 2px solid #1a1a1a; }
  tr.sums > * { border: 0; }
}
section.appendix { border-top: 2px solid #1a1a1a; margin-top: 3rem; }
@media print {
  @page { size: A4${landscape ? ' landscape' : ''}; margin: 14mm 16mm 16mm; @bottom-left { content: ${cssString(footer)}; font: 10pt Arial, sans-serif; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 10pt Arial, sans-serif; } }
  @page wide { size: A4 landscape; }
  section.appendix { break-before: page; border: 0; margin: 0; }
  section.wide { page: wide; }
  section.appendix > h2 { margin-top: 0; }
  html { font-size: 12pt; }
  body { line-height: 1.3; }
  h1 { font-size: 18pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 12.5pt; }
  main { max-width: none; padding: 0; }
  h1 { margin: 0.5rem 0; }
  h2 { margin-top: 0.9rem; }
  h3 { margin-top: 0.8rem; }
  p { margin-bottom: 0.5rem; }
  li { margin-bottom: 0.2rem; }
  ul, ol, blockquote { margin-bottom: 0.5rem; }
  nav.contents ul { columns: 2; column-gap: 2rem; }
  nav.contents li { margin: 0 0 0.1rem; break-inside: avoid; }
  nav.contents a { color: inherit; text-decoration: none; }
  dl.facts { margin-bottom: 0.75rem; }
  dl.facts dt, dl.facts dd { padding-top: 0.15rem; padding-bottom: 0.15rem; }
  h1, h2, h3, h4, caption, figcaption, blockquote { break-after: avoid; }
  blockquote:has(+ blockquote) { break-after: auto; }
  :is(h2, h3, h4) + p:has(+ :is(ul, ol, table, figure)) { break-after: avoid; }
  tr, figure, blockquote, li, table.figures { break-inside: avoid; }
  table { font-size: 11pt; line-height: 1.2; margin: 0.5rem 0; }
  th, td { padding: 0.12rem 0.6rem 0.12rem 0; }
  td p, th p { margin-bottom: 0.1rem; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; }
}
`.trim();
}
