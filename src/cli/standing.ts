import { Command } from 'commander';
import { openPlanStore } from '../lists';
import type { RowsWritten, StandingWritten } from '../lists/standingWritten';
import { listSchema } from '../lists/schema';
import { formatDay } from '../plan/day';
import { whyNoPlan } from './noPlan';
import { signInTo } from './signIn';
import { CommandProblem, type Terminal } from './terminal';

interface StandingOptions {
  site: string;
  json?: boolean;
}

/** `standing --site URL`: writes the lists Standing anew from the plans of a site, only the rows that differ. */
export function standingCommand(terminal: Terminal): Command {
  return new Command('standing')
    .description('write the lists Standing, which other tools read, from the plans of a site; only rows that differ')
    .requiredOption('--site <url>', 'the SharePoint site that holds the plans')
    .option('--json', 'print JSON and nothing else')
    .action(async ({ site, json }: StandingOptions) => {
      const signIn = signInTo(site, json ? undefined : terminal.out);
      const store = openPlanStore(signIn);
      const opened = await store.open();
      if (opened.plans.length === 0) throw new CommandProblem(`${signIn.siteUrl} ${whyNoPlan(opened)}`);
      const written = await store.writeStanding();
      if (!written)
        throw new CommandProblem(
          'The lists Standing cannot be written now: somebody is bringing in or changing several things at once, or this identity has not full control of the site. Nothing was written.',
        );
      if (json) terminal.out(JSON.stringify(written, null, 1));
      else inWords(written).forEach((line) => terminal.out(line));
    });
}

function inWords({ on, actions, months }: StandingWritten): string[] {
  const line = (title: string, { added, changed, removed, putRight }: RowsWritten): string =>
    `${title}: ${added} added, ${changed} changed, ${removed} removed, ${putRight} put right`;
  return [
    line(listSchema.standing.title, actions),
    line(listSchema.standingMonths.title, months),
    `Both are as of ${formatDay(on)}.`,
  ];
}
