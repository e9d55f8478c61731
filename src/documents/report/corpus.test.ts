import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadReport } from './report';
import { ReportError } from './reportError';
import { readFrom, truthsIn, type Truth } from './testing/corpus';

/** The reports of the repository, each with what a person read in it (corpus/SOURCE.md). */
const corpus = join(__dirname, 'corpus');

/** The facts of a report that are read wrong: neither the truth nor another right reading. */
function wrongFacts(read: ReadReport, truth: Truth, facts: (keyof ReadReport & keyof Truth)[]): string[] {
  const alternatives = truth as unknown as { [fact: string]: unknown };
  return facts
    .filter((fact) => ![truth[fact], ...((alternatives[`${fact}Also`] as unknown[]) ?? [])].includes(read[fact]))
    .map((fact) => `${fact}: ${String(read[fact])}, and not ${String(truth[fact])}`);
}

/** Of each thing read, the named fields alone, so that it can be held against the truth. */
function inFields(things: object[], fields: string[]): object[] {
  return things.map((thing) => Object.fromEntries(Object.entries(thing).filter(([field]) => fields.includes(field))));
}

const inspections = truthsIn(join(corpus, 'truth.json'));

describe.each(inspections)('$file', (truth) => {
  let read: ReadReport;
  beforeAll(async () => {
    read = await readFrom(corpus, truth.file);
  });

  it('is read with every fact', () => {
    const facts = [
      'authority',
      'kind',
      'inspectionStart',
      'inspectionEnd',
      'published',
      'leadInspector',
      // The readings name the authority's number and the topic where a report of the kind has them.
      ...(truth.urn ? (['urn'] as const) : []),
      ...('topic' in truth ? (['topic'] as const) : []),
    ] as const;
    expect(wrongFacts(read, truth, [...facts])).toEqual([]);
    expect(read.outcome?.sentence).toBe(truth.outcome);
  });

  it('is read with every judgement', () => {
    const fields = ['area', 'grade'];
    expect(inFields(read.judgements, fields)).toEqual(inFields(truth.judgements, fields));
  });

  it('is read with every recommendation, to the letter, and none besides', () => {
    // The readings of older reports name the printed heading where those of letters name how urgent an item is.
    const graded = truth.recommendations.some(({ group }) => group === 'improvement');
    const fields = ['number', 'text', 'addressee', 'page', ...(graded ? ['group'] : [])];
    expect(inFields(read.recommendations, fields)).toEqual(inFields(truth.recommendations, fields));
  });
});

it('every report yields recommendations, or says in words why not', async () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.pdf'));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const outcome = await readFrom(corpus, file).catch((error: unknown) => error);
    if (outcome instanceof ReportError) {
      expect(outcome.message).toMatch(/^“.*” .*\.$/);
      continue;
    }
    const { recommendations, doubts } = outcome as ReadReport;
    const saysWhy = doubts.some(({ message }) => message.startsWith('No list of recommendations was found.'));
    expect({ file, said: recommendations.length > 0 || saysWhy }).toEqual({ file, said: true });
  }
});
