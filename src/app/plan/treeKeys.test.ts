import { viewPlan } from '../../plan/planView';
import { everyRating, today } from '../testing/testPlan';
import { rowsOf } from './planRows';
import { everything } from './selection';
import { treeStep } from './treeKeys';

const view = viewPlan(everyRating(), today);
const open = rowsOf(view, everything, new Set()).rows;
const folded = rowsOf(view, everything, new Set(['p1'])).rows;

describe('the keys of the plan’s tree', () => {
  it.each([
    ['p1', 'ArrowDown', { kind: 'stand', on: 'r1' }],
    ['r1', 'ArrowUp', { kind: 'stand', on: 'p1' }],
    ['p1', 'ArrowUp', null],
    ['a5', 'Home', { kind: 'stand', on: 'p1' }],
    ['p1', 'End', { kind: 'stand', on: 'r3' }],
    ['r3', 'End', null],
    ['p1', 'PageDown', { kind: 'stand', on: 'a7' }],
    ['p1', 'ArrowRight', { kind: 'stand', on: 'r1' }],
    ['a1', 'ArrowRight', null],
    ['r3', 'ArrowRight', null],
    ['p1', 'ArrowLeft', { kind: 'fold', row: 'p1' }],
    ['a1', 'ArrowLeft', { kind: 'stand', on: 'r1' }],
    ['a1', 'Enter', { kind: 'open', row: 'a1' }],
    ['r1', ' ', { kind: 'fold', row: 'r1' }],
    ['a1', 'x', null],
    ['not there', 'ArrowDown', null],
  ])('on %s, %s', (row, key, step) => expect(treeStep(open, row, key, false)).toEqual(step));

  it('unfold a folded row before they go into it', () => {
    expect(treeStep(folded, 'p1', 'ArrowRight', false)).toEqual({ kind: 'unfold', row: 'p1' });
    expect(treeStep(folded, 'p1', 'ArrowLeft', false)).toBeNull();
  });

  it('move a row with Alt', () => {
    expect(treeStep(open, 'a2', 'ArrowUp', true)).toEqual({ kind: 'move', row: 'a2', by: -1 });
    expect(treeStep(open, 'a2', 'Enter', true)).toBeNull();
  });
});
