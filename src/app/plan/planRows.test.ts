import { viewPlan } from '../../plan/planView';
import type { PlanData } from '../../plan/planData';
import { actionWith, assigned, dataWith, priorityWith, recommendationWith, rowWith } from '../../plan/testing';
import { everyRating, today } from '../testing/testPlan';
import { rowsOf } from './planRows';
import type { PlanRow } from './planRows';
import { everything } from './selection';
import type { Selection } from './selection';

function nameOf(row: PlanRow): string {
  if (row.kind === 'group') return row.label || row.title;
  return row.kind === 'recommendation' ? `Rec ${row.recommendation.ref}` : row.rated.action.ref;
}

function listed(changes: Partial<Selection> = {}, folded: string[] = [], data: PlanData = everyRating()): string[] {
  return rowsOf(viewPlan(data, today), { ...everything, ...changes }, new Set(folded)).rows.map(nameOf);
}

describe('the rows of the plan', () => {
  it('are priority, recommendation, action, recommendations without an action among them', () => {
    expect(listed()).toEqual([
      'Priority 1',
      'Rec 1',
      '1.1',
      '1.2',
      '1.3',
      'Priority 2',
      'Rec 2',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      'Under no priority',
      'Rec 3',
    ]);
  });

  it('have an action under each recommendation that it answers, counted once in its own group', () => {
    const data = everyRating();
    const actions = data.actions.map((action) =>
      action.ref === '1.1' ? { ...action, alsoAnswersIds: [2, 3] } : action,
    );
    const { rows } = rowsOf(viewPlan({ ...data, actions }, today), everything, new Set());
    const names = rows.map(nameOf);
    expect(names.filter((name) => name === '1.1')).toHaveLength(3);
    expect(names.slice(names.indexOf('Rec 3'))).toEqual(['Rec 3', '1.1']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const totals = rows.flatMap((row) => (row.kind === 'group' ? [row.counts.total] : []));
    expect(totals).toEqual([3, 4, 0]);
  });

  it('leave out what is under a folded one, and say so to nobody who counts', () => {
    const view = viewPlan(everyRating(), today);
    const { rows, actions } = rowsOf(view, everything, new Set(['p1', 'r2']));
    expect(rows.map(nameOf)).toEqual(['Priority 1', 'Priority 2', 'Rec 2', 'Under no priority', 'Rec 3']);
    expect(actions).toHaveLength(7);
  });

  it('know their place in the tree', () => {
    const rows = rowsOf(viewPlan(everyRating(), today), everything, new Set()).rows;
    expect(
      rows.slice(0, 4).map(({ level, position, siblings, parent }) => [level, position, siblings, parent]),
    ).toEqual([
      [1, 1, 3, null],
      [2, 1, 1, 'p1'],
      [3, 1, 3, 'r1'],
      [3, 2, 3, 'r1'],
    ]);
  });

  it('carry the counts and the worst of what is listed', () => {
    const [priority1] = rowsOf(viewPlan(everyRating(), today), everything, new Set()).rows;
    expect(priority1.kind === 'group' && priority1.counts).toMatchObject({ Blue: 2, Green: 1, embedded: 1, total: 3 });
    const narrowed = rowsOf(viewPlan(everyRating(), today), { ...everything, ratings: ['Amber'] }, new Set()).rows;
    const [group] = narrowed;
    expect(group.kind === 'group' && [group.counts.total, group.worst?.action.ref]).toEqual([2, '2.1']);
  });

  it('are found by rating', () => {
    expect(listed({ ratings: ['Red', 'Grey'] })).toEqual(['Priority 2', 'Rec 2', '2.2', '2.3']);
  });

  it('are found by words of the action, its lead, its recommendation or its last report, in any order', () => {
    expect(listed({ text: 'HOUSING protocol', group: 'none' })).toEqual(['2.2']);
    expect(listed({ text: 'oakley', group: 'none' })).toEqual(['2.2', '2.3', '2.4']);
    expect(listed({ text: 'trainers', group: 'none' })).toEqual(['2.1']);
    expect(listed({ text: 'information records' })).toEqual(['Under no priority', 'Rec 3']);
  });

  it('are found however apostrophes, accents and dashes are typed', () => {
    const data = dataWith({
      actions: [
        actionWith({ id: 1, ref: '1.1', text: 'Read every child’s plan with Siobhán at the follow-up visit.' }),
      ],
    });
    const found = (text: string): string[] => listed({ text }, [], data).filter((name) => name === '1.1');
    for (const text of ["child's", 'child’s', 'childs', 'Siobhan', 'follow up', 'follow–up'])
      expect(found(text)).toEqual(['1.1']);
    expect(found('children')).toEqual([]);
  });

  it('are found by number without its look-alikes', () => {
    const data = dataWith({
      actions: ['1.2', '11.2', '1.20', '2.1'].map((ref, id) => actionWith({ id: id + 1, ref, order: id })),
    });
    expect(listed({ text: '1.2', group: 'none' }, [], data)).toEqual(['1.2', '1.20']);
  });

  it('are found by lead and by due date', () => {
    expect(listed({ lead: 'martin.oakley@council.example', group: 'none' })).toEqual(['2.2', '2.3', '2.4']);
    expect(listed({ due: 'late', group: 'none' })).toEqual(['2.2']);
    expect(listed({ due: 'fortnight', group: 'none' })).toEqual(['2.1']);
    expect(listed({ due: '2027-02', group: 'none' })).toEqual(['2.4']);
  });

  it('list recommendations without a response, and those with nothing but withdrawn actions', () => {
    expect(listed({ show: 'gaps' })).toEqual(['Under no priority', 'Rec 3']);
    const data = dataWith({
      recommendations: [recommendationWith(1)],
      actions: [actionWith({ id: 1, recommendationId: 1 })],
      rows: [
        assigned(1, '2026-09-10'),
        rowWith({ id: 2, kind: 'withdraw', day: '2026-10-01', text: 'Done elsewhere.' }),
      ],
    });
    expect(listed({ show: 'gaps' }, [], data)).toEqual(['Rec 1']);
    expect(listed({ show: 'withdrawn' }, [], data)).toEqual(['Rec 1', '1.1']);
    expect(listed({}, [], data)).toEqual(['Rec 1']);
  });

  it('group by lead and by month due', () => {
    expect(listed({ group: 'lead' })).toEqual([
      'Martin Oakley',
      '2.2',
      '2.3',
      '2.4',
      'Priya Nair',
      '1.1',
      '1.2',
      '1.3',
      '2.1',
    ]);
    expect(listed({ group: 'due', ratings: ['Red', 'Grey', 'Green'] })).toEqual([
      'Due in November 2026',
      '2.2',
      'Due in January 2027',
      '1.3',
      'Due in March 2027',
      '2.3',
    ]);
  });

  it('order by rating, worst first, and by due date either way, with no date last', () => {
    expect(listed({ group: 'none', sort: 'rating' })).toEqual(['2.2', '2.1', '2.4', '2.3', '1.3', '1.1', '1.2']);
    const data = dataWith({
      actions: [
        actionWith({ id: 1, ref: '1.1', due: null, originalDue: null }),
        actionWith({ id: 2, ref: '1.2', due: '2027-01-01', originalDue: '2027-01-01' }),
        actionWith({ id: 3, ref: '1.3', due: '2026-12-01', originalDue: '2026-12-01' }),
      ],
    });
    expect(listed({ group: 'none', sort: 'due' }, [], data)).toEqual(['1.3', '1.2', '1.1']);
    expect(listed({ group: 'none', sort: 'due', descending: true }, [], data)).toEqual(['1.2', '1.3', '1.1']);
  });

  it('stand right under their priority in another order than the plan’s', () => {
    expect(listed({ sort: 'due' })).toEqual([
      'Priority 1',
      '1.1',
      '1.2',
      '1.3',
      'Priority 2',
      '2.2',
      '2.1',
      '2.4',
      '2.3',
    ]);
  });
});

describe('grouped by cross-cutting priority', () => {
  const data = everyRating();
  data.priorities.push(
    priorityWith(8, { title: 'The child’s voice', kind: 'cross-cutting' }),
    priorityWith(9, { title: 'Workforce', kind: 'cross-cutting' }),
  );
  data.actions = data.actions.map((action) =>
    action.ref === '1.1'
      ? { ...action, crossPriorityIds: [8, 9] }
      : action.ref === '2.1'
        ? { ...action, crossPriorityIds: [9] }
        : action,
  );
  const view = viewPlan(data, today);

  it('shows an action under each that it serves, each row once, and what serves none last', () => {
    const { rows, actions } = rowsOf(view, { ...everything, group: 'cross-cutting' }, new Set());
    const groups = rows.flatMap((row) => (row.kind === 'group' ? [`${row.title} ${row.counts.total}`] : []));
    expect(groups).toEqual(['The child’s voice 1', 'Workforce 2', 'Under no cross-cutting priority 5']);
    expect(actions).toHaveLength(7);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('narrows to one addressee, and to what answers no recommendation', () => {
    const addressed = viewPlan(
      {
        ...data,
        recommendations: data.recommendations.map((each) => ({
          ...each,
          addressee: each.id === 1 ? 'Local authority' : 'Safeguarding board',
        })),
      },
      today,
    );
    const refs = (changes: object): string[] =>
      rowsOf(addressed, { ...everything, ...changes }, new Set()).actions.map(({ action }) => action.ref);
    expect(refs({ to: 'local authority' })).toEqual(['1.1', '1.2', '1.3']);
    expect(refs({ to: 'safeguarding board' })).toEqual(['2.1', '2.2', '2.3', '2.4']);
    expect(refs({ show: 'unasked' })).toEqual([]);
  });
});
