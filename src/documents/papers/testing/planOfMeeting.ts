import {
  bodyWith,
  decisionWith,
  meetingActionWith,
  meetingWith,
  questionWith,
  replyWith,
} from '../../../plan/governance/testing';
import type { PlanData } from '../../../plan/planData';
import { planWithEveryPart } from './planWithEveryPart';

/** The officer who was asked to do something at the board, and to answer a member. */
const OFFICER = 71;

/** The words that `planOfMeeting` puts wherever somebody writes something of a meeting. */
export interface MeetingWords {
  said: string;
}

/**
 * A plan with a board that met once and will meet again: with an agenda, decisions, actions, questions and answers.
 * Only tests import this file.
 */
export function planOfMeeting(
  { said }: MeetingWords = { said: 'Send the figures' },
  plan: PlanData = planWithEveryPart(),
): PlanData {
  return {
    ...plan,
    people: [...plan.people, { id: OFFICER, name: 'Priya Nair', login: 'priya', email: 'priya@council.example' }],
    bodies: [bodyWith(1, { name: 'Improvement Board', kind: 'improvement board' })],
    meetings: [
      meetingWith(1, {
        bodyId: 1,
        day: '2026-09-14',
        state: 'held',
        time: '10 am',
        place: 'Council chamber',
        present: `Cllr N Bardsley, chair\n${said}`,
        apologies: said,
      }),
      meetingWith(2, {
        bodyId: 1,
        day: '2026-12-07',
        time: '10 am',
        place: 'Council chamber',
        itemTitle: 'Progress',
        backgroundPapers: 'None',
        agenda: [
          { title: 'Progress', who: said, paperUrl: '/sites/improvement/Papers/progress.html', part: 'public' },
          { title: 'A placement', who: '', paperUrl: 'https://council.example/secret', part: 'private' },
        ],
      }),
    ],
    decisions: [
      decisionWith(1, { meetingId: 1, letter: '(a)', text: `${said} to every member`, outcome: 'agreed' }),
      decisionWith(2, { meetingId: 1, kind: 'promised report', text: 'Placements', due: '2026-12-07' }),
    ],
    questions: [
      questionWith(1, { meetingId: 1, askedBy: 'Cllr A Hart', text: said, answererId: OFFICER, due: '2026-11-02' }),
      questionWith(2, { meetingId: 1, askedBy: 'Cllr S Allen', text: 'Why so late?', due: '2026-12-01' }),
    ],
    meetingActions: [
      meetingActionWith(1, { meetingId: 1, text: said, personId: OFFICER, due: '2026-10-30' }),
      meetingActionWith(2, { meetingId: 1, text: 'Visit the front door', whoElse: 'The police' }),
    ],
    replies: [
      replyWith(1, OFFICER, '2026-10-20', { questionId: 1, text: 'By the spring.' }),
      replyWith(2, OFFICER, '2026-10-28', { meetingActionId: 1, text: 'Sent to all.', isDone: true }),
    ],
  };
}
