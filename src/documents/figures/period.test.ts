import { periodPrinted } from './period';

const TODAY = '2026-11-23';

describe('the period of a heading', () => {
  it.each([
    ['Apr-26', '2026-04-30'],
    ['April 2026', '2026-04-30'],
    ['Sept ’26'.replace('’', "'"), '2026-09-30'],
    ['Feb 2028', '2028-02-29'],
    ['2026-04', '2026-04-30'],
    ['04/2026', '2026-04-30'],
    ['30/09/2026', '2026-09-30'],
    ['2026-09-30', '2026-09-30'],
    ['2 October 2026', '2026-10-02'],
    ['As at 30 Sep 2026', '2026-09-30'],
    ['Q1 2026/27', '2026-06-30'],
    ['Q4 26-27', '2027-03-31'],
    ['2026/27 Q2', '2026-09-30'],
    ['2025/26', '2026-03-31'],
    ['2025-26', '2026-03-31'],
  ])('%s', (text, day) => expect(periodPrinted(text, TODAY)).toEqual({ day, guessed: false }));

  it('has its year guessed where only a month is printed: the latest that has been', () => {
    expect(periodPrinted('Oct', TODAY)).toEqual({ day: '2026-10-31', guessed: true });
    expect(periodPrinted('December', TODAY)).toEqual({ day: '2025-12-31', guessed: true });
    expect(periodPrinted('Nov', TODAY)).toEqual({ day: '2025-11-30', guessed: true });
  });

  it.each(['Target', 'YTD', 'Marches held', 'M1', '71%', '12', '1.4', '31/02/2026', '2026-13'])('%s is none', (text) =>
    expect(periodPrinted(text, TODAY)).toBeNull(),
  );
});
