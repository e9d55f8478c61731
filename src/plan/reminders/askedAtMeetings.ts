import type { Day } from '../day';
import type { Question } from '../fields';
import { openMeetingActions } from '../governance/meetingActions';
import { meetingName, publicQuestions } from '../governance/meetings';
import { answerTo, openQuestions } from '../governance/questions';
import { shortTitle } from '../words';
import type { About, Occurrence, RemindingDay, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { stageOf, stepOfStage, urgencyOfStage } from './stages';

const routeOf = (meetingId: number | null): string => (meetingId === null ? '#/meetings' : `#/meetings/${meetingId}`);

/** A question that everybody may read, which stands with its meeting. */
export function aboutPublicQuestion({ id, text, meetingId }: Pick<Question, 'id' | 'text' | 'meetingId'>): About {
  const title = shortTitle(text);
  return { kind: 'question', id, ref: title, text: title, route: routeOf(meetingId) };
}

/** The occurrence of something with a due day; none while no step of it is reached. */
function atStage(
  on: RemindingDay,
  due: Day | null,
  rest: { about: About; rule: 'meeting action due' | 'answer due'; personId: number | null; detail: string },
): Occurrence[] {
  const stage = due === null ? null : stageOf(due, on.day, on.data.settings);
  if (due === null || stage === null) return [];
  const { personId, ...told } = rest;
  return tell(on, {
    ...told,
    urgency: urgencyOfStage[stage.reached],
    due,
    step: stepOfStage(stage),
    since: stage.since,
    // Where nobody of the council was named, the plan manager is told.
    leadId: personId,
    apart: stage.apart,
  });
}

/** Reminds whoever a meeting asked to do something, until it is done (requirement 91). */
export const meetingActions: RuleFamily = (on) =>
  openMeetingActions(on.data, on.day).flatMap(({ action, meeting }) => {
    const text = shortTitle(action.text);
    return atStage(on, action.due, {
      about: { kind: 'meeting action', id: action.id, ref: text, text, route: routeOf(action.meetingId) },
      rule: 'meeting action due',
      personId: action.personId,
      detail: meeting ? meetingName(on.data, meeting) : 'a meeting',
    });
  });

/** Reminds whoever was given a member’s question of its answer (requirement 89). */
export const answersDue: RuleFamily = (on) =>
  openQuestions(on.data, on.day).flatMap(({ question }) =>
    atStage(on, question.due, {
      about: aboutPublicQuestion(question),
      rule: 'answer due',
      personId: question.answererId,
      detail: question.askedBy,
    }),
  );

/** Tells whoever asked a question in the app that it is answered, once (requirement 89). */
export const questionsAnswered: RuleFamily = (on) =>
  publicQuestions(on.data).flatMap((question) => {
    const answer = question.askerId === null ? null : answerTo(on.data, question);
    if (answer?.on == null || answer.on > on.day) return [];
    return tell(on, {
      about: aboutPublicQuestion(question),
      rule: 'question answered',
      urgency: 'news',
      due: answer.on,
      step: 0,
      leadId: question.askerId,
      detail: answer.text,
    });
  });
