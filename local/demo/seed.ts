import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { previewOf } from '../../src/app/importReport/importPreview';
import { importedReport } from '../../src/app/importReport/imported';
import { readReport } from '../../src/documents/report';
import { openProvisioning } from '../../src/lists/provisioning';
import type { ImportedReport, PlanStore } from '../../src/lists/planStore';
import type { PlanData } from '../../src/plan/planData';
import { deadlinesOf } from '../../src/plan/deadlines';
import { addDays, addMonths, dayOf, formatDay } from '../../src/plan/day';
import type { Day } from '../../src/plan/day';
import { demoPeopleOn, CLERK, keyOf, loginOf, MANAGER } from './demoPeople';
import type { DemoPeople } from './demoPeople';
import { demoPriorities, planEvents } from './content';
import type { DemoAction } from './content';
import { demoDays, TIME_ZONE } from './demoDays';
import type { DemoDays } from './demoDays';
import { eventsOf } from './events';
import { eventWriterFor } from './writeEvents';

const REPORT = path.join(__dirname, 'report', "children's services inspection - 24 november 2017.pdf");
/**
 * The number of working days since the report was received, about eighteen months: by then the plan is submitted and
 * being carried out.
 */
const DAYS_SINCE_RECEIPT = 378;
const MONTHS_OF_PLAN = 24;

/**
 * The address of the plan's page from the tenant's root. It names no origin, because a data folder may be opened on
 * another port.
 */
const PLAN_PAGE = '/sites/improvement/SitePages/Plan.aspx';

export interface SeedOptions {
  /** The origin of the local tenant, without a closing slash. */
  url: string;
  /** Called before each step with words on what is being done. */
  onStep?: (label: string) => void;
}

/** The time of the local tenant's clock. */
async function readClock(url: string): Promise<string> {
  const answer = await fetch(`${url}/_local/clock`);
  if (!answer.ok)
    throw new Error(`The local tenant's clock could not be read: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { now: string }).now;
}

/** Stops the local tenant's clock at a time; null lets the clock run on its own time. */
async function setClock(url: string, now: string | null): Promise<void> {
  const answer = await fetch(`${url}/_local/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  if (!answer.ok) throw new Error(`The local tenant's clock could not be set: ${answer.status} ${await answer.text()}`);
}

/**
 * The demo's report as read from its PDF, with the demo's own priorities and days. The report's own days are unchanged.
 */
async function reportToImport(days: DemoDays): Promise<ImportedReport> {
  const bytes = new Uint8Array(await readFile(REPORT));
  const draft = previewOf(await readReport(bytes.slice(), path.basename(REPORT)));
  const received = days.day(-DAYS_SINCE_RECEIPT);
  draft.facts.received = formatDay(received);
  // The report does not print the URN; report/SOURCE.md gives it from Ofsted's page of the council.
  draft.facts.urn = '80552';
  draft.plan = {
    title: 'Children’s services improvement plan',
    starts: formatDay(received),
    ends: formatDay(addDays(addMonths(received, MONTHS_OF_PLAN), -1)),
  };
  const read = importedReport(draft, received, { name: path.basename(REPORT), bytes });
  const priorityRef = (number: string | null): string | null =>
    demoPriorities.find(({ recommendations }) => recommendations.includes(number ?? ''))?.ref ?? null;
  return {
    ...read,
    plan: { ...read.plan, example: true },
    priorities: demoPriorities.map(({ ref, title }) => ({ ref, title })),
    recommendations: read.recommendations.map((each) => ({ ...each, priorityRef: priorityRef(each.number) })),
  };
}

/** Sets the site up as its owner and gives the roles that no action gives. */
async function prepareSite(people: DemoPeople, say: (label: string) => void): Promise<void> {
  const provisioning = openProvisioning(people.connection(MANAGER));
  let said = '';
  await provisioning.provision({ setLondonTime: true }, ({ label }) => {
    // Further steps of one list are not shown, because one line for each list is enough on a console.
    const what = label.replace(/^(Giving permissions on|Making the columns of|Setting the versions of) .*/, '');
    if (what !== '' && what !== said) say(what);
    said = what || said;
  });
  await provisioning.addToRole('clerks', loginOf(CLERK));
  await provisioning.addToRole('members', loginOf('ruth.ellery'));
  for (const director of ['caroline.hart', 'sarah.penrose'])
    await provisioning.addToRole('directors', loginOf(director));
  await provisioning.addToRole('readers', loginOf('imran.qureshi'));
}

/**
 * Updates the lists of a demo site that an earlier version made, as its owner would in Set-up. The rows do not change.
 * @returns whether there was anything to do
 */
export async function upgradeDemo(url: string): Promise<boolean> {
  const provisioning = openProvisioning(demoPeopleOn(`${url}/sites/improvement`).connection(MANAGER));
  if ((await provisioning.check()).schema !== 'older') return false;
  await provisioning.provision({ setLondonTime: false }, () => undefined);
  return true;
}

async function openedPlan(people: DemoPeople, planId?: number): Promise<PlanData> {
  const { data } = await people.store(MANAGER).open(planId);
  if (!data) throw new Error('The demo plan was imported but the site shows no plan.');
  return data;
}

/** The people who report, each of whom signs in once before, so that the site knows their names. */
function peopleOf(actions: readonly DemoAction[]): string[] {
  return [...new Set(actions.flatMap(({ lead, deputies = [] }) => [lead, ...deputies]))].sort();
}

/** Says of the further days of the report's rule that they were kept, a week after it came. */
async function settleDays(store: PlanStore, { plan, inspection }: PlanData): Promise<void> {
  if (!inspection) return;
  const settledDays = deadlinesOf(plan.responseRule, inspection)
    .filter(({ isResponse }) => !isResponse)
    .map(({ step, from }) => ({ title: step.title, on: addDays(from, 7), words: 'Sent by the director’s office.' }));
  await store.editInspection(inspection, { settledDays }, 'The report was sent on.', keyOf('settled days'));
}

/**
 * Makes the demo plan on the local tenant's improvement site through the product's own provisioning, import and
 * services. It has about eighteen months of history. Each event is recorded as the person concerned, with the tenant's
 * clock stopped at the event's day; the last day is the tenant's today. After an interruption it can be run again and
 * makes nothing twice.
 * @param options where the tenant is
 * @returns the plan's number and the day of seeding
 * @throws SiteError or Error when the tenant refuses something; the tenant's clock runs on its own time again in any
 * case
 */
export async function seedDemo(options: SeedOptions): Promise<{ planId: number; today: Day }> {
  const { url, onStep: say = () => undefined } = options;
  const people = demoPeopleOn(`${url}/sites/improvement`);
  // An earlier seeding that was killed may have left the clock stopped in the middle of the story.
  await setClock(url, null);
  const today = dayOf(await readClock(url), TIME_ZONE);
  const days = demoDays(today);
  try {
    await setClock(url, days.moment(-DAYS_SINCE_RECEIPT, 0));
    await prepareSite(people, say);
    say('Reading the example report');
    const report = await reportToImport(days);
    await setClock(url, days.moment(1 - DAYS_SINCE_RECEIPT, 0));
    const { planId } = await people.store(MANAGER).importReport(report, keyOf('import'));
    const data = await openedPlan(people, planId);
    // The setting is changed long before the saved position is made, because everybody's first view would otherwise
    // read a list again that has just changed.
    await people.store(MANAGER).changeSettings(planId, (set) => ({
      ...set,
      pageUrl: PLAN_PAGE,
      // The plan is more than a year old: a plan manager looked at its first reminders long ago.
      reminders: { ...set.reminders, firstRun: 'confirmed' },
    }));
    await settleDays(people.store(MANAGER), data);
    for (const name of peopleOf(demoPriorities.flatMap(({ actions }) => actions))) await people.number(name);
    await writeEvents(people, data, days, url, say);
    await setClock(url, null);
    say('Keeping the plan’s position');
    await people.store(MANAGER).savePosition(await openedPlan(people, planId), today);
    say('Writing what other tools read');
    await people.store(MANAGER).writeStanding();
    return { planId, today };
  } finally {
    await setClock(url, null);
  }
}

async function writeEvents(
  people: DemoPeople,
  data: PlanData,
  days: DemoDays,
  url: string,
  say: (label: string) => void,
): Promise<void> {
  const writer = eventWriterFor(people, data, days);
  const events = eventsOf(demoPriorities, planEvents);
  let month = '';
  for (const event of events) {
    const day = days.day(event.at);
    if (day.slice(0, 7) !== month) say(`Telling what happened from ${formatDay(day)}`);
    month = day.slice(0, 7);
    await setClock(url, days.moment(event.at, event.position));
    await writer.write(event);
  }
}
