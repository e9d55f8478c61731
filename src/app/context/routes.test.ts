import { actionRoute, formatRoute, noFilters, planInRoute, planRoute, routeOnAnyPlan, routeOnPlan } from './routes';
import { dayInRoute, routeOfToday, routeOnDay } from './pastDayRoutes';
import { parseRoute } from './parseRoute';

describe('routes', () => {
  it.each([
    ['', { screen: 'overview', rating: null }],
    ['#/', { screen: 'overview', rating: null }],
    ['#/?rating=Red', { screen: 'overview', rating: 'Red' }],
    ['#/my', { screen: 'listed', name: 'my', item: null, query: '' }],
    ['#/set-up', { screen: 'listed', name: 'set-up', item: null, query: '' }],
    ['#/actions/3.2', { screen: 'action', ref: '3.2', report: false, filters: noFilters }],
    ['#/actions/3.2?report=1&going=gone', { screen: 'action', ref: '3.2', report: true, filters: noFilters }],
    ['#/actions/3.2?going=done', { screen: 'action', ref: '3.2', report: false, filters: noFilters }],
    ['#/actions/3.2?report=1', { screen: 'action', ref: '3.2', report: true, filters: noFilters }],
    ['#/recommendations/3', { screen: 'recommendation', ref: '3', filters: noFilters }],
    ['#/nonsense', { screen: 'unknown', address: '/nonsense' }],
    ['#/my/extra', { screen: 'unknown', address: '/my/extra' }],
    ['#/actions', { screen: 'unknown', address: '/actions' }],
  ])('reads %s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('writes the answer chosen in a reminder only where its form is open', () => {
    const action = { screen: 'action', ref: '3.2', going: 'at risk', filters: noFilters } as const;
    expect(formatRoute({ ...action, report: true })).toBe('#/actions/3.2?report=1&going=at-risk');
    expect(formatRoute({ ...action, report: false })).toBe('#/actions/3.2');
  });

  it('keeps the ratings it knows and drops others', () => {
    expect(parseRoute('#/plan?rating=Red,Purple,Amber')).toMatchObject({ filters: { rating: ['Red', 'Amber'] } });
  });

  it('comes back the same for every filter, whatever the words hold', () => {
    const filters = {
      rating: ['Red' as const, 'Grey' as const],
      lead: 'fiona.ashe_health.example#EXT#@council.example',
      q: 'care & "leavers" 50%?',
      due: 'late',
      show: 'silent',
      priority: '4',
      group: 'lead',
      sort: 'due',
      view: 'timeline',
      zoom: 'quarter',
      to: 'safeguarding board',
    };
    for (const route of [
      { screen: 'overview' as const, rating: 'Amber' as const },
      { screen: 'plan' as const, filters },
      { screen: 'action' as const, ref: 'A 1/2', report: true, filters },
      { screen: 'action' as const, ref: '3.2', report: true, going: 'off track' as const, filters },
      { screen: 'recommendation' as const, ref: '100%', filters },
    ]) {
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }
  });

  it('survives a percent sign typed wrongly', () => {
    expect(parseRoute('#/actions/50%')).toMatchObject({ screen: 'action', ref: '50%' });
  });

  it('writes short addresses', () => {
    expect(planRoute()).toBe('#/plan');
    expect(planRoute({ rating: ['Red', 'Amber'] })).toBe('#/plan?rating=Red,Amber');
    expect(actionRoute('3.2', true)).toBe('#/actions/3.2?report=1');
  });

  it('names a plan in an address, once, and takes it out again', () => {
    expect(routeOnPlan('#/', 2)).toBe('#/?plan=2');
    expect(routeOnPlan('#/actions/1.1?report=1&plan=1', 2)).toBe('#/actions/1.1?report=1&plan=2');
    expect(routeOnAnyPlan('#/plan?plan=2&rating=Red')).toBe('#/plan?rating=Red');
    expect(planInRoute('#/plan?rating=Red&plan=2')).toBe(2);
    for (const none of ['#/plan', '#/?plan=', '#/?plan=first', '#/?plan=-1', '#/?plan=1.5'])
      expect(planInRoute(none)).toBeNull();
  });
});

describe('a past day in an address', () => {
  it('is kept by the screens of the plan beside their filters, and by no other', () => {
    expect(routeOnDay('#/plan?rating=Red', '2026-03-01')).toBe('#/plan?rating=Red&on=2026-03-01');
    expect(routeOnDay('#/plan?on=2026-03-01', '2026-04-01')).toBe('#/plan?on=2026-04-01');
    expect(routeOnDay('#/my', '2026-03-01')).toBe('#/my');
    expect(routeOfToday('#/actions/3.2?on=2026-03-01')).toBe('#/actions/3.2');
  });

  it.each([
    ['#/?on=2026-03-01', '2026-03-01'],
    ['#/actions/3.2?on=2026-03-01&plan=2', '2026-03-01'],
    ['#/my?on=2026-03-01', null],
    ['#/?on=2026-02-30', null],
    ['#/?on=yesterday', null],
    ['#/', null],
  ])('of %s is %s', (hash, day) => expect(dayInRoute(hash)).toBe(day));
});
