import { viewPlan } from '../../plan/planView';
import type { RatedAction } from '../../plan/view';
import { everyRating, today } from '../testing/testPlan';
import { kindsFor } from './ChangeMenu';

it('can say of what is done that it is embedded, and of nothing else', () => {
  const plan = viewPlan(everyRating(), today);
  expect(kindsFor(plan.byRef.get('1.1') as RatedAction, today)).toEqual(['assurance', 'moderate', 'withdraw']);
  const onCourse = plan.byRef.get('1.3') as RatedAction;
  expect(kindsFor(onCourse, today)).toEqual(['pause', 'moderate', 'withdraw']);
  expect(kindsFor({ ...onCourse, rating: null }, today)).toEqual(['restore']);
});
