import type { DemoPriority } from './story';
import { atRisk, done, offTrack, onCourse } from './story';

/** Priority 2: recommendations 4 to 6. */
export const assessment: DemoPriority = {
  ref: '2',
  title: 'Assessment, plans and supervision',
  recommendations: ['4', '5', '6'],
  actions: [
    {
      ref: '4.1',
      text: 'One assessment template that asks what the history means for the child',
      outcome: 'Assessments explain, not only describe.',
      measure: 'Assessments judged good or better in audit: 75%, from 46%.',
      lead: 'tom.aldridge',
      due: -24,
      story: [
        atRisk(-44, 'Draft template tried on 14 assessments: workers find it too long.'),
        onCourse(-33, 'Changed after the trial: genogram and chronology now come first.'),
        done(-25, 'Template live in the case system for all new assessments of children looked after.', {
          doneOn: -25,
          evidence: [
            {
              title: 'Assessment template as published',
              from: -31,
              lines: [
                '1. The child’s story and what it means',
                '2. Genogram and chronology',
                '3. What the child and family say',
                '4. Analysis: what needs to change, for whom and by when',
              ],
            },
          ],
        }),
      ],
    },
    {
      ref: '4.2',
      text: 'Update every looked after child’s assessment that is older than a year',
      outcome: 'Care plans rest on what is true now.',
      measure: 'Assessments older than a year: none, from 61.',
      lead: 'owen.bright',
      due: 29,
      story: [
        onCourse(-38, '61 assessments listed by team. 9 updated.'),
        onCourse(-19, '27 updated, 34 to go.'),
        onCourse(-5, '44 updated, 17 to go; six of those are booked for this week.'),
      ],
    },
    {
      ref: '4.3',
      text: 'Train social workers in analytical assessment',
      outcome: 'Workers can say why, not only what.',
      measure: 'Social workers who have finished the course: all 74.',
      lead: 'tom.aldridge',
      due: 19,
      story: [
        onCourse(-46, 'Trainer found, three dates offered.'),
        onCourse(-34, 'First course held with 22 workers; both others are full.'),
      ],
    },
    {
      ref: '5.1',
      text: 'Plans say what will be different for the child, by when and who does it',
      outcome: 'A child or parent can read the plan and know what happens next.',
      measure: 'Plans with clear objectives and dates in audit: 80%, from 43%.',
      lead: 'rhys.evans',
      due: 24,
      story: [
        atRisk(-40, 'Four good plans found for the guide; no weak one can be shown without naming a family.'),
        onCourse(
          -22,
          'Guide launched with invented examples; each team manager has gone through two of their own plans with it.',
        ),
        onCourse(-9, '40 plans written since then: 27 have clear objectives and dates.'),
      ],
    },
    {
      ref: '5.2',
      text: 'Re-audit child in need plans for clear objectives',
      outcome: 'We know whether the new way of writing plans has reached families.',
      measure: '40 plans audited and reported to the board.',
      lead: 'rhys.evans',
      due: -6,
      story: [
        onCourse(-36, 'Sample of 40 plans drawn, two auditors named.'),
        onCourse(-23, '12 of 40 audited.'),
        atRisk(-8, '22 of 40 plans audited. One auditor has been off sick since {-15}.', { forecast: 8 }),
        offTrack(-4, '22 of 40 plans audited, one auditor still off sick. A second auditor starts on {2}.', {
          forecast: 8,
        }),
      ],
    },
    {
      ref: '5.3',
      text: 'Team managers check every child protection plan before the first core group',
      outcome: 'Weak plans are put right before anybody works to them.',
      measure: 'Plans checked before the first core group: 100%.',
      lead: 'owen.bright',
      deputies: ['tom.aldridge'],
      due: 14,
      story: [
        onCourse(-37, 'Check built into the case system; the core group cannot be booked without it.'),
        onCourse(-18, '31 of 33 plans checked in the first month.'),
        onCourse(-4, '36 of 36 checked in {month -20}.', { by: 'tom.aldridge' }),
      ],
    },
    {
      ref: '5.4',
      text: 'Agree one plan format with partners',
      outcome: 'Schools, health and the council work to the same plan.',
      measure: 'Partners who use the format: all seven.',
      lead: 'grace.mbeki',
      deputies: ['fiona.ashe_health.example#EXT#'],
      due: 19,
      story: [
        onCourse(-41, 'Five of seven partners have agreed the draft.'),
        atRisk(-22, 'Health has asked for changes to the part on medical needs.'),
        atRisk(-6, 'Health has asked for changes. Their second draft is promised for {3}.', { forecast: 19 }),
      ],
    },
    {
      ref: '6.1',
      text: 'Supervision of every case at least monthly, written up within three days',
      outcome: 'No worker carries a family’s risk alone.',
      measure: 'Cases with supervision in the last month: 95%, from 68%.',
      lead: 'owen.bright',
      due: -35,
      story: [
        atRisk(-45, 'Diaries set for the quarter. 84% supervised in the last month; two teams are below 70%.'),
        done(-36, '95% supervised in the last month, 91% written up within three days.', {
          doneOn: -37,
          evidence: [
            {
              title: 'Supervision figures by team',
              lines: [
                'Assessment: 97%',
                'Child protection: 94%',
                'Looked after children: 96%',
                'Leaving care: 93%',
                'All: 95%',
              ],
            },
          ],
        }),
        {
          kind: 'assurance',
          at: -11,
          embedded: true,
          reason: '96%, 95% and 97% in three months, and 28 of 30 notes in the audit showed reflection.',
        },
      ],
    },
    {
      ref: '6.2',
      text: 'Supervision follows up what the child’s plan says',
      outcome: 'Plans move because somebody asks about them.',
      measure: 'Supervision notes that mention each action of the plan: 80%, from 35%.',
      lead: 'tom.aldridge',
      due: 30,
      story: [
        onCourse(-39, 'Supervision form lists the plan’s actions automatically.'),
        offTrack(-26, 'Automatic list shows closed actions too and managers have stopped using it.', { forecast: 30 }),
        onCourse(-14, 'List corrected. 52% of notes mention each action.'),
        onCourse(-2, '66% of notes mention each action.'),
      ],
    },
    {
      ref: '6.3',
      text: 'Senior managers sit in on supervision twice a year',
      outcome: 'Leaders know how managers challenge and support.',
      measure: 'Sessions observed: one a team by the end of the quarter.',
      lead: 'caroline.hart',
      start: -20,
      due: 50,
      story: [onCourse(-13, 'Four of eleven sessions observed; two managers have asked for a coach.')],
    },
  ],
};
