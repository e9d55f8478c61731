import { madeColumnsOf } from '../provisioning/details';
import { actionFields } from '../../plan/fields/actions';
import { emptyValues } from '../../plan/fields/field';
import { SiteError } from '../planStore';
import { listSchema } from '.';
import { showsOwnRowsOnly } from './list';
import { propertyOf, rowOf, selectOf } from './mapping';
import { fieldsOf, keptReason } from './writing';

const LONDON = 'Europe/London';

describe('a stored row', () => {
  const item = {
    Id: 7,
    'odata.etag': '"guid,3"',
    Title: '3.2',
    Key: 'ab12',
    PlanId: 1,
    RecommendationId: null,
    PriorityId: 4,
    Action: 'Visit every child.',
    Outcome: null,
    Measure: 'Visits in time',
    Start: null,
    OriginalDue: '2025-03-30T00:00:00Z',
    Due: '2025-03-31T23:00:00Z',
    LeadId: 12,
    DeputiesId: [13, 14],
    Urgent: true,
    Place: 2,
    Illustrative: null,
  };

  it('reads every column as the entity knows it, and days in the site’s zone', () => {
    expect(rowOf(listSchema.actions, item, LONDON)).toEqual({
      ...emptyValues(actionFields),
      id: 7,
      etag: '"guid,3"',
      ref: '3.2',
      key: 'ab12',
      planId: 1,
      recommendationId: null,
      priorityId: 4,
      text: 'Visit every child.',
      outcome: '',
      measure: 'Visits in time',
      start: null,
      originalDue: '2025-03-30',
      due: '2025-04-01',
      leadId: 12,
      deputyIds: [13, 14],
      urgent: true,
      order: 2,
      illustrative: false,
    });
  });

  it('reads a word that is not one of the choices, and JSON that somebody broke, as an empty cell', () => {
    const row = rowOf(listSchema.progress, { Id: 1, Kind: 'rubbish', Going: 'fine', Evidence: '[{' }, LONDON);
    expect(row.kind).toBe('progress');
    expect(row.going).toBeNull();
    expect(row.evidence).toEqual([]);
  });
});

describe('what is written', () => {
  it('is only what was given, by SharePoint’s names', () => {
    expect(fieldsOf(listSchema.actions, { ref: '3.2', leadId: 12, deputyIds: [], text: '' }, LONDON)).toEqual({
      Title: '3.2',
      LeadId: 12,
      DeputiesId: [],
      Action: '',
    });
  });

  it.each([
    ['2025-03-29', '2025-03-29T00:00:00Z'],
    ['2025-03-31', '2025-03-30T23:00:00Z'],
    ['2025-10-26', '2025-10-25T23:00:00Z'],
    ['2025-10-27', '2025-10-27T00:00:00Z'],
  ])('writes the day %s as midnight in London: %s', (due, stored) => {
    expect(fieldsOf(listSchema.actions, { due }, LONDON)).toEqual({ Due: stored });
    expect(rowOf(listSchema.actions, { Id: 1, Due: stored }, LONDON).due).toBe(due);
  });

  it('clears a cell with null', () => {
    expect(fieldsOf(listSchema.actions, { due: null, leadId: null }, LONDON)).toEqual({ Due: null, LeadId: null });
  });

  it('refuses a line of more than 255 characters and what is no day, in a sentence', () => {
    expect(() => fieldsOf(listSchema.priorities, { title: 'x'.repeat(256) }, LONDON)).toThrow(SiteError);
    expect(() => fieldsOf(listSchema.priorities, { title: 'x'.repeat(256) }, LONDON)).toThrow(
      '"Priority" holds 255 characters; this has 256. Shorten it.',
    );
    expect(() => fieldsOf(listSchema.actions, { due: '2025-02-30' }, LONDON)).toThrow('"2025-02-30" is not a day');
  });
});

describe('characters', () => {
  const writes = (text: string): unknown => fieldsOf(listSchema.actions, { text }, LONDON).Action;

  it.each([
    ['a control character', 'Visit\u0000 every child'],
    ['half a surrogate pair', 'Visit every child \ud83d'],
  ])('that SharePoint cannot hold are refused in a sentence: %s', (_what, text) => {
    expect(() => writes(text)).toThrow(SiteError);
    expect(() => writes(text)).toThrow('holds a sign that cannot be kept');
    const evidence = [{ title: text, url: 'https://council.example/audit.pdf' }];
    expect(() => fieldsOf(listSchema.progress, { evidence }, LONDON)).toThrow('holds a sign that cannot be kept');
    expect(() => keptReason(text)).toThrow('holds a sign that cannot be kept');
  });

  it('are as many as a column of several lines holds, and no more', () => {
    expect(writes('x'.repeat(63_999))).toHaveLength(63_999);
    expect(() => writes('x'.repeat(64_000))).toThrow('holds 63999 characters; this has 64000. Shorten it.');
    const evidence = [{ title: 'x'.repeat(64_000), url: 'https://council.example/audit.pdf' }];
    expect(() => fieldsOf(listSchema.progress, { evidence }, LONDON)).toThrow('holds 63999 characters');
  });

  it('that turn a text round are neither written nor shown, also where somebody wrote them past the product', () => {
    expect(writes('Spend \u202e000,1£\u202c')).toBe('Spend 000,1£');
    const stored = {
      Id: 1,
      Narrative: 'Spent \u202e000,1£',
      Evidence: '[{"title":"Audit \\u202efdp.exe","url":"https://council.example/\u2066a"}]',
    };
    const row = rowOf(listSchema.progress, stored, LONDON);
    expect(row.text).toBe('Spent 000,1£');
    expect(row.evidence).toEqual([{ title: 'Audit fdp.exe', url: 'https://council.example/a' }]);
  });
});

describe('the schema', () => {
  const lists = Object.values(listSchema);

  it('gives every list a unique indexed key and at most 20 indexes, all its own internal names', () => {
    for (const list of lists) {
      const columns = list.library ? [] : madeColumnsOf(list);
      if (!list.library) {
        const key = columns.find((column) => column.internal === 'Key');
        // A list that shows each person only their own rows cannot have a unique column (contracts/semantics.md S13).
        expect(key).toMatchObject({ indexed: true });
        expect(key?.unique ?? false).toBe(!showsOwnRowsOnly(list));
      }
      expect(columns.filter((column) => column.indexed).length).toBeLessThanOrEqual(20);
      expect(new Set(columns.map((column) => column.internal)).size).toBe(columns.length);
    }
  });

  it('uses no name that SharePoint’s lists have already', () => {
    const taken = ['ID', 'Order', 'Author', 'Editor', 'Created', 'Modified', 'Attachments', 'GUID', 'Version', 'Name'];
    for (const list of lists)
      for (const column of Object.values(list.columns)) expect(taken).not.toContain(column.internal);
  });

  it('stays under SharePoint’s 12 people in one query', () => {
    for (const list of lists) {
      const people = Object.values(list.columns).filter((column) => ['person', 'people'].includes(column.kind));
      // The columns Author and Editor count too.
      expect(people.length + 2).toBeLessThanOrEqual(12);
    }
  });

  it('lets nobody edit progress, and leads only add', () => {
    expect(Object.values(listSchema.progress.access)).not.toContain('edit');
    expect(listSchema.progress.access).toMatchObject({ leads: 'add', readers: 'read' });
  });

  it('keeps 50,000 versions of everything that is edited', () => {
    for (const list of lists) if (list.edited) expect(list.versions).toBe(50_000);
  });

  it('selects people by their numbers', () => {
    expect(selectOf(listSchema.actions)).toContain('LeadId');
    expect(propertyOf(listSchema.actions.columns.deputyIds)).toBe('DeputiesId');
  });
});
