import type { DemoPriority } from './story';
import { atRisk, done, onCourse } from './story';

/** Priority 1: recommendations 1 to 3. */
export const frontDoor: DemoPriority = {
  ref: '1',
  title: 'The front door and children’s records',
  recommendations: ['1', '2', '3'],
  actions: [
    {
      ref: '1.1',
      text: 'Team manager signs off every initial contact within one working day',
      outcome: 'No child waits for a decision because nobody has looked at the contact.',
      measure: 'Contacts with a manager’s decision within one working day: 95%, from 71%.',
      lead: 'sarah.penrose',
      due: -36,
      story: [
        atRisk(-44, 'Rota agreed from 8 am to 6 pm, but two evenings a week have no manager yet.'),
        done(
          -37,
          'Every contact of the last two weeks carries a manager’s decision. 97% were made within one working day.',
          {
            doneOn: -38,
            evidence: [
              {
                title: 'Contact decisions, first fortnight',
                lines: [
                  'Initial contacts received: 412',
                  'With a manager’s decision within one working day: 400 (97%)',
                  'Later than one working day: 12, each with a reason on the record',
                ],
              },
            ],
          },
        ),
        {
          kind: 'assurance',
          at: -6,
          embedded: true,
          reason: '48 of 50 in the audit of {-6} had a decision within one working day.',
        },
      ],
    },
    {
      ref: '1.2',
      text: 'Daily report of contacts open longer than 24 hours',
      outcome: 'Managers see delay on the day it happens and act on it.',
      measure: 'Contacts open longer than 24 hours without a reason: none.',
      lead: 'owen.bright',
      due: -16,
      story: [
        onCourse(
          -40,
          'Report specified with the performance team; first version promised for the middle of the month.',
        ),
        onCourse(-26, 'Report runs each morning. Two team managers are testing the figures against their own lists.'),
        done(
          -17,
          'Report runs at 7 am each day and goes to all team managers. The longest open contact is now 31 hours, from 96.',
          {
            doneOn: -17,
            evidence: [
              {
                title: 'Open contacts report, sample week',
                lines: ['Monday: 6 open over 24 hours', 'Tuesday: 4', 'Wednesday: 3', 'Thursday: 3', 'Friday: 1'],
              },
            ],
          },
        ),
      ],
    },
    {
      ref: '1.3',
      text: 'Managers dip-sample initial contacts every month',
      outcome: 'Managers know how good decisions at the front door are, by day and by night.',
      measure: 'Twenty contacts sampled each month, day and night; 90% judged right.',
      lead: 'sarah.penrose',
      deputies: ['lena.kowal'],
      due: 19,
      story: [
        onCourse(-41, 'Sampling form agreed with quality assurance.'),
        atRisk(
          -28,
          'First sample covered daytime contacts only. Night-time contacts are not in the case system until 2.3 is done.',
        ),
        atRisk(
          -7,
          '{month -20} sample done for daytime only, 18 of 20 judged right. Night-time contacts wait for action 2.3.',
          {
            forecast: 19,
          },
        ),
      ],
    },
    {
      ref: '2.1',
      text: 'Record every level one domestic abuse notification in one working day',
      outcome: 'Each child’s record shows what happened at home before the next professional opens it.',
      measure: 'Notifications on the child’s record within one working day: 95%, from 38%.',
      lead: 'lena.kowal',
      urgent: true,
      due: -37,
      story: [
        onCourse(-45, 'One worker a day now does nothing else. 81% recorded within one working day last week.'),
        done(-38, '96% recorded within one working day in each of the last two weeks.', {
          doneOn: -38,
          evidence: [
            {
              title: 'Level one notifications, weekly figures',
              lines: ['Week 1: 81%', 'Week 2: 90%', 'Week 3: 96%', 'Week 4: 96%', 'Target: 95% within one working day'],
            },
          ],
        }),
        // A measure continues after its action is done (requirement 32).
        done(-16, 'Sixth week at 97% or better. The daily worker is now part of the team’s rota.'),
        {
          kind: 'assurance',
          at: -2,
          embedded: true,
          reason: '97% or better for eight weeks, and 40 of 40 records in the audit were complete.',
        },
      ],
    },
    {
      ref: '2.2',
      text: 'Clear the backlog of notifications not yet on a record',
      outcome: 'No notification is missing from a child’s history.',
      measure: 'Notifications not yet recorded: none, from 1,480.',
      lead: 'lena.kowal',
      due: 4,
      story: [
        atRisk(-43, '1,480 notifications counted. The two agency workers promised for {-45} have not come.'),
        onCourse(-30, '902 left. Families known to social workers come first.'),
        onCourse(-15, '341 left, 40 a day.'),
        onCourse(-5, '880 left of 1,480, two staff on it until Friday.'),
        onCourse(-1, '88 left of 1,480, two staff on it until Friday.', { replaces: -5 }),
      ],
    },
    {
      ref: '2.3',
      text: 'Emergency duty team writes straight into the child’s record',
      outcome: 'Day staff see by 9 am what happened overnight, for every child.',
      measure: 'Out-of-hours work on the child’s record by 9 am: 100%, from 12%.',
      lead: 'priya.nair',
      deputies: ['sarah.penrose'],
      urgent: true,
      due: -26,
      story: [
        onCourse(-43, 'Started. All nine workers have been trained on the case system.'),
        atRisk(-34, 'Sign-in tokens could not be bought in time. Two of nine workers can write from home.'),
        { kind: 'due', at: -28, to: -11, reason: 'Sign-in tokens could not be bought in time.' },
        atRisk(-27, 'Four of nine have access. IT has had to replace the sign-in tokens.', { forecast: -11 }),
        onCourse(-20, 'Five of nine have access; records written overnight rose to 67%.', {
          forecast: -11,
          evidence: [
            {
              title: 'Emergency duty records, {month -20}',
              lines: ['Contacts out of hours: 231', 'On the child’s record by 9 am: 155 (67%)', 'Written up later: 76'],
            },
          ],
        }),
        atRisk(
          -6,
          'Three of nine workers have no remote access to the case system. Their laptops were ordered on {-10}.',
          {
            forecast: 4,
          },
        ),
      ],
    },
    {
      ref: '2.4',
      text: 'Tell partners what a notification has to say',
      outcome: 'Police, schools and health send what a social worker needs to decide at once.',
      measure: 'Notifications sent back for missing facts: under 5%, from 22%.',
      lead: 'grace.mbeki',
      start: -30,
      due: 35,
      story: [
        onCourse(
          -25,
          'Twelve returned notifications looked at with the police: address and who was present are missing most.',
        ),
        onCourse(-4, 'One-page guide is with the police for comment. Schools have agreed it.'),
      ],
    },
    {
      ref: '3.1',
      text: 'Open a record for each brother and sister at first contact',
      outcome: 'Every child in a family is seen in their own right from the first contact.',
      measure: 'Brothers and sisters with a record of their own: 100%, from 64%.',
      lead: 'sarah.penrose',
      due: 14,
      story: [
        onCourse(-42, 'Compass form to be changed so that it cannot be closed without each child’s name.'),
        atRisk(-25, 'The form’s change waits for the supplier’s next release.', { forecast: 14 }),
        onCourse(-12, 'Supplier has released it; tested with 30 contacts, all children had a record.'),
        onCourse(-3, 'Compass form changed and live. 61 of 61 brothers and sisters have a record since.'),
      ],
    },
    {
      ref: '3.2',
      text: 'Check the past year’s contacts for brothers and sisters missed',
      outcome: 'No child was overlooked before the form was changed.',
      measure: 'Contacts of the year checked: all 1,912.',
      lead: 'owen.bright',
      due: 19,
      story: [
        atRisk(-39, 'List of 1,912 contacts drawn. Nobody could be freed to check them yet.'),
        onCourse(-24, 'First quarter of the year checked: 44 children without a record, all opened.'),
        onCourse(-11, 'Half of the year checked. It takes twice as long as planned.', { forecast: 45 }),
        {
          kind: 'more time',
          at: -10,
          until: 45,
          reason: 'Each contact takes twice as long as planned.',
          tried: 'Two workers were freed for a week, and contacts with one child were checked by sample.',
        },
        {
          kind: 'granted',
          at: -9,
          asked: -10,
          to: 45,
          by: 'sarah.penrose',
          reason: 'The check must be whole. The board hears of it in its next report.',
        },
        onCourse(-8, 'Half of the year checked, the third quarter begun.', { forecast: 43 }),
      ],
    },
  ],
};
