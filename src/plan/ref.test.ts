import { compareRefs } from './ref';
import { nextActionRef, nextRef } from './nextRef';

it('puts numbers in the order people count', () => {
  const refs = ['10', '1.10', '2', '1.2', 'A1', '1', '2.1', '1.2a', 'A10', 'A2'];
  expect([...refs].sort(compareRefs)).toEqual(['1', '1.2', '1.2a', '1.10', '2', '2.1', '10', 'A1', 'A2', 'A10']);
  expect(compareRefs('3.2', '3.2')).toBe(0);
});

it('never uses the number of an action again', () => {
  expect(nextActionRef('3', [])).toBe('3.1');
  expect(nextActionRef('3', ['3.1', '3.9', '3.10', '33.40', '13.50', '3.x'])).toBe('3.11');
  // A gap is the number of an action that was withdrawn.
  expect(nextActionRef('3', ['3.1', '3.4'])).toBe('3.5');
});

it('numbers actions that no recommendation asked for on their own', () => {
  expect(nextActionRef(null, ['1.1', '3.2'])).toBe('A1');
  expect(nextActionRef(null, ['A1', 'A12'])).toBe('A13');
});

it('numbers what is added to a list', () => {
  expect(nextRef([])).toBe('1');
  expect(nextRef(['1', '2', '12', 'LSCB 3'])).toBe('13');
});
