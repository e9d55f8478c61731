/** A straight line drawn on a page, such as a border of a table's row. Points from the top left corner. */
export interface Rule {
  /** The left and right end of the line, and its height on the page. In a vertical line, left and right are equal. */
  x: number;
  right: number;
  top: number;
  bottom: number;
}

/** The part of pdf.js's drawing instructions that is read here. */
interface Instructions {
  fnArray: number[];
  argsArray: unknown[];
}
type Numbers = readonly number[];
type Matrix = [number, number, number, number, number, number];

/** The thickest line, in points, that can be a border. */
const THICKEST = 2.5;
/** The shortest line, in points, that can be a border. */
const SHORTEST = 12;
/** The most lines of a page whose lines are read. A page with more is a drawing, not a table. */
const MOST_RULES = 20_000;
/** The count of numbers after each step of a path in pdf.js: move, line, two kinds of curve, close. */
const NUMBERS_AFTER_STEP = [2, 2, 6, 4, 0];
const CLOSE = 4;

/**
 * The straight lines that drawing instructions put on a page: thin filled boxes (Word draws borders so), strokes, and
 * the edges of stroked boxes. Clipping paths and curves are left out.
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

/** The lines that a path draws; none where the path only clips. */
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

/** The corners of each straight part of a path. A part with a curve is left out. */
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
