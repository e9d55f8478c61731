import { moved } from './arrange';
import type { Ordered } from './arrange';

const at = (...orders: number[]): Ordered[] =>
  orders.map((order, index) => ({ id: index + 1, etag: `"${index}"`, order }));
const places = (siblings: Ordered[], id: number, by: -1 | 1): [number, number][] =>
  moved(siblings, id, by).map((each) => [each.id, each.order]);

describe('moving one among its siblings', () => {
  it('changes the places of two and leaves the others alone', () => {
    expect(places(at(10, 20, 30, 40), 3, -1)).toEqual([
      [3, 20],
      [2, 30],
    ]);
  });

  it('keeps each item’s own etag, so that a change by somebody else is noticed', () => {
    expect(moved(at(1, 2), 2, -1).map(({ etag }) => etag)).toEqual(['"1"', '"0"']);
  });

  it('cannot move the first up, the last down, nor what is not there', () => {
    expect(places(at(1, 2), 1, -1)).toEqual([]);
    expect(places(at(1, 2), 2, 1)).toEqual([]);
    expect(places(at(1, 2), 9, 1)).toEqual([]);
  });

  it('pulls equal places apart', () => {
    const result = moved(at(5, 5, 5), 1, 1);
    expect(result).toEqual([
      { id: 1, etag: '"0"', order: 6 },
      { id: 3, etag: '"2"', order: 7 },
    ]);
  });
});
