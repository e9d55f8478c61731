import { newKey, openPlanStore } from '../src/lists';
import type { Connection } from '../src/lists';
import type { PlanStore } from '../src/lists/planStore';
import {
  makePaper,
  paperFile,
  paperFormats,
  paperKinds,
  paperTitles,
  usualPaperSettings,
} from '../src/documents/papers';
import type { AskedKind, PaperRequest } from '../src/documents/papers';
import { addDays } from '../src/plan/day';

/** The longest time for a paper of 200 actions, from the lists to the file. */
const MOST_MILLISECONDS = 2000;
const rounds = 3;

/** How long a paper takes: reading the plan of its day from the lists, and writing each file from it. */
export interface PaperTime {
  paper: string;
  read: number;
  html: number;
  docx: number;
  xlsx: number;
  /** The time for reading and for the slowest of the files. */
  whole: number;
  /**
   * The processor time within `whole`, including the lists' local server. A busy machine changes it less than the
   * elapsed time.
   */
  processor: number;
  withinBudget: boolean;
}

const middle = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

interface Timed<Value> {
  value: Value;
  milliseconds: number;
  processor: number;
}

async function timed<Value>(work: () => Promise<Value>): Promise<Timed<Value>> {
  const started = performance.now();
  const worked = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(worked);
  return { value, milliseconds: performance.now() - started, processor: (user + system) / 1000 };
}

/** Adds the data that papers need besides the plan: a meeting for the report, and a self-assessment. */
async function addOccasions(store: PlanStore, planId: number, today: string): Promise<void> {
  await store.addRecord(
    'meetings',
    { planId, title: 'Improvement Board', day: addDays(today, 7), itemTitle: 'Progress', backgroundPapers: 'None' },
    newKey(),
  );
  await store.addRecord(
    'selfAssessments',
    { planId, title: 'Where we are', version: 1, day: today, state: 'agreed', points: [], grades: [] },
    newKey(),
  );
}

async function timeOf(store: PlanStore, request: PaperRequest): Promise<Omit<PaperTime, 'paper'>> {
  const reading = await timed(() => makePaper(store, request));
  const files = { html: 0, docx: 0, xlsx: 0 };
  let slowest = { milliseconds: 0, processor: 0 };
  for (const format of paperFormats) {
    const writing = await timed(() => paperFile(reading.value, format));
    files[format] = writing.milliseconds;
    if (writing.milliseconds > slowest.milliseconds) slowest = writing;
  }
  const whole = reading.milliseconds + slowest.milliseconds;
  const processor = reading.processor + slowest.processor;
  return { read: reading.milliseconds, ...files, whole, processor, withinBudget: whole <= MOST_MILLISECONDS };
}

/** Makes every kind of paper from the plan of a site, in every format, and measures the times. */
export async function measurePapers(connection: Connection): Promise<PaperTime[]> {
  const store = openPlanStore(connection);
  const { data, today } = await store.open();
  const planId = data!.plan.id;
  await addOccasions(store, planId, today);
  const results: PaperTime[] = [];
  const requestOf = (kind: AskedKind): PaperRequest => ({
    kind,
    planId,
    day: today,
    meetingId: null,
    since: null,
    words: {},
    settings: usualPaperSettings,
  });
  // The first Word file also loads the code that writes it, so it is not counted.
  await timeOf(store, requestOf('one-page'));
  for (const kind of paperKinds) {
    const times: Omit<PaperTime, 'paper'>[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await timeOf(store, requestOf(kind)));
    const of = (part: 'read' | 'html' | 'docx' | 'xlsx' | 'whole' | 'processor'): number =>
      Math.round(middle(times.map((time) => time[part])));
    const whole = of('whole');
    results.push({
      paper: paperTitles[kind],
      read: of('read'),
      html: of('html'),
      docx: of('docx'),
      xlsx: of('xlsx'),
      whole,
      processor: of('processor'),
      withinBudget: whole <= MOST_MILLISECONDS,
    });
  }
  return results;
}
