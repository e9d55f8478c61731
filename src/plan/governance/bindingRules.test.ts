import { boundDay, bindingRules } from './bindingRules';

const { agenda, 'key decision notice': notice, 'call-in': callIn, 'scrutiny response': response } = bindingRules;

describe('five clear days', () => {
  it('leave out the day of publication and the day of the meeting', () => {
    // Meeting on Thursday 15 Dec 2022: the clear days are 8, 9, 12, 13 and 14 December.
    expect(boundDay(agenda, '2022-12-15')).toBe('2022-12-07');
  });

  it('leave out weekends and bank holidays', () => {
    // Meeting on Thursday 2 Jan 2025: the clear days are 31, 30, 27, 24 and 23 December; 25, 26 and 1 January are bank
    // holidays.
    expect(boundDay(agenda, '2025-01-02')).toBe('2024-12-20');
    // Meeting on the Tuesday after Easter Monday 2025 (21 April); Good Friday is 18 April.
    expect(boundDay(agenda, '2025-04-22')).toBe('2025-04-10');
  });

  it('count the same for a meeting on a Saturday', () => {
    expect(boundDay(agenda, '2022-12-17')).toBe('2022-12-09');
  });
});

describe('28 clear days of a key decision', () => {
  it('are days of the calendar, neither end counted', () => {
    expect(boundDay(notice, '2022-12-15')).toBe('2022-11-16');
    expect(boundDay(notice, '2024-03-29')).toBe('2024-02-29');
  });
});

describe('call-in', () => {
  it('ends five working days after the decision is published', () => {
    expect(boundDay(callIn, '2022-12-15')).toBe('2022-12-22');
    expect(boundDay(callIn, '2022-12-22')).toBe('2023-01-03');
  });
});

describe('two months for the executive’s response', () => {
  it('begin with the day of receipt, so they end the day before the same date', () => {
    expect(boundDay(response, '2022-12-13')).toBe('2023-02-12');
    expect(boundDay(response, '2022-12-31')).toBe('2023-02-28');
    expect(boundDay(response, '2023-03-01')).toBe('2023-04-30');
  });
});

it('names where each rule is written', () => {
  for (const rule of Object.values(bindingRules)) expect(rule.source).toMatch(/Act|SI \d{4}/);
});
