import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from './readReport';
import type { ReadReport } from './report';
import shropshire from './testing/shropshire2017.json';

const root = join(__dirname, '../../..');
const shipped = "local/demo/report/children's services inspection - 24 november 2017.pdf";
const name = "children's services inspection - 24 november 2017.pdf";

interface Truth extends Omit<ReadReport, 'fileName' | 'doubts' | 'pageCount'> {
  file: string;
  note?: string;
  expectError: boolean;
}

/** The fields of each judgement and recommendation for which a correct value is known. */
function inTruthsFields(read: object[], truth: object[]): object[] {
  return read.map((each, index) => {
    const fields = Object.keys(truth[index] ?? {});
    return Object.fromEntries(Object.entries(each).filter(([field]) => fields.includes(field)));
  });
}

function expectTruth(read: ReadReport, truth: Omit<Truth, 'file' | 'expectError' | 'urn'>): void {
  const { judgements, recommendations, ...facts } = truth;
  delete facts.note;
  expect(read).toMatchObject(facts);
  expect(inTruthsFields(read.judgements, judgements)).toEqual(judgements);
  expect(inTruthsFields(read.recommendations, recommendations)).toEqual(recommendations);
}

describe('reading the report that ships with the product', () => {
  let read: ReadReport;
  const told: number[] = [];
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(join(root, shipped)));
    read = await readReport(bytes, name, { onProgress: ({ page }) => told.push(page) });
  });

  it('finds every fact, judgement and recommendation as printed', () => {
    expectTruth(read, shropshire as unknown as Truth);
  });

  it('takes the authority’s number only from a name that holds it', async () => {
    expect(read.urn).toBeNull();
    const bytes = new Uint8Array(readFileSync(join(root, shipped)));
    expect((await readReport(bytes, name, { path: `80552_shropshire/${name}` })).urn).toBe('80552');
  });

  it('takes the printed day of publication, and doubts it where the file’s name says another', async () => {
    const bytes = new Uint8Array(readFileSync(join(root, shipped)));
    const { published, publishedFrom, doubts } = await readReport(bytes, name.replace('24', '27'));
    expect([published, publishedFrom]).toEqual(['2017-11-24', 'text']);
    expect(doubts.filter(({ about }) => about !== null && 'fact' in about && about.fact === 'published')).toMatchObject(
      [
        {
          message: 'The report prints 24 Nov 2017 as the day of publication; the file’s name says 27 Nov 2017.',
        },
      ],
    );
    expect(read.doubts.map(({ message }) => message).join(' ')).not.toContain('the file’s name says');
  });

  it('tells after every page how far it is', () => {
    expect(told).toEqual(Array.from({ length: 37 }, (_, page) => page + 1));
    expect(read.pageCount).toBe(37);
  });

  it('says where each recommendation stands', () => {
    const [second] = read.recommendations[1].boxes;
    // pdftotext -bbox shows the lines of number 2 from 187 to 230 points from the top, with a left margin of 71.
    expect(second.page).toBe(8);
    expect(second.x).toBeCloseTo(71, 0);
    expect(second.y).toBeGreaterThan(172);
    expect(second.y).toBeLessThan(180);
    expect(second.y + second.height).toBeGreaterThan(230);
    expect(second.y + second.height).toBeLessThan(240);
    expect(read.recommendations.flatMap((each) => each.boxes)).toHaveLength(13);
  });

  it('doubts only what a person should look at', () => {
    expect(read.doubts).toEqual([
      {
        message: 'The last is printed with paragraph number 100 and is for the safeguarding board.',
        about: { recommendation: 12 },
      },
    ]);
  });
});
