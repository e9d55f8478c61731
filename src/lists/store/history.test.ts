import { listSchema } from '../schema';
import { describeVersions } from './history';

const anne = { LookupId: 3, LookupValue: 'Anne Faulkner' };
const first = {
  VersionLabel: '1.0',
  Created: '2025-03-01T10:00:00Z',
  Editor: anne,
  Title: '3.2',
  Action: 'Visit children.',
  Due: '2025-04-30T23:00:00Z',
  Lead: { LookupId: 5, LookupValue: 'Lena Kowal' },
  ChangeKey: 'aa',
  ChangeReason: 'Added.',
};

describe('the history of a text', () => {
  it('says what changed, by whom and why, newest first', () => {
    const second = {
      ...first,
      VersionLabel: '2.0',
      Created: '2025-03-30T23:30:00Z',
      Action: 'Visit every child within five days.',
      Due: '2025-05-15T23:00:00Z',
      ChangeKey: 'bb',
      ChangeReason: 'The board asked for a number of days.',
    };
    expect(describeVersions(listSchema.actions, [second, first], 'Europe/London')).toEqual([
      {
        label: '2.0',
        at: '2025-03-30T23:30:00Z',
        day: '2025-03-31',
        by: 'Anne Faulkner',
        reason: 'The board asked for a number of days.',
        changes: [
          { field: 'What will be done', before: 'Visit children.', after: 'Visit every child within five days.' },
          { field: 'Due', before: '1 May 2025', after: '16 May 2025' },
        ],
      },
      expect.objectContaining({ label: '1.0', reason: 'Added.', changes: [] }),
    ]);
  });

  it('says "no reason given" of a version whose key is its predecessor’s: it was made in SharePoint’s own screens', () => {
    const byHand = { ...first, VersionLabel: '2.0', Lead: { LookupId: 6, LookupValue: 'Owen Bright' } };
    const [version] = describeVersions(listSchema.actions, [byHand, first], 'Europe/London');
    expect(version).toMatchObject({
      reason: 'no reason given',
      changes: [{ field: 'Lead', before: 'Lena Kowal', after: 'Owen Bright' }],
    });
  });

  it('leaves out versions that changed nothing to be read, such as a new place in the list', () => {
    const moved = { ...first, VersionLabel: '2.0', Place: 9, ChangeKey: 'cc' };
    expect(describeVersions(listSchema.actions, [moved, first], 'Europe/London').map((one) => one.label)).toEqual([
      '1.0',
    ]);
  });
});
