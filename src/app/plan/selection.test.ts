import { noFilters, planRoute } from '../context/routes';
import { parseRoute } from '../context/parseRoute';
import { everything, filtersOf, isNarrowed, selectionOf, widened } from './selection';
import type { Selection } from './selection';

describe('a selection of the plan in the address', () => {
  it('says nothing for the whole plan in its own order', () => {
    expect(planRoute(filtersOf(everything))).toBe('#/plan');
    expect(selectionOf(noFilters)).toEqual(everything);
  });

  it('comes back whole through the address', () => {
    const selection: Selection = {
      text: 'duty & "out of hours"',
      ratings: ['Red', 'Amber'],
      lead: 'priya.nair@council.example',
      priority: '1',
      due: '2026-12',
      to: 'local authority',
      show: 'silent',
      group: 'lead',
      sort: 'due',
      descending: true,
      view: 'timeline',
      zoom: 'quarter',
    };
    const route = parseRoute(planRoute(filtersOf(selection)));
    expect(route.screen === 'plan' && selectionOf(route.filters)).toEqual(selection);
  });

  it('keeps the plan order read backwards', () => {
    const backwards: Selection = { ...everything, descending: true };
    expect(selectionOf(filtersOf(backwards))).toEqual(backwards);
  });

  it('ignores what it does not know', () => {
    expect(selectionOf({ ...noFilters, due: '2026-13', group: 'colour', sort: 'x', show: 'y' })).toEqual(everything);
  });

  it('knows that order and grouping leave nothing out', () => {
    expect(isNarrowed({ ...everything, group: 'lead', sort: 'due' })).toBe(false);
    expect(isNarrowed({ ...everything, text: '  ' })).toBe(false);
    expect(isNarrowed({ ...everything, lead: 'none' })).toBe(true);
    expect(widened({ ...everything, text: 'x', group: 'lead' })).toEqual({ ...everything, group: 'lead' });
  });
});
