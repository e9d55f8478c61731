import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Functions that write more than once. What a person does in one press must not be left half when the page is closed
 * (docs/design.md, data rule 4): a screen makes one call of the store, and the store makes it an operation or one
 * request. A function that writes several times outside an operation stands here with the reason why each part is whole
 * by itself.
 */
const ofScreens: { readonly [where: string]: string } = {
  'bringIn/useBringingIn.ts write': 'the operation comes first; the columns that it remembers are a convenience',
  'bundle/BundleMaker.tsx make':
    'the record that it was begun, and once the file is written that it is complete; begun alone is shown as that',
  'components/sendReport.ts sendReport': 'a correction of a report of the same person, each a whole row',
  'editions/takeStep.ts takeStep': 'files under keys of their content, named by one row at the end',
  'forms/EvidenceFiles.tsx add': 'each file stands for itself, and is named by the report',
  'measures/figures/FiguresPreview.tsx write':
    'the operation comes first; the names that it remembers are a convenience',
  'nextPhase/NextPhaseForm.tsx begin':
    'the edition of the plan that ends is whole, found again, and true without the operation',
  'papers/paperRows.ts freezePaper': 'files under keys of their content, named by rows in one request at the end',
  'reportForOthers/ReportForOthersScreen.tsx useWriteReports':
    'the earlier operation is taken back before another begins',
  'selfAssessment/usePointEdits.ts usePointEdits': 'one edit, tried again on what somebody else saved',
};
const ofTheStore: { readonly [where: string]: string } = {
  'actions.ts writeActionEdit': 'within the operations "edit actions" and "hand over"',
  'actions.ts writeNewAction': 'within the operation "add action"',
  'appointments.ts write': 'terms follow from the groups and lists, each a whole row, and are looked at again later',
  'assurance.ts recordOnAction': 'within the operation "record finding"',
  'assurance.ts writeFinding': 'within the operation "record finding"',
  'editActions.ts outcomeOf': 'within the operations "edit actions" and "hand over"',
  'editActions.ts writeEdits': 'within the operations "edit actions" and "hand over"',
  'edits.ts addPriority': 'the senior officer’s term follows from the list; saving a position records what is missing',
  'edits.ts editPriority': 'as when it is added',
  'exempting.ts makeExempt': 'one request; a second one only for the words that somebody else wrote meanwhile',
  'handOver.ts writeHandover': 'within the operation "hand over"',
  'importReport.ts answerTogether': 'within the operation "add report"',
  'nextPhase.ts recordEndings': 'within the operation "next phase"',
  'nextPhase.ts writeNextPhase': 'within the operation "next phase"',
  'operations.ts begun': 'the file of the operation, then the row that it is begun; a file alone is not read',
  'operations.ts runOperation': 'the operation itself',
  'operations.ts takeOperationBack': 'says first that it is taken back, and can be repeated',
  'settings.ts changeRow': 'one row, tried again on what somebody else saved',
  'takingBack.ts takeBackRows': 'within the taking back of an operation',
  'writeTogether.ts refuseOvertaken': 'an edit that is refused, for its conflict',
  'writeTogether.ts writeRows': 'one request; what it left out is written by itself',
  'writes.ts appendItem': 'a second row for words typed since the first was sent: both were sent',
  'writes.ts createRow': 'the row, then words typed since it was sent',
};

const root = join(__dirname, '..', 'src');
/** The calls that write, on a screen and in the store. */
const STORE_WRITES =
  /^(add|ask|begin|bring|change|decide|edit|finish|import|keep(File)|make|record(?!History)|remove|reorder|report|restore|take|undo|upload|withdraw|write)[A-Z]?/;
const ROW_WRITES =
  /^(appendItem|appendRow|append|createItem|createMany|createRow|createRowsOf|editRow|uploadOnce|recordSeniorOfficers|writeRows)$/;

const filesOf = (folder: string): { file: string; source: ts.SourceFile }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/^testing|[\\/]testing[\\/]/.test(file))
    .map((file) => ({
      file: file.replaceAll('\\', '/'),
      source: ts.createSourceFile(file, readFileSync(join(root, folder, file), 'utf8'), ts.ScriptTarget.Latest, true),
    }));

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node) ||
  ts.isMethodDeclaration(node);

/** The name by which a function is known: its own, or that of what it is assigned to. */
function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)) return parent.parent.name.getText();
  return '';
}

/** The functions that write with a store that they are given, by name. */
const writers = new Set<string>();
/** The functions of the file that is looked at which write with the store around them, by name. */
let closures = new Set<string>();
/** Whether the file that is looked at is of the store, which writes rows itself. */
let isOfStore = false;

function isWrite(node: ts.CallExpression): boolean {
  const called = node.expression;
  if (ts.isPropertyAccessExpression(called))
    return /(^|\.)store$/.test(called.expression.getText()) && STORE_WRITES.test(called.name.text);
  const [given] = node.arguments;
  if (!ts.isIdentifier(called)) return false;
  if (isOfStore && ROW_WRITES.test(called.text)) return true;
  const isGivenStore = given !== undefined && /(^|\.)store$/.test(given.getText());
  return isGivenStore ? writers.has(called.text) : closures.has(called.text);
}

const REPEATED = new Set(['map', 'flatMap', 'forEach']);
const ends = (node: ts.Statement): boolean =>
  ts.isReturnStatement(node) || ts.isThrowStatement(node) || (ts.isBlock(node) && node.statements.some(ends));

/** The most writes on one way through a node; in a loop, two. */
function writesOf(node: ts.Node | undefined): number {
  if (!node || isFunction(node)) return 0;
  const sum = (nodes: readonly (ts.Node | undefined)[]): number => nodes.reduce((all, each) => all + writesOf(each), 0);
  const children = (): ts.Node[] => {
    const found: ts.Node[] = [];
    node.forEachChild((child) => void found.push(child));
    return found;
  };
  if (ts.isConditionalExpression(node))
    return writesOf(node.condition) + Math.max(writesOf(node.whenTrue), writesOf(node.whenFalse));
  if (ts.isIfStatement(node))
    return writesOf(node.expression) + Math.max(writesOf(node.thenStatement), writesOf(node.elseStatement));
  if (ts.isBlock(node)) return writesOfAll(node.statements);
  if (ts.isCaseBlock(node)) return Math.max(0, ...node.clauses.map(({ statements }) => writesOfAll(statements)));
  if (ts.isTryStatement(node))
    return Math.max(writesOf(node.tryBlock), writesOf(node.catchClause)) + writesOf(node.finallyBlock);
  if (ts.isIterationStatement(node, false)) return 2 * sum(children());
  if (ts.isCallExpression(node)) {
    const { expression: called } = node;
    const repeats = ts.isPropertyAccessExpression(called) && REPEATED.has(called.name.text);
    const inside = repeats
      ? 2 * node.arguments.reduce((all, each) => all + (isFunction(each) ? writesOf(each.body) : 0), 0)
      : 0;
    return (isWrite(node) ? 1 : 0) + inside + sum(children());
  }
  return sum(children());
}

/** The writes of statements, of which a branch that ends leaves out those after it. */
function writesOfAll(statements: readonly ts.Statement[]): number {
  const [one, ...others] = statements;
  if (!one) return 0;
  if (ts.isIfStatement(one) && !one.elseStatement && ends(one.thenStatement))
    return writesOf(one.expression) + Math.max(writesOf(one.thenStatement), writesOfAll(others));
  return writesOf(one) + writesOfAll(others);
}

/** Every function of a file with the most that it writes on one way. */
function functionsOf(source: ts.SourceFile): { name: string; writes: number; takesStore: boolean }[] {
  const found: { name: string; writes: number; takesStore: boolean }[] = [];
  const visit = (node: ts.Node, around: string): void => {
    const name = isFunction(node) ? nameOf(node) || around : around;
    if (isFunction(node)) {
      const takesStore = node.parameters.some((each) => each.name.getText() === 'store');
      found.push({ name, writes: writesOf(node.body), takesStore });
    }
    node.forEachChild((child) => visit(child, name));
  };
  visit(source, '');
  return found;
}

/** The functions of some files that write more than once. */
function severalIn(files: readonly { file: string; source: ts.SourceFile }[]): string[] {
  const several = files.flatMap(({ file, source }) => {
    closures = new Set();
    const all = functionsOf(source);
    closures = new Set(all.flatMap(({ name, writes, takesStore }) => (!takesStore && writes > 0 ? [name] : [])));
    return functionsOf(source).flatMap(({ name, writes }) => (writes > 1 ? [`${file} ${name}`] : []));
  });
  return [...new Set(several)].sort();
}

it('is one call of the store whatever a person does in one press, or says why a part of it is whole', () => {
  const files = filesOf('app');
  for (let known = -1; known !== writers.size;) {
    known = writers.size;
    for (const { source } of files)
      for (const { name, writes, takesStore } of functionsOf(source)) if (takesStore && writes > 0) writers.add(name);
  }
  expect(writers.size).toBeGreaterThan(0);
  expect(severalIn(files)).toEqual(Object.keys(ofScreens).sort());
});

it('is one write, one request or an operation whatever the store does, or says why a part of it is whole', () => {
  isOfStore = true;
  expect(severalIn(filesOf('lists/store'))).toEqual(Object.keys(ofTheStore).sort());
});
