import { basename } from 'node:path';
import { Command } from 'commander';
import { LARGEST_PLAN, readPlan, type ReadPlan } from '../documents/existingPlan';
import { bytesOf } from './files';
import type { Terminal } from './terminal';

/** `read-plan FILE`: prints the actions of an existing plan, in words or as JSON. */
export function readPlanCommand(terminal: Terminal): Command {
  return new Command('read-plan')
    .description('read an existing plan (Word, Excel, OpenDocument, PDF or CSV) into actions')
    .argument('<file>', 'the plan')
    .option('--json', 'print JSON and nothing else')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const plan = await readPlan(await planBytes(file), basename(file));
      if (json) terminal.out(JSON.stringify(planAsJson(plan), null, 1));
      else planAsWords(plan).forEach((line) => terminal.out(line));
    });
}

/** The bytes of a plan's file. @throws CommandProblem when it is no file, too large, or cannot be opened */
export const planBytes = (file: string): Promise<Uint8Array> => bytesOf(file, 'the plan', LARGEST_PLAN);

/** The plan as JSON, in the shape that scripts may rely on (docs/design.md, "Interfaces that stay"). */
export function planAsJson({ actions, problems, notTaken }: ReadPlan): object {
  return {
    actions: actions.map((each) => ({
      ref: each.ref,
      theme: each.theme,
      recommendation: each.recommendation,
      recommendationNumber: each.recommendationNumber,
      action: each.action,
      outcome: each.outcome,
      measure: each.measure,
      leads: each.leads,
      dueText: each.dueText,
      due: each.due,
      originalDueText: each.originalDueText,
      status: each.status,
      rating: each.rating,
      progress: each.progress,
      entries: each.entries,
      key: each.key ?? each.taskId,
      others: each.others,
    })),
    problems: problems.map(({ place, message }) => ({ place, message })),
    notTaken: notTaken.map(({ place, text }) => ({ place, text })),
  };
}

function planAsWords({ actions, problems, notTaken }: ReadPlan): string[] {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  return [
    `${count(actions.length, 'action', 'actions')}, ${problems.length} to check, ${count(notTaken.length, 'text', 'texts')} not taken`,
    '',
    ...actions.map(({ ref, action, place, leads, dueText }) => {
      const facts = [leads.join(' / '), dueText].filter(Boolean).join('; ');
      return `${ref ?? '-'} [${place}] ${(action ?? 'no words').replace(/\n/g, ' ')}${facts ? ` (${facts})` : ''}`.replace(
        /\s+/g,
        ' ',
      );
    }),
    ...problems.map(({ place, message }) => `To check, ${place}: ${message}`),
  ];
}
