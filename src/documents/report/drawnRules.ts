/** A straight line drawn on a page, such as a border of a table's row. Points from the top left corner. */
export interface Rule {
  /** Left and right end, and its height on the page; a vertical one has its left and right alike. */
  x: number;
  right: number;
  top: number;
  bottom: number;
}

/** What of pdf.js's drawing instructions is read here. */
interface Instructions {
  fnArray: number[];
  argsArray: unknown[];
}
type Numbers = readonly number[];
type Matrix = [number, number, number, number, number, number];

/** Nothing thicker, in points, is a border. */
const THICKEST = 2.5;
/** Nothing shorter is one. */
const SHORTEST = 12;
/** A page with more lines than this is a drawing, not a table. */
const MOST_RULES = 20_000;
/** How many numbers follow a step of a path in pdf.js: to a point, along a line, along two kinds of curves, closed. */
const NUMBERS_AFTER_STEP = [2, 2, 6, 4, 0];
const CLOSE = 4;

/**
 * The straight lines that drawing instructions put on a page: thin filled boxes (Word draws its borders so), strokes and
 * the edges of stroked boxes. What only clips, and what is curved, is none.
 */
export function rulesIn(
  { fnArray, argsArray }: Instructions,
  OPS: { [name: string]: number },
  toPage: (x: number, y: number) => [number, number],
): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (let at = 0; at < fnArray.length && rules.length < MOST_RULES; at++) {
    const fn = fnArray[at];
    const args = argsArray[at] as unknown[] | null;
    if (fn === OPS.save) saved.push(matrix);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (fn === OPS.transform) matrix = times(matrix, args as unknown as Numbers);
    else if (fn === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args?.[0]) matrix = times(matrix, args[0] as Numbers);
    } else if (fn === OPS.constructPath && args) rules.push(...rulesOfPath(args, OPS, transform(matrix, toPage)));
  }
  return rules;
}

/** The lines that a path puts on the page; none where it is only a clip. */
function rulesOfPath(args: unknown[], OPS: { [name: string]: number }, onPage: (point: Point) => Point): Rule[] {
  const [paint, [path]] = args as [number, [Numbers | null]];
  const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
  const stroked = [OPS.stroke, OPS.closeStroke, ...both].includes(paint);
  if (!path || !(stroked || paint === OPS.fill || paint === OPS.eoFill)) return [];
  return subpaths(path).flatMap((points) => rulesOf(points.map(onPage), stroked));
}

function times(m: Matrix, n: Numbers): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

type Point = [number, number];

function transform([a, b, c, d, e, f]: Matrix, toPage: (x: number, y: number) => Point): (point: Point) => Point {
  return ([x, y]) => toPage(a * x + c * y + e, b * x + d * y + f);
}

/** The corners of each straight part of a path; a part with a curve is left out. */
function subpaths(path: Numbers): Point[][] {
  const found: Point[][] = [];
  let open: Point[] = [];
  let curved = false;
  const end = (): void => {
    if (open.length > 1 && !curved) found.push(open);
    open = [];
    curved = false;
  };
  for (let at = 0; at < path.length;) {
    const step = path[at];
    const numbers = NUMBERS_AFTER_STEP[step];
    if (numbers === undefined) return found;
    if (step === 0) end();
    if (numbers > 2) curved = true;
    else if (numbers === 2) open.push([path[at + 1], path[at + 2]]);
    if (step === CLOSE && open.length > 0) open.push(open[0]);
    at += 1 + numbers;
  }
  end();
  return found;
}

function rulesOf(points: Point[], stroked: boolean): Rule[] {
  const box = boxOf(points);
  if (isRule(box)) return [box];
  if (!stroked) return [];
  return points
    .slice(1)
    .map((point, index) => boxOf([points[index], point]))
    .filter(isRule);
}

function boxOf(points: Point[]): Rule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function isRule({ x, right, top, bottom }: Rule): boolean {
  const [width, height] = [right - x, bottom - top];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST;
}
