import { holdersOn, holdsRoleOn } from '../appointments';
import { formatDay } from '../day';
import type { Day } from '../day';
import { meetingAndDay } from '../governance/meetings';
import { clerkQuestionState, openQuestions } from '../governance/questions';
import { aboutPublicQuestion } from './askedAtMeetings';
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

/** What a question's asker is told of it. */
interface News {
  rule: 'question made public' | 'question kept' | 'question answered' | 'question not taken';
  detail: string;
}

function tellAsker(on: RemindingDay, question: SentQuestion, about: About, news: News & { since: Day }): Occurrence[] {
  const { rule, since, detail } = news;
  return tell(on, { about, rule, urgency: 'news', due: since, step: 0, leadId: question.authorId, detail });
}

/**
 * Tells the asker once what became of a question that is not public, while it is news: from the day on which it was
 * written down, which may be long after the day that the clerk gives the answer. What the clerk wrote to them stands in
 * the app alone.
 */
function toAsker(on: RemindingDay, question: SentQuestion, recorded: Day | null, news: News): Occurrence[] {
  const { day, data } = on;
  if (recorded === null || recorded > day) return [];
  if (workingDaysBetween(recorded, day, data.settings.extraHolidays) > newsFor) return [];
  return tellAsker(on, question, aboutQuestion(on, question), { ...news, since: recorded });
}

/** Tells the asker once that a question is public, for as long as it waits for its answer, of which they hear next. */
function madePublic(on: RemindingDay, question: SentQuestion): Occurrence[] {
  const open = openQuestions(on.data, on.day).find((one) => one.question.key === question.publicKey);
  if (!open) return [];
  const { meeting, due } = open;
  const where = meeting ? `It stands with ${meetingAndDay(on.data, meeting)}, for everybody to read.` : '';
  const until = due === null ? '' : `It is to be answered by ${formatDay(due)}.`;
  return tellAsker(on, question, aboutPublicQuestion(open.question), {
    rule: 'question made public',
    since: question.recorded,
    detail: [where || 'Everybody may read it.', until].filter(Boolean).join(' '),
  });
}

/**
 * Reminds of questions that were sent to the clerk (requirement 89): the clerks, until they have decided about one;
 * whoever answers in writing, of its day; its asker, once it is public, kept for an answer in writing, answered so or
 * not taken. Nobody else hears of one that is not public.
 */
export const questionsToClerks: RuleFamily = (on) =>
  (on.questionsToClerk ?? [])
    .filter(({ planId, recorded }) => planId === on.data.plan.id && recorded <= on.day)
    .flatMap((question) => {
      const { decidedOn, answeredOn, due } = question;
      switch (clerkQuestionState(on.data, question, question.publicKey)) {
        case 'waits':
          return toRoute(on, question);
        case 'not public':
          return [
            ...toAnswer(on, question),
            ...toAsker(on, question, decidedOn, {
              rule: 'question kept',
              detail: `The answer goes to you alone${due === null ? '' : `, by ${formatDay(due)}`}.`,
            }),
          ];
        case 'answered':
          return toAsker(on, question, decidedOn ?? answeredOn, {
            rule: 'question answered',
            detail: 'The answer stands under My questions, for you alone.',
          });
        case 'not taken':
          return toAsker(on, question, decidedOn, {
            rule: 'question not taken',
            detail: 'The clerk’s reason stands under My questions, for you alone.',
          });
        case 'public':
          return madePublic(on, question);
      }
    });
