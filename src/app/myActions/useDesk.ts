import * as React from 'react';
import { deskOf, waitingOn } from '../../plan/desk/desk';
import type { DeskSection } from '../../plan/desk/section';
import type { QuestionToClerk } from '../../plan/fields';
import { stateOfQuestion, useQuestionsToClerk } from '../components/useQuestionsToClerk';
import { usePlan } from '../context/contexts';
import type { Query } from '../ui/useQuery';
import { dutiesOf } from './duties';
import type { Duties } from './duties';

/** What somebody leads, and what else stands on their desk. */
export interface Desk {
  mine: Duties;
  sections: DeskSection[];
  /** How many things wait for this person: reports, answers, decisions and all else that only they can do. */
  waiting: number;
  /** The reading of the questions to the clerk. */
  toClerk: Query<QuestionToClerk[]>;
}

const none: QuestionToClerk[] = [];

/**
 * The desk of the signed-in person on the open plan. The questions to the clerk come a moment after the rest.
 * @param toClerkOf who gets the questions to the clerk: whoever may read them, or clerks alone, where only what waits is
 *   shown
 */
export function useDesk(toClerkOf: 'everybody' | 'clerks'): Desk {
  const { opened, data, view } = usePlan();
  const { me } = opened;
  const toClerk = useQuestionsToClerk(toClerkOf === 'everybody' || me.isClerk);
  return React.useMemo(() => {
    const read = toClerk.status === 'success' ? toClerk.data : none;
    const mine = dutiesOf(view, data.settings, me.id);
    const sections = deskOf(
      data,
      view,
      me,
      // One that was made public stands with its meeting.
      read.filter((question) => stateOfQuestion(data, question) !== 'public'),
    );
    return { mine, sections, waiting: mine.dueNow + waitingOn(sections), toClerk };
  }, [data, view, me, toClerk]);
}
