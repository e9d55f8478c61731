import { takeStep } from '../../../src/app/editions/takeStep';
import type { StepToTake } from '../../../src/app/editions/takeStep';
import type { Meeting } from '../../../src/plan/fields';
import { CLERK, MANAGER } from '../demoPeople';
import type { PlanEvent } from '../planEvent';
import type { BodyName } from './bodies';
import type { Offset } from './story';

/**
 * The approval of the plan: what was frozen at each step, and what was amended in between because of it. The steps
 * follow the public minutes of Shropshire's committee, cabinet and council of early 2018; the amendments are invented.
 */

/**
 * Records an approval step, signed in as the person concerned, at the meeting of a body on that day where there was
 * one.
 */
const step = (
  at: Offset,
  by: string,
  body: BodyName | null,
  taken: Pick<StepToTake, 'step'> & Partial<StepToTake>,
): PlanEvent => ({
  at,
  apply: async (context) => {
    const meetingId = body === null ? null : context.kept<Meeting>(`meeting ${body} ${at}`).id;
    const told: StepToTake = {
      day: context.days.day(at),
      meetingId,
      text: '',
      delegatedTo: null,
      inConsultationWith: null,
      submittedTo: null,
      ...taken,
    };
    await takeStep(context.store(by), context.planId, told);
  },
});

const amended = (
  at: Offset,
  ref: string,
  changes: { text?: string; outcome?: string; measure?: string },
  reason: string,
): PlanEvent => ({
  at,
  apply: (context) => context.editAction(ref, changes, reason, context.key('amended', ref, at)),
});

const DELEGATED_TO = 'the Director of Children’s Services';
const IN_CONSULTATION_WITH = 'the Portfolio Holder';

export const approvalEvents: readonly PlanEvent[] = [
  step(-344, MANAGER, 'board', { step: 'draft', text: 'The board agreed that the draft go to scrutiny.' }),
  amended(
    -337,
    '9.4',
    { outcome: 'A child who wants an advocate has one within a week, and is told so in words they understand.' },
    'The children in care council asked for it when they read the draft.',
  ),
  step(-330, CLERK, 'scrutiny', {
    step: 'considered',
    text: 'The committee found that the plan adequately addresses the required improvements, and made two recommendations.',
  }),
  amended(
    -324,
    '12.3',
    {
      text: 'No young person of 16 or 17 in bed and breakfast, from now on',
      measure: 'Nights in bed and breakfast: none from the day of the decision, from 112 in the year before.',
    },
    'Scrutiny’s second recommendation, as far as it concerns those under 18.',
  ),
  step(-322, CLERK, 'cabinet', {
    step: 'endorsed',
    text: 'Cabinet endorsed the plan and commended it to Council.',
  }),
  step(-315, CLERK, 'council', {
    step: 'authorised',
    text: 'Council authorised that the plan be submitted to Ofsted within the time allowed.',
    delegatedTo: DELEGATED_TO,
    inConsultationWith: IN_CONSULTATION_WITH,
  }),
  amended(
    -312,
    '7.5',
    { measure: 'Policy agreed, and used in every case that begins after it.' },
    'Minor amendment under the delegation: the courts will not reopen cases that have begun.',
  ),
  amended(
    -312,
    '11.5',
    { text: 'Personal adviser for every care leaver up to 25 who asks for one' },
    'Minor amendment under the delegation: the words of the Act.',
  ),
  // The plan is submitted on working day 68 of the 70 allowed.
  step(-310, MANAGER, null, {
    step: 'submitted',
    text: 'The plan was sent to Ofsted with two minor amendments since Council, agreed with the Portfolio Holder.',
    submittedTo: 'Ofsted',
    delegatedTo: DELEGATED_TO,
    inConsultationWith: IN_CONSULTATION_WITH,
  }),
];
