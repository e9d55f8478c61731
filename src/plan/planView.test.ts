import { predictRating, viewPlan } from './planView';
import { actionWith, assigned, dataWith, rowWith } from './testing';

describe('viewPlan', () => {
  it('shows a plan without actions', () => {
    const view = viewPlan(dataWith({ actions: [] }), '2026-11-23');
    expect(view.counts.total).toBe(0);
    expect(view.sentence).toEqual([{ text: 'The plan has no actions yet.' }]);
  });

  it('rates, counts and finds actions', () => {
    const data = dataWith({
      actions: [actionWith({ id: 1 }), actionWith({ id: 2, due: '2026-11-06', originalDue: '2026-11-06' })],
      rows: [
        assigned(1, '2026-09-24'),
        assigned(2, '2026-09-24', { actionId: 2, due: '2026-11-06' }),
        rowWith({ id: 3, kind: 'progress', day: '2026-11-13', going: 'on course', text: 'Half done.' }),
      ],
    });
    const view = viewPlan(data, '2026-11-23');
    expect(view.counts).toEqual({ Blue: 0, Green: 1, Amber: 0, Red: 1, Grey: 0, embedded: 0, total: 2 });
    expect(view.byRef.get('1.2')?.rating?.reason).toBe('Late 11 working days. No progress reported yet.');
    expect(view.byId.get(1)?.rating?.reason).toBe('On track, reported 13 Nov 2026.');
    expect(
      predictRating(
        data,
        2,
        {
          going: 'done',
          text: 'Done.',
          forecast: null,
          doneOn: '2026-11-20',
          evidence: [{ title: 'a', url: '/a.pdf' }],
          replaces: null,
        },
        '2026-11-23',
      )?.key,
    ).toBe('Blue');
  });
});
