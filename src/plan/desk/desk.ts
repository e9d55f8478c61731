import type { QuestionToClerk } from '../fields';
import type { PlanData } from '../planData';
import type { PlanView } from '../view';
import { lateForMe } from './actions';
import { askedByMeetings, minutesNotWritten, movedForMe, papersDue, promisedToMe } from './meetings';
import { myQuestions, questionsToAnswer, questionsToRoute } from './questions';
import { requestsToDecide } from './requests';
import type { AtDesk, DeskSection } from './section';

/**
 * What stands on somebody's desk beside the actions that they lead (requirement 88): first what waits for them, then
 * what they may want to know; in each, sections with something late first. Most people have none of them.
 * @param toClerk the questions to the clerk that the person may read
 */
export function deskOf(data: PlanData, view: PlanView, at: AtDesk, toClerk: readonly QuestionToClerk[]): DeskSection[] {
  const { today } = view;
  const sections = [
    requestsToDecide(data, view, at),
    questionsToAnswer(data, view, at, toClerk),
    askedByMeetings(data, today, at),
    questionsToRoute(data, at, toClerk),
    papersDue(data, today, at),
    minutesNotWritten(data, today, at),
    lateForMe(data, view, at),
    promisedToMe(data, today, at),
    myQuestions(data, view, at, toClerk),
    movedForMe(data, view, at),
  ].filter(({ items }) => items.length > 0);
  const isLate = ({ items }: DeskSection): boolean => items.some((item) => item.isLate);
  const rank = (section: DeskSection): number => (section.waits ? 0 : 2) + (isLate(section) ? 0 : 1);
  return sections.sort((a, b) => rank(a) - rank(b));
}

/** How many things on a desk wait for the person who sits there. */
export function waitingOn(sections: readonly DeskSection[]): number {
  return sections.reduce((sum, { waits, items }) => (waits ? sum + items.length : sum), 0);
}
