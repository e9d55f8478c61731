import * as React from 'react';
import { newKey } from '../../lists/keys';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { recommendationRoute } from '../context/routes';
import { EntryForm } from '../forms/EntryForm';
import { PanelFrame } from './PanelFrame';
import { newRecommendationEntry, recommendationDraftOf, recommendationProblems } from './recommendationEntry';
import type { RecommendationEntry } from './recommendationEntry';
import { RecommendationFields } from './RecommendationFields';
import { useDraft } from '../forms/useDraft';

export interface NewRecommendationFormProps {
  priorityId: number | null;
  beside: boolean;
  onClose(): void;
}

/** Adds a recommendation that the report's reading missed, or that somebody else made. */
export function NewRecommendationForm({ priorityId, beside, onClose }: NewRecommendationFormProps): React.ReactElement {
  const { store } = useServices();
  const host = useHost();
  const announce = useAnnounce();
  const { data, reload } = usePlan();
  const draft = useDraft<RecommendationEntry>(`new recommendation ${priorityId ?? ''}`, () =>
    newRecommendationEntry(newKey(), priorityId, data.inspection?.id ?? null),
  );
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? recommendationProblems(entry) : [];
  const check = (): boolean => {
    setChecked(true);
    return recommendationProblems(entry).length === 0;
  };
  const save = async (): Promise<void> => {
    const made = await store.addRecommendation(data.plan.id, recommendationDraftOf(entry, data), entry.key);
    draft.drop();
    await reload();
    announce(`Recommendation ${made.ref} was added.`);
    onClose();
    host.navigate(recommendationRoute(made.ref));
  };
  return (
    <PanelFrame kicker="New in the plan" title="Add a recommendation" beside={beside} onClose={onClose}>
      <EntryForm
        label="Add a recommendation"
        saveLabel="Add the recommendation"
        check={check}
        save={save}
        onCancel={onClose}
        draft={draft}
      >
        <RecommendationFields
          entry={entry}
          onChange={(changes) => draft.set({ ...entry, ...changes })}
          problems={problems}
        />
      </EntryForm>
    </PanelFrame>
  );
}
