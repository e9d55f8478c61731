import { Command } from 'commander';
import { openGraph, pageOf, reminderLinks, runReminders, type ReminderMessage } from '../graph';
import { openPlanStore } from '../lists';
import { openReminderLedger } from '../lists/reminderLedger';
import type { OpenedSite, PlanStore } from '../lists/planStore';
import { formatDay, isDay, type Day } from '../plan/day';
import type { PlanData } from '../plan/entities';
import { counted } from '../plan/words';
import { signInTo, type SignIn } from './signIn';
import { CommandProblem, type Terminal } from './terminal';

interface RemindOptions {
  site: string;
  on?: string;
  plan?: string;
  page?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `remind --site URL --on DATE`: says to everybody what is due to them on a day, once. For a scheduler. */
export function remindCommand(terminal: Terminal): Command {
  return new Command('remind')
    .description('send the reminders that are due; repeating it sends nothing twice')
    .requiredOption('--site <url>', 'the SharePoint site that holds the plan')
    .option('--on <date>', "the day to remind for, as 2026-11-23; today in the site's time zone unless given")
    .option('--plan <number>', 'one plan of the site; all of them unless given')
    .option('--page <url>', 'the page that shows the plan, when Set-up has not noted it')
    .option('--dry-run', 'say what would be sent; send and write nothing')
    .option('--json', 'print JSON and nothing else')
    .action(async (options: RemindOptions) => {
      const { on, messages } = await remind(options);
      if (options.json) terminal.out(JSON.stringify(asJson(on, messages), null, 1));
      else asWords(on, messages, options.dryRun ?? false).forEach((line) => terminal.out(line));
      const wrong = messages.filter(({ outcome }) => outcome === 'failed').length;
      if (wrong > 0)
        throw new CommandProblem(`${counted(wrong, 'reminder')} could not be sent. Run it again to try once more.`);
    });
}

async function remind(options: RemindOptions): Promise<{ on: Day; messages: ReminderMessage[] }> {
  if (options.on !== undefined && !isDay(options.on)) {
    throw new CommandProblem(`"${options.on}" is not a day: write it as 2026-11-23.`);
  }
  const planId = options.plan === undefined ? undefined : Number(options.plan);
  if (planId !== undefined && !Number.isInteger(planId)) {
    throw new CommandProblem(`"${options.plan}" is not the number of a plan.`);
  }
  const signIn = signInTo(options.site);
  const store = openPlanStore(signIn);
  const { today, plans } = await plansToRemind(store, signIn, planId);
  const on = options.on ?? today;
  const messages: ReminderMessage[] = [];
  for (const data of plans) messages.push(...(await remindPlan(data, on, signIn, options)));
  return { on, messages };
}

/** The plan asked for, else the site's plan and every other one that is not an example. */
async function plansToRemind(
  store: PlanStore,
  { siteUrl }: SignIn,
  planId: number | undefined,
): Promise<{ today: Day; plans: PlanData[] }> {
  const opened = await store.open(planId);
  if (!opened.data) throw new CommandProblem(`${siteUrl} ${whyNoPlan(opened, planId)}`);
  const plans = [opened.data];
  if (planId === undefined) {
    for (const { id } of opened.plans.filter(({ id }) => id !== opened.data?.plan.id)) {
      const { data } = await store.open(id);
      if (data && !data.plan.example) plans.push(data);
    }
  }
  return { today: opened.today, plans };
}

/** What keeps a plan from being read, as the end of a sentence that begins with the site. */
function whyNoPlan({ site, me }: OpenedSite, planId: number | undefined): string {
  if (site.schema === 'none' || site.schema === 'partial')
    return 'has no plan yet. Run provision first, or open Set-up.';
  if (!me.isReader) return 'does not let this identity read its plan. Give it full control of the site.';
  if (site.schema === 'older') return 'has lists of an earlier version. Run provision, which upgrades them.';
  if (site.timeZone === null)
    return `keeps its dates in ${site.timeZoneName}, so no day can be told. Run provision, which sets it to London.`;
  return planId === undefined ? 'has no plan yet.' : `has no plan number ${planId}.`;
}

function remindPlan(
  data: PlanData,
  on: Day,
  signIn: SignIn,
  { page, dryRun }: RemindOptions,
): Promise<ReminderMessage[]> {
  const graph = openGraph({ graphUrl: signIn.graphUrl, bearer: signIn.graphBearer });
  const pageUrl = pageOf(data.settings.pageUrl, signIn.siteUrl, page ?? `${signIn.siteUrl}/SitePages/Plan.aspx`);
  return runReminders({
    data,
    on,
    ledger: openReminderLedger(signIn),
    mailer: (letter, manager) => graph.mail.send(letter, manager.login),
    accounts: (logins) => graph.people.accounts(logins),
    links: reminderLinks(pageUrl, data.settings.teamsUrl, data.plan.id),
    dryRun: dryRun ?? false,
  });
}

/** Design, "Interfaces that stay". */
function asJson(on: Day, messages: ReminderMessage[]): object {
  return {
    on,
    messages: messages.map(({ to, items, outcome, why }) => ({
      to,
      items: items.map(({ ref, rule }) => ({ ref, rule })),
      outcome,
      why,
    })),
  };
}

function asWords(on: Day, messages: ReminderMessage[], dryRun: boolean): string[] {
  if (messages.length === 0) return [`Nothing is due to anybody on ${formatDay(on)}.`];
  return messages.flatMap(({ to, name, items, outcome, why, mail }) => [
    `${name} <${to}>: ${outcome}: ${items.map(({ ref, rule }) => `${ref} ${rule}`).join(', ')}${why && `. ${why}`}`,
    ...(dryRun && outcome === 'would send' && mail ? ['', `  ${mail.subject}`, '', ...indented(mail.text), ''] : []),
  ]);
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}
