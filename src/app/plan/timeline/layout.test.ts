import { scaleOf } from '../../../plan/timeline/timeline';
import type { Zoom } from '../../../plan/timeline/timeline';
import { freerLine, screenLayout } from './layout';

const span = { from: '2025-07-01', to: '2027-06-30' };

/** The line on which the word for today stands: 0 above, 1 below. */
function lineOn(today: string, zoom: Zoom, visible = 1280): number {
  const { large, small } = scaleOf(span, zoom);
  return freerLine([large, small], screenLayout(span, zoom, visible), today);
}

it.each([
  ['the end of a short month, whose name is beside it', '2026-11-30', 'quarter', 0],
  ['the beginning of a quarter, under whose name it would be', '2026-10-02', 'quarter', 1],
  ['a day that is far from both names', '2026-09-20', 'quarter', 1],
  ['the end of a quarter of a year', '2026-11-10', 'year', 0],
] as const)('today covers no name: %s', (_where, today, zoom, line) => {
  expect(lineOn(today, zoom)).toBe(line);
});
