import type { Line } from './lines';
import { isHeading, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReadJudgement, ReportKind } from './report';

const GRADE = '(?:outstanding|good|adequate|inadequate|requires? improvement(?: to be good)?)';
const WHOLE_GRADE = new RegExp(`^${GRADE}$`, 'i');
const GRADE_START = /^(?:outstanding|good|adequate|inadequate|requires?)\b/i;
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

/** The three outcomes that an area SEND inspection can have, in the words of its framework. */
const SEND_OUTCOME =
  /\b(typically lead to positive experiences and outcomes|lead to inconsistent experiences and outcomes|widespread and\/or systemic failings|systemic failings)/i;
/** Pages from the front among which probation's inspectors print their ratings. */
const RATINGS_WITHIN = 12;

/**
 * The grades of a report as printed: the overall headline of older reports, the table, the safeguarding board's verdict.
 * An overall grade is not expected: from 2026 Ofsted gives none, and area SEND inspections have an outcome in words.
 */
export function readJudgements(text: PrintedText, kind: ReportKind | null = null): ReadJudgement[] {
  if (kind === 'SEND') return sendOutcome(text);
  if (kind === 'probation') return probationRatings(text);
  const pages = [...new Set(text.lines.map((line) => line.page))].sort((a, b) => a - b);
  const ofPage = (page: number): Line[] => text.lines.filter((line) => line.page === page);
  let table = tableOf(ofPage(1), 1);
  // Until 2013 the table stood at the end, as "Record of main findings".
  for (const page of [...pages].reverse().slice(0, 4)) if (table.length < 3) table = tableOf(ofPage(page), page);
  const headline = sentence(ofPage(1), OVERALL);
  const board = sentence(ofPage(1), BOARD_VERDICT) ?? boardVerdict(text);
  return [
    ...(headline ? [{ area: 'Overall effectiveness', role: 'headline' as const, ...headline }] : []),
    ...table,
    ...(board ? [{ area: 'Local Safeguarding Children Board', role: 'lscb' as const, ...board }] : []),
  ];
}

function sendOutcome(text: PrintedText): ReadJudgement[] {
  const heading = text.lines.findIndex((line) => /^inspection outcome$/i.test(line.text));
  if (heading === -1) return [];
  let printed = '';
  for (const line of text.lines.slice(heading + 1, heading + 9)) {
    printed = joinLine(printed, line.text);
    const grade = SEND_OUTCOME.exec(printed)?.[1];
    if (grade) return [{ area: 'Inspection outcome', grade, role: 'headline', page: line.page }];
  }
  return [];
}

/** "Overall rating" with the ratings of the standards under it ("P 1.1 Leadership"), wherever the table stands. */
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

/** A sentence that stands in one line or in two or three. */
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

/** "…require improvement / to be good": the grade goes on in the next line. */
function continues(next: Line | undefined, grade: string): boolean {
  return /improvement$/i.test(grade) && next !== undefined && /^to be good\b/i.test(next.text);
}

/** The rows of a two-column table whose right column holds grades. Either column's cell may wrap, and the grade may stand between two lines of its area. */
function tableOf(lines: Line[], page: number): ReadJudgement[] {
  const starts = lines.flatMap((line) =>
    line.cells.filter((cell, place) => GRADE_START.test(cell.text) && (place > 0 || cell.x > 300)),
  );
  if (starts.length < 3) return [];
  const column = Math.min(...starts.map((cell) => cell.x));
  const right = blocksOf(lines, (x) => x >= column - 3).filter((block) =>
    WHOLE_GRADE.test(block.text.replace(/\.$/, '')),
  );
  const left = blocksOf(lines, (x) => x < column - 3);
  return right.flatMap((grade) => {
    const area = nearest(left, grade);
    if (!area) return [];
    const number = ROW_NUMBER.exec(area.text);
    return [
      {
        area: area.text.replace(ROW_NUMBER, ''),
        grade: grade.text.replace(/\.$/, ''),
        role: 'table' as const,
        ...(number ? { number: number[1] } : {}),
        page,
      },
    ];
  });
}

/** The cells of one column, those of wrapped lines put together. */
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
