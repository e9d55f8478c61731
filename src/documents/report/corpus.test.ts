import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadReport } from './report';
import { ReportError } from './reportError';
import { readFrom, truthsIn, type Truth } from './testing/corpus';

/** The reports in the repository, each with its contents as read by a person (corpus/SOURCE.md). */
const corpus = join(__dirname, 'corpus');

/** The facts of a report that are read wrongly: they match neither the correct value nor another accepted one. */
function wrongFacts(read: ReadReport, truth: Truth, facts: (keyof ReadReport & keyof Truth)[]): string[] {
  const alternatives = truth as unknown as { [fact: string]: unknown };
  return facts
    .filter((fact) => ![truth[fact], ...((alternatives[`${fact}Also`] as unknown[]) ?? [])].includes(read[fact]))
    .map((fact) => `${fact}: ${String(read[fact])}, and not ${String(truth[fact])}`);
}

/** The named fields of each object, for comparison with the correct values. */
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
      // Only some reports of a kind name the authority's number and the topic.
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
    // For older reports the correct values contain the printed heading, for letters the urgency of each item.
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
