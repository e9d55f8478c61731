import { rowTitle } from '../../../documents/papers';
import { newKey } from '../../../lists/keys';
import type { EditableRecord, PlanStore, RecordValues, RecordRow } from '../../../lists/planStore';
import { openProvisioning } from '../../../lists/provisioning';
import { draft, planDataOf, startPlan, storeOf } from '../../../lists/testing/tenantSite';
import type { TenantSite } from '../../../lists/testing/tenantSite';
import type { Action } from '../../../plan/fields';
import type { PlanData } from '../../../plan/planData';

export const MINE = 'What Anne typed';
export const THEIRS = 'What Caroline wrote';

/** The site with its plan, and the stores of the two editors. They are set once `startExample` has run. */
export let site: TenantSite;
export let anne: PlanStore;
export let caroline: PlanStore;
export let planId: number;
export let lenaId: number;

export const data = (): Promise<PlanData> => planDataOf(anne, planId);
export const first = <Row>(rows: readonly Row[], which: (row: Row) => boolean = () => true): Row => {
  const row = rows.find(which);
  if (!row) throw new Error('The row is missing.');
  return row;
};

/** Edits a row of a list as Caroline, based on the row as it is now. */
export async function carolineEdits<Name extends EditableRecord>(
  name: Name,
  which: (row: RecordRow<Name>) => boolean,
  changes: Partial<RecordValues<Name>>,
): Promise<unknown> {
  const row = first(await caroline.readRecords(name), which);
  return caroline.editRecord(name, row, changes, 'Hers.', newKey());
}

export const paperFor = () => ({ kind: 'highlight' as const, planId, meetingId: null, day: '2026-11-23' });

/** A plan with a row in every list that has a form. */
export async function startExample(): Promise<void> {
  const started = await startPlan();
  ({ site, anne, planId, lenaId } = started);
  await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'caroline.hart@council.example');
  caroline = storeOf(site, 'caroline.hart');
  // Caroline's first visit records that she manages the plan, and her decisions count from then on.
  await caroline.open(planId);
  for (let number = 1; number <= 14; number++) {
    const leadId = number === 12 || number === 1 ? lenaId : null;
    await anne.addAction(planId, draft({ ref: `1.${number}`, leadId, due: '2027-03-31', order: number }), newKey());
  }
  const { actions, inspection } = await data();
  await decideOnActions(actions);
  await addRows(inspection?.id ?? 0);
  await fillPlan();
}

async function decideOnActions(actions: readonly Action[]): Promise<void> {
  const action = (ref: string) => first(actions, (row) => row.ref === ref);
  const change = (ref: string, kind: 'pause' | 'withdraw' | 'query') =>
    anne.changeAction(
      action(ref),
      kind === 'pause'
        ? { kind, until: '2027-02-01', reason: 'First.' }
        : kind === 'query'
          ? { kind, about: null, reason: 'What of it?' }
          : { kind, reason: 'First.' },
      newKey(),
    );
  await change('1.3', 'pause');
  await change('1.7', 'withdraw');
  await change('1.14', 'query');
  // Caroline asks, so that Anne may decide.
  await caroline.changeAction(
    action('1.9'),
    {
      kind: 'more time',
      askedDue: '2027-04-30',
      reason: 'The supplier is late.',
      tried: 'Two others.',
      onBehalfOfId: null,
    },
    newKey(),
  );
}

async function addRows(inspectionId: number): Promise<void> {
  const add = <Name extends EditableRecord>(name: Name, row: RecordValues<Name>) =>
    anne.addRecord(name, { planId, ...row } as RecordValues<Name>, newKey());
  await add('findings', { inspectionId, kind: 'strength', text: 'Staff are committed.' });
  await add('measures', { title: 'Assessments in time', ref: 'M1', unit: '%', source: 'Liquidlogic' });
  await add('risks', {
    ref: 'R1',
    title: 'Too few social workers',
    event: 'Posts stay empty.',
    controls: 'A campaign',
    likelihoodBefore: 'Likely',
    impactBefore: 'Major',
    since: '2026-09-01',
    order: 1,
  });
  await add('assurance', { title: 'Audit', planned: '2026-11-16', finding: 'Mixed.', participants: 'Heads' });
  await add('spend', { kind: 'budget', title: 'Agreed by Cabinet', amount: 255_000, note: 'One year' });
  await add('engagement', { title: 'Staff forum', who: 'staff', said: 'Caseloads' });
  await add('partners', { organisation: 'The police', kind: 'partner', commitment: 'Attend' });
  await add('bodies', { name: 'Cabinet', kind: 'cabinet', chair: 'The Leader' });
  const meeting = await add('meetings', {
    title: 'Cabinet',
    day: '2026-12-15',
    asks: 'To note',
    cabinetMember: 'Cllr A',
    agendaOn: '2026-12-01',
    place: 'Room 1',
    present: 'Cllr A',
  });
  const ofMeeting = { meetingId: meeting.id };
  await add('decisions', { ...ofMeeting, kind: 'resolution', text: 'Noted.', cameOfIt: 'Nothing yet' });
  await add('decisions', { ...ofMeeting, kind: 'scrutiny recommendation', text: 'Report.', responseText: 'Later' });
  await add('decisions', { ...ofMeeting, kind: 'promised report', text: 'In March.', cameOfIt: 'Waiting' });
  await add('questions', { ...ofMeeting, kind: 'question', text: 'How many?', answer: 'Twelve' });
  await add('questions', { ...ofMeeting, kind: 'question', text: 'Who?', answer: '', askedAs: 'to be exempt' });
  await add('meetingActions', { ...ofMeeting, text: 'Send the figures', cameOfIt: 'Nothing yet' });
  for (const text of ['For the public?', 'In writing?', 'Taken?'])
    await add('questionsToClerk', { ...ofMeeting, askedBy: 'Cllr A', text, answer: 'Not yet', decidedWhy: 'Late' });
  await add('draftQuestions', { ...ofMeeting, kind: 'question', text: 'Why?', answer: 'Because' });
  await add('exemptItems', {
    ...ofMeeting,
    kind: 'paper',
    paragraph: '3',
    publicInterest: 'Names a person.',
    text: 'The case.',
    answer: 'None',
  });
  await add('exemptItems', {
    kind: 'risk',
    title: 'A contract',
    paragraph: '3',
    publicInterest: 'Names a firm.',
    text: 'It may end.',
    answer: 'Legal advice',
  });
  await add('selfAssessments', {
    title: 'Where we are',
    version: 1,
    state: 'draft',
    day: '2027-01-05',
    points: [{ kind: 'strength', area: '', text: 'Leaders are visible.', actionIds: [] }],
    grades: [{ area: 'Overall', grade: 'Good' }],
  });
  await add('papers', { title: rowTitle(paperFor()), kind: 'highlight', words: { summary: 'Calm.' } });
  await add('settings', {
    label: 'How papers are made',
    kind: 'paper settings',
    value: { sections: ['Risks'], people: 'posts' },
  });
}

async function fillPlan(): Promise<void> {
  const { plan } = await data();
  await anne.editPlan(
    plan,
    {
      summary: 'In short.',
      targets: [{ area: 'Overall', grade: 'Good' }],
      drivers: [{ title: 'A new act', text: 'It changes much.', since: null, url: null }],
    },
    'First.',
    newKey(),
  );
  const now = first(await anne.readRecords('inspections'));
  await anne.editInspection(
    now as never,
    {
      received: '2026-01-05',
      settledDays: [{ title: 'The response', on: '2026-01-06', words: 'Sent' }],
      benchmarks: [{ value: '46 of 152', label: 'councils rated good', source: 'Ofsted' }],
    },
    'First.',
    newKey(),
  );
}
