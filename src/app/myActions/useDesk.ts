import * as React from 'react';
import { derivedKey } from '../../lists/keys';
import { deskOf, waitingOn } from '../../plan/desk/desk';
import type { DeskSection } from '../../plan/desk/section';
import type { QuestionToClerk } from '../../plan/fields';
import { useServices } from '../context/contexts';
import type { ReadyPlan } from '../context/contexts';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { dutiesOf } from './duties';
import type { Duties } from './duties';

/** What somebody leads, and what else stands on their desk. */
export interface Desk {
  mine: Duties;
  sections: DeskSection[];
  /** How many things wait for this person: reports, answers, decisions and all else that only they can do. */
  waiting: number;
}

const none: QuestionToClerk[] = [];

/**
 * The questions to the clerk that the person may read, without those made public, which stand with their meeting. For
 * somebody who neither asks nor sends questions on the list is empty, and SharePoint is not asked.
 */
export function useQuestionsToClerk({ data }: Pick<ReadyPlan, 'data'>, wanted: boolean): Query<QuestionToClerk[]> {
  const { store } = useServices();
  return useQuery(
    React.useCallback(async () => {
      if (!wanted) return none;
      const published = new Set(data.questions.map(({ key }) => key));
      const all = await store.readRecords('questionsToClerk');
      return all.filter(({ key }) => !published.has(derivedKey(key, 'publicQuestion')));
    }, [store, data, wanted]),
  );
}

/** The desk of the signed-in person on the plan, from what was read. */
export function useDesk({ opened, data, view }: ReadyPlan, toClerk: readonly QuestionToClerk[]): Desk {
  const { me } = opened;
  return React.useMemo(() => {
    const mine = dutiesOf(view, data.settings, me.id);
    const sections = deskOf(data, view, me, toClerk);
    return { mine, sections, waiting: mine.dueNow + waitingOn(sections) };
  }, [data, view, me, toClerk]);
}
