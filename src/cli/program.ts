import { Command, CommanderError } from 'commander';
import { checkCommand } from './check';
import { deadlinesCommand } from './deadlines';
import { bringInCommand } from './bringIn';
import { installCommand } from './install';
import { paperCommand } from './paper';
import { provisionCommand } from './provision';
import { readPlanCommand } from './readPlan';
import { readReportCommand } from './readReport';
import { remindCommand } from './remind';
import { standingCommand } from './standing';
import { oneLine, type Terminal } from './terminal';

/**
 * Runs one command.
 * @param words the arguments after the program's name
 * @returns the exit code: 0, or 1 after a problem, which was printed as one line
 */
export async function runProgram(words: string[], terminal: Terminal): Promise<number> {
  const program = new Command('improvement-plan')
    .description('An improvement plan in a SharePoint site, from the command line')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.replace(/\n$/, '')),
      writeErr: () => undefined,
    });
  for (const command of [
    checkCommand(terminal),
    installCommand(terminal),
    provisionCommand(terminal),
    readReportCommand(terminal),
    readPlanCommand(terminal),
    bringInCommand(terminal),
    remindCommand(terminal),
    standingCommand(terminal),
    paperCommand(terminal),
    deadlinesCommand(terminal),
  ]) {
    program.addCommand(command.copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (words.length === 0) {
      const names = program.commands.map((command) => command.name());
      terminal.problem(
        `Name a command: ${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}. --help says more.`,
      );
      return 1;
    }
    terminal.problem(oneLine(error).replace(/^error: /, ''));
    return 1;
  }
}
