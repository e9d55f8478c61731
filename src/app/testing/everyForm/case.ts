import type { EditableRecord, RecordValues, RecordRow } from '../../../lists/planStore';
import type { PlanData } from '../../../plan/planData';
import type { RatedAction } from '../../../plan/view';
import type { ReadyPlan } from '../../context/contexts';
import { anne, carolineEdits, first } from './example';

/** What of the lists does not come with the plan. */
export interface Apart {
  spend: RecordRow<'spend'>[];
  draftQuestions: RecordRow<'draftQuestions'>[];
  exemptItems: RecordRow<'exemptItems'>[];
  papers: RecordRow<'papers'>[];
}

export interface CaseContext extends ReadyPlan {
  apart: Apart;
  done(): void;
}

/** A form over one row: both write in the same box. */
export interface EditCase {
  kind: 'edit';
  form(shown: CaseContext): React.ReactElement;
  /** The box, by its label. */
  box: RegExp;
  /** What Anne and Caroline write there, where words will not do. */
  mine?: string;
  theirs?: string;
  /** As the choice between the two shows them. */
  shownMine?: RegExp;
  shownTheirs?: RegExp;
  /** What else has to be filled in before it can be sent. */
  fill?: { [label: string]: string };
  change(value: string): Promise<unknown>;
  now(): Promise<unknown>;
  /** What the row holds of Anne's words and Caroline's. */
  holds?: { mine: unknown; theirs: unknown };
}

/** A form that adds: it is sent once, with what was typed before somebody left. */
export interface AddCase {
  kind: 'add';
  form(shown: CaseContext): React.ReactElement;
  box: RegExp;
  fill?: { [label: string]: string };
  /** Chosen in lists or radio buttons. */
  choose?: { [label: string]: string };
  before?(): Promise<unknown>;
  made(): Promise<number>;
}

/** A form that records something of an action, to which others add meanwhile. */
export interface AppendCase {
  kind: 'append';
  form(shown: CaseContext): React.ReactElement;
  box: RegExp;
  fill?: { [label: string]: string };
  choose?: { [label: string]: string };
  action(data: PlanData): number;
  /** What Caroline does meanwhile, and how it is told before anything of Anne's is sent; null where both simply stand. */
  meanwhile(rated: RatedAction): Promise<unknown>;
  told: RegExp | null;
}

export interface OwnCase {
  kind: 'own';
  test(): Promise<void>;
}
export type Case = EditCase | AddCase | AppendCase | OwnCase;

/** A case over a row of a list whose box holds one column. */
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
