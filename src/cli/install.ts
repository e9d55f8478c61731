import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { install } from '../lists/install';
import type { ByHand } from '../lists/install';
import { isClientId, remindersApp } from './remindersApp';
import { signInTo } from './signIn';
import { CommandProblem, type Terminal } from './terminal';

interface InstallCommandOptions {
  site: string;
  package: string;
  siteCatalogue?: boolean;
  teams: boolean;
  page: string;
  manager?: string;
  reminderApp?: string;
  dryRun?: boolean;
}

/** `install --site URL`: installs a built package and ends with a page that shows the plan. Safe to repeat. */
export function installCommand(terminal: Terminal): Command {
  return new Command('install')
    .description('put the built package into the app catalogue and make a site that shows the plan; safe to repeat')
    .requiredOption('--site <url>', 'the SharePoint site that is to hold the plan')
    .option('--package <file>', 'the built package', 'sharepoint/solution/improvement-plan.sppkg')
    .option('--site-catalogue', 'use the app catalogue of the site itself, not the tenant’s')
    .option('--no-teams', 'do not bring the app into Teams')
    .option('--page <title>', 'the title of the page that is made when none shows the plan', 'Plan')
    .option('--manager <address>', 'who keeps the plan first: their sign-in address')
    .option(
      '--reminder-app <id>',
      'the Entra application of the reminder job: makes its Teams app, for the activity feed',
    )
    .option('--dry-run', 'say what would be done; change nothing')
    .action(async (options: InstallCommandOptions) => {
      if (options.reminderApp !== undefined && !isClientId(options.reminderApp))
        throw new CommandProblem(
          `"${options.reminderApp}" is no id of an Entra application; it stands on its overview page.`,
        );
      const left = await install({
        connect: (site) => signInTo(site, terminal.out),
        siteUrl: signInTo(options.site, terminal.out).siteUrl,
        sppkg: await packageAt(options.package),
        scope: options.siteCatalogue ? 'site' : 'tenant',
        teams: options.teams,
        pageTitle: options.page,
        ...(options.manager === undefined ? {} : { manager: options.manager }),
        dryRun: options.dryRun ?? false,
        onStep: (words) => terminal.out(words),
      });
      if (options.reminderApp !== undefined) left.push(await makeRemindersApp(options, options.reminderApp, terminal));
      terminal.out(options.dryRun ? 'Nothing was changed. Left to do by hand afterwards:' : 'Left to do by hand:');
      left.forEach(({ what, address }, index) => terminal.out(`  ${index + 1}. ${what}\n     ${address}`));
    });
}

/**
 * Writes, beside the package, the Teams app that only sends notifications. @returns the steps left for a person to do
 * with that app
 */
async function makeRemindersApp(options: InstallCommandOptions, clientId: string, terminal: Terminal): Promise<ByHand> {
  const file = path.join(path.dirname(options.package), 'improvement-plan-reminders-teams.zip');
  terminal.out(`Making the Teams app of the reminders, ${file}${options.dryRun ? ': would be done' : ''}`);
  if (!options.dryRun) await writeFile(file, await remindersApp(clientId));
  return {
    what: `Upload ${file} and have it installed for everybody who is reminded (an app set-up policy); then choose the activity feed in Set-up`,
    address: 'https://admin.teams.microsoft.com/policies/manage-apps',
  };
}

async function packageAt(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    throw new CommandProblem(
      `There is no package at ${file}. Build it with npx gulp bundle --ship and npx gulp package-solution --ship, or name it with --package.`,
    );
  }
}
