import { allLists, listSchema } from '../../schema';
import { describe as described, listDetails, madeColumnsOf } from '.';

describe('the details of the lists', () => {
  it('say of every list what it is for', () => {
    expect(Object.keys(listDetails).sort()).toEqual(Object.keys(listSchema).sort());
    for (const list of allLists) expect(described(list)).toMatch(/^[A-Z].*\. \[improvement-plan:\w+\]$/);
  });

  it('name columns that the list has, and show some of them in SharePoint’s own view', () => {
    for (const list of allLists.filter(({ library, columns }) => !library && 'key' in columns)) {
      const columns = madeColumnsOf(list);
      expect(columns.some(({ inView }) => inView)).toBe(true);
      expect(columns.find(({ internal }) => internal === 'Key')).toMatchObject({ indexed: true, required: true });
    }
  });

  it('refuse a list that the schema does not know', () => {
    const unknown = { ...listSchema.actions, name: 'Nothing', title: 'Nothing' };
    expect(() => described(unknown)).toThrow('The list Nothing has no details');
  });
});
