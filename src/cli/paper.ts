import { basename, extname } from 'node:path';
import { Command } from 'commander';
import {
  makePaper,
  identifyingInPaper,
  isAskedKind,
  isForMeeting,
  meetingFor,
  paperFile,
  paperFormats,
  paperKinds,
  paperSettingsOf,
  rowFor,
  type AskedKind,
  type PaperFormat,
  type PaperRequest,
} from '../documents/papers';
import { openPlanStore } from '../lists';
import type { PlanStore } from '../lists/planStore';
import { isDay, type Day } from '../plan/day';
import { adviceOn } from '../plan/identifying/identifying';
import { bytesOf, refuseOverwriting, writeNewFile } from './files';
import { whyNoPlan } from './noPlan';
import { signInTo } from './signIn';
import { CommandProblem, type Terminal } from './terminal';

/** The largest Word document that a paper stands in: larger than any letterhead with pictures. */
const LARGEST_BASE = 20 * 1024 * 1024;

interface PaperOptions {
  site: string;
  kind: string;
  on?: string;
  out: string;
  format?: string;
  plan?: string;
  meeting?: string;
  since?: string;
  base?: string;
  overwrite?: boolean;
}

/** `paper --site URL --kind KIND --on DATE --out FILE`: writes one paper from the plan's lists into a file. */
export function paperCommand(terminal: Terminal): Command {
  return new Command('paper')
    .description('write a paper from the plan: the same day gives the same paper, byte for byte as HTML')
    .requiredOption('--site <url>', 'the SharePoint site that holds the plan')
    .requiredOption('--kind <kind>', `which paper: ${paperKinds.join(', ')}`)
    .option('--on <date>', "the day it shows, as 2026-11-23; today in the site's time zone unless given")
    .requiredOption('--out <file>', 'the file to write')
    .option('--format <format>', `${paperFormats.join(', ')}; by the ending of the file unless given`)
    .option('--plan <number>', 'which plan of the site')
    .option(
      '--meeting <number>',
      'which meeting a committee report, agenda, pack or minutes are of; the next one unless given',
    )
    .option('--since <date>', 'the day since which changes are told')
    .option('--base <file>', "the council's own Word document for it to stand in")
    .option('--overwrite', 'write over a file of that name')
    .action(async (options: PaperOptions) => {
      for (const line of await writePaper(options)) terminal.out(line);
    });
}

/**
 * Writes the paper to a file. @returns the lines to print: the file's name, and any text in it that may identify a
 * child
 */
async function writePaper(options: PaperOptions): Promise<string[]> {
  const { kind, out, overwrite = false } = options;
  if (!isAskedKind(kind)) throw new CommandProblem(`"${kind}" is no paper. The kinds are: ${paperKinds.join(', ')}.`);
  const format = formatOf(options);
  await refuseOverwriting(out, overwrite);
  const base = options.base === undefined ? null : await baseOf(options.base, format);
  const store = openPlanStore(signInTo(options.site));
  const paper = await makePaper(store, await requestOf(store, kind, options));
  const file = await paperFile(paper, format, base);
  await writeNewFile(out, file.bytes, overwrite);
  return [
    `${out}: ${paper.title}, ${paper.day}`,
    ...identifyingInPaper(paper).map(({ place, found }) => `Check ${place}: ${adviceOn(found)}`),
  ];
}

async function requestOf(store: PlanStore, kind: AskedKind, options: PaperOptions): Promise<PaperRequest> {
  const number = numberIn(options.plan, 'plan') ?? undefined;
  const opened = await store.open(number);
  if (!opened.data) throw new CommandProblem(`${options.site} ${whyNoPlan(opened, number)}`);
  const planId = opened.data.plan.id;
  const day = dayIn(options.on) ?? opened.today;
  const settings = (await store.readRecords('settings')).find(
    (row) => row.kind === 'paper settings' && row.planId === planId,
  );
  const named = numberIn(options.meeting, 'meeting');
  const meeting = isForMeeting(kind) ? meetingFor(opened.data, day, named) : null;
  const meetingId = meeting?.id ?? null;
  const papers = await store.readRecords('papers');
  const wordsOf = (of: AskedKind): PaperRequest['words'] =>
    rowFor(papers, { kind: of, planId, meetingId, day })?.words ?? {};
  return {
    kind,
    planId,
    day,
    meetingId,
    meeting,
    since: dayIn(options.since),
    words: wordsOf(kind),
    ...(kind === 'pack' ? { coverWords: wordsOf('committee') } : {}),
    settings: paperSettingsOf(settings?.value),
  };
}

function formatOf({ format, out }: PaperOptions): PaperFormat {
  const named = format ?? extname(out).slice(1).toLowerCase();
  const found = paperFormats.find((one) => one === named);
  if (found) return found;
  if (format === undefined) return 'html';
  throw new CommandProblem(`"${format}" is no format. The formats are: ${paperFormats.join(', ')}.`);
}

async function baseOf(file: string, format: PaperFormat): Promise<{ name: string; bytes: Uint8Array }> {
  if (format !== 'docx') throw new CommandProblem('A base is for Word papers only: add --format docx.');
  return { name: basename(file), bytes: await bytesOf(file, 'the document', LARGEST_BASE) };
}

function dayIn(text: string | undefined): Day | null {
  if (text === undefined) return null;
  if (!isDay(text)) throw new CommandProblem(`"${text}" is not a day: write it as 2026-11-23.`);
  return text;
}

function numberIn(text: string | undefined, of: string): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new CommandProblem(`"${text}" is not the number of a ${of}.`);
  return number;
}
