import { listSchema } from '../../lists/schema';
import type { AnyField } from './fieldTypes';
import { problemOf, typedOf, valueOf } from './fieldValues';

const { title, note, amount, actionId } = listSchema.spend.columns;
const line: AnyField = { kind: 'line', name: 'title' };
const text: AnyField = { kind: 'text', name: 'note' };

describe('what may be typed', () => {
  it('is as long as the column, and no longer', () => {
    expect(problemOf(line, title, 'a'.repeat(255))).toBeNull();
    expect(problemOf(line, title, 'a'.repeat(256))).toBe('This has 256 characters; there is room for 255. Shorten it.');
    expect(problemOf(text, note, 'a'.repeat(63_999))).toBeNull();
    expect(problemOf(text, note, 'Visit\u0000 them')).toMatch(/^This holds a sign that cannot be kept, after “Visit”/);
    expect(problemOf(text, note, 'a'.repeat(64_000))).toMatch(/^This has 64,000 characters; there is room for 63,999/);
  });

  it('is a number where one is kept', () => {
    const whole: AnyField = { kind: 'number', name: 'amount', whole: true, least: 1 };
    expect(problemOf(whole, amount, 'nine')).toMatch(/^“nine” is not a whole number/);
    expect(problemOf(whole, amount, '0')).toMatch(/^Give 1 or more/);
    expect(problemOf(whole, amount, '1,250')).toBeNull();
    expect(problemOf({ kind: 'money', name: 'amount' }, amount, 'much')).toMatch(/^Give an amount in pounds/);
    expect(problemOf({ kind: 'money', name: 'amount' }, amount, '0')).toMatch(/^Give an amount in pounds/);
  });

  it('may be left empty unless it is asked for', () => {
    expect(problemOf(line, title, ' ')).toBeNull();
    expect(problemOf({ ...line, required: 'Say what for.' }, title, ' ')).toBe('Say what for.');
  });
});

it('goes into the row as the column holds it, and comes back as it was typed', () => {
  const people = new Map();
  expect(valueOf({ kind: 'money', name: 'amount' }, amount, '£1,250.50')).toBe(1250.5);
  expect(typedOf({ kind: 'money', name: 'amount' }, 1250.5, people)).toBe('1,250.5');
  expect(valueOf({ kind: 'action', name: 'actionId' }, actionId, '')).toBeNull();
  expect(valueOf({ kind: 'action', name: 'actionId' }, actionId, '7')).toBe(7);
  expect(valueOf(line, listSchema.decisions.columns.letter, ' ')).toBeNull();
  expect(valueOf(line, title, ' ')).toBe('');
});
