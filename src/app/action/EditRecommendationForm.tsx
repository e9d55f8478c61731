import * as React from 'react';
import { newKey } from '../../lists/keys';
import { inspectionName } from '../../plan/inspections/names';
import type { PlanData } from '../../plan/planData';
import type { Recommendation } from '../../plan/fields';
import { useEdit } from '../forms/useEdit';
import { usePlan, useServices } from '../context/contexts';
import { crossPriorityWords } from './actionFieldWords';
import type { FieldWords } from '../forms/ConflictDialog';
import { EntryForm } from '../forms/EntryForm';
import { editedRecommendationEntry, recommendationChangesOf, recommendationProblems } from './recommendationEntry';
import type { RecommendationEntry } from './recommendationEntry';
import { RecommendationFields } from './RecommendationFields';
import { useDraft } from '../forms/useDraft';

function fieldWords(data: PlanData): FieldWords {
  const text = (value: unknown): string => String(value ?? '');
  return {
    text: { label: 'The recommendation', show: text },
    addressee: { label: 'To whom', show: text },
    number: { label: 'Number in the report', show: text },
    page: { label: 'Page of the report', show: text },
    inspectionId: {
      label: 'Who made it',
      show: (value) => {
        const inspection = data.inspections.find(({ id }) => id === value);
        return inspection ? inspectionName(inspection) : 'somebody else';
      },
    },
    priorityId: { label: 'Priority', show: (value) => data.priorities.find(({ id }) => id === value)?.title ?? 'none' },
    stateAtImport: { label: 'Where it stood when it came in', show: (value) => text(value) || 'not said' },
    councillorRole: { label: 'What the councillor does', show: text },
    ...crossPriorityWords(data),
    withdrawn: { label: 'Withdrawn', show: (value) => (value === null ? 'no' : `yes: ${text(value)}`) },
  };
}

export interface EditRecommendationFormProps {
  recommendation: Recommendation;
  onSaved(): void;
  onCancel(): void;
}

/** Corrects a recommendation, with a reason; an edit by somebody else meanwhile is shown beside it. */
export function EditRecommendationForm({
  recommendation,
  onSaved,
  onCancel,
}: EditRecommendationFormProps): React.ReactElement {
  const { store } = useServices();
  const { data, reload } = usePlan();
  const draft = useDraft<RecommendationEntry>(`edit recommendation ${recommendation.id}`, () =>
    editedRecommendationEntry(recommendation, newKey()),
  );
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? recommendationProblems(entry) : [];
  const check = (): boolean => {
    setChecked(true);
    return recommendationProblems(entry).length === 0;
  };
  const { edit, dialog } = useEdit<Recommendation>(
    fieldWords(data),
    (base, changes) => store.editRecommendation(base, changes, entry.reason.trim(), entry.key),
    async () => {
      draft.drop();
      await reload();
      onSaved();
    },
  );
  return (
    <>
      <EntryForm
        label={`Edit recommendation ${recommendation.ref}`}
        saveLabel="Save"
        check={check}
        save={() => edit(entry.base ?? recommendation, recommendationChangesOf(entry))}
        onCancel={onCancel}
        draft={draft}
      >
        <RecommendationFields
          entry={entry}
          onChange={(changes) => draft.set({ ...entry, ...changes })}
          problems={problems}
        />
      </EntryForm>
      {dialog}
    </>
  );
}
