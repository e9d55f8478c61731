import type { EditableRecord, RecordValues, RecordRow } from '../../../lists/planStore';
import type { PlanData } from '../../../plan/planData';
import type { RatedAction } from '../../../plan/view';
import type { ReadyPlan } from '../../context/contexts';
import { anne, carolineEdits, first } from './example';

/** Rows of lists that are not read together with the plan. */
export interface Apart {
  spend: RecordRow<'spend'>[];
  draftQuestions: RecordRow<'draftQuestions'>[];
  exemptItems: RecordRow<'exemptItems'>[];
  papers: RecordRow<'papers'>[];
  questionsToClerk: RecordRow<'questionsToClerk'>[];
}

export interface CaseContext extends ReadyPlan {
  apart: Apart;
  done(): void;
}

/** A case for a form over one row: Anne and Caroline type in the same field. */
export interface EditCase {
  kind: 'edit';
  form(shown: CaseContext): React.ReactElement;
  /** The label of the field. */
  box: RegExp;
  /** The texts that Anne and Caroline type, where the usual words do not fit the field. */
  mine?: string;
  theirs?: string;
  /** The two texts as the choice between them shows them. */
  shownMine?: RegExp;
  shownTheirs?: RegExp;
  /** Other fields that must be filled in before the form can be sent. */
  fill?: { [label: string]: string };
  change(value: string): Promise<unknown>;
  now(): Promise<unknown>;
  /** The values in the row after Anne's text and after Caroline's. */
  holds?: { mine: unknown; theirs: unknown };
}

/** A case for a form that adds a row: it is sent once, with the text typed before Anne left the form. */
export interface AddCase {
  kind: 'add';
  form(shown: CaseContext): React.ReactElement;
  box: RegExp;
  fill?: { [label: string]: string };
  /** The options to choose in selects or radio buttons. */
  choose?: { [label: string]: string };
  before?(): Promise<unknown>;
  made(): Promise<number>;
}

/** A case for a form that adds an entry to an action's history, to which others add in the meantime. */
export interface AppendCase {
  kind: 'append';
  form(shown: CaseContext): React.ReactElement;
  box: RegExp;
  fill?: { [label: string]: string };
  choose?: { [label: string]: string };
  action(data: PlanData): number;
  /**
   * What Caroline does in the meantime, and the words that tell Anne about it before anything is sent; null when the
   * two entries do not affect each other.
   */
  meanwhile(rated: RatedAction): Promise<unknown>;
  told: RegExp | null;
}

/** A form with steps of its own, or of several writes, as the campaign of faults drives it. */
export interface Flow {
  form(shown: CaseContext): React.ReactElement;
  /** The plan on whose page the form stands, where it is another than the example's. */
  plan?(): number;
  /** Brings the plan to where the form can be sent, before each sending. */
  before(): Promise<unknown>;
  /** Types and chooses what the form asks for. */
  fill(): Promise<void>;
  /** Set where nothing has to be filled in before it can be sent; any other form is refused as it opens. */
  asksNothing?: true;
  /** How many rows of the form stand in the plan, those of earlier sendings too. */
  written(): Promise<number>;
  /** How many rows one sending writes. */
  rows: number;
  /** Presses the button that sends, where that is not the form's own. */
  press?(): void;
  /**
   * Whether the form says that all of it was done, or that some was not. Its alerts are read beside. Left out for a
   * form that closes, or tells screen readers, once it was saved.
   */
  says?(): 'saved' | 'not saved' | null;
}

export interface OwnCase {
  kind: 'own';
  test(): Promise<void>;
  flow?: Flow;
}
export type Case = EditCase | AddCase | AppendCase | OwnCase;

/** A case for a row of a list whose form edits one column. */
// eslint-disable-next-line max-params -- a table of cases reads best with its parts in one order
export function recordCase<Name extends EditableRecord>(
  name: Name,
  which: (row: RecordRow<Name>) => boolean,
  column: keyof RecordValues<Name> & keyof RecordRow<Name>,
  box: RegExp,
  form: (shown: CaseContext) => React.ReactElement,
  more: Partial<EditCase> = {},
): EditCase {
  return {
    kind: 'edit',
    form,
    box,
    change: (value) => carolineEdits(name, which, { [column]: more.holds?.theirs ?? value } as never),
    now: async () => first(await anne.readRecords(name), which)[column],
    ...more,
  };
}

const DAY_MINE = { mine: '12 Jan 2027', shownMine: /12 Jan 2027/ };
const DAY_THEIRS = { theirs: '14 Jan 2027', shownTheirs: /14 Jan 2027/ };
export const days = { ...DAY_MINE, ...DAY_THEIRS, holds: { mine: '2027-01-12', theirs: '2027-01-14' } };

export const decision = (shown: ReadyPlan, kind: string) => first(shown.data.decisions, (row) => row.kind === kind);
export const rated = (shown: ReadyPlan, ref: string): RatedAction =>
  first(shown.view.actions, ({ action }) => action.ref === ref);
export const meetingOf = (shown: ReadyPlan) => first(shown.data.meetings);
export const inspectionOf = (shown: ReadyPlan) => first(shown.data.inspections);
