import type { OpenedSite } from '../lists/planStore';
import { whyNoPlan } from './noPlan';

type Schema = OpenedSite['site']['schema'];

const site = (schema: Schema, isReader = true, timeZone: string | null = 'Europe/London'): OpenedSite =>
  ({ site: { schema, timeZone, timeZoneName: 'Pacific Time' }, me: { isReader } }) as unknown as OpenedSite;

it.each<[OpenedSite, number | undefined, string]>([
  [site('none', false), undefined, 'has no plan yet. Run provision first, or open Set-up.'],
  [site('partial'), undefined, 'has no plan yet. Run provision first, or open Set-up.'],
  [site('current', false), undefined, 'does not let this identity read its plan. Give it full control of the site.'],
  [site('older'), 2, 'has lists of an earlier version. Run provision, which upgrades them.'],
  [site('newer'), 2, 'has lists of a newer version than this command. Update the command first.'],
  [
    site('current', true, null),
    undefined,
    'keeps its dates in Pacific Time, so no day can be told. Run provision, which sets it to London.',
  ],
  [site('current'), undefined, 'has no plan yet.'],
  [site('current'), 9, 'has no plan number 9.'],
])('says why a site’s plan cannot be read, and what to do', (opened, planId, said) => {
  expect(whyNoPlan(opened, planId)).toBe(said);
});
