import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { comparedFields, publicFields } from '../editions/fields';
import { editionName } from '../editions/plain';
import { planListNames, planLists, rowWords } from '.';
import type { Action } from '.';
import { actionFields } from './actions';
import type { Fields } from './field';
import { emptyValues } from './field';
import { progressFields } from './progress';

const lists: [string, Fields][] = Object.entries({ ...planLists, progress: progressFields });

describe('the catalogue of fields', () => {
  it.each(lists)('%s: tells every field apart by its label and by its name in an edition', (_name, fields) => {
    const labels = Object.values(fields).map(({ label }) => label.toLowerCase());
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    const names = Object.keys(fields).map(editionName);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(lists)('%s: nothing that the product alone reads is compared or public', (_name, fields) => {
    for (const field of Object.values(fields).filter(({ hidden }) => hidden))
      expect([field.compared, field.public]).toEqual([undefined, undefined]);
  });

  it('never shows the public who leads, owns or answers for something', () => {
    for (const name of planListNames)
      for (const field of Object.values(planLists[name] as Fields))
        if (field.kind === 'person' || field.kind === 'people') expect(field.public).toBeUndefined();
  });

  it('says which fields of an action two editions are compared in, and which the public reads', () => {
    const known = [
      'ref',
      'text',
      'outcome',
      'measure',
      'lead',
      'deputies',
      'externalOwner',
      'start',
      'due',
      'dueText',
      'recommendation',
      'priority',
      'crossPriorities',
      'waitsFor',
      'urgent',
      'workforce',
    ];
    expect(comparedFields('actions').filter((name) => known.includes(name))).toEqual(known);
    for (const technical of ['key', 'plan', 'order', 'illustrative', 'originalDue'])
      expect(comparedFields('actions')).not.toContain(technical);
    expect(publicFields('actions')).not.toContain('externalOwner');
    expect(publicFields('decisions')).toEqual([]);
    expect(comparedFields('plan')).toContain('responseDue');
  });

  it('says what the rows are called of every list of which editions are compared', () => {
    const compared = planListNames.filter((name) =>
      Object.values(planLists[name] as Fields).some((field) => field.compared !== undefined),
    );
    expect(Object.keys(rowWords)).toEqual(compared);
  });

  it('types rows by their fields: a wrong name or a wrong type does not compile', () => {
    const action: Action = { ...emptyValues(actionFields), id: 1, etag: '' };
    // @ts-expect-error there is no such field
    const misnamed: Partial<Action> = { outcom: 'Seen in time' };
    // @ts-expect-error a day is text
    const mistyped: Partial<Action> = { due: 20_261_218 };
    // @ts-expect-error not one of the words
    const notAChoice: Partial<typeof planLists.priorities.kind.empty> = 'topic';
    expect([action.outcome, action.deputyIds, action.leadId]).toEqual(['', [], null]);
    expect([misnamed, mistyped, notAChoice]).toHaveLength(3);
  });

  it('gives each empty row arrays of its own', () => {
    emptyValues(actionFields).deputyIds.push(7);
    expect(emptyValues(actionFields).deputyIds).toEqual([]);
  });

  it('says each label once: screens, papers and files take it from here', () => {
    const written = codeIn(join(__dirname, '../..')).flatMap(({ file, code }) =>
      literalsIn(code)
        .filter((literal) => labels.has(literal))
        .map((literal) => `${file}: ${literal}`),
    );
    expect(written.filter((one) => !OTHER_THINGS.includes(one))).toEqual([]);
  });
});

/** Every label of a field with more than one word. Labels of one word, such as "Lead", are also ordinary words. */
const labels = new Set(
  lists
    .flatMap(([, fields]) => Object.values(fields))
    .flatMap(({ label, asked, short }) => [label, asked, short])
    .filter((words): words is string => words !== undefined && words.includes(' ')),
);

/** Places where the same words name something other than the field. */
const OTHER_THINGS = [
  // The name of a part of a row, a file or a mail, not of a row.
  'app/forms/EvidenceLink.tsx: What it is',
  'app/inspections/planForms.tsx: What it is called',
  'app/inspections/planForms.tsx: Where it can be read',
  'app/reminders/MessageList.tsx: What it says',
  'app/bringIn/fieldWords.ts: Number of the action',
  // What is said with a decision; the field is a day that a plan gives in words.
  'app/requests/DecideForm.tsx: In words',
  // What became of what a meeting asked for; the field is the state of a meeting.
  'documents/papers/meetingActionTable.ts: Where it stands',
  // Headings over the state of an action or a measure; the field is the state of a partner.
  'documents/papers/measures.ts: How it stands',
  'documents/papers/parts.ts: How it stands',
  'documents/papers/public.ts: How it stands',
  // Headings over what a meeting decided, and over whether its report is made.
  'app/meetings/MeetingRows.tsx: What came of it',
  'app/meetings/ReportsDue.tsx: How it stands',
  'app/measures/MeasureFacts.tsx: What is measured',
  // A promise has a day by which it is due, like a definition.
  'app/meetings/DecisionForm.tsx: By when',
  // The office of the person who asks.
  'plan/governance/offices.ts: Cabinet member',
];

/** The product's own code, without its tests, the catalogue and former column titles. */
function codeIn(root: string): { file: string; code: string }[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
    );
  return walk(root)
    .map((path) => ({ path, file: relative(root, path).replace(/\\/g, '/') }))
    .filter(({ file }) => /^(app|documents|graph|plan|cli)\/.*\.tsx?$/.test(file))
    .filter(({ file }) => !/(test\.tsx?$|testing|^plan\/fields\/|\.types\.ts$)/.test(file))
    .map(({ path, file }) => ({ file, code: readFileSync(path, 'utf8') }));
}

/** Texts in quotation marks, in attributes and between tags. */
function literalsIn(code: string): string[] {
  const found = code.matchAll(/'([^'\n]+)'|="([^"\n]+)"|>([^<>{}\n]+)</g);
  return [...found].map(([, quoted, attribute, between]) => quoted ?? attribute ?? between);
}
