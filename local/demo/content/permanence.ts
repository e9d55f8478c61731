import type { DemoPriority } from './story';
import { atRisk, done, onCourse } from './story';

/** Priority 3: recommendations 7 and 8. */
export const permanence: DemoPriority = {
  ref: '3',
  title: 'Permanence and contact',
  recommendations: ['7', '8'],
  actions: [
    {
      ref: '7.1',
      text: 'Permanence planning meeting within four weeks of a child coming into care',
      outcome: 'Every child has a plan for a permanent home from the start.',
      measure: 'Meetings held within four weeks: 95%, from 58%.',
      lead: 'helen.whitfield',
      due: -26,
      story: [
        atRisk(-42, 'Meeting is booked on the day a child comes into care, but 4 of 13 were late: no chair was free.'),
        done(-27, '24 of 25 meetings held in time since the change; the one other was two days late.', {
          doneOn: -28,
          evidence: [
            {
              title: 'Permanence planning meetings',
              lines: [
                'Children who came into care: 25',
                'Meeting within four weeks: 24',
                'Later: 1, two days, parent in hospital',
              ],
            },
          ],
        }),
      ],
    },
    {
      ref: '7.2',
      text: 'One tracker for every child’s permanence plan',
      outcome: 'Nobody’s plan drifts unseen.',
      measure: 'Children looked after with a tracked permanence plan: all 318.',
      lead: 'helen.whitfield',
      due: 19,
      story: [
        onCourse(-40, 'Tracker specified with adoption and fostering.'),
        onCourse(-24, '140 of 318 children are on the tracker.'),
        onCourse(-10, '203 of 318 on the tracker. The rest waits for the move of the fostering records.', {
          forecast: 45,
        }),
      ],
    },
    {
      ref: '7.3',
      text: 'Monthly permanence panel looks at every child waiting longer than six months',
      outcome: 'Delay is explained and ended, child by child.',
      measure: 'Children waiting longer than six months without a reason: none, from 17.',
      lead: 'helen.whitfield',
      due: 40,
      story: [
        onCourse(-38, 'Panel meets on the first Tuesday. 17 children on its list.'),
        onCourse(-21, 'Second panel held: 11 children left on the list.'),
        onCourse(-12, 'Third panel held: 8 children left, each with a date.'),
      ],
    },
    {
      ref: '7.4',
      text: 'Early notice to the adoption service when adoption is a possible plan',
      outcome: 'Family finding starts before the court decides.',
      measure: 'Notices before the second review: 90%, from 40%.',
      lead: 'tom.aldridge',
      due: 33,
      story: [
        onCourse(-37, 'Form agreed with the joint adoption service.'),
        {
          kind: 'lead',
          at: -29,
          lead: 'helen.whitfield',
          reason: 'Belongs with the other permanence actions, agreed with Tom Aldridge.',
        },
        onCourse(-20, '6 of 9 notices in time.'),
        onCourse(-7, '11 of 13 notices in time since the form went live.'),
      ],
    },
    {
      ref: '8.1',
      text: 'Assess contact arrangements of every child looked after',
      outcome: 'Contact is safe and means something to the child.',
      measure: 'Children with an assessed contact agreement: all 318, from 190.',
      lead: 'helen.whitfield',
      due: 25,
      story: [
        onCourse(-43, '190 of 318 have an agreement.'),
        atRisk(-27, '214 of 318. At this pace we finish after the due date.', { forecast: 38 }),
        onCourse(-13, '268 of 318, since the two family support workers joined.', { forecast: 22 }),
        onCourse(-3, '291 of 318.', { forecast: 20 }),
      ],
    },
    {
      ref: '8.2',
      text: 'Written guide for contact supervisors',
      outcome: 'Supervisors know what to watch, when to step in and what to write.',
      measure: 'Supervisors who work to the guide: all 26.',
      lead: 'derek.malin',
      due: 16,
      story: [
        onCourse(-44, 'Outline agreed with three supervisors and two foster carers.', { by: 'anne.faulkner' }),
        onCourse(-32, 'Half of the guide is drafted.', { by: 'anne.faulkner' }),
      ],
    },
    {
      ref: '8.3',
      text: 'Contact supervisors trained and observed',
      outcome: 'Children are kept safe and at ease in contact.',
      measure: 'Supervisors trained: 26; observed once: 26.',
      lead: 'helen.whitfield',
      due: 44,
      story: [
        onCourse(-35, 'Course chosen.'),
        {
          kind: 'pause',
          at: -18,
          until: 29,
          reason: 'The provider has no course before {29}; the guide (8.2) comes first.',
        },
      ],
    },
  ],
};
