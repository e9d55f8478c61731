import { Command } from 'commander';
import { scopesOf } from '../graph/scopes';
import { checkTenant, type Finding } from '../lists/check';
import { counted } from '../plan/words';
import { signInTo } from './signIn';
import { CommandProblem, type Terminal } from './terminal';

/**
 * `check --site URL`: tests on a tenant the behaviour of SharePoint and Graph that the product relies on, and reports
 * any difference.
 */
export function checkCommand(terminal: Terminal): Command {
  return new Command('check')
    .description('prove a tenant before a plan is trusted to it; makes a scratch list and removes it')
    .requiredOption('--site <url>', 'the SharePoint site that holds the plan or is to hold it')
    .option('--json', 'print JSON and nothing else')
    .action(async ({ site, json }: { site: string; json?: boolean }) => {
      const signIn = signInTo(site, terminal.problem);
      const graph = async (): Promise<string[] | null> => scopesOf(await signIn.graphBearer());
      const findings = await checkTenant(signIn, graph, (finding) => {
        if (!json) terminal.out(lineOf(finding));
      });
      if (json) terminal.out(JSON.stringify({ site: signIn.siteUrl, findings }, null, 1));
      const wrong = findings.filter(({ answer, matters }) => matters && answer === 'differs').length;
      if (wrong > 0)
        throw new CommandProblem(`${counted(wrong, 'thing')} that the plan rests on must be put right first.`);
    });
}

function lineOf({ line, what, answer, means }: Finding): string {
  return `${answer.padEnd(9)}  ${line.padEnd(6)}  ${what}${means === '' ? '' : `\n${' '.repeat(19)}${means}`}`;
}
