import * as React from 'react';
import type { RecommendationInput } from '../../lists/planStore';
import type { listSchema } from '../../lists/schema';
import type { PlanData } from '../../plan/planData';
import type { Recommendation } from '../../plan/fields';
import { inspectionName } from '../../plan/inspections/names';
import { nextRef } from '../../plan/nextRef';
import type { FormField, FormValues } from '../forms/fieldTypes';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { recommendationRoute } from '../context/routes';
import { PanelFrame } from './PanelFrame';
import { crossPriorityOptions, themeOptions } from './priorityOptions';

type Columns = (typeof listSchema)['recommendations']['columns'];

/** How far the council had got with a recommendation when the report was brought in (requirement 19). */
export const statesAtImport = ['Not started', 'Under way', 'On track', 'Already actioned'] as const;

/** The fields of a recommendation: the inspectors' words, the addressee, and the place in the report. */
function fieldsFor(data: PlanData): FormField<Columns>[] {
  const themes = themeOptions(data);
  return [
    {
      kind: 'text',
      name: 'text',
      rows: 5,
      required: 'Copy the recommendation word for word from the report.',
    },
    {
      kind: 'row',
      name: 'inspectionId',
      options: data.inspections.map((each) => ({ value: each.id, label: inspectionName(each) })),
      none: 'Somebody else: a peer review, the board, an audit',
      shown: () => data.inspections.length > 0,
    },
    {
      kind: 'line',
      name: 'addressee',
      hint: 'As the report says: the council, the safeguarding partners.',
    },
    {
      kind: 'line',
      name: 'number',
      hint: 'Leave it empty for an area for improvement without a number.',
    },
    { kind: 'number', whole: true, least: 1, name: 'page' },
    {
      kind: 'row',
      name: 'priorityId',
      options: themes,
      none: 'Under no priority',
      shown: () => themes.length > 0,
    },
    {
      kind: 'choice',
      name: 'stateAtImport',
      hint: 'What had been done about it by the time of the report.',
      options: statesAtImport.map((state) => ({ value: state, label: state })),
      none: 'Not said',
    },
    {
      kind: 'ticks',
      name: 'crossPriorityIds',
      options: crossPriorityOptions(data),
    },
    {
      kind: 'text',
      name: 'councillorRole',
      hint: 'The part of members and corporate parents in it, for example what the panel asks to see.',
      rows: 2,
    },
  ];
}

/**
 * The new recommendation as it is written. It keeps its printed number when that number is free and takes the next free
 * one otherwise. It comes last under its priority.
 */
export function newRecommendation(values: FormValues<Columns>, data: PlanData): RecommendationInput {
  const { number = null, priorityId = null } = values;
  const refs = data.recommendations.map(({ ref }) => ref);
  const siblings = data.recommendations.filter((each) => each.priorityId === priorityId);
  return {
    text: '',
    addressee: '',
    page: null,
    stateAtImport: null,
    inspectionId: null,
    ...values,
    number,
    priorityId,
    ref: number !== null && !refs.includes(number) ? number : nextRef(refs),
    order: Math.max(0, ...siblings.map(({ order }) => order)) + 1,
  };
}

/** The form that corrects a recommendation and asks for a reason. */
export function EditRecommendationForm({
  recommendation,
  onSaved,
  onCancel,
}: {
  recommendation: Recommendation;
  onSaved(): void;
  onCancel(): void;
}): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  return (
    <ListForm<'recommendations', Recommendation>
      name="recommendation"
      list="recommendations"
      label={`Edit recommendation ${recommendation.ref}`}
      fields={fieldsFor(data)}
      row={recommendation}
      edit={(base, changes, reason, key) => store.editRecommendation(base, changes, reason, key)}
      saved={`Recommendation ${recommendation.ref} was saved.`}
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}

/**
 * The form that adds a recommendation which reading the report missed, or which somebody other than the inspectors
 * made.
 */
export function NewRecommendationForm({
  priorityId,
  beside,
  onClose,
}: {
  priorityId: number | null;
  beside: boolean;
  onClose(): void;
}): React.ReactElement {
  const { store } = useServices();
  const host = useHost();
  const { data } = usePlan();
  return (
    <PanelFrame kicker="New in the plan" title="Add a recommendation" beside={beside} onClose={onClose}>
      <ListForm<'recommendations', Recommendation>
        name="recommendation"
        about={`new ${priorityId ?? ''}`}
        list="recommendations"
        label="Add a recommendation"
        saveLabel="Add the recommendation"
        fields={fieldsFor(data)}
        row={null}
        start={{ priorityId, inspectionId: data.inspection?.id ?? null }}
        add={(values, key) => store.addRecommendation(data.plan.id, newRecommendation(values, data), key)}
        saved="The recommendation was added."
        onSaved={(made) => {
          onClose();
          host.navigate(recommendationRoute((made as Recommendation).ref));
        }}
        onCancel={onClose}
      />
    </PanelFrame>
  );
}
