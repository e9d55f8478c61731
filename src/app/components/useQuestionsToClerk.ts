import * as React from 'react';
import { publicQuestionKey } from '../../lists/sentQuestions';
import type { QuestionToClerk } from '../../plan/fields';
import { clerkQuestionState } from '../../plan/governance/questions';
import type { ClerkQuestionState } from '../../plan/governance/questions';
import type { PlanData } from '../../plan/planData';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';

const none: QuestionToClerk[] = [];

/**
 * The questions to the clerk that the signed-in person may read: all for clerks and plan managers, their own for members
 * and directors. For everybody else the list is empty, and SharePoint is not asked.
 * @param wanted whether the caller needs them for this person
 */
export function useQuestionsToClerk(wanted = true): Query<QuestionToClerk[]> {
  const { store } = useServices();
  const { data } = usePlan();
  const { readsQuestionsToClerk } = useRights();
  const planId = data.plan.id;
  const reads = wanted && readsQuestionsToClerk;
  return useQuery(
    React.useCallback(
      async () =>
        reads ? (await store.readRecords('questionsToClerk')).filter((question) => question.planId === planId) : none,
      [store, planId, reads],
    ),
    { key: data },
  );
}

/** Where a question to the clerk stands. */
export function stateOfQuestion(data: PlanData, question: QuestionToClerk): ClerkQuestionState {
  return clerkQuestionState(data, question, publicQuestionKey(question));
}
