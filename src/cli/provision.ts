import { Command } from 'commander';
import { openProvisioning } from '../lists/provisioning';
import { signInTo } from './signIn';
import type { Terminal } from './terminal';

interface ProvisionOptions {
  site: string;
  manager?: string;
  keepTimeZone?: boolean;
}

/**
 * `provision --site URL`: makes a site ready for plans and prints each step. Safe to repeat; resumes where it was cut
 * off.
 */
export function provisionCommand(terminal: Terminal): Command {
  return new Command('provision')
    .description('make the lists, groups and permissions of a plan in a site; running it again does no harm')
    .requiredOption('--site <url>', 'the SharePoint site that is to hold the plan')
    .option('--manager <address>', 'who manages the plan: their sign-in address, such as anne.faulkner@council.example')
    .option('--keep-time-zone', "leave the site's time zone as it is; a plan starts only on London time")
    .action(async ({ site, manager, keepTimeZone }: ProvisionOptions) => {
      const provisioning = openProvisioning(signInTo(site, terminal.out));
      await provisioning.provision({ setLondonTime: !keepTimeZone }, ({ done, total, label }) =>
        terminal.out(`${String(done).padStart(String(total).length)}/${total}  ${label}`),
      );
      if (manager !== undefined) {
        await provisioning.addToRole('managers', manager);
        terminal.out(`${manager} manages the plan.`);
      }
      const { timeZone, widerRights } = await provisioning.check();
      terminal.out(`Time zone: ${timeZone.name}`);
      if (widerRights.length > 0) terminal.out('Who can do more with the lists than the roles give:');
      for (const { name, why } of widerRights) terminal.out(`  ${name}: ${why}`);
    });
}
