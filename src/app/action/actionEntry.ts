import type { ActionDraft } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import { cycleIfWaiting, cycleInWords } from '../../plan/dependencies/cycles';
import { waitingIn } from '../../plan/dependencies/waiting';
import type { Action, Dependency } from '../../plan/fields';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import { nextActionRef } from '../../plan/ref';
import { startOf, waitsForOf } from '../../plan/schedule';
import type { PlanView, RatedAction } from '../../plan/view';
import { readDay } from '../forms/dayEntry';

/** The fields of an action as they are being filled in, kept as typed so that a draft loses nothing. */
export interface ActionEntry {
  /** The operation's key: saving again after a lost answer writes nothing twice. */
  key: string;
  recommendationId: number | null;
  priorityId: number | null;
  text: string;
  outcome: string;
  measure: string;
  lead: Person | null;
  deputies: Person[];
  start: string;
  due: string;
  urgent: boolean;
  /** About recruiting, keeping and training staff. */
  workforce: boolean;
  /** Who owns it outside the council or without an account; '' for nobody: the lead answers for them. */
  externalOwner: string;
  waitsFor: Dependency[];
  crossPriorityIds: number[];
  /** Why it is edited; unused for a new one. */
  reason: string;
  /** The action as it was when the edit began, so that a draft of yesterday cannot overwrite what others did since. */
  base: Action | null;
}

export type ActionField = 'text' | 'start' | 'due' | 'waitsFor' | 'externalOwner' | 'reason';
export interface ActionProblem {
  field: ActionField;
  message: string;
}

/** A form for a new action, under a recommendation, a priority or neither. */
export function newActionEntry(key: string, recommendationId: number | null, priorityId: number | null): ActionEntry {
  return {
    key,
    recommendationId,
    priorityId,
    text: '',
    outcome: '',
    measure: '',
    lead: null,
    deputies: [],
    start: '',
    due: '',
    urgent: false,
    workforce: false,
    externalOwner: '',
    waitsFor: [],
    crossPriorityIds: [],
    reason: '',
    base: null,
  };
}

/** A form that edits an action. Date and people are those of the record, which the list's own columns only repeat. */
export function editedActionEntry(rated: RatedAction, view: PlanView, key: string): ActionEntry {
  const { action, state, lead } = rated;
  const start = startOf(action, state);
  const waitsFor = [...waitsForOf(action, state)];
  return {
    key,
    recommendationId: action.recommendationId,
    priorityId: action.priorityId,
    text: action.text,
    outcome: action.outcome,
    measure: action.measure,
    lead,
    deputies: state.deputyIds.flatMap((id) => view.people.get(id) ?? []),
    start: start ? formatDay(start) : '',
    due: state.due ? formatDay(state.due) : '',
    urgent: action.urgent,
    workforce: action.workforce,
    externalOwner: action.externalOwner ?? '',
    waitsFor,
    crossPriorityIds: action.crossPriorityIds,
    reason: '',
    base: { ...action, due: state.due, leadId: state.leadId, deputyIds: state.deputyIds, start, waitsFor },
  };
}

/** What must be put right before it can be saved into the plan as it is on show. */
export function actionProblems(entry: ActionEntry, view: Pick<PlanView, 'actions' | 'byId'>): ActionProblem[] {
  const problems: ActionProblem[] = [];
  if (entry.text.trim() === '') problems.push({ field: 'text', message: 'Say what will be done.' });
  const start = readDay(entry.start);
  const due = readDay(entry.due);
  if (start.error) problems.push({ field: 'start', message: start.error });
  if (due.error) problems.push({ field: 'due', message: due.error });
  if (start.day && due.day && start.day > due.day) {
    problems.push({
      field: 'due',
      message: `It would be due before it starts, on ${formatDay(start.day)}. Change one of the two dates.`,
    });
  }
  const cycle = entry.base && cycleIfWaiting(entry.base.id, entry.waitsFor, waitingIn(view.actions));
  if (cycle) {
    const refOf = (id: number): string => view.byId.get(id)?.action.ref ?? `number ${id}`;
    problems.push({
      field: 'waitsFor',
      message: `Neither could ever begin: ${cycleInWords(cycle, refOf)}. Take one of them out.`,
    });
  }
  if (entry.externalOwner.trim() !== '' && entry.lead === null) {
    problems.push({
      field: 'externalOwner',
      message: 'Name a lead as well: somebody here has to answer for an owner outside.',
    });
  }
  if (entry.externalOwner.trim().length > 255) {
    problems.push({ field: 'externalOwner', message: 'Shorten it to 255 characters: a name or an organisation.' });
  }
  if (entry.base && entry.reason.trim() === '') {
    problems.push({ field: 'reason', message: 'Say why it is changed: the reason stands in the action’s history.' });
  }
  return problems;
}

type EditedFields = Pick<
  ActionDraft,
  | 'recommendationId'
  | 'priorityId'
  | 'text'
  | 'outcome'
  | 'measure'
  | 'start'
  | 'due'
  | 'leadId'
  | 'deputyIds'
  | 'urgent'
  | 'workforce'
  | 'externalOwner'
  | 'waitsFor'
  | 'crossPriorityIds'
>;

function fieldsOf(entry: ActionEntry, data: PlanData): EditedFields {
  const asked = data.recommendations.find(({ id }) => id === entry.recommendationId);
  return {
    recommendationId: entry.recommendationId,
    // Under a recommendation an action stands where the recommendation stands.
    priorityId: asked ? asked.priorityId : entry.priorityId,
    text: entry.text.trim(),
    outcome: entry.outcome.trim(),
    measure: entry.measure.trim(),
    start: readDay(entry.start).day,
    due: readDay(entry.due).day,
    leadId: entry.lead?.id ?? null,
    deputyIds: entry.deputies.map(({ id }) => id).filter((id) => id !== entry.lead?.id),
    urgent: entry.urgent,
    workforce: entry.workforce,
    externalOwner: entry.externalOwner.trim() || null,
    waitsFor: entry.waitsFor,
    crossPriorityIds: entry.crossPriorityIds,
  };
}

/** The new action as it is written: the next free number, last among its siblings. */
export function actionDraftOf(entry: ActionEntry, data: PlanData): ActionDraft {
  const parent = data.recommendations.find(({ id }) => id === entry.recommendationId);
  const fields = fieldsOf(entry, data);
  const siblings = data.actions.filter(
    (each) => each.recommendationId === fields.recommendationId && (parent || each.priorityId === fields.priorityId),
  );
  return {
    ...fields,
    ref: nextActionRef(
      parent?.ref ?? null,
      data.actions.map(({ ref }) => ref),
    ),
    order: Math.max(0, ...siblings.map(({ order }) => order)) + 1,
    illustrative: data.plan.example,
  };
}

/** Only what differs from the action as it was when the edit began. */
export function actionChangesOf(entry: ActionEntry, data: PlanData): Partial<ActionDraft> {
  const { base } = entry;
  if (!base) return {};
  const fields = fieldsOf(entry, data);
  // Saving must not move an action whose recommendation was moved to another priority since.
  if (entry.recommendationId === base.recommendationId && entry.recommendationId !== null)
    fields.priorityId = base.priorityId;
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field as keyof EditedFields]),
    ),
  );
}
