import { holdersOn, holdsRoleOn } from '../appointments';
import { formatDay } from '../day';
import type { Day } from '../day';
import { meetingAndDay } from '../governance/meetings';
import { clerkQuestionState } from '../governance/questions';
import { newsFor } from './assignment';
import { workingDaysBetween } from '../workingDays';
import type { About, Occurrence, RemindingDay, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import type { SentQuestion } from './sentQuestion';
import { repeatOf, stageOf, stepOfStage, urgencyOfStage } from './stages';

/** Who asked, by the name that the plan knows, else by the name they gave. */
const askerOf = ({ data }: RemindingDay, { authorId, askedBy }: SentQuestion): string =>
  data.people.find(({ id }) => id === authorId)?.name ?? askedBy;

/**
 * The question by who asked it and when. Its words are in no mail: only its asker, clerks and plan managers may read
 * them, and mailboxes are read by others too.
 */
function aboutQuestion(on: RemindingDay, question: SentQuestion): About {
  const text = `Question from ${askerOf(on, question)} of ${formatDay(question.recorded)}`;
  const route = question.meetingId === null ? '#/meetings' : `#/meetings/${question.meetingId}`;
  return { kind: 'question to the clerk', id: question.id, ref: text, text, route };
}

/** The clerks of the day; where there is none, the plan manager. */
function clerksOn({ data, day }: RemindingDay): number[] {
  const clerks = holdersOn(data.appointments, 'clerks', day);
  return clerks.length > 0 || data.plan.managerId === null ? clerks : [data.plan.managerId];
}

/** Whoever is to answer a question in writing: nobody but a clerk or plan manager, for others cannot read it. */
function answerersOf(on: RemindingDay, { answererId }: SentQuestion): number[] {
  const holdsRole = holdsRoleOn(on.data.appointments);
  const mayRead = (id: number): boolean => holdsRole('clerks', id, on.day) || holdsRole('managers', id, on.day);
  return answererId !== null && mayRead(answererId) ? [answererId] : clerksOn(on);
}

/** Asks the clerks to decide about a question that waits, and repeats that as a question is repeated. */
function toRoute(on: RemindingDay, question: SentQuestion): Occurrence[] {
  const { extraHolidays, reminders } = on.data.settings;
  const { step, since, apart } = repeatOf(question.recorded, on.day, reminders.queryEvery, extraHolidays);
  const meeting = on.data.meetings.find(({ id }) => id === question.meetingId);
  return clerksOn(on).flatMap((leadId) =>
    tell(on, {
      about: aboutQuestion(on, question),
      rule: 'question to route',
      urgency: 'asked',
      due: question.recorded,
      step,
      since,
      leadId,
      detail: meeting ? meetingAndDay(on.data, meeting) : '',
      apart: `${leadId}${apart === undefined ? '' : ` ${apart}`}`,
    }),
  );
}

/** Reminds whoever answers a question in writing of the day by which they are to. */
function toAnswer(on: RemindingDay, question: SentQuestion): Occurrence[] {
  const { due } = question;
  const stage = due === null ? null : stageOf(due, on.day, on.data.settings);
  if (due === null || stage === null) return [];
  return answerersOf(on, question).flatMap((leadId) =>
    tell(on, {
      about: aboutQuestion(on, question),
      rule: 'answer due',
      urgency: urgencyOfStage[stage.reached],
      due,
      step: stepOfStage(stage),
      since: stage.since,
      leadId,
      detail: askerOf(on, question),
      apart: `${leadId}${stage.apart === undefined ? '' : ` ${stage.apart}`}`,
    }),
  );
}

/**
 * Tells the asker once what became of their question, while it is news. What the clerk wrote to them stands in the app
 * alone.
 */
function toAsker(
  on: RemindingDay,
  question: SentQuestion,
  { rule, since, detail }: { rule: 'question answered' | 'question not taken'; since: Day | null; detail: string },
): Occurrence[] {
  const isNews =
    since !== null && since <= on.day && workingDaysBetween(since, on.day, on.data.settings.extraHolidays) <= newsFor;
  if (!isNews) return [];
  return tell(on, {
    about: aboutQuestion(on, question),
    rule,
    urgency: 'news',
    due: since,
    step: 0,
    leadId: question.authorId,
    detail,
  });
}

/**
 * Reminds of questions that are not public (requirement 89): the clerks, until they have decided about one; whoever
 * answers in writing, of its day; its asker, once it is answered or not taken. Nobody else hears of them.
 */
export const questionsToClerks: RuleFamily = (on) =>
  (on.questionsToClerk ?? [])
    .filter(({ planId, recorded }) => planId === on.data.plan.id && recorded <= on.day)
    .flatMap((question) => {
      switch (clerkQuestionState(on.data, question, question.publicKey)) {
        case 'waits':
          return toRoute(on, question);
        case 'not public':
          return toAnswer(on, question);
        case 'answered':
          return toAsker(on, question, {
            rule: 'question answered',
            since: question.answeredOn,
            detail: 'The answer stands under My questions, for you alone.',
          });
        case 'not taken':
          return toAsker(on, question, {
            rule: 'question not taken',
            since: question.decidedOn,
            detail: 'The clerk’s reason stands under My questions, for you alone.',
          });
        case 'public':
          return [];
      }
    });
