import { FORMAT, planListNames, savedPositionIn } from './savedPosition';

const lists = Object.fromEntries(planListNames.map((name) => [name, []]));
const whole = { format: FORMAT, stamps: {}, lists, people: [], folds: {} };

describe('the file of the saved position', () => {
  it('is taken when it is whole', () => {
    expect(savedPositionIn(JSON.stringify(whole))).toEqual(whole);
  });

  it.each([
    ['cut short', JSON.stringify(whole).slice(0, -5)],
    ['empty', ''],
    ['nothing', 'null'],
    ['of another shape', JSON.stringify({ ...whole, format: 1 })],
    ['of a schema without a field of today', JSON.stringify({ ...whole, format: '3, schema 4' })],
    ['without a list', JSON.stringify({ ...whole, lists: { ...lists, actions: undefined } })],
    ['with something else for its lists', JSON.stringify({ ...whole, lists: 5 })],
    ['with rows that lack a field of today', JSON.stringify({ ...whole, lists: { ...lists, actions: [{ id: 1 }] } })],
    ['without people', JSON.stringify({ ...whole, people: undefined })],
    ['without folds', JSON.stringify({ ...whole, folds: null })],
  ])('is made anew when it is %s', (_what, text) => {
    expect(savedPositionIn(text)).toBeNull();
  });
});
