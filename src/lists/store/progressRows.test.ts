import { rowWith } from '../../plan/testing';
import { inForce, progressOf, type StoredProgress } from './progressRows';

const at = (id: number, created: string): StoredProgress => ({
  planId: 1,
  row: { ...rowWith({ id, kind: 'progress', day: created.slice(0, 10) }), created },
});
const now = '2026-11-23T12:00:00Z';

describe('the place of a row', () => {
  it('gives one that was dated back the time of the row before it: it counts on the day it came', () => {
    const rows = [
      at(1, '2026-11-20T09:00:00Z'),
      at(2, '2026-03-01T09:00:00Z'),
      at(3, '2026-11-21T09:00:00Z'),
      at(4, '2026-11-20T23:00:00Z'),
    ];
    expect(inForce(rows, '', now, 'Europe/London').map(({ row }) => row.day)).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-11-21',
      '2026-11-21',
    ]);
    expect(inForce(rows.slice(1, 2), '2026-11-19T10:00:00Z', now, 'Europe/London')[0].row.day).toBe('2026-11-19');
  });

  it('lets none come from the future, nor move the others there', () => {
    const rows = inForce([at(1, '2099-01-01T09:00:00Z'), at(2, '2026-11-23T09:00:00Z')], '', now, 'Europe/London');
    expect(rows.map(({ row }) => [row.doubt, row.day])).toEqual([
      ['time', '2099-01-01'],
      [undefined, '2026-11-23'],
    ]);
  });
});

describe('the stamps of a row', () => {
  const item = (changes: object): StoredProgress['row'] =>
    progressOf(
      {
        Id: 1,
        AuthorId: 4,
        EditorId: 4,
        Created: '2026-11-20T09:00:00Z',
        Modified: '2026-11-20T09:00:01Z',
        OData__UIVersionString: '1.0',
        ...changes,
      },
      'Europe/London',
    ).row;

  it('agree when SharePoint set them, and are in doubt when somebody set one of them', () => {
    expect(item({}).doubt).toBeUndefined();
    expect(item({ AuthorId: 1 }).doubt).toBe('author');
    expect(item({ Created: '2026-03-01T09:00:00Z' }).doubt).toBe('time');
  });

  it('say nothing of a row that a site owner edited since, as removing words does', () => {
    expect(item({ EditorId: 1, Modified: now, OData__UIVersionString: '2.0' }).doubt).toBeUndefined();
  });
});
