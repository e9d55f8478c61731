import path from 'node:path';
import { chooseFile, mouse } from '../inputMethods';
import type { Session } from '../screen';
import { csvFile } from './steps';

/** The beginning that Shropshire's stories share: Ofsted's report of 2017, and a plan that answers all of it. */

/** The report of 24 November 2017 that is part of the example, under the Open Government Licence. */
const report = path.join(__dirname, "../../local/demo/report/children's services inspection - 24 november 2017.pdf");

/** The web page with Ofsted's reports on Shropshire. */
export const reportPage = 'https://reports.ofsted.gov.uk/provider/44/80552';

/** Reads the report into a plan: twelve recommendations to the council and one to the safeguarding board. */
export async function readReport(session: Session, plan: string): Promise<void> {
  await session.open('#/import');
  await chooseFile(session, mouse(session), session.app.getByRole('button', { name: 'Choose a file' }), report);
  const confirm = session.app.getByRole('button', { name: 'Confirm and add 13 recommendations' });
  await confirm.waitFor({ timeout: 60_000 });
  await session.app.getByLabel(/^Name of the plan/).fill(plan);
  await confirm.click();
  await session.app.getByText('0 of 0 actions').waitFor({ timeout: 120_000 });
}

/** One action for each recommendation. The actions are invented, because the public papers do not print the plan. */
const actions: readonly [
  number: string,
  action: string,
  outcome: string,
  measure: string,
  lead: string,
  due: string,
][] = [
  [
    '1',
    'A manager of the front door signs off every contact each day',
    'No child waits for a decision because a contact was missed.',
    'Contacts decided within one working day, each month.',
    'Sarah Penrose',
    '30 Mar 2018',
  ],
  [
    '2',
    'Level one notices and the night team’s notes are written on the child’s record at once',
    'Day staff see by 9 am what happened overnight.',
    'Night records written the same night, each month.',
    'Priya Nair',
    '30 Apr 2018',
  ],
  [
    '3',
    'Each brother and sister named in a contact gets a case record of their own',
    'What is known of one child is known of each.',
    'Sibling groups with all records, sampled each quarter.',
    'Lena Kowal',
    '30 Mar 2018',
  ],
  [
    '4',
    'Assessments of children looked after are brought up to date before each review',
    'Care plans rest on what is true now.',
    'Assessments found good in audits.',
    'Owen Bright',
    '31 May 2018',
  ],
  [
    '5',
    'Every kind of plan says what is to be reached, by whom and by when',
    'Families know what must change, and by when.',
    'Plans with dated actions in audits.',
    'Tom Aldridge',
    '29 Jun 2018',
  ],
  [
    '6',
    'Supervision looks at each child’s plan and writes down what was decided',
    'Plans move on between reviews.',
    'Files with supervision in the last month.',
    'Tom Aldridge',
    '30 Apr 2018',
  ],
  [
    '7',
    'Permanence is planned from the second review, and tracked each month',
    'Children have a permanent home sooner.',
    'Weeks from coming into care to an agreed plan.',
    'Helen Whitfield',
    '29 Jun 2018',
  ],
  [
    '8',
    'Contact agreements follow an assessment, and contact supervisors are trained',
    'Seeing their family does children good.',
    'Agreements with an assessment; supervisors trained.',
    'Helen Whitfield',
    '31 Jul 2018',
  ],
  [
    '9',
    'Children are asked before each conference, and who took part is counted',
    'Conferences hear the child.',
    'Children who took part or sent their views.',
    'Rhys Evans',
    '31 May 2018',
  ],
  [
    '10',
    'The council opens its own apprenticeships to care leavers',
    'More care leavers are in work or training.',
    'Care leavers in an apprenticeship.',
    'Joanne Tranter',
    '28 Sep 2018',
  ],
  [
    '11',
    'The Pledge is written with care leavers and says what support they get',
    'Care leavers know what help is theirs.',
    'Care leavers who can say what the Pledge gives them.',
    'Joanne Tranter',
    '31 Jul 2018',
  ],
  [
    '12',
    'Suitable homes are found for homeless young people of 16 and 17',
    'No young person is placed in bed and breakfast.',
    'Nights in bed and breakfast.',
    'Martin Oakley',
    '29 Jun 2018',
  ],
  [
    '100',
    'The board’s figures come with analysis and comment each quarter',
    'Board members see where practice is strong and weak.',
    'Quarterly reports with commentary.',
    'Grace Mbeki',
    '30 Mar 2018',
  ],
];

/**
 * Brings in the council's own plan with one action for each recommendation, all on track or all complete on the day of
 * the file. The file itself is given as evidence that they are complete.
 */
export async function bringInAnswers(session: Session, on: string, rating: 'Green' | 'Blue'): Promise<void> {
  const file = csvFile('Ofsted action plan.csv', [
    ['Rec no', 'Action', 'Desired outcome', 'Measure of success', 'Lead officer', 'Timescale', 'BRAG'],
    ...actions.map((cells) => [...cells, rating]),
  ]);
  await session.open('#/bring-in');
  await chooseFile(session, mouse(session), session.app.getByRole('button', { name: 'Choose a file' }), file);
  await session.app.getByRole('heading', { name: 'Nothing left to look at' }).waitFor({ timeout: 60_000 });
  await session.app.getByLabel('The file speaks of').fill(on);
  if (rating === 'Blue') await session.app.getByLabel(/^Give this file as what shows/).check();
  await session.app.getByRole('button', { name: 'Confirm and add 13 actions' }).click();
  const preview = session.app.getByRole('heading', { level: 1, name: 'What would change?' });
  await preview.waitFor({ state: 'detached', timeout: 120_000 });
}
