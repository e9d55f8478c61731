import { columnsFor, gridOf } from './columns';

const pixelsIn = (grid: string): number =>
  [...grid.matchAll(/(\d+)px/g)].reduce((sum, [, pixels]) => sum + Number(pixels), 0);

describe('the columns of the plan', () => {
  test('all six where there is room, the last progress goes first, then the lead', () => {
    expect(columnsFor(1200, true)).toEqual(['ref', 'text', 'lead', 'due', 'rating', 'progress']);
    expect(columnsFor(800, true)).toEqual(['ref', 'text', 'lead', 'due', 'rating']);
    expect(columnsFor(760, true)).toEqual(['ref', 'text', 'due', 'rating']);
    expect(columnsFor(760, false)).toEqual(['ref', 'text', 'lead', 'due', 'rating']);
  });

  test.each([true, false])('nothing of a row is cut off at any width (menu: %s)', (withMenu) => {
    for (let width = 720; width <= 1920; width += 1) {
      const columns = columnsFor(width, withMenu);
      const gaps = 16 * (columns.length - (withMenu ? 0 : 1));
      // 40 pixels are the padding beside a row, 17 a scroll bar.
      expect(pixelsIn(gridOf(columns, withMenu)) + gaps + 40 + 17).toBeLessThanOrEqual(width);
    }
  });
});
