import type { DemoPriority } from './story';
import { atRisk, done, offTrack, onCourse } from './story';

/** Priority 4: recommendations 9 to 12. */
export const participation: DemoPriority = {
  ref: '4',
  title: 'Participation, care leavers and housing',
  recommendations: ['9', '10', '11', '12'],
  actions: [
    {
      ref: '9.1',
      text: 'Count who takes part in child protection conferences, and how',
      outcome: 'We know which children are heard and which are not.',
      measure: 'Conferences with the child’s participation recorded: 100%, from none.',
      lead: 'rhys.evans',
      due: -34,
      story: [
        atRisk(-44, 'Chairs record it on the day. The case system has no place for it yet.'),
        done(-35, 'All 58 conferences of {month -40} have it recorded.', {
          doneOn: -36,
          evidence: [
            {
              title: 'Participation in conferences, {month -40}',
              lines: [
                'Conferences: 58',
                'Child attended: 9',
                'Advocate spoke for the child: 14',
                'Letter or drawing: 11',
                'Not heard: 24',
              ],
            },
          ],
        }),
        {
          kind: 'assurance',
          at: -9,
          embedded: true,
          reason: 'All 64 conferences of {month -20} recorded it; chairs use it in the next conference.',
        },
      ],
    },
    {
      ref: '9.2',
      text: 'Offer every child over eight an advocate before their conference',
      outcome: 'Children come prepared, or are spoken for.',
      measure: 'Children over eight offered an advocate: 100%, from 31%.',
      lead: 'grace.mbeki',
      due: 24,
      story: [
        onCourse(-38, 'Advocacy contract changed; the offer is made with the invitation.'),
        onCourse(-21, '44 of 61 children were offered an advocate.'),
        onCourse(-8, '52 of 58 offered. The last team starts with the new contract on {26}.', { forecast: 26 }),
        {
          kind: 'moderate',
          at: -5,
          rating: 'Green',
          until: 24,
          reason: 'Two days late for one of eleven teams, agreed with the director; all others are done.',
        },
      ],
    },
    {
      ref: '9.3',
      text: 'Young people’s shadow board reads the plan each quarter',
      outcome: 'Children say whether it is getting better for them.',
      measure: 'Meetings with written answers to what they asked: one a quarter.',
      lead: 'grace.mbeki',
      due: 22,
      story: [
        onCourse(-36, 'Nine young people have said yes. First meeting on {-17}.'),
        onCourse(-16, 'First meeting held: they asked for shorter plans and the same worker.'),
        onCourse(-4, 'Answers written and sent to all nine.'),
      ],
    },
    {
      ref: '10.1',
      text: 'Ten council apprenticeships kept for care leavers',
      outcome: 'Care leavers have a first job with an employer who knows them.',
      measure: 'Apprenticeships started: ten, from two.',
      lead: 'joanne.tranter',
      due: 19,
      story: [
        atRisk(-41, 'Seven services have offered a place, none has signed.'),
        onCourse(-23, 'Ten places found, four young people started.'),
        onCourse(-4, 'Seven started, three have interviews on {3}.'),
      ],
    },
    {
      ref: '10.2',
      text: 'Employers’ forum for care leavers',
      outcome: 'Local firms offer work as a matter of course.',
      measure: 'Firms that have made an offer: 15.',
      lead: 'joanne.tranter',
      start: 28,
      due: 88,
      story: [],
    },
    {
      ref: '11.1',
      text: 'Pathway plans written with the young person, from their own words',
      outcome: 'Care leavers recognise their plan as theirs.',
      measure: 'Pathway plans judged good in audit: 75%, from 41%.',
      lead: 'joanne.tranter',
      deputies: ['helen.whitfield'],
      due: 34,
      story: [
        onCourse(-37, 'New form tried with 12 young people.'),
        onCourse(-18, 'Form changed after their comments and live.'),
        onCourse(-6, '38 of 118 plans are on the new form.'),
      ],
    },
    {
      ref: '11.2',
      text: 'Independence course before the 18th birthday',
      outcome: 'Young people can cook, budget and keep a tenancy before they need to.',
      measure: 'Young people who finish the course before 18: 80%, from 22%.',
      lead: 'joanne.tranter',
      due: 45,
      story: [
        onCourse(-39, 'Six evenings planned with two care leavers as trainers.'),
        onCourse(-20, 'First course: 9 started.'),
        onCourse(-5, 'First course finished by 8 of 9; the second starts on {10}.'),
      ],
    },
    {
      ref: '11.3',
      text: 'Publish the Care Leavers Pledge with young people',
      outcome: 'Every care leaver knows what the council promises them.',
      measure: 'Pledge published, and named by 90% of care leavers asked.',
      lead: 'joanne.tranter',
      due: -2,
      story: [
        onCourse(-40, 'Forum has set out what it wants in the Pledge.'),
        onCourse(-24, 'First draft written with the forum.'),
        onCourse(-10, 'Draft sent to the forum, who meet on {3}.', { forecast: 3 }),
      ],
    },
    {
      ref: '11.4',
      text: 'Show each care leaver what support they can expect',
      outcome: 'Nobody misses help because they did not know of it.',
      measure: 'Care leavers told in person: all 118.',
      lead: 'joanne.tranter',
      due: 9,
      story: [
        onCourse(-42, '21 of 118 told.'),
        atRisk(-24, '43 of 118 told; two personal advisers’ posts are empty.'),
        atRisk(-6, '40 of 118 are still to be told. Visits are booked for 31 of them.', { forecast: 9 }),
      ],
    },
    {
      ref: '12.1',
      text: 'One door for young people aged 16 and 17 who are homeless',
      outcome: 'A young person tells their story once and gets an answer that day.',
      measure: 'Joint assessments on the day: 95%, from 50%.',
      lead: 'martin.oakley',
      due: -13,
      story: [
        atRisk(-40, 'Housing officer sits with the front door on two days a week; five were agreed.'),
        onCourse(-25, 'Every weekday now. 9 of 11 young people assessed together on the day.'),
        done(-14, '14 of 14 young people assessed together on the day since {-30}.', {
          doneOn: -14,
          evidence: [
            {
              title: 'Joint assessments of young people aged 16 and 17',
              lines: ['Young people who came: 14', 'Assessed together on the day: 14', 'Bed and breakfast used: none'],
            },
          ],
        }),
      ],
    },
    {
      ref: '12.2',
      text: 'Agree a joint housing protocol for 16 and 17 year olds',
      outcome: 'No young person is sent from one service to the other.',
      measure: 'Protocol signed by both services and in use.',
      lead: 'martin.oakley',
      urgent: true,
      due: -24,
      story: [
        onCourse(-44, 'Draft protocol written with children’s services.'),
        onCourse(-34, 'Legal advice taken; two clauses changed.'),
        atRisk(-27, 'Housing wants the costs of emergency beds settled first.'),
        offTrack(-15, 'Waiting for Housing to sign. Costs are with the finance director.', { forecast: -5 }),
        offTrack(-3, 'Waiting for Housing to sign. The two directors meet on {1}.', { forecast: 6 }),
      ],
    },
  ],
};
