import type { Day } from '../day';
import type { Meeting, Question, QuestionToClerk } from '../fields';
import type { PlanData } from '../planData';
import { workingDaysBetween } from '../workingDays';
import { publicQuestions } from './meetings';

/** An answer with its author as papers name them, and its day. */
export interface Answer {
  text: string;
  by: string;
  on: Day | null;
}

type Replies = Pick<PlanData, 'replies' | 'people'>;

/**
 * The answer to a question: as the clerk wrote it down, else the last reply of whoever was to answer. Replies of others,
 * and those whose stamps do not agree, are no answers (docs/design.md, data rule 2).
 */
export function answerTo({ replies, people }: Replies, question: Question): Answer | null {
  const { id, answer, answeredBy, answeredOn, answererId } = question;
  if (answer.trim() !== '') return { text: answer, by: answeredBy, on: answeredOn };
  const given = replies.filter(
    ({ questionId, authorId, doubt, text }) =>
      questionId === id && authorId === answererId && doubt === undefined && text.trim() !== '',
  );
  const last = given[given.length - 1];
  if (!last) return null;
  return { text: last.text, by: people.find((person) => person.id === last.authorId)?.name ?? '', on: last.recorded };
}

/** A question that still wants an answer, with the working days left, negative when it is late. */
export interface OpenQuestion {
  question: Question;
  meeting: Meeting | null;
  due: Day | null;
  workingDaysLeft: number | null;
}

/** Members’ questions without an answer, those due first (requirement 89). Views want no answer. */
export function openQuestions(data: PlanData, today: Day): OpenQuestion[] {
  return publicQuestions(data)
    .filter((question) => question.kind === 'question' && answerTo(data, question) === null)
    .map((question): OpenQuestion => {
      const meeting = data.meetings.find(({ id }) => id === question.meetingId) ?? null;
      const { due } = question;
      const left = due === null ? null : workingDaysBetween(today, due, data.settings.extraHolidays);
      return { question, meeting, due, workingDaysLeft: left };
    })
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.question.order - b.question.order);
}

/**
 * Where a question to the clerk stands. One that was made public is known by its row among the questions, whose key
 * follows from its own, so that nothing has to be written twice.
 */
export type ClerkQuestionState = 'waits' | 'public' | 'not public' | 'answered' | 'not taken';

/** @param publicKey the key that the question's row has once it is public; see `publicQuestionKey` */
export function clerkQuestionState(
  { questions }: Pick<PlanData, 'questions'>,
  { decided, answer }: Pick<QuestionToClerk, 'decided' | 'answer'>,
  publicKey: string,
): ClerkQuestionState {
  if (questions.some(({ key }) => key === publicKey)) return 'public';
  if (decided === 'not public') return answer.trim() === '' ? 'not public' : 'answered';
  return decided === null ? 'waits' : 'not taken';
}
