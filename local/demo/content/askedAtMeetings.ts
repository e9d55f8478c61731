import { publicQuestionKey } from '../../../src/lists/sentQuestions';
import type { AgendaItem, Meeting, MeetingAction, Question, QuestionToClerk } from '../../../src/plan/fields';
import { CLERK } from '../demoPeople';
import type { EventContext, PlanEvent } from '../planEvent';

/** What the board asked officers to do, what a member asked the clerk, and what came of both. All of it is invented. */

/** The member who asks in the app. */
const MEMBER = 'ruth.ellery';

const asked: readonly { text: string; person: string; due: number }[] = [
  { text: 'Send members of the board the figures on supervision, team by team', person: 'sarah.penrose', due: -12 },
  { text: 'Bring the signed housing protocol to the board, or say what keeps it', person: 'martin.oakley', due: 3 },
];

const boardAsks = async (context: EventContext): Promise<void> => {
  const { id: meetingId } = context.kept<Meeting>('meeting board -22');
  for (const [index, { text, person, due }] of asked.entries()) {
    const personId = await context.number(person);
    const row = { text, personId, due: context.days.day(due), planId: context.planId, meetingId, order: index + 1 };
    const key = context.key('asked by the board', index);
    const made = await context.store(CLERK).addRecord('meetingActions', row, key, 'Written down at the meeting.');
    context.keep(`asked by the board ${index}`, made);
  }
};

const figuresSent = async (context: EventContext): Promise<void> => {
  const { id: meetingActionId } = context.kept<MeetingAction>('asked by the board 0');
  const reply = { about: 'What a meeting asked for', meetingActionId, planId: context.planId, isDone: true };
  const text = 'Sent to every member of the board, with what each team says of its own.';
  await context.store(asked[0].person).addRecord('replies', { ...reply, text }, context.key('figures', 'sent'));
};

const memberAsks = async (context: EventContext): Promise<void> => {
  const question = {
    askedBy: 'Ruth Ellery',
    askedAs: 'Scrutiny chair',
    text: 'How many of the young people who have moved into the homes let this year were offered a choice?',
    actionIds: [context.action('12.2').id],
    meetingId: context.kept<Meeting>('meeting scrutiny 38').id,
    planId: context.planId,
  };
  const sent = await context.store(MEMBER).addRecord('questionsToClerk', question, context.key('choice', 'sent'));
  context.keep('choice sent', sent);
};

const madePublic = async (context: EventContext): Promise<void> => {
  const sent = context.kept<QuestionToClerk>('choice sent');
  const { askedBy, askedAs, text, actionIds, meetingId, planId } = sent;
  const row = {
    ...{ kind: 'question' as const, askedBy, askedAs: askedAs ?? '', text, actionIds, meetingId, planId, order: 1 },
    askerId: await context.number(MEMBER),
    answererId: await context.number('martin.oakley'),
    due: context.days.day(-1),
  };
  const why = 'Sent to the clerk, who made it public.';
  context.keep('choice', await context.store(CLERK).addRecord('questions', row, publicQuestionKey(sent), why));
};

const answered = async (context: EventContext): Promise<void> => {
  const { id: questionId } = context.kept<Question>('choice');
  const reply = { about: 'A question', questionId, planId: context.planId };
  const text =
    'Five of the eight. The other three took the one home that was free near their work or college. From the next letting each is shown two.';
  await context.store('martin.oakley').addRecord('replies', { ...reply, text }, context.key('choice', 'answered'));
};

/** Who was at the board's last meeting, for its minutes. */
export const wasThere = {
  present: 'Independent chair\nCaroline Hart, Director of Children’s Services\nSarah Penrose\nMartin Oakley',
  apologies: 'Police',
};

/** The agenda of the board's next meeting. The title of its private item is in the words that the public may read. */
export const nextAgenda: readonly AgendaItem[] = [
  { title: 'Apologies for absence', who: '', paperUrl: '', part: 'public' },
  { title: 'Minutes of the last meeting', who: 'Independent chair', paperUrl: '', part: 'public' },
  { title: 'Matters arising', who: 'Dilys Morgan', paperUrl: '', part: 'public' },
  { title: 'Improvement plan: progress', who: 'Anne Faulkner', paperUrl: '', part: 'public' },
  { title: 'Requests for more time', who: 'Caroline Hart', paperUrl: '', part: 'public' },
  { title: 'Contract for agency social workers', who: 'Caroline Hart', paperUrl: '', part: 'private' },
];

export const askedAtMeetingsEvents: readonly PlanEvent[] = [
  { at: -21, apply: boardAsks },
  { at: -13, apply: figuresSent },
  { at: -8, apply: memberAsks },
  { at: -7, apply: madePublic },
  { at: -2, apply: answered },
];
