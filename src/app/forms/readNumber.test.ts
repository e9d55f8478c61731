import { readNumber } from './readNumber';

it.each([
  ['71', 71],
  [' 71.5 % ', 71.5],
  ['1,250', 1250],
  ['£1,250.50', 1250.5],
  ['−3', -3],
  ['.5', 0.5],
  ['12,5', null],
  ['seven', null],
  ['', null],
  ['1e5', null],
])('reads %s as %s', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});
