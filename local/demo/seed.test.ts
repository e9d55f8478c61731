import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { editionOfToday, filesFor, frozenEdition, verify } from '../../src/app/editions/frozenEdition';
import { planWorkbook } from '../../src/documents/planWorkbook';
import { comparedWith } from '../../src/documents/planWorkbook/testing';
import { openPdf } from '../../src/documents/report';
import type { OpenedSite } from '../../src/lists/planStore';
import { budgetOf } from '../../src/plan/budget/budget';
import { linksOf } from '../../src/plan/dependencies/waiting';
import {
  amendedBetween,
  causeOf,
  compareEditions,
  approvalOf,
  approvalSteps,
  submissionOf,
} from '../../src/plan/editions';
import { agendaOf } from '../../src/plan/governance/agenda';
import { mattersArising } from '../../src/plan/governance/mattersArising';
import { answerTo, clerkQuestionState } from '../../src/plan/governance/questions';
import { publicQuestionKey } from '../../src/lists/sentQuestions';
import { openRequests } from '../../src/plan/requests/openRequests';
import { openQueriesOf } from '../../src/plan/queries';
import { reminderLinks } from '../../src/graph';
import { lookAt, planReminders, type KnownPeople } from '../../src/graph/reminderPlan';
import { untrueIn } from '../../src/graph/testing/truth';
import { addDays } from '../../src/plan/day';
import { responseDue } from '../../src/plan/deadlines';
import { viewPlan } from '../../src/plan/planView';
import { storyOf } from '../../src/plan/story';
import { addWorkingDays, workingDaysBetween } from '../../src/plan/workingDays';
import { linkSite, listSchema, schemaVersion } from '../../src/lists';
import { writeVersion } from '../../src/lists/provisioning/lists';
import { startTenant } from '../tenant/server';
import type { RunningTenant } from '../tenant/server';
import { demoPeopleOn, MANAGER } from './demoPeople';
import type { DemoPeople } from './demoPeople';
import { demoPriorities } from './content';
import { countsToday } from './countsToday';
import { ROWS_BESIDE_THE_STORIES } from './content/actions';
import { actionEvents } from './events';
import { seedDemo, upgradeDemo } from './seed';

let folder: string;
let tenant: RunningTenant;
let people: DemoPeople;
let opened: OpenedSite;

/** Provisioning, reading a PDF and eighteen months of history take long, and longer on a busy machine. */
jest.setTimeout(1_800_000);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'improvement-demo-'));
  tenant = await startTenant({ port: 0, dataDir: folder });
  people = demoPeopleOn(`${tenant.url}/sites/improvement`);
  // The seeding is interrupted in the middle of the story and run again; no row may exist twice.
  let months = 0;
  const cutOff = (label: string): void => {
    if (label.startsWith('Telling') && ++months === 3) throw new Error('cut off');
  };
  await expect(seedDemo({ url: tenant.url, onStep: cutOff })).rejects.toThrow('cut off');
  expect(await clock()).toMatchObject({ stopped: false });
  const { planId } = await seedDemo({ url: tenant.url });
  opened = await people.store('priya.nair').open(planId);
});

afterAll(async () => {
  await tenant.close();
  await rm(folder, { recursive: true });
});

const clock = async (): Promise<unknown> => (await fetch(`${tenant.url}/_local/clock`)).json();

it('gives the plan the counts that its story tells, once, though it was interrupted', () => {
  const { data, today, plans } = opened;
  const view = viewPlan(data!, today);
  expect(view.counts).toEqual(countsToday);
  expect(plans).toHaveLength(1);
  expect(data!.recommendations).toHaveLength(13);
  expect(data!.position!.throughRowId).toBe(actionEvents(demoPriorities).length + ROWS_BESIDE_THE_STORIES);
  expect(view.withoutResponse.map(({ ref }) => ref)).toEqual(['100']);
  expect(view.attention).toHaveLength(10);
  expect(view.crossCutting.map(({ priority, actions }) => [priority.title, actions.length])).toEqual([
    ['The child’s voice', 17],
    ['Management oversight', 13],
    ['Working with partners', 11],
  ]);
});

it('stands on the report as printed, received eighteen months ago', () => {
  const { data, today } = opened;
  expect(data!.inspection).toMatchObject({
    authority: 'Shropshire',
    published: '2017-11-24',
    start: '2017-09-11',
    leadInspector: 'Louise Warren',
  });
  expect(data!.plan).toMatchObject({ example: true });
  expect(workingDaysBetween(responseDue(data!.plan.responseRule, data!.inspection!)!, today)).toBe(378 - 70);
  expect(data!.actions.every(({ illustrative }) => illustrative)).toBe(true);
});

it('asks and answers, waits and costs', async () => {
  const { data, today } = opened;
  const view = viewPlan(data!, today);
  const { byRef } = view;
  expect(openQueriesOf(byRef.get('7.2')!.state)).toHaveLength(1);
  expect(openQueriesOf(byRef.get('11.4')!.state)).toEqual([]);
  expect(linksOf(byRef.get('11.4')!, view).waitsFor).toMatchObject([{ met: false, late: true }]);
  expect(linksOf(byRef.get('10.1')!, view).holdsUp.map(({ other }) => other.action.ref)).toEqual(['10.2']);
  const money = await people.store('anne.faulkner').readRecords('spend');
  expect(budgetOf(money)).toMatchObject({ budget: 210_000, posts: 120_500, left: 67_839.5 });
  await expect(people.store('priya.nair').readRecords('spend')).rejects.toThrow();
});

it('went its way to Ofsted by five steps, each frozen in full and for the public by whoever recorded it', async () => {
  const { data, today } = opened;
  const approval = approvalOf(data!.decisions);
  expect(approval.editions.map(({ step }) => step).reverse()).toEqual([...approvalSteps]);
  expect(submissionOf(data!, today)).toMatchObject({ inHand: 2, submitted: { submittedTo: 'Ofsted' } });
  const authorised = approval.steps.find(({ step }) => step === 'authorised')!.taken!;
  expect(authorised).toMatchObject({
    delegatedTo: 'the Director of Children’s Services',
    inConsultationWith: 'the Portfolio Holder',
  });
  const [member, lead] = [people.store('ruth.ellery'), people.store('priya.nair')];
  for (const decision of approval.editions) {
    expect(decision.frozen?.map(({ audience, form }) => `${audience} ${form}`)).toEqual([
      'full data',
      'full page',
      'public data',
      'public page',
    ]);
    for (const file of filesFor(decision, 'full')) expect(await verify(member, file)).toBe('unchanged');
    await expect(frozenEdition(lead, decision, 'full')).rejects.toThrow('permission');
    const open = await frozenEdition(lead, decision, 'public');
    for (const { name } of data!.people) expect(JSON.stringify(open)).not.toContain(name);
  }
});

it('was amended in small things after Council had approved it, and says by whom and why', async () => {
  const { data, today } = opened;
  const store = people.store(MANAGER);
  const { approved: council, submitted } = amendedBetween(approvalOf(data!.decisions))!;
  const [approved, sent] = await Promise.all([
    frozenEdition(store, council, 'full'),
    frozenEdition(store, submitted, 'full'),
  ]);
  const { changes, ...between } = compareEditions(approved, sent);
  expect(changes.map(({ ref, what }) => [ref, what])).toEqual([
    ['7.5', 'How success is measured'],
    ['11.5', 'What will be done'],
  ]);
  const action = data!.actions.find(({ ref }) => ref === '11.5')!;
  const history = await store.history(action.id);
  const cause = causeOf(changes[1], history, between, listSchema.actions.columns.text.label, data!);
  expect(cause).toMatchObject({ by: 'Anne Faulkner', reason: expect.stringMatching(/^Minor amendment/) });
  const since = compareEditions(sent, editionOfToday(data!, today, 'full'));
  expect(since.changes.filter(({ section }) => section === 'plan')).toEqual([]);
  expect(since.changes.filter(({ change }) => change === 'added').length).toBeGreaterThan(40);
});

it('is told in reminders as its rows have it, sentence by sentence, to each reader in every month of its story', async () => {
  const { data, today } = opened;
  const whole = await people.store('priya.nair').planOnDay(data!.plan.id, today);
  const above = { name: 'Helen Whitfield', login: 'helen.whitfield@council.example', jobTitle: '' };
  const known: KnownPeople = {
    accounts: new Map([['derek.malin@council.example', 'disabled']]),
    // All people have the same line manager here, who leads actions herself.
    lineManagers: new Map(data!.people.map(({ login }) => [login, { ...above, email: above.login }])),
    preferences: new Map(),
    lastTold: new Map(),
    toldOfOthers: new Set(data!.people.map(({ login }) => login)),
  };
  const record = { undelivered: () => '', sent: { lastTo: (): null => null } };
  const links = reminderLinks('https://council.example/p', null, data!.plan.id);
  const untrue: string[] = [];
  let letters = 0;
  for (let back = 0; back < 400; back += 13) {
    const day = addWorkingDays(addDays(today, -back), -1, []);
    const then = { ...whole, rows: whole.rows.filter((row) => row.day <= day) };
    const looked = lookAt({ data: then, links }, day);
    const planned = looked ? planReminders([looked], day, new Set(), known, record).reminders : [];
    letters += planned.length;
    untrue.push(...planned.flatMap((one) => untrueIn(one, [then], day)));
  }
  expect(letters).toBeGreaterThan(60);
  expect(untrue).toEqual([]);
});

it('lets time go on as it is', async () => {
  expect(await clock()).toMatchObject({ stopped: false });
});

it('was told by the people concerned, on the days it happened', async () => {
  const { data, today } = opened;
  const action = data!.actions.find(({ ref }) => ref === '2.3')!;
  const { rows } = await people.store('priya.nair').history(action.id);
  const story = storyOf(data!, action, rows, today).reverse();
  const nameOf = (id: number): string | undefined => data!.people.find((person) => person.id === id)?.name;
  expect(story.map(({ row }) => [row.kind, nameOf(row.authorId)])).toEqual([
    ['assigned', 'Anne Faulkner'],
    ['progress', 'Priya Nair'],
    ['progress', 'Priya Nair'],
    ['due', 'Anne Faulkner'],
    ['progress', 'Priya Nair'],
    ['progress', 'Priya Nair'],
    ['progress', 'Priya Nair'],
  ]);
  expect(story.every(({ counts }) => counts)).toBe(true);
  expect(workingDaysBetween(story[1].row.day, today)).toBe(43);
});

it('has an agenda, what the board asked for, and a member’s question with its answer', async () => {
  const { data, today } = opened;
  const next = data!.meetings.find(({ agenda }) => agenda.length > 0)!;
  const { items, privateItems } = agendaOf(data!, next, today);
  expect([items.length, privateItems.map(({ title }) => title)]).toEqual([5, ['Contract for agency social workers']]);
  expect(mattersArising(data!, next, today).map(({ who, state }) => [who, state])).toEqual([
    ['Sarah Penrose', 'done'],
    ['Martin Oakley', 'due'],
  ]);
  const question = data!.questions.find(({ askerId }) => askerId !== null)!;
  expect(answerTo(data!, question)).toMatchObject({ by: 'Martin Oakley', text: expect.stringMatching(/^Five of/) });
  const [sent] = await people.store('ruth.ellery').readRecords('questionsToClerk');
  expect(clerkQuestionState(data!, sent, publicQuestionKey(sent))).toBe('public');
});

it('has more time granted and asked for, and an action that waits for its acceptance', () => {
  const { data, today } = opened;
  const view = viewPlan(data!, today);
  const nameOf = (id: number): string | undefined => data!.people.find((person) => person.id === id)?.name;
  expect(openRequests(data!, view).map(({ asked, rated, byId }) => [asked, rated.action.ref, nameOf(byId)])).toEqual([
    ['acceptance', '12.1', 'Martin Oakley'],
    ['more time', '11.3', 'Joanne Tranter'],
    ['more time', '10.1', 'Joanne Tranter'],
  ]);
  const caroline = data!.people.find(({ name }) => name === 'Caroline Hart')!.id;
  for (const { decider } of openRequests(data!, view)) expect(decider).toEqual({ kind: 'person', personId: caroline });
  const { dueMoves } = view.byRef.get('3.2')!.state;
  expect(dueMoves.map(({ by, granted }) => [nameOf(by.personId!), granted])).toEqual([
    ['Sarah Penrose', 'The check must be whole. The board hears of it in its next report.'],
  ]);
});

it('reports on behalf of the one whose account is disabled', async () => {
  const { data } = opened;
  const action = data!.actions.find(({ ref }) => ref === '8.2')!;
  const { rows } = await people.store('anne.faulkner').history(action.id);
  const reports = rows.filter(({ kind }) => kind === 'progress');
  expect(reports).toHaveLength(2);
  for (const report of reports) expect(report.onBehalfOfId).toBe(action.leadId);
  expect(data!.people.find(({ id }) => id === action.leadId)?.name).toBe('Derek Malin');
});

it('has evidence that opens for whoever reads the plan, and is a PDF', async () => {
  const { data, today } = opened;
  const { evidence } = viewPlan(data!, today).byRef.get('1.2')!.state.done!;
  const address = new URL(evidence[0].url, tenant.url);
  const answer = await fetch(address, { headers: { Authorization: 'Bearer local:ruth.ellery@council.example' } });
  expect(answer.status).toBe(200);
  const pdf = await openPdf(new Uint8Array(await answer.arrayBuffer()), 'evidence.pdf');
  expect(pdf.pageCount).toBe(1);
});

it('comes back from its spreadsheet as it is: nothing of it would change', async () => {
  const { data, today } = opened;
  const file = planWorkbook(data!, viewPlan(data!, today), today);
  const { read, comparison } = await comparedWith(data!, today, file);
  expect(read.notTaken).toEqual([]);
  expect(comparison.changed.map(({ action, differences, kept }) => [action.ref, differences, kept])).toEqual([]);
  expect([comparison.added, comparison.missing]).toEqual([[], []]);
  expect(comparison.same).toHaveLength(54);
});

it('says in the list Standing what the app says, with a row for each month’s end of its story', async () => {
  const { data, today } = await people.store(MANAGER).open();
  const view = viewPlan(data!, today);
  const api = `${tenant.url}/sites/improvement/_api/web`;
  const headers = {
    Authorization: `Bearer local:${MANAGER}@council.example`,
    Accept: 'application/json;odata=nometadata',
  };
  const rowsOf = async (list: string): Promise<Record<string, unknown>[]> => {
    const place = `${api}/getList('/sites/improvement/Lists/ImprovementPlan${list}')/items?$top=5000`;
    return ((await (await fetch(place, { headers })).json()) as { value: Record<string, unknown>[] }).value;
  };
  const standing = new Map((await rowsOf('Standing')).map((row) => [row.Title, row]));
  expect(standing.size).toBe(data!.actions.length);
  for (const { action, rating } of view.actions)
    expect([action.ref, standing.get(action.ref)?.Rating]).toEqual([action.ref, rating?.key ?? null]);
  const months = await rowsOf('StandingMonths');
  expect(months.filter(({ Kind }) => Kind === 'month end').length).toBeGreaterThan(10);
  expect(months.filter(({ Kind }) => Kind === 'today')).toMatchObject([
    { Total: view.counts.total, Red: view.counts.Red },
  ]);
});

it('is brought up to a newer version of its lists, and left alone when there is nothing to do', async () => {
  expect(await upgradeDemo(tenant.url)).toBe(false);
  await writeVersion(linkSite(people.connection('anne.faulkner')), listSchema.settings, schemaVersion - 1);
  expect(await upgradeDemo(tenant.url)).toBe(true);
  expect((await people.store('priya.nair').open()).site.schema).toBe('current');
});

it('names in the library that everybody reads no lead but in what a meeting had in public (docs/data-protection.md)', async () => {
  const api = `${tenant.url}/sites/improvement/_api/web`;
  const headers = {
    Authorization: `Bearer local:${MANAGER}@council.example`,
    Accept: 'application/json;odata=nometadata',
  };
  const folderOfEditions = `${api}/getFolderByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanEditions')`;
  const answer = await fetch(`${folderOfEditions}/files?$select=Name,ServerRelativeUrl&$top=5000`, { headers });
  const { value } = (await answer.json()) as { value: { Name: string; ServerRelativeUrl: string }[] };
  const { meetings, actions, people: known } = opened.data!;
  const leads = new Set(actions.flatMap(({ leadId, deputyIds }) => [leadId, ...deputyIds]));
  const names = known.filter(({ id }) => leads.has(id)).map(({ name }) => name);
  const sentences = viewPlan(opened.data!, opened.today).actions.flatMap(({ state }) => state.lastReport?.text ?? []);
  expect([names.length > 5, sentences.length > 0, value.length > 5]).toEqual([true, true, true]);
  const atMeetings = meetings.flatMap(({ paperUrl }) => (paperUrl ? [stemOf(decodeURIComponent(paperUrl))] : []));
  const told: string[] = [];
  for (const { Name, ServerRelativeUrl } of value) {
    const file = await fetch(`${tenant.url}${encodeURI(ServerRelativeUrl)}`, { headers });
    const text = textOfKept(Name, new Uint8Array(await file.arrayBuffer()));
    if ([...names, ...sentences].some((one) => text.includes(one))) told.push(Name);
  }
  // Without one the rest would show nothing: a committee's report names who leads.
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((name) => !atMeetings.includes(stemOf(name)))).toEqual([]);
});

/** A file's name without folders and ending: the page and the Word file of a paper share it. */
const stemOf = (url: string): string => path.basename(url).replace(/\.\w+$/, '');

/** The words of a kept file: of a packed one, of all its parts. */
function textOfKept(name: string, bytes: Uint8Array): string {
  const parts = /\.(?:docx|xlsx)$/.test(name) ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => strFromU8(part).replace(/<[^>]*>/g, '')).join('\n');
}
