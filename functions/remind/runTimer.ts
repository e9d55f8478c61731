import type { JobOptions, JobReport } from '../../src/cli/reminderJob';

export interface TimerOptions {
  /** The sites whose plans are reminded of. */
  sites: string[];
  /** The mailbox that sends, in place of what each plan's settings say. */
  mailbox?: string;
  /** How long the host lets a run go on; the run ends by itself before that, and the next one goes on. */
  minutes?: number;
  remind: (options: JobOptions) => Promise<JobReport>;
  /** Writes to the host's log. Counts and reasons only: no names, no addresses. */
  say: (words: string) => void;
  /** Milliseconds. */
  now: () => number;
}

/** The consumption plan stops a function after ten minutes at most (host.json: functionTimeout). */
const hostMinutes = 10;
/** So much is kept for what is under way: a message, its record, the report. */
const marginMilliseconds = 90_000;

/** The addresses in the setting: separated by commas, spaces or lines. */
export function sitesIn(setting: string | undefined): string[] {
  return (setting ?? '').split(/[\s,;]+/).filter((site) => site !== '');
}

/**
 * One tick of the timer: reminds of every site. A site that fails does not keep the others from being reminded of.
 * @throws Error with a sentence a problem, so that the host records the run as failed and its alert goes off
 */
export async function runTimer({ sites, mailbox, minutes, remind, say, now }: TimerOptions): Promise<void> {
  if (sites.length === 0)
    throw new Error('No site is set. Put the addresses of the plans’ sites into the setting IMPROVEMENT_PLAN_SITES.');
  const end = now() + (minutes ?? hostMinutes) * 60_000 - marginMilliseconds;
  const mustEnd = (): string | null => (now() < end ? null : 'Not sent yet: the host was about to stop the run.');
  const problems: string[] = [];
  for (const site of sites) {
    try {
      const { messages, notes, problems: own } = await remind({ site, mailbox, mustEnd });
      const count = (outcome: string): number => messages.filter((message) => message.outcome === outcome).length;
      say(
        `${site}: ${count('sent')} sent, ${count('failed')} failed, ${count('uncertain')} uncertain, ${count('skipped')} skipped. ${notes.join(' ')}`.trim(),
      );
      if (count('failed') > 0)
        problems.push(`${site}: ${count('failed')} could not be sent; the next run tries again.`);
      problems.push(...own.map((problem) => `${site}: ${problem}`));
    } catch (error) {
      problems.push(`${site}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
