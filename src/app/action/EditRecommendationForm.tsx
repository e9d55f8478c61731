import * as React from 'react';
import { newKey } from '../../lists/keys';
import { recommendationFields } from '../../plan/fields/recommendations';
import { wordsOfFields } from '../../plan/fields/words';
import type { Recommendation } from '../../plan/fields';
import { useEdit } from '../forms/useEdit';
import { usePlan, useServices } from '../context/contexts';
import { EntryForm } from '../forms/EntryForm';
import { editedRecommendationEntry, recommendationChangesOf, recommendationProblems } from './recommendationEntry';
import type { RecommendationEntry } from './recommendationEntry';
import { RecommendationFields } from './RecommendationFields';
import { useDraft } from '../forms/useDraft';

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
    wordsOfFields(recommendationFields, data),
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
