import { isLetter } from './kind';
import type { Line } from './lines';
import { isHeading, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReadJudgement, ReportKind } from './report';

const GRADE = '(?:outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)';
/** The figure that reports until 2013 print with the grade: "Inadequate Grade 4", "Grade 4 (inadequate)". */
const FIGURE_WITH_GRADE = /^\(?grade \d\)?[\s:–-]*|[\s,–-]*\(?grade \d\)?$/gi;
const WHOLE_GRADE = new RegExp(`^(?:${GRADE}|not judged)$`, 'i');
const GRADE_START = /^(?:(?:outstanding|good|adequate|inadequate|requires?|not judged)\b|grade \d)/i;
const ROW_NUMBER = /^(\d(?:\.\d)?)\.?\s+/;
const OVERALL = new RegExp(
  `^(?:the overall judgement is (?:that children[’']s services (?:are |is )?)?|children[’']s services in .{3,80}? (?:are |is |(?=requires?\\b)))(${GRADE})\\.?$`,
  'i',
);
const BOARD_VERDICT = new RegExp(
  `^the (?:effectiveness of the )?(?:local|[a-z]+(?: [a-z]+){0,3}) safeguarding children(?:[’']s)? board(?: \\(\\w+\\))? (?:is )?(${GRADE})\\.?$`,
  'i',
);

interface Block {
  text: string;
  top: number;
  bottom: number;
}

/** The number of first pages on which HM Inspectorate of Probation prints its ratings. */
const RATINGS_WITHIN = 12;

/**
 * The grades of a report as printed: the overall headline of older reports, the table, and the verdict on the
 * safeguarding board. An overall grade may be missing: from 2026 Ofsted gives none, and area SEND inspections have an
 * outcome in words.
 */
export function readJudgements(text: PrintedText, kind: ReportKind | null = null): ReadJudgement[] {
  if (isLetter(kind) || kind === 'area send') return [];
  if (kind === 'probation') return probationRatings(text);
  const pages = [...new Set(text.lines.map((line) => line.page))].sort((a, b) => a - b);
  const ofPage = (page: number): Line[] => text.lines.filter((line) => line.page === page);
  let table = tableOf(ofPage(1), 1, ofPage(2));
  // Until 2013 the table was at the end of the report, under "Record of main findings".
  for (const page of [...pages].reverse().slice(0, 4)) if (table.length < 3) table = tableOf(ofPage(page), page);
  const headline = sentence(ofPage(1), OVERALL);
  const board = sentence(ofPage(1), BOARD_VERDICT) ?? boardVerdict(text);
  return [
    ...(headline ? [{ area: 'Overall effectiveness', role: 'headline' as const, ...headline }] : []),
    ...table,
    ...(board ? [{ area: 'Local Safeguarding Children Board', role: 'lscb' as const, ...board }] : []),
  ];
}

/**
 * The ratings of a probation report: "Overall rating" and the standards under it ("P 1.1 Leadership"), wherever the
 * table is.
 */
function probationRatings(text: PrintedText): ReadJudgement[] {
  for (let page = 1; page <= RATINGS_WITHIN; page++) {
    const lines = text.lines.filter((line) => line.page === page);
    const rows = lines.flatMap((line): ReadJudgement[] => {
      const found = new RegExp(`^(.*?)\\s+(${GRADE})$`, 'i').exec(line.text);
      if (!found || line.text.length > 120) return [];
      const number = /^([A-Z] ?\d\.\d\.?)\s+/.exec(found[1]);
      const overall = /^overall rating$/i.test(found[1]);
      if (!number && !overall) return [];
      return [
        {
          area: overall ? 'Overall rating' : found[1].slice(number?.[0].length ?? 0),
          grade: found[2],
          role: overall ? 'headline' : 'table',
          ...(number ? { number: number[1] } : {}),
          page,
        },
      ];
    });
    if (rows.length >= 3) return rows;
  }
  return [];
}

function boardVerdict(text: PrintedText): { grade: string; printed: string; page: number } | null {
  return sentence(
    text.lines.filter((line) => line.page > text.contentsPage && isHeading(line, text)),
    BOARD_VERDICT,
  );
}

/** A grade in a sentence that fills one line, or two or three. */
function sentence(lines: Line[], pattern: RegExp): { grade: string; printed: string; page: number } | null {
  for (let first = 0; first < lines.length; first++) {
    let printed = '';
    for (const line of lines.slice(first, first + 3)) {
      if (line.page !== lines[first].page) break;
      printed = joinLine(printed, line.text);
      const match = pattern.exec(printed);
      if (match && !continues(lines[lines.indexOf(line) + 1], match[1]))
        return { grade: match[1], printed, page: line.page };
    }
  }
  return null;
}

/** Whether the grade continues on the next line: "…require improvement / to be good". */
function continues(next: Line | undefined, grade: string): boolean {
  return /improvement$/i.test(grade) && next !== undefined && /^to be good\b/i.test(next.text);
}

/**
 * The rows of a two-column table with grades in the right column. Cells of both columns may wrap, and a grade may be
 * printed between two lines of its area.
 * @param after the lines of the next page, at whose top the table may continue
 */
function tableOf(lines: Line[], page: number, after: Line[] = []): ReadJudgement[] {
  const starts = gradeCells(lines);
  if (starts.length === 0) return [];
  const column = Math.min(...starts.map((cell) => cell.x));
  const running = after.findIndex((line) => line.cells.some((cell) => cell.x < column - 3 && cell.right > column));
  const goesOn = running === -1 ? after : after.slice(0, running);
  if (starts.length + gradeCells(goesOn).length < 3) return [];
  const next = gradeCells(goesOn).some((cell) => Math.abs(cell.x - column) <= 5)
    ? rowsOf(goesOn, column, page + 1)
    : [];
  return [...rowsOf(lines, column, page), ...next];
}

function gradeCells(lines: Line[]): Line['cells'] {
  return lines.flatMap((line) =>
    line.cells.filter((cell, index) => GRADE_START.test(cell.text) && (index > 0 || cell.x > 300)),
  );
}

function rowsOf(lines: Line[], column: number, page: number): ReadJudgement[] {
  const right = blocksOf(lines, (x) => x >= column - 3)
    .map((block) => ({ ...block, text: block.text.replace(FIGURE_WITH_GRADE, '').replace(/^\(|[).]+$/g, '') }))
    .filter((block) => WHOLE_GRADE.test(block.text));
  const left = blocksOf(lines, (x) => x < column - 3);
  return right.flatMap((grade) => {
    const area = nearest(left, grade);
    if (!area) return [];
    const number = ROW_NUMBER.exec(area.text);
    return [
      {
        area: area.text.replace(ROW_NUMBER, ''),
        grade: grade.text,
        role: 'table' as const,
        ...(number ? { number: number[1] } : {}),
        page,
      },
    ];
  });
}

/** The cells of one column, with wrapped lines joined. */
function blocksOf(lines: Line[], inColumn: (x: number) => boolean): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const cells = line.cells.filter((cell) => inColumn(cell.x));
    if (cells.length === 0) continue;
    const text = cells.map((cell) => cell.text).join(' ');
    const last = blocks[blocks.length - 1];
    if (last && line.y - last.bottom < 1.45 * line.size && !ROW_NUMBER.test(text)) {
      last.text = joinLine(last.text, text);
      last.bottom = line.y;
    } else blocks.push({ text, top: line.y, bottom: line.y });
  }
  return blocks;
}

function nearest(blocks: Block[], to: Block): Block | null {
  const middle = (block: Block): number => (block.top + block.bottom) / 2;
  const distance = (block: Block): number => Math.abs(middle(block) - middle(to));
  const best = [...blocks].sort((a, b) => distance(a) - distance(b))[0];
  return best && distance(best) < 20 ? best : null;
}
