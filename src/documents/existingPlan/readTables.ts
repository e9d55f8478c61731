import type { RatingKey } from '../../plan/fields';
import { yieldToPage } from '../report/yieldToPage';
import { actionOf } from './actionFields';
import type { ActionCells, Over } from './actionFields';
import { colourRatings } from './colourColumn';
import { headerAt, withoutCalendar } from './columns';
import type { FileColumn, Header } from './columns';
import { withDateOrder } from './dateOrder';
import type { DatesByHand } from './dateOrder';
import { withDatedTargets } from './datedTargets';
import { hierarchyOf, outlineOf } from './hierarchy';
import { keyOfSigns } from './keyOfSigns';
import { OWN_PROGRAM } from './exports';
import type { KnownExport } from './exports';
import { withCategories, withColumnOfRatings } from './columnsByContent';
import { splitItems } from './splitItems';
import { Context } from './context';
import type { OverLine } from './context';
import type { ColumnMapping, PlanProblem, ReadAction, ReadColumn } from './plan';
import { normalisedHeading } from './headings';
import { bareNumber, isNumbering } from './printedWords';
import { readSection } from './section';
import type { RowItem } from './section';
import type { Source, SourceCell, SourcePassage, SourceRow, SourceTable } from './source';

/** What was read from a file's tables. */
export interface Understood {
  actions: ReadAction[];
  columns: ReadColumn[];
  problems: PlanProblem[];
  /** Cells and passages whose text was used somewhere. */
  taken: Set<object>;
  /** Cells of rows without content of their own, about which nothing is reported. */
  silent: Set<object>;
}

/** The choices that a person made about a file before it is read again. */
export interface ReadByHand {
  columns: ColumnMapping;
  dates: DatesByHand;
}

/** The most rows of a form whose headings are in the first column. */
const LONGEST_FORM = 200;

/** Reads all tables of a file in order, with the lines between them. */
export async function readTables(source: Source, byHand: ReadByHand): Promise<Understood> {
  const reader = new TablesReader(byHand.columns, byHand.dates, keyOfSigns(source));
  for (const block of source.blocks) {
    if (block.kind === 'passage') reader.passage(block);
    else reader.table(block);
    await yieldToPage();
  }
  reader.nameThemesAfterSheets();
  return reader.understood;
}

class TablesReader {
  readonly understood: Understood = { actions: [], columns: [], problems: [], taken: new Set(), silent: new Set() };
  private readonly context = new Context();
  /** The lines since the last table. */
  private lines: OverLine[] = [];
  private passages = 0;
  /** The theme that only the place of its line told. */
  private title: string | null = null;
  private last: { columns: FileColumn[]; width: number } | null = null;
  private readonly bySheet = new Map<SourceTable, ReadAction[]>();

  /** The program whose export the current rows come from. */
  private known: KnownExport | null = null;

  constructor(
    private readonly byHand: ColumnMapping,
    private readonly dates: DatesByHand,
    private readonly signs: ReadonlyMap<string, RatingKey>,
  ) {}

  passage(passage: SourcePassage): void {
    this.lines.push({ ...passage, key: passage });
    this.passages++;
  }

  table(table: SourceTable): void {
    const before = this.understood.actions.length;
    if (!this.readRows(table.rows)) this.readOtherwise(table);
    const read = this.understood.actions.slice(before);
    if (read.length > 0 && table.title !== null) this.bySheet.set(table, read);
  }

  /** Takes the names of sheets as themes where a sheet itself names none. */
  nameThemesAfterSheets(): void {
    if (this.bySheet.size < 2) return;
    for (const [{ name, title }, actions] of this.bySheet) {
      const without = actions.filter(({ theme }) => theme === null);
      if (
        title === null ||
        without.length === 0 ||
        /^sheet ?\d*$|plan|action|tracker|data|table|master|^(?:open|closed|completed?|live|current|archived?)\b/i.test(
          title,
        )
      )
        continue;
      for (const action of without) {
        action.theme = title;
        action.places.theme = name;
      }
      this.problem(name, `The name of the sheet “${title}” was read as the theme of its actions.`);
    }
  }

  /** Reads a table from its first row of headings on. Returns false when it has none. */
  private readRows(rows: SourceRow[]): boolean {
    let at = 0;
    let header: Header | null = null;
    for (; at < rows.length && !header; at++) header = headerAt(rows, at, this.byHand);
    if (!header) return false;
    at--;
    const isUnderWithdrawn = this.lines.slice(-2).some(({ text }) => OVER_WITHDRAWN.test(text.trim()));
    const isWithdrawn = isUnderWithdrawn || isOfWithdrawn(rows.slice(at + header.rows), header);
    if (isWithdrawn || isOfChanges(header)) {
      const [{ cells }] = header.columns;
      if (!isOfWithdrawn(rows.slice(at + header.rows), header)) this.leaveLines();
      const what = isWithdrawn ? 'was withdrawn, so it is' : 'are changes of actions, so they are';
      this.problem(cells[0].place, `What this table lists ${what} not among the actions.`);
      return true;
    }
    const titles = rows.slice(0, at);
    this.readLinesAbove(header.columns);
    this.readTitles(titles);
    if (titles.length > 0 && (header.known?.program === 'Monday' || this.hasGroups(rows, at)))
      this.nameGroup(titles[titles.length - 1]);
    this.readUnder(rows, at, header);
    return true;
  }

  /** Reads the rows under headings, and under each that are printed further down. */
  private readUnder(rows: SourceRow[], first: number, begin: Header): void {
    let at = first;
    let header: Header | null = begin;
    let tasks: Header = begin;
    while (header) {
      this.keepHeader(header);
      this.known = header.known;
      this.last = { columns: header.columns, width: rows[at].squares.length };
      at += header.rows;
      if (isOfSubitems(header) && header !== tasks) at = this.readSubitems(rows, at, header, tasks);
      else {
        tasks = header;
        at = this.readBody(rows, at, header.columns);
      }
      header = at < rows.length ? headerAt(rows, at, this.byHand) : null;
    }
  }

  /** Reads the subitems of one task of monday.com, and the tasks that go on below them in the columns above. */
  private readSubitems(rows: SourceRow[], from: number, subitems: Header, tasks: Header): number {
    const next = rows.findIndex(({ squares }, row) => row >= from && (squares[0]?.text ?? '') !== '');
    const end = next === -1 ? rows.length : next;
    this.readBody(rows.slice(0, end), from, subitems.columns);
    if (end === rows.length || headerAt(rows, end, this.byHand)) return end;
    this.known = tasks.known;
    return this.readBody(rows, end, tasks.columns);
  }

  /** Takes the lines over a table that is not read, so that they name nothing of the next one. */
  private leaveLines(): void {
    for (const { key } of this.lines) this.understood.taken.add(key);
    this.lines = [];
  }

  /** Whether further down a line stands alone right above the same headings, as names of groups do. */
  private hasGroups(rows: SourceRow[], head: number): boolean {
    const words = ({ squares }: SourceRow): string => squares.map((cell) => cell?.text ?? '').join('|');
    return rows.some(
      (row, at) =>
        at > head + 1 &&
        words(row) === words(rows[head]) &&
        new Set(rows[at - 1].squares.filter((cell) => cell && cell.text !== '')).size === 1,
    );
  }

  /** Takes the line right above the headings as the group's name, as in a monday.com board. */
  private nameGroup({ squares }: SourceRow): void {
    const [cell, ...rest] = squares.filter((each): each is SourceCell => each !== null && each.text !== '');
    if (cell && rest.length === 0) this.context.assume(lineOf(cell), false);
  }

  /**
   * Reads a table without headings: the continuation of the table before, or a form whose headings are in the first
   * column.
   */
  private readOtherwise(table: SourceTable): void {
    const { rows } = table;
    const width = rows[0]?.squares.length ?? 0;
    const filled = rows.flatMap(({ squares }) => squares).filter((cell) => cell !== null && cell.text !== '').length;
    if (this.last && this.last.width === width && rows.length > 0 && looksLikeMore(rows, this.last.columns)) {
      this.readLinesAbove(this.last.columns);
      this.readBody(rows, 0, this.last.columns);
      this.problem(table.name, 'It has no headings of its own; those of the table before it were used.');
      return;
    }
    if (rows.length <= LONGEST_FORM) {
      const turned = Array.from({ length: width }, (_, column) => ({
        squares: rows.map(({ squares }) => squares[column]),
        hidden: false,
      }));
      // In a form, only the first column can hold headings.
      if (turned.length > 1 && headerAt(turned, 0, this.byHand) && this.readRows(turned)) return;
    }
    if (filled > 1)
      this.problem(table.name, `No headings of a plan were found in it; its ${filled} cells are listed as not taken.`);
    this.lines = [];
  }

  private readLinesAbove(columns: FileColumn[]): void {
    const answers = !columns.some(({ field }) => field === 'recommendation');
    const { lines } = this;
    const before = this.context.over().recommendation;
    const first = this.passages === lines.length ? lines[0] : null;
    this.lines = [];
    lines.forEach((line, at) => {
      if (this.context.announce(line)) return;
      if (this.context.wantsWords && at > 0 && line.level === null) this.context.addWords(line);
      // The document's title is not a theme. Of the other headings, the last one counts.
      else if (line.level !== null && line !== first) this.context.assume(line, answers);
    });
    const nearest = lines[lines.length - 1];
    const { recommendation } = this.context.over();
    const noneSinceThen = recommendation === null || recommendation === before;
    if (nearest && nearest.level === null && answers && noneSinceThen) this.assumeNumbered(nearest);
    if (nearest && nearest !== first && lines.every(({ level }, at) => level === null || at === 0))
      this.assumeTitle(nearest);
  }

  /** Takes a few words of their own right above a table for its theme, where no heading names one. */
  private assumeTitle(line: OverLine): void {
    const { theme } = this.context.over();
    const few = line.text.split(/\s+/).length <= 6 && /^\p{Lu}[^:;.?!|]*$/u.test(line.text);
    if (!few || (theme !== null && theme !== this.title) || NO_THEME.test(line.text)) return;
    this.context.assume(line, false);
    this.title = this.context.over().theme;
  }

  /** Takes a numbered sentence right above a table of answers as the recommendation that the table answers. */
  private assumeNumbered(line: OverLine): void {
    const number = /^\(?[A-Z]{0,3}\d/.test(line.text);
    if (number && line.text.split(/\s+/).length >= 6) this.context.assume(line, true);
  }

  /** Reads the rows above the first headings. Only rows whose words name a recommendation or theme count. */
  private readTitles(rows: SourceRow[]): void {
    const seen = new Set<SourceCell>();
    for (const { squares } of rows) {
      const cells = [...new Set(squares)].filter(
        (cell): cell is SourceCell => cell !== null && cell.text !== '' && !seen.has(cell),
      );
      for (const cell of cells) seen.add(cell);
      if (cells.length === 2 && this.context.sayBeside(lineOf(cells[0]), lineOf(cells[1]))) continue;
      for (const line of cells.map(lineOf))
        if (!this.context.announce(line) && this.context.wantsWords) this.context.addWords(line);
    }
  }

  private keepHeader({ columns, problems }: Header): void {
    const { taken } = this.understood;
    for (const { heading, field, cells } of columns) {
      this.understood.columns.push({ place: cells[0].place, heading, field });
      if (field) for (const cell of cells) taken.add(cell);
    }
    this.understood.problems.push(...problems);
  }

  private readBody(rows: SourceRow[], from: number, columns: FileColumn[]): number {
    const section = readSection(rows, from, columns, this.byHand);
    const body = rows.slice(from, section.end);
    const settled = this.settleByContent(columns, body);
    if (settled !== columns) return this.readBody(rows, from, settled);
    for (const cell of section.silent) this.understood.silent.add(cell);
    const items = section.items.flatMap((item): RowItem[] =>
      item.kind === 'action' ? splitItems(item.action).map((action) => ({ kind: 'action', action })) : [item],
    );
    const actions = items.flatMap((item) => (item.kind === 'action' ? [item.action] : []));
    const hierarchy = this.known ? hierarchyOf(actions, columns, this.known) : outlineOf(actions);
    const numbering = numberingOf(columns, actions);
    const shared = sharedNumbers(actions);
    const colours = colourRatings(body, columns, actions);
    this.understood.problems.push(...section.problems);
    const read = new Map<ActionCells, ReadAction>();
    for (const item of items) {
      if (item.kind === 'action' && hierarchy?.parents.has(item.action)) this.takeParent(item.action);
      else this.readItem(item, columns, numbering, shared, read);
      const under = item.kind === 'action' ? hierarchy?.under.get(item.action) : undefined;
      const action = item.kind === 'action' ? read.get(item.action) : undefined;
      if (action && under !== undefined) action.theme ??= under;
    }
    if (colours) this.takeColours(colours.ratings, actions, read, columns, colours.at);
    return section.end;
  }

  /**
   * Settles what the headings cannot show and the cells can: whether columns are a calendar, whether "Priority" means
   * urgency, and in which order dates are written.
   */
  private settleByContent(columns: FileColumn[], body: SourceRow[]): FileColumn[] {
    if (columns.every(({ order }) => order !== undefined)) return columns;
    const themed =
      this.known?.program === OWN_PROGRAM || this.isByHand(columns, 'theme') ? columns : withoutUrgency(columns, body);
    const dated = withDatedTargets(withoutCalendar(themed, body), body);
    const settled = this.known
      ? dated
      : withCategories(withColumnOfRatings(dated, body), body, this.understood.problems);
    for (const [at, { field }] of settled.entries())
      if (field !== columns[at].field)
        for (const column of this.understood.columns)
          if (columns[at].cells.some(({ place }) => place === column.place)) column.field = field;
    return withDateOrder(settled, body, { foreign: this.known !== null, byHand: this.dates }, this.understood.problems);
  }

  /** Takes the title of a grouping row as the theme of the rows below it. */
  private takeParent({ cells }: ActionCells): void {
    for (const { column, cell } of cells) if (column.field === 'action') this.understood.taken.add(cell);
  }

  private readItem(
    item: RowItem,
    columns: FileColumn[],
    numbering: Numbering,
    shared: ReadonlySet<SourceCell>,
    read: Map<ActionCells, ReadAction>,
  ): void {
    const { context, understood } = this;
    if (item.kind === 'over') {
      // A long line across a table is a remark, not a theme or recommendation.
      if (!context.announce(item.line) && item.line.text.length < 300)
        context.assume(item.line, !columns.some(({ field }) => field === 'recommendation'));
      return;
    }
    const over = context.over();
    const action = actionOf(item.action, over, {
      problems: understood.problems,
      taken: understood.taken as Set<SourceCell>,
      signs: this.signs,
    });
    const overSeveral = item.action.cells.some(({ column, cell }) => column.field === 'ref' && shared.has(cell));
    if (!hasNumberInWords(item.action, action)) numberWhatItNumbers(action, numbering, overSeveral);
    if (over.theme !== null && action.theme === over.theme)
      context.used('theme', understood.taken, understood.problems);
    if (answersWhatStandsOver(action, over)) context.used('recommendation', understood.taken, understood.problems);
    for (const field of ['outcome', 'measure'] as const)
      if (over[field] !== null && action[field] === over[field])
        context.used(field, understood.taken, understood.problems);
    read.set(item.action, action);
    understood.actions.push(action);
  }

  /** Whether a person chose the column for a field; the choice is then not replaced by a guess. */
  private isByHand(columns: FileColumn[], field: ReadColumn['field']): boolean {
    return columns.some((each) => each.field === field && this.byHand[normalisedHeading(each.heading)] === field);
  }

  private takeColours(
    ratings: ReadAction['rating'][],
    actions: ActionCells[],
    read: Map<ActionCells, ReadAction>,
    columns: FileColumn[],
    at: number,
  ): void {
    actions.forEach((cells, index) => {
      const action = read.get(cells);
      if (!action || action.rating !== null || ratings[index] === null) return;
      action.rating = ratings[index];
      action.places.rating = action.place;
    });
    const column = columns.find((each) => each.at === at);
    const name = column ? `the column “${column.heading}”` : `column ${at + 1}`;
    this.problem(actions[0].place, `There is no column for ratings; the colours of ${name} were read as ratings.`);
  }

  private problem(place: string, message: string): void {
    this.understood.problems.push({ place, message });
  }
}

function lineOf(cell: SourceCell): OverLine {
  return { key: cell, place: cell.place, text: cell.text, level: null };
}

/** Whether the column of numbers counts actions, recommendations or both. */
type Numbering = 'actions' | 'recommendations' | 'both';

/**
 * A column of whole numbers directly before the recommendation column numbers recommendations only, when one number has
 * several actions; else it numbers both.
 */
function numberingOf(columns: FileColumn[], actions: ActionCells[]): Numbering {
  const at = columns.findIndex(({ field }) => field === 'ref');
  if (at === -1 || columns[at + 1]?.field !== 'recommendation') return 'actions';
  const cells = actions.flatMap(({ cells: own }) => own.find(({ column }) => column === columns[at])?.cell ?? []);
  if (cells.length === 0 || !cells.every(({ text }) => text === '' || /^[A-Z]{0,3}\s?\d{1,3}[.):]?$/i.test(text)))
    return 'actions';
  const blank = actions.length > cells.filter(({ text }) => isNumbering(text)).length;
  return new Set(cells).size < cells.length || blank ? 'recommendations' : 'both';
}

/** The numbers in cells merged over several actions. They belong to the recommendation, not to one action. */
function sharedNumbers(actions: ActionCells[]): Set<SourceCell> {
  const numbers = actions.flatMap(({ cells }) => cells.filter(({ column }) => column.field === 'ref'));
  const seen = new Set<SourceCell>();
  return new Set(numbers.flatMap(({ cell }) => (seen.has(cell) ? [cell] : (seen.add(cell), []))));
}

/** Removes a "Priority" column of High, Medium and Low from the themes: it says how urgent a row is. */
function withoutUrgency(columns: FileColumn[], rows: SourceRow[]): FileColumn[] {
  const theme = columns.find(({ field }) => field === 'theme');
  if (!theme) return columns;
  const texts = rows.flatMap(({ squares }) => squares[theme.at]?.text || []);
  const urgency =
    texts.length > 0 && texts.every((text) => /^(high|medium|med|low|urgent|critical|[hml1-5])$/i.test(text));
  return urgency ? columns.map((each) => (each === theme ? { ...each, field: 'other' } : each)) : columns;
}

/** Whether rows continue the table above: they have as many cells, and words in the column of actions. */
function looksLikeMore(rows: SourceRow[], columns: FileColumn[]): boolean {
  const main =
    columns.find(({ field }) => field === 'action') ?? columns.find(({ field }) => field === 'recommendation');
  if (!main || columns.length < 3) return false;
  const filled = rows.filter(({ squares }) => (squares[main.at]?.text.length ?? 0) > 8).length;
  return filled * 2 >= rows.length;
}

/** Whether an action has its number from its own words, whatever the column of numbers counts. */
function hasNumberInWords({ cells }: ActionCells, { ref }: ReadAction): boolean {
  const column = cells.find((each) => each.column.field === 'ref' && each.cell.text !== '');
  return ref !== null && ref.includes('.') && column?.cell.text !== ref && bareNumber(column?.cell.text ?? '') !== ref;
}

/** Gives the number of a row to the action, to the recommendation or to both, as the table numbers them. */
function numberWhatItNumbers(action: ReadAction, numbering: Numbering, overSeveral: boolean): void {
  if ((numbering !== 'actions' || overSeveral) && action.recommendationNumber === null && action.ref !== null) {
    action.recommendationNumber = action.ref;
    action.numberOfRow = numbering === 'both' && !overSeveral;
  }
  if (numbering === 'recommendations' || overSeveral) action.ref = null;
}

/** Whether an action's recommendation is the one named by the heading above it. */
function answersWhatStandsOver(action: ReadAction, over: Over): boolean {
  return (
    (over.recommendation !== null && action.recommendation === over.recommendation) ||
    (over.recommendationNumber !== null && action.recommendationNumber === over.recommendationNumber)
  );
}

/** Whether headings are those of monday.com's subitems, which stand a column to the right. */
function isOfSubitems({ columns }: Header): boolean {
  return columns.some(({ at, heading }) => at === 0 && /^subitems$/i.test(heading.trim()));
}

/** Words of a caption or title that names what a table is, not what its actions are about. */
const NO_THEME =
  /\b(?:plan|actions?|tracker|table|log|key|update|progress|version|council|appendix|annex|summary|page)\b/i;

/** Whether a table lists what changed: who led an action and who leads it, when it was due and when it is. */
function isOfChanges({ columns }: Header): boolean {
  const has = (begin: RegExp): boolean => columns.some(({ heading }) => begin.test(heading.trim()));
  return has(/^was (?:led|due)\b/i) && has(/^is (?:now )?(?:led|due)\b/i);
}

/** A heading or caption over a list of withdrawn actions. */
const OVER_WITHDRAWN = /^(?:table \d+[:.]? )?(?:actions )?withdrawn(?: actions)?(?: from the plan)?$/i;

/** Whether a table lists what was withdrawn: each row has its day in a column for it. */
function isOfWithdrawn(rows: readonly SourceRow[], { columns }: Header): boolean {
  const column = columns.find(({ heading }) =>
    /^(?:withdrawn on|date withdrawn|withdrawal date)$/i.test(heading.trim()),
  );
  const filled = rows.filter(({ squares }) => squares.some((cell) => cell && cell.text !== ''));
  return (
    column !== undefined && filled.length > 0 && filled.every(({ squares }) => (squares[column.at]?.text ?? '') !== '')
  );
}
