import type { OpenQuery } from '../actionState';
import { addDays, formatDay } from '../day';
import type { Day } from '../day';
import type { Question, QuestionToClerk } from '../fields';
import { answerTo, openQuestions } from '../governance/questions';
import { meetingName } from '../governance/meetings';
import type { PlanData } from '../planData';
import { actionsAsked, itemsAsked } from '../thingsAsked';
import type { ThingAsked } from '../thingsAsked';
import type { PlanView } from '../view';
import { capitalised, firstSentence } from '../words';
import type { AtDesk, DeskItem, DeskSection } from './section';

/** How long an answer stands on the desk of whoever asked. */
const DAYS_ANSWERED = 28;

const meetingRoute = (meetingId: number | null): string =>
  meetingId === null ? '#/meetings' : `#/meetings/${meetingId}`;

/** "to be answered by 20 Nov 2026", or that the answer is late. */
function answerDue(due: Day | null, today: Day): string {
  if (due === null) return 'no day is set for the answer';
  return due < today ? `the answer was due on ${formatDay(due)}` : `to be answered by ${formatDay(due)}`;
}

/**
 * The questions that this person is to answer, beside those about the actions they lead: about measures, audits and
 * promised reports, and members' questions that were given to them (requirements 85 and 89).
 */
export function questionsToAnswer(
  data: PlanData,
  view: PlanView,
  { id }: AtDesk,
  toClerk: readonly QuestionToClerk[],
): DeskSection {
  const { today } = view;
  const nameOf = (personId: number): string => view.people.get(personId)?.name ?? 'Somebody no longer listed';
  const asked = itemsAsked(data, view).flatMap(({ name, route, queries }) =>
    queries.queries
      .filter(({ ofId }) => ofId === id)
      .map((query): DeskItem => ({
        key: query.keys[0],
        text: name,
        detail: `${nameOf(query.byId)} asks: ${query.text}`,
        route,
        isLate: false,
      })),
  );
  const ofMembers = openQuestions(data, today)
    .filter(({ question }) => question.answererId === id)
    .map(({ question, due }): DeskItem => ({
      key: question.key,
      text: firstSentence(question.text),
      detail: `Asked by ${question.askedBy}; ${answerDue(due, today)}`,
      route: meetingRoute(question.meetingId),
      isLate: due !== null && due < today,
    }));
  const notPublic = toClerk
    .filter(({ decided, answererId, answer, planId }) => {
      const isOpen = decided === 'not public' && answer.trim() === '';
      return isOpen && answererId === id && planId === data.plan.id;
    })
    .map(({ key, text, askedBy, due, meetingId }): DeskItem => ({
      key,
      text: firstSentence(text),
      detail: `Asked by ${askedBy}, not in public; ${answerDue(due, today)}`,
      route: meetingRoute(meetingId),
      isLate: due !== null && due < today,
    }));
  const items = [...ofMembers, ...notPublic, ...asked].sort((a, b) => Number(b.isLate) - Number(a.isLate));
  return { part: 'to answer', title: 'Questions for you to answer', items, waits: true };
}

function openItem({ name, route }: ThingAsked, query: OpenQuery, of: string): DeskItem {
  return {
    key: query.keys[0],
    text: query.text,
    detail: `${name}. Asked${of === '' ? '' : ` ${of}`} on ${formatDay(query.day)}, not answered yet`,
    route,
    isLate: false,
  };
}

/** What somebody asked in the record, and the answers of the last weeks. */
function askedInRecord(data: PlanData, view: PlanView, id: number): DeskItem[] {
  const since = addDays(view.today, -DAYS_ANSWERED);
  return [...actionsAsked(view), ...itemsAsked(data, view)].flatMap((thing) => [
    ...thing.queries.answered
      .filter(({ byId, answer }) => byId === id && answer.day >= since)
      .map(({ keys, text, answer }): DeskItem => ({
        key: keys[0],
        text,
        detail: `${thing.name}. Answered on ${formatDay(answer.day)}: ${answer.text}`,
        route: thing.route,
        isLate: false,
      })),
    ...thing.queries.queries
      .filter(({ byId }) => byId === id)
      .map((query) => openItem(thing, query, view.people.get(query.ofId ?? -1)?.name ?? '')),
  ]);
}

/** Where a question at a meeting stands, for whoever asked it: "Answered on 3 Nov 2026: …". */
function standingOf(data: PlanData, question: Question, today: Day): string {
  const answer = answerTo(data, question);
  if (answer) return `${answer.on === null ? 'Answered' : `Answered on ${formatDay(answer.on)}`}: ${answer.text}`;
  return capitalised(answerDue(question.due, today));
}

function askedAtMeetings(data: PlanData, today: Day, id: number): DeskItem[] {
  const since = addDays(today, -DAYS_ANSWERED);
  // A clerk may write an answer down long after the day that it bears: it stays until some weeks after the meeting, and
  // after the day by which it was promised.
  const isOld = (question: Question): boolean => {
    const answer = answerTo(data, question);
    if (answer?.on == null) return false;
    const meeting = data.meetings.find((one) => one.id === question.meetingId);
    return [answer.on, question.due, meeting?.day ?? null].every((day) => day === null || day < since);
  };
  return data.questions
    .filter((question) => question.askerId === id && question.text.trim() !== '' && !isOld(question))
    .map((question): DeskItem => ({
      key: question.key,
      text: question.text,
      detail: standingOf(data, question, today),
      route: meetingRoute(question.meetingId),
      isLate: answerTo(data, question) === null && question.due !== null && question.due < today,
    }));
}

/** Where a question that is not public stands with the clerk. */
function withTheClerk({ decided, decidedWhy, answer, answeredOn, recorded }: QuestionToClerk): string {
  if (decided === null) return `With the clerk since ${formatDay(recorded)}`;
  if (decided === 'not taken') return `The clerk did not take it: ${decidedWhy}`;
  if (answer.trim() === '') return 'Answered to you alone; the answer is being written';
  return `Answered${answeredOn === null ? '' : ` on ${formatDay(answeredOn)}`}: ${answer}`;
}

/**
 * What this person asked, and where it stands: in the record, at meetings, and of the clerk (requirements 85 and 89).
 * @param toClerk the questions to the clerk that the person may read, those made public left out
 */
export function myQuestions(
  data: PlanData,
  view: PlanView,
  { id }: AtDesk,
  toClerk: readonly QuestionToClerk[],
): DeskSection {
  const mine = toClerk
    .filter(({ authorId, planId }) => authorId === id && planId === data.plan.id)
    .map((question): DeskItem => ({
      key: question.key,
      text: question.text,
      detail: withTheClerk(question),
      route: meetingRoute(question.meetingId),
      isLate: false,
    }));
  const items = [...askedAtMeetings(data, view.today, id), ...mine, ...askedInRecord(data, view, id)];
  return { part: 'my questions', title: 'What you asked', items, waits: false };
}

/** The questions that members sent to the clerk and that nobody has decided on, oldest first (requirement 89). */
export function questionsToRoute(
  data: PlanData,
  { isClerk }: AtDesk,
  toClerk: readonly QuestionToClerk[],
): DeskSection {
  const items = toClerk
    .filter(({ decided, planId }) => isClerk && decided === null && planId === data.plan.id)
    .sort((a, b) => a.recorded.localeCompare(b.recorded))
    .map(({ key, text, askedBy, recorded, meetingId }): DeskItem => {
      const meeting = data.meetings.find((one) => one.id === meetingId);
      const forMeeting = meeting ? `, for ${meetingName(data, meeting)}` : '';
      return {
        key,
        text: firstSentence(text),
        detail: `${askedBy} asked on ${formatDay(recorded)}${forMeeting}: say whether it is public and who answers`,
        route: meetingRoute(meetingId),
        isLate: false,
      };
    });
  return { part: 'to route', title: 'Questions to send on', items, waits: true };
}
