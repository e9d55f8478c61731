import type { DemoAction } from './story';
import { atRisk, done, offTrack, onCourse } from './story';

/**
 * The first year of the plan, by priority: actions that were agreed when the report came and have been finished since.
 * The actions under way today were added later, in waves (see earlier/waves.ts).
 */
export const firstYear: { [priorityRef: string]: DemoAction[] } = {
  '1': [
    {
      ref: '1.4',
      text: 'Bring all contacts to one front door with one telephone number',
      outcome: 'Whoever is worried about a child reaches somebody who can decide.',
      measure: 'Contacts that come through the front door: 95%, from 60%.',
      lead: 'sarah.penrose',
      added: -372,
      due: -270,
      story: [
        onCourse(-356, 'Number ordered; the four area desks keep theirs until the new team is full.'),
        onCourse(-336, 'Six of nine posts of the new team are filled.'),
        atRisk(-314, 'Two area desks still take calls themselves. Heads of service meet on it this week.'),
        onCourse(-293, 'All desks now pass calls on. 88% of contacts came through the front door last month.'),
        done(-272, '96% of contacts came through the front door in the last month. The four old numbers are closed.', {
          doneOn: -274,
          evidence: [
            {
              title: 'Contacts by way of arrival',
              lines: ['Front door: 1,204 (96%)', 'Schools’ line: 31', 'Other: 19', 'Old area numbers: closed'],
            },
          ],
        }),
        {
          kind: 'assurance',
          at: -190,
          embedded: true,
          reason: 'Six months on, 96% to 98% each month, and callers asked by the board knew the number.',
        },
      ],
    },
    {
      ref: '2.5',
      text: 'Agree with the police that notifications come once a day, in one file',
      outcome: 'Nothing is lost between two inboxes.',
      measure: 'Days with one complete file: 100%, from none.',
      lead: 'grace.mbeki',
      added: -372,
      due: -230,
      story: [
        onCourse(-352, 'First meeting held. The police can send a file; its columns have to be agreed.'),
        atRisk(-330, 'The police’s system changes in spring; they would rather wait for it.'),
        { kind: 'due', at: -318, to: -208, reason: 'The police’s new system comes first, agreed at the partnership.' },
        onCourse(-308, 'Columns agreed. The force’s new system is due on {-250}.'),
        onCourse(-287, 'Test file read without a fault.'),
        onCourse(-265, 'Second test file read; names of brothers and sisters are now in it.'),
        onCourse(-243, 'New system live. Files came on 8 of 10 days.'),
        done(-221, 'A complete file came on each of the last 20 days.', {
          doneOn: -221,
          evidence: [
            {
              title: 'Daily files received from the police',
              lines: ['Days: 20', 'Files: 20', 'Complete: 20', 'Read into the case system by 10 am: 20'],
            },
          ],
        }),
      ],
    },
    {
      ref: '3.3',
      text: 'Chronology on every open record',
      outcome: 'A new worker understands a child’s life in ten minutes.',
      measure: 'Open records with a chronology not older than three months: 90%, from 37%.',
      lead: 'owen.bright',
      added: -371,
      due: -190,
      story: [
        onCourse(-350, 'Template chosen by three teams together.'),
        onCourse(-329, '44% of open records have one.'),
        onCourse(-307, '58%.'),
        atRisk(-286, '61%. Two teams have stood still since the summer.', { forecast: -170 }),
        onCourse(-264, '72% since team managers ask for it in supervision.'),
        onCourse(-243, '80%.'),
        onCourse(-221, '86%.'),
        done(-198, '91% of open records have a chronology not older than three months.', {
          doneOn: -199,
          evidence: [
            {
              title: 'Chronologies on open records by team',
              lines: ['Assessment: 90%', 'Child protection: 94%', 'Looked after children: 92%', 'Disability: 86%'],
            },
          ],
        }),
        {
          kind: 'assurance',
          at: -66,
          embedded: true,
          reason: '93% in the audit of {-66}, and 31 of 40 were judged useful by the worker who took over.',
        },
      ],
    },
  ],
  '2': [
    {
      ref: '4.4',
      text: 'Practice standards for assessment written with social workers',
      outcome: 'Everybody knows what a good assessment is.',
      measure: 'Standards published, and named by 90% of workers asked.',
      lead: 'tom.aldridge',
      added: -371,
      due: -300,
      story: [
        onCourse(-354, 'Twelve social workers have joined the group that writes them.'),
        onCourse(-333, 'Second draft discussed in all teams.'),
        done(-303, 'Published and on every desk.', {
          doneOn: -304,
          evidence: [
            {
              title: 'Practice standards for assessment',
              lines: [
                '1. See the child alone',
                '2. Ask what has changed since',
                '3. Say what it means',
                '4. Say what happens next',
              ],
            },
          ],
        }),
        {
          kind: 'assurance',
          at: -250,
          embedded: true,
          reason: '47 of 50 workers asked could name them, and audits are scored against them.',
        },
      ],
    },
    {
      ref: '5.5',
      text: 'Audit programme for plans, twenty a month, led by practitioners',
      outcome: 'Weak plans are found by us before an inspector finds them.',
      measure: 'Plans audited: 20 a month; findings back to the worker within five days.',
      lead: 'rhys.evans',
      added: -370,
      due: -250,
      story: [
        onCourse(-351, 'Audit tool chosen; eight practitioners trained as auditors.'),
        onCourse(-330, 'First twelve plans audited.'),
        atRisk(-309, 'Eleven audited: auditors’ own cases come first. Heads of service have freed half a day a week.'),
        onCourse(-288, 'Twenty audited, eighteen findings back within five days.'),
        done(-262, 'Twenty plans a month audited for three months running, all findings back within five days.', {
          doneOn: -262,
          evidence: [
            {
              title: 'Audit programme, first quarter',
              lines: ['Planned: 60', 'Held: 60', 'Back within five days: 60'],
            },
          ],
        }),
        {
          kind: 'assurance',
          at: -128,
          embedded: true,
          reason: 'Kept up for nine months, and the external moderator agreed with 27 of 30 grades.',
        },
      ],
    },
    {
      ref: '6.4',
      text: 'Supervision policy rewritten, with reflective supervision each quarter',
      outcome: 'Workers have time to think about a family before they act.',
      measure: 'Workers with a reflective session in the last quarter: 90%, from 20%.',
      lead: 'tom.aldridge',
      added: -370,
      due: -230,
      story: [
        onCourse(-349, 'Policy drafted with four team managers.'),
        onCourse(-327, 'Policy agreed; trainers booked.'),
        onCourse(-305, '41% have had a session.'),
        onCourse(-284, '63%.'),
        onCourse(-262, '78%.'),
        done(-236, '92% had a reflective session in the last quarter.', {
          doneOn: -237,
          evidence: [
            {
              title: 'Reflective supervision by team',
              lines: ['Assessment: 90%', 'Child protection: 95%', 'All: 92%'],
            },
          ],
        }),
        {
          kind: 'assurance',
          at: -128,
          embedded: true,
          reason: '91% and 93% in two quarters; workers say that it helps.',
        },
        // An embedded action can stop being embedded.
        {
          kind: 'assurance',
          at: -30,
          embedded: false,
          reason: '74% in the last quarter: three team managers’ posts were empty for two months.',
        },
      ],
    },
  ],
  '3': [
    {
      ref: '7.5',
      text: 'Permanence policy agreed with the adoption service and the courts',
      outcome: 'Everybody plans a child’s permanent home by the same steps.',
      measure: 'Policy agreed and used in every case.',
      lead: 'helen.whitfield',
      added: -369,
      due: -290,
      story: [
        onCourse(-347, 'Draft shared with the joint adoption service.'),
        onCourse(-325, 'Judge and guardians have commented; two steps changed.'),
        done(-296, 'Agreed by all and in use from {-294}.', {
          doneOn: -296,
          evidence: [
            { title: 'Permanence policy', lines: ['Step 1: first review', 'Step 2: parallel plan', 'Step 3: match'] },
          ],
        }),
        {
          kind: 'assurance',
          at: -190,
          embedded: true,
          reason: 'All 22 cases looked at followed its steps, and the courts had no cause to ask for more.',
        },
      ],
    },
    {
      ref: '8.4',
      text: 'Contact centre open at weekends',
      outcome: 'Children see their families without missing school.',
      measure: 'Sessions outside school hours: 60%, from 22%.',
      lead: 'helen.whitfield',
      added: -369,
      due: -210,
      story: [
        onCourse(-346, 'Two caretakers found for Saturdays.'),
        atRisk(-324, 'Insurance asks for a second adult in the building.'),
        offTrack(-302, 'No second adult found for Saturdays.', { forecast: -180 }),
        onCourse(-280, 'A charity lends two volunteers; first Saturday held.'),
        onCourse(-258, '48% of sessions outside school hours.'),
        onCourse(-236, '55%.'),
        done(-214, '63% of sessions are outside school hours.', {
          doneOn: -214,
          evidence: [
            { title: 'Contact sessions by day', lines: ['Saturday: 31', 'After school: 68', 'School hours: 58'] },
          ],
        }),
      ],
    },
  ],
  '4': [
    {
      ref: '9.4',
      text: 'Advocacy contract let again, for twice the hours',
      outcome: 'A child who wants an advocate has one within a week.',
      measure: 'Children with an advocate within a week: 95%, from 51%.',
      lead: 'grace.mbeki',
      added: -368,
      due: -240,
      story: [
        onCourse(-345, 'Specification written with the children in care council.'),
        onCourse(-323, 'Three bids came.'),
        onCourse(-301, 'Contract let from {-262}.'),
        onCourse(-280, 'Four advocates found.'),
        onCourse(-259, 'Contract began. 80% within a week.'),
        done(-244, '97% of children had an advocate within a week.', {
          doneOn: -245,
          evidence: [{ title: 'Advocacy, first quarter', lines: ['Asked for: 66', 'Within a week: 64', 'Later: 2'] }],
        }),
        { kind: 'assurance', at: -128, embedded: true, reason: '95% to 98% in each month of the contract.' },
      ],
    },
    {
      ref: '10.3',
      text: 'Councillors mentor care leavers who look for work',
      outcome: 'Care leavers have a corporate parent who knows their name.',
      measure: 'Care leavers with a mentor: 20.',
      lead: 'joanne.tranter',
      added: -368,
      due: -170,
      story: [
        onCourse(-344, 'Fourteen councillors have said yes and are being checked.'),
        onCourse(-322, 'First six pairs met.'),
        onCourse(-300, 'Nine pairs.'),
        atRisk(-278, 'Nine pairs; elections have taken four mentors.'),
        onCourse(-256, 'Thirteen pairs.'),
        onCourse(-234, 'Sixteen pairs.'),
        onCourse(-212, 'Eighteen pairs, three young people in work.'),
        done(-180, 'Twenty-one pairs; six young people are in work or training since.', {
          doneOn: -180,
          evidence: [{ title: 'Mentoring of care leavers', lines: ['Pairs: 21', 'In work or training since: 6'] }],
        }),
      ],
    },
    {
      ref: '11.5',
      text: 'Personal adviser for every care leaver up to 25 who asks',
      outcome: 'Nobody is told that they are too old for help.',
      measure: 'Care leavers over 21 who asked and have an adviser: 100%.',
      lead: 'joanne.tranter',
      added: -368,
      due: -280,
      story: [
        onCourse(-343, 'All 41 care leavers over 21 written to; 12 have asked.'),
        onCourse(-321, 'Two advisers’ posts filled.'),
        done(-288, 'All 17 who have asked have an adviser.', {
          doneOn: -288,
          evidence: [{ title: 'Advisers for care leavers over 21', lines: ['Asked: 17', 'With an adviser: 17'] }],
        }),
        {
          kind: 'assurance',
          at: -190,
          embedded: true,
          reason: 'A year of requests looked at: every one met within ten days.',
        },
      ],
    },
    {
      ref: '12.3',
      text: 'No young person of 16 or 17 in bed and breakfast',
      outcome: 'A homeless child sleeps somewhere safe.',
      measure: 'Nights in bed and breakfast: none, from 112 in the year.',
      lead: 'martin.oakley',
      added: -368,
      due: -240,
      story: [
        onCourse(-342, 'Two emergency flats leased.'),
        atRisk(-320, 'Nine nights this month: both flats were full.'),
        onCourse(-299, 'Third flat found. Two nights this month.'),
        onCourse(-277, 'None this month.'),
        done(-248, 'None for 60 days.', {
          doneOn: -248,
          evidence: [
            { title: 'Nights in bed and breakfast, ages 16 and 17', lines: ['Last year: 112', 'Last 60 days: 0'] },
          ],
        }),
        {
          kind: 'assurance',
          at: -66,
          embedded: true,
          reason: 'None for nine months, also in the weeks when all flats were full.',
        },
      ],
    },
  ],
  '5': [
    {
      ref: 'A5',
      text: 'Profile of exploitation in the county, with police and health',
      outcome: 'We know which children are at risk, where and from whom.',
      measure: 'Profile agreed and renewed each half-year.',
      lead: 'sarah.penrose',
      added: -367,
      due: -260,
      story: [
        onCourse(-341, 'Analyst shared with the police two days a week.'),
        onCourse(-319, 'Data of four agencies brought together.'),
        onCourse(-297, 'Draft read by the partnership.'),
        done(-268, 'Agreed by the partnership; the next one is due in half a year.', {
          doneOn: -268,
          evidence: [
            { title: 'Exploitation profile, summary', lines: ['Places of concern: 5', 'Children at high risk: 23'] },
          ],
        }),
      ],
    },
  ],
};
