/** A straight line drawn on a page, such as a border of a table's row. Points from the top left corner. */
export interface Rule {
  /** The left and right end of the line, and its height on the page. In a vertical line, left and right are equal. */
  x: number;
  right: number;
  top: number;
  bottom: number;
}

/** A box painted in one colour, such as the ground of a cell: "92D050". Points from the top left corner. */
export interface Ground extends Rule {
  colour: string;
}

/** A dot that stands for a colour: its place on the page and the colour of the letters. */
export interface Dot {
  x: number;
  y: number;
  colour: string;
}

/** What is drawn on a page beside its words. */
export interface Drawn {
  rules: Rule[];
  /** In the order in which they are painted, so that the last one over a place is the one to be seen. */
  grounds: Ground[];
  dots: Dot[];
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

type ToPage = (x: number, y: number) => [number, number];

/** The letters of one piece of text that are a dot, in any of its shapes. */
const DOT = /^\s*[●⬤•◉■◼█∎]\s*$/u;

/**
 * The straight lines that drawing instructions put on a page: thin filled boxes (Word draws borders so), strokes, and
 * the edges of stroked boxes; the larger filled boxes with their colours; and coloured dots. Clipping paths and curves
 * are left out.
 */
export function drawnIn({ fnArray, argsArray }: Instructions, OPS: { [name: string]: number }, toPage: ToPage): Drawn {
  const page = new PageDrawing(OPS, toPage);
  for (let at = 0; at < fnArray.length && !page.full; at++) page.follow(fnArray[at], argsArray[at] as unknown[] | null);
  return page.drawn;
}

/** The state of drawing while the instructions of a page are followed. */
class PageDrawing {
  readonly drawn: Drawn = { rules: [], grounds: [], dots: [] };
  private readonly saved: { matrix: Matrix; colour: string }[] = [];
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private textMatrix: Matrix = [1, 0, 0, 1, 0, 0];
  private colour = '000000';

  constructor(
    private readonly OPS: { [name: string]: number },
    private readonly toPage: ToPage,
  ) {}

  get full(): boolean {
    const { rules, grounds, dots } = this.drawn;
    return rules.length + grounds.length + dots.length >= MOST_RULES;
  }

  follow(fn: number, args: unknown[] | null): void {
    const { OPS } = this;
    switch (fn) {
      case OPS.save:
        this.saved.push({ matrix: this.matrix, colour: this.colour });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.restore();
        break;
      case OPS.transform:
        this.matrix = times(this.matrix, args as unknown as Numbers);
        break;
      case OPS.paintFormXObjectBegin:
        this.saved.push({ matrix: this.matrix, colour: this.colour });
        if (args?.[0]) this.matrix = times(this.matrix, args[0] as Numbers);
        break;
      case OPS.setFillRGBColor:
        this.colour = colourIn(args) ?? this.colour;
        break;
      case OPS.constructPath:
        if (args) this.path(args);
        break;
      default:
        this.text(fn, args);
    }
  }

  private restore(): void {
    const before = this.saved.pop();
    if (!before) return;
    this.matrix = before.matrix;
    this.colour = before.colour;
  }

  private text(fn: number, args: unknown[] | null): void {
    const { OPS } = this;
    if (fn === OPS.beginText) this.textMatrix = [1, 0, 0, 1, 0, 0];
    else if (fn === OPS.setTextMatrix && args) this.textMatrix = times([1, 0, 0, 1, 0, 0], args.flat() as number[]);
    else if (fn === OPS.moveText && args) this.textMatrix = times(this.textMatrix, [1, 0, 0, 1, ...(args as number[])]);
    else if (fn === OPS.showText && args && DOT.test(lettersOf(args[0]))) {
      const [, , , , e, f] = times(this.matrix, this.textMatrix);
      const [x, y] = this.toPage(e, f);
      this.drawn.dots.push({ x, y, colour: this.colour });
    }
  }

  private path(args: unknown[]): void {
    const { OPS, drawn } = this;
    const [paint, [path]] = args as [number, [Numbers | null]];
    const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
    const stroked = [OPS.stroke, OPS.closeStroke, ...both].includes(paint);
    const filled = [OPS.fill, OPS.eoFill, ...both].includes(paint);
    if (!path || !(stroked || filled)) return;
    for (const points of subpaths(path).map((one) => one.map(transform(this.matrix, this.toPage)))) {
      drawn.rules.push(...rulesOf(points, stroked));
      const box = boxOf(points);
      if (filled && !isRule(box) && isBox(points)) drawn.grounds.push({ ...box, colour: this.colour });
    }
  }
}

/** A colour as pdf.js gives it, "#92d050", in the form of a cell's ground. */
function colourIn(args: unknown[] | null): string | null {
  return /^#([0-9a-f]{6})$/i.exec(String(args?.[0]))?.[1].toUpperCase() ?? null;
}

/** The letters of a piece of text; between them pdf.js gives numbers for gaps. */
function lettersOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs.map((one) => (one && typeof one === 'object' ? String((one as { unicode?: string }).unicode ?? '') : '')).join(''); // prettier-ignore
}

/** Whether points are the corners of an upright box. */
function isBox(points: Point[]): boolean {
  const { x, right, top, bottom } = boxOf(points);
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.5;
  return (
    points.length >= 4 &&
    points.every(([px, py]) => (near(px, x) || near(px, right)) && (near(py, top) || near(py, bottom)))
  );
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
