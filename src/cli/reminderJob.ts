import {
  awaitingFirstRun,
  confirmReminders,
  newRunKey,
  openGraph,
  pageOf,
  reminderLinks,
  runReminders,
  type ReminderMessage,
  type ReminderRunOptions,
} from '../graph';
import { openPlanStore } from '../lists';
import { openReminderLedger, type ReminderLedger, type ReminderRow } from '../lists/reminderLedger';
import { JOB, openReminderRuns, type ReminderRun, type ReminderRuns } from '../lists/reminderRuns';
import type { OpenedSite, PlanStore } from '../lists/planStore';
import { readSentQuestions } from '../lists/sentQuestions';
import { daysBetween, formatDay, type Day } from '../plan/day';
import type { PlanData } from '../plan/planData';
import { confirmedSettings, outsideHours, quietBecause, runReportOf, preferencesIn } from '../plan/reminders';
import type { SentQuestion } from '../plan/reminders';
import { listed } from '../plan/words';
import { whyNoPlan } from './noPlan';
import { signInTo, type SignIn } from './signIn';
import { CommandProblem } from './terminal';

export interface JobOptions {
  /** The SharePoint site that holds the plans. */
  site: string;
  /**
   * The day to remind for. Without it, the job takes today in the site's time zone and sends only between the hours in
   * Settings.
   */
  on?: Day;
  /** Confirms a `day` far from today, which the job otherwise refuses. */
  certain?: boolean;
  /** One plan of the site. Without it, the job reminds of every plan that is not an example. */
  planId?: number;
  /** The page that shows the plan, for a site where Set-up has not recorded one. */
  page?: string;
  /** The mailbox that sends, in place of the one in Settings. */
  mailbox?: string;
  /**
   * Confirms the first reminders, and mails to senior people who were not told before, in a plan manager's place;
   * `without` names the addresses or names of those who are left out.
   */
  confirm?: { without: string[]; by: string };
  /** Reports the messages that would be sent; sends and writes nothing. */
  dryRun?: boolean;
  /** Why the run has to end before its next message, or null when it may go on. */
  mustEnd?: () => string | null;
}

/** The result of a run of the job on a site. */
export interface JobReport {
  on: Day;
  messages: ReminderMessage[];
  /** Each problem as a sentence. Messages settled before the problem are still in `messages`. */
  problems: string[];
  /** Why a plan had nothing to send: quiet hours, a day off, a pause. */
  notes: string[];
}

/**
 * Runs the reminder job for one site; the command line and the timer both call it. Everybody gets one message about all
 * plans of the site. A plan that cannot be read does not stop the reminders of the others.
 * @throws CommandProblem or SiteError in words when no plan of the site can be read at all
 */
export async function remindSite(options: JobOptions): Promise<JobReport> {
  const signIn = signInTo(options.site);
  const store = openPlanStore(signIn);
  const report = await remindFrom(store, signIn, options);
  // After the reminders, because a host may stop the run: the list can be written later, a reminder is for today.
  if (!options.dryRun && !options.mustEnd?.()) await writeStandingOf(store, report);
  return report;
}

/** Writes the lists Standing, which other tools read (requirement 99). A failure stops nothing. */
async function writeStandingOf(store: PlanStore, { problems }: JobReport): Promise<void> {
  try {
    await store.writeStanding();
  } catch (error) {
    problems.push(
      `The list Standing could not be written, so what reads it shows earlier ratings. ${sentenceOf(error)}`,
    );
  }
}

async function remindFrom(store: PlanStore, signIn: SignIn, options: JobOptions): Promise<JobReport> {
  const { opened, plans, problems } = await plansToRemind(store, signIn, options.planId);
  const on = options.on ?? opened.today;
  if (!options.dryRun && !options.certain) refuseFarDay(on, opened.today);
  const report: JobReport = { on, messages: [], problems, notes: [] };

  const runs = openReminderRuns(signIn);
  const requested = await requestedRuns(runs, problems);
  const now = options.on === undefined ? runs.now() : null;
  const awake = plans.filter((data) => {
    const zone = opened.site.timeZone ?? 'Etc/UTC';
    const quiet = quietBecause(data, on) ?? (now === null ? null : outsideHours(data.settings, now, zone));
    if (quiet !== null) report.notes.push(plans.length > 1 ? `${data.plan.title}: ${quiet}` : quiet);
    return quiet === null;
  });
  if (awake.length === 0) return report;
  const look: Look = {
    ...{ awake, signIn, options, on },
    preferences: preferencesIn(await store.readRecords('preferences')),
    questionsToClerk: await readSentQuestions(store),
  };
  const { ready, first } = await afterConfirmation(look, store);
  if (options.dryRun) {
    report.messages = [
      ...(await remindPlans(ready, look, {})),
      ...(await remindPlans(first, look, { firstRun: true })),
    ];
    return report;
  }
  for (const { plan } of first) report.notes.push(plans.length > 1 ? `${plan.title}: ${firstWaits}` : firstWaits);
  if (ready.length === 0) return report;

  const runKey = newRunKey();
  const run = await begin(runs, { key: runKey, planId: options.planId ?? null, day: on, by: JOB }, problems);
  let why = '';
  try {
    const told: ReminderMessage[] = [];
    // The messages settled before an error are still reported.
    report.messages = told;
    report.messages = await remindPlans(ready, look, { runKey, onMessage: (message) => told.push(message) });
  } catch (error) {
    why = sentenceOf(error);
    problems.push(why);
  }
  if (run !== null) {
    await end(runs, run, report, why, problems);
    for (const request of requested)
      if (ready.some(({ plan }) => plan.id === request.planId)) await attempt(problems, () => runs.takeUp(request.id));
  }
  return report;
}

/**
 * How many days a run may be early or late without confirmation. A job that stood still over Christmas can still catch
 * up.
 */
const near = 7;

/**
 * Refuses a day far from today without confirmation. Reminders sent for a day cannot be sent again for it, and a mail
 * states "is 3 working days late" as of that day: a mistyped month would tell everybody something untrue.
 */
function refuseFarDay(on: Day, today: Day): void {
  const days = Math.abs(daysBetween(today, on));
  if (days <= near) return;
  const where = on < today ? 'ago' : 'ahead';
  throw new CommandProblem(
    `${formatDay(on)} is ${days} days ${where}: today is ${formatDay(today)}. Nothing was sent. Look at it with --dry-run; ` +
      'to remind for that day all the same, say it with --yes.',
  );
}

/** The plan asked for; else the site's own plan and every other plan that is not an example. */
async function plansToRemind(
  store: PlanStore,
  { siteUrl }: SignIn,
  planId: number | undefined,
): Promise<{ opened: OpenedSite; plans: PlanData[]; problems: string[] }> {
  const opened = await store.open(planId);
  if (!opened.data) throw new CommandProblem(`${siteUrl} ${whyNoPlan(opened, planId)}`);
  const plans = [opened.data];
  const problems: string[] = [];
  const others = planId === undefined ? opened.plans.filter(({ id }) => id !== opened.data?.plan.id) : [];
  for (const { id, title } of others) {
    try {
      const { data } = await store.open(id);
      if (data && !data.plan.example) plans.push(data);
    } catch (error) {
      problems.push(`The plan “${title}” could not be read, so nobody was reminded of it. ${sentenceOf(error)}`);
    }
  }
  return { opened, plans, problems };
}

/** What a run of the job has looked up before it reminds. */
interface Look {
  awake: PlanData[];
  signIn: SignIn;
  options: JobOptions;
  on: Day;
  preferences: ReturnType<typeof preferencesIn>;
  questionsToClerk: SentQuestion[];
}

const firstWaits =
  'Nobody has been reminded yet. A plan manager looks first at who would get what, under Reminders; then the job sends.';

/**
 * Parts the plans into those that may remind and those whose first reminders wait for a plan manager (requirement 92).
 * Where the caller confirms, it keeps that, and all may.
 */
async function afterConfirmation(look: Look, store: PlanStore): Promise<{ ready: PlanData[]; first: PlanData[] }> {
  const { awake, options, on, signIn } = look;
  const waiting = await awaitingFirstRun(awake, openReminderLedger(signIn), on);
  const ready = awake.filter(({ plan }) => !waiting.has(plan.id));
  const first = awake.filter(({ plan }) => waiting.has(plan.id));
  if (options.dryRun || !options.confirm) return { ready, first };
  return { ready: await confirmPlans(look, waiting, store, options.confirm), first: [] };
}

/**
 * Confirms what waits in each plan, but for those who are left out.
 * @throws CommandProblem, before anything is written, when nobody who waits is so called
 */
async function confirmPlans(
  look: Look,
  waiting: ReadonlySet<number>,
  store: PlanStore,
  { without, by }: NonNullable<JobOptions['confirm']>,
): Promise<PlanData[]> {
  const { awake } = look;
  const asked: { data: PlanData; messages: ReminderMessage[] }[] = [];
  for (const data of awake) {
    const messages = await remindPlans([data], look, { firstRun: waiting.has(data.plan.id), dryRun: true });
    asked.push({ data, messages: messages.filter(({ outcome }) => outcome === 'to confirm') });
  }
  const isCalled = ({ to, name }: ReminderMessage, called: string): boolean =>
    [to, name].some((one) => one.toLowerCase() === called.toLowerCase());
  const unknown = without.filter((called) => !asked.some((one) => one.messages.some((each) => isCalled(each, called))));
  if (unknown.length > 0)
    throw new CommandProblem(
      `Nobody called ${listed(unknown)} is among those to be confirmed. Nothing was sent: look with --dry-run who is.`,
    );
  const confirmed: PlanData[] = [];
  for (const { data, messages } of asked) {
    const leftOut = new Set(
      messages.filter((one) => without.some((called) => isCalled(one, called))).map(({ id }) => id),
    );
    const ticked = new Set(messages.map(({ id }) => id).filter((id) => !leftOut.has(id)));
    const seniors = await confirmReminders(runOptions([data], look), { ticked, leftOut, by });
    const settings = await store.changeSettings(data.plan.id, confirmedSettings(seniors.get(data.plan.id) ?? []));
    confirmed.push({ ...data, settings });
  }
  return confirmed;
}

async function remindPlans(
  plans: PlanData[],
  look: Look,
  run: Partial<Pick<ReminderRunOptions<ReminderRow>, 'runKey' | 'onMessage' | 'firstRun' | 'dryRun'>>,
): Promise<ReminderMessage[]> {
  return plans.length === 0 ? [] : runReminders({ ...runOptions(plans, look), ...run });
}

function runOptions(
  plans: PlanData[],
  { signIn, on, preferences, questionsToClerk, options: { page, mailbox, dryRun, mustEnd } }: Look,
): ReminderRunOptions<ReminderRow> & { ledger: ReminderLedger } {
  const graph = openGraph({ graphUrl: signIn.graphUrl, bearer: signIn.graphBearer });
  return {
    plans: plans.map((data) => {
      const pageUrl = pageOf(data.settings.pageUrl, signIn.siteUrl, page ?? `${signIn.siteUrl}/SitePages/Plan.aspx`);
      return { data, links: reminderLinks(pageUrl, data.settings.teamsUrl, data.plan.id), questionsToClerk };
    }),
    on,
    preferences,
    ledger: openReminderLedger(signIn),
    mailer: (letter, from) => graph.mail.send(letter, mailbox ?? from.mailbox ?? from.manager.login),
    feed: (login, line, teamsAppId) => graph.activity.notify(login, line, teamsAppId ?? undefined),
    accounts: (logins) => graph.people.accounts(logins),
    lineManager: (login) => graph.people.manager(login),
    dryRun: dryRun ?? false,
    mustEnd,
  };
}

/** The runs that plan managers requested from the job because the page could not send by itself. */
async function requestedRuns(runs: ReminderRuns, problems: string[]): Promise<ReminderRun[]> {
  const latest = await attempt(problems, () => runs.latest());
  return (latest ?? []).filter(({ startedAt }) => startedAt === null);
}

/**
 * Marks a requested run as begun. A run sends even when its report cannot be kept, because only the Reminders list
 * decides which messages were sent.
 */
async function begin(
  runs: ReminderRuns,
  run: Parameters<ReminderRuns['begin']>[0],
  problems: string[],
): Promise<number | null> {
  return attempt(problems, () => runs.begin(run));
}

async function end(
  runs: ReminderRuns,
  run: number,
  { messages }: JobReport,
  why: string,
  problems: string[],
): Promise<void> {
  await attempt(problems, () => runs.end(run, runReportOf(messages), why));
}

async function attempt<Result>(problems: string[], work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    problems.push(`The report of this run could not be kept. ${sentenceOf(error)}`);
    return null;
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
