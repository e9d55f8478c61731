import * as React from 'react';
import type { ActionInput } from '../../lists/planStore';
import type { listSchema } from '../../lists/schema';
import { formatDay } from '../../plan/day';
import { cycleIfWaiting, cycleInWords } from '../../plan/dependencies/cycles';
import { waitingIn } from '../../plan/dependencies/waiting';
import type { Action } from '../../plan/fields';
import { askedLabel, line } from '../../plan/fields/field';
import { progressFields } from '../../plan/fields/progress';
import { whoseDateOptions } from '../../plan/requests/whose';
import type { PlanData } from '../../plan/planData';
import { nextActionRef } from '../../plan/nextRef';
import { startOf, waitsForOf } from '../../plan/schedule';
import type { PlanView, RatedAction } from '../../plan/view';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { WHY } from '../forms/formProblems';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { actionRoute } from '../context/routes';
import { PanelFrame } from './PanelFrame';
import { crossPriorityOptions, themeOptions } from './priorityOptions';

/** Whose decision a new due date was, asked beside the list and kept in the record. */
export const whoseDate = { whose: line(askedLabel(progressFields.decidedById)) };
type Columns = (typeof listSchema)['actions']['columns'] & typeof whoseDate;
type Values = FormValues<Columns>;

/**
 * The fields of an action: text, outcome, lead and dates. `actionId` is the action being edited, null for a new one.
 */
function fieldsFor(data: PlanData, actionId: number | null, whose: FormField<Columns>[] = []): FormField<Columns>[] {
  const themes = themeOptions(data);
  const cameInWords = (data.actions.find(({ id }) => id === actionId)?.leadText ?? null) !== null;
  return [
    { kind: 'text', name: 'text', required: 'Say what will be done.' },
    {
      kind: 'text',
      name: 'outcome',
      hint: 'What will be different for children.',
      rows: 2,
    },
    { kind: 'text', name: 'measure', rows: 2 },
    { kind: 'person', name: 'leadId', hint: 'Whoever is named gets the right to report on it.' },
    { kind: 'people', name: 'deputyIds', hint: 'They may report as well.' },
    {
      kind: 'line',
      name: 'externalOwner',
      hint: 'A partner, or somebody without an account. The lead answers for them here.',
    },
    {
      kind: 'line',
      name: 'leadText',
      hint: 'As the plan said it from which the action came. It stands until a lead is named.',
      shown: () => cameInWords,
    },
    { kind: 'day', name: 'start', half: true },
    { kind: 'day', name: 'due', half: true },
    ...whose,
    {
      kind: 'recommendation',
      name: 'recommendationId',
      hint: 'Leave it empty where no recommendation asked for it.',
    },
    {
      kind: 'recommendations',
      name: 'alsoAnswersIds',
      hint: 'Of this report or of another: the same work may answer several.',
      shown: ({ recommendationId }) => recommendationId !== null && recommendationId !== undefined,
    },
    {
      kind: 'row',
      name: 'priorityId',
      options: themes,
      none: 'Under no priority',
      shown: ({ recommendationId }) => themes.length > 0 && !recommendationId,
    },
    {
      kind: 'ticks',
      name: 'crossPriorityIds',
      options: crossPriorityOptions(data),
    },
    {
      kind: 'waits for',
      name: 'waitsFor',
      hint: 'Actions that must come first. Where one of them is late, this action is shown as at risk.',
      of: actionId,
    },
    { kind: 'tick', name: 'workforce' },
    { kind: 'tick', name: 'urgent' },
  ];
}

/**
 * A problem that concerns several fields together, or null. `actionId` is the action being edited, null for a new one.
 */
export function actionProblem(
  { start, due, externalOwner, leadId, waitsFor = [] }: Values,
  view: Pick<PlanView, 'actions' | 'byId'>,
  actionId: number | null,
): FieldProblem<keyof Columns> | null {
  if (start && due && start > due)
    return {
      field: 'due',
      message: `It would be due before it starts, on ${formatDay(start)}. Change one of the two dates.`,
    };
  if (externalOwner && !leadId && !isUnnamedAlready(externalOwner, actionId, view))
    return {
      field: 'externalOwner',
      message: 'Name a lead as well: somebody here has to answer for an owner outside.',
    };
  const cycle = actionId && cycleIfWaiting(actionId, waitsFor, waitingIn(view.actions));
  if (!cycle) return null;
  const refOf = (id: number): string => view.byId.get(id)?.action.ref ?? `number ${id}`;
  return {
    field: 'waitsFor',
    message: `Neither could ever begin: ${cycleInWords(cycle, refOf)}. Take one of them out.`,
  };
}

/**
 * Whether an action had the outside owner and no lead before the edit, as one that was brought in may have: everything
 * else of it can be edited before somebody is named.
 */
function isUnnamedAlready(externalOwner: string, actionId: number | null, { byId }: Pick<PlanView, 'byId'>): boolean {
  const rated = actionId === null ? undefined : byId.get(actionId);
  return rated?.action.externalOwner === externalOwner && rated.state.leadId === null;
}

/**
 * The values as they are written. An action under a recommendation takes the recommendation's priority, and its lead is
 * removed from its deputies. Saving an edit leaves the action's priority alone, even when the recommendation was moved
 * to another priority in the meantime.
 */
export function actionValues(values: Values, base: Action | null, data: PlanData): Values {
  const { recommendationId, alsoAnswersIds, leadId, deputyIds } = values;
  const asked = data.recommendations.find(({ id }) => id === recommendationId);
  const stays = base !== null && recommendationId === base.recommendationId;
  return {
    ...values,
    ...(alsoAnswersIds ? { alsoAnswersIds: alsoAnswersIds.filter((id) => id !== recommendationId) } : {}),
    ...(deputyIds ? { deputyIds: deputyIds.filter((id) => id !== leadId) } : {}),
    ...(asked && !stays ? { priorityId: asked.priorityId } : {}),
  };
}

/** The new action as it is written: it takes the next free number and the last place among its siblings. */
export function newAction(values: Values, data: PlanData): ActionInput {
  const { recommendationId = null, priorityId = null } = values;
  const parent = data.recommendations.find(({ id }) => id === recommendationId);
  const siblings = data.actions.filter(
    (each) => each.recommendationId === recommendationId && (parent || each.priorityId === priorityId),
  );
  return {
    text: '',
    outcome: '',
    measure: '',
    start: null,
    due: null,
    leadId: null,
    deputyIds: [],
    urgent: false,
    ...values,
    recommendationId,
    priorityId,
    ref: nextActionRef(
      parent?.ref ?? null,
      data.actions.map(({ ref }) => ref),
    ),
    order: Math.max(0, ...siblings.map(({ order }) => order)) + 1,
    illustrative: data.plan.example,
  };
}

/**
 * The action with the due date and people from the record, because the columns of the Actions list only repeat them.
 */
export function actionAsRecorded({ action, state }: RatedAction): Action {
  return {
    ...action,
    due: state.due,
    leadId: state.leadId,
    deputyIds: state.deputyIds,
    start: startOf(action, state),
    waitsFor: [...waitsForOf(action, state)],
  };
}

/** The form that edits an action and asks for a reason. */
export function EditActionForm({
  rated,
  onSaved,
  onCancel,
}: {
  rated: RatedAction;
  onSaved(): void;
  onCancel(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data, view, opened } = usePlan();
  const { id, ref } = rated.action;
  const options = whoseDateOptions(rated, data, opened.me.id, view.today);
  const mine = options.find(({ whose }) => whose.decidedById === opened.me.id);
  const whose: FormField<Columns> = {
    kind: 'choice',
    name: 'whose',
    hint: 'It stands beside the date in the story and in papers.',
    options: options.map(({ value, label }) => ({ value, label })),
    ...(mine ? {} : { none: 'Choose whose decision it was' }),
    required: 'Say whose decision the date was: nobody decides about an action that they lead.',
    shown: ({ due }) => rated.state.due !== null && due !== rated.state.due,
  };
  return (
    <ListForm<'actions', Action, typeof whoseDate>
      name="action"
      list="actions"
      label={`Edit action ${ref}`}
      extra={whoseDate}
      fields={fieldsFor(data, id, [whose])}
      start={{ whose: mine?.value ?? '' }}
      row={actionAsRecorded(rated)}
      check={(values) => actionProblem(values, view, id)}
      complete={(values, _reason, base) => actionValues(values, base, data)}
      // Setting a due date for the first time needs a reason as well (requirement 23).
      reason={(values, base) => (values.due !== base.due ? WHY : undefined)}
      edit={(base, changes, reason, key, typed) => {
        const decided = options.find(({ value }) => value === (typed.whose ?? mine?.value));
        return store.editAction(base, changes, reason, key, decided?.whose);
      }}
      saved={`Action ${ref} was saved.`}
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}

/** The form that adds an action under a recommendation, under a priority, or on its own. */
export function NewActionForm({
  recommendationId,
  priorityId,
  beside,
  onClose,
}: {
  recommendationId: number | null;
  priorityId: number | null;
  beside: boolean;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const host = useHost();
  const { data, view } = usePlan();
  const answered = data.recommendations.find(({ id }) => id === recommendationId);
  return (
    <PanelFrame
      kicker={answered ? `Answers recommendation ${answered.ref}: ${answered.text}` : 'New in the plan'}
      title="Add an action"
      beside={beside}
      onClose={onClose}
    >
      <ListForm<'actions', Action, typeof whoseDate>
        extra={whoseDate}
        name="action"
        about={`new ${recommendationId ?? ''} ${priorityId ?? ''}`}
        list="actions"
        label="Add an action"
        saveLabel="Add the action"
        fields={fieldsFor(data, null)}
        row={null}
        start={{ recommendationId, priorityId }}
        check={(values) => actionProblem(values, view, null)}
        complete={(values) => actionValues(values, null, data)}
        add={(values, key) => store.addAction(data.plan.id, newAction(values, data), key)}
        saved="The action was added."
        onSaved={(made) => {
          onClose();
          host.navigate(actionRoute((made as Action).ref));
        }}
        onCancel={onClose}
      />
    </PanelFrame>
  );
}
