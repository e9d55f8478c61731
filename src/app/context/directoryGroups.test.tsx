/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import '@testing-library/jest-dom';
import { cleanup, screen, within } from '@testing-library/react';
import { openDirectory } from '../../../local/tenant/directory';
import { securityGroupClaim } from '../../../local/tenant/sharepoint/principals';
import type { Connection } from '../../lists/connection';
import { openProvisioning } from '../../lists/provisioning';
import { newKey } from '../../lists/keys';
import type { Role } from '../../lists/schema/list';
import type { PlanStore } from '../../lists/planStore';
import { draft, planDataOf, said, startPlan, storeOf, type StartedPlan } from '../../lists/testing/tenantSite';
import { viewPlan } from '../../plan/planView';
import type { RatedAction } from '../../plan/view';
import { layoutForEachTest } from '../testing/layout';
import { servicesOn } from '../testing/site';
import { renderOnSite } from '../testing/site';
import { renderApp, testHost } from '../testing/testPlan';
import { rightsOf } from './rights';

jest.setTimeout(180_000);
layoutForEachTest(1280);

/**
 * Each role is given to a group of the directory. SharePoint does not list the members of such a group
 * (contracts/semantics.md S32).
 */
const through: { [role in Role]: { group: string; person: string } } = {
  managers: { group: 'SG Improvement Office', person: 'sarah.penrose' },
  leads: { group: 'SG Front Door Managers', person: 'priya.nair' },
  members: { group: 'SG Scrutiny Members', person: 'ruth.ellery' },
  directors: { group: 'SG Directors', person: 'caroline.hart' },
  clerks: { group: 'SG Democratic Services', person: 'dilys.morgan' },
  readers: { group: 'SG Partnership', person: 'grace.mbeki' },
};
const people = Object.entries(through).map(([role, { person }]) => [role as Role, person] as const);

let plan: StartedPlan;
beforeAll(async () => {
  plan = await startPlan();
  const roles = openProvisioning(plan.site.as('anne.faulkner'));
  const { groups } = openDirectory();
  for (const [role, { group }] of Object.entries(through))
    await roles.addToRole(
      role as Role,
      securityGroupClaim(groups.find(({ displayName }) => displayName === group)!.id),
    );
  await plan.anne.addAction(plan.planId, draft({ ref: '1.1', leadId: plan.lenaId }), newKey());
});
afterAll(() => plan.site.close());
afterEach(cleanup);

/** The action with its rating, as the given person's store reads it. */
async function ratedAs(store: PlanStore): Promise<RatedAction> {
  const { data, today } = await store.open(plan.planId);
  return viewPlan(data!, today).actions.find(({ action }) => action.ref === '1.1')!;
}

describe('a role held through a security group', () => {
  it.each(people)('%s: lets them do what the role does', async (role, person) => {
    const { me, site, data, today } = await storeOf(plan.site, person).open(plan.planId);
    const { manages, keepsRecords, administers, readsFullEditions } = rightsOf({ me, site, data, today });
    expect({ lead: me.isLead, manages, keepsRecords, administers, readsFullEditions, reads: me.isReader }).toEqual({
      lead: role === 'leads',
      manages: role === 'managers',
      keepsRecords: ['managers', 'clerks'].includes(role),
      administers: role === 'managers',
      readsFullEditions: ['managers', 'clerks', 'members', 'directors'].includes(role),
      reads: true,
    });
  });

  it.each(people)('%s: shows them its screens', async (role, person) => {
    const { schema } = await openProvisioning(plan.site.as('anne.faulkner')).check();
    expect(schema).toBe('current');
    renderOnSite(plan.site, person, '#/actions/1.1');
    await screen.findByRole('heading', { name: /threshold document/ }, { timeout: 60_000 });
    const navigation = screen.getByRole('navigation', { name: 'Improvement plan' });
    const shown = (name: string): boolean => within(navigation).queryByRole('link', { name }) !== null;
    expect([role, shown('Plan'), shown('Set-up')]).toEqual([role, true, role === 'managers']);
    expect(screen.queryByRole('button', { name: /^Report progress/ }) !== null).toBe(role === 'managers');
  });

  it('makes a moderation count for everybody, from the day the manager first opened the plan', async () => {
    const sarah = storeOf(plan.site, through.managers.person);
    const { action } = await ratedAs(sarah);
    await sarah.changeAction(
      action,
      { kind: 'moderate', rating: 'Amber', until: '2030-01-01', reason: 'The partners have not agreed.' },
      newKey(),
    );
    const { rating, state } = await ratedAs(plan.lena);
    expect(state.moderation?.reason).toBe('The partners have not agreed.');
    expect(rating?.key).toBe('Amber');
  });

  it('makes a report count of whoever leads the action, and of a manager for them, and of nobody else', async () => {
    const priya = storeOf(plan.site, through.leads.person);
    const { action } = await ratedAs(priya);
    await priya.reportProgress(action, said({ text: 'Heard in the corridor.' }), newKey());
    expect((await ratedAs(plan.anne)).state.lastReport?.text).not.toBe('Heard in the corridor.');

    const sarah = storeOf(plan.site, through.managers.person);
    await sarah.reportProgress(action, said({ text: 'Said for the lead.' }), newKey());
    expect((await ratedAs(plan.anne)).state.lastReport?.text).toBe('Said for the lead.');

    const { id } = await plan.anne.ensurePerson(`${through.leads.person}@council.example`);
    await plan.anne.editAction(action, { leadId: id }, 'She leads it now', newKey());
    const led = (await planDataOf(plan.anne, plan.planId)).actions.find(({ ref }) => ref === '1.1')!;
    await storeOf(plan.site, through.leads.person).reportProgress(led, said({ text: 'Said by the lead.' }), newKey());
    expect((await ratedAs(plan.anne)).state.lastReport?.text).toBe('Said by the lead.');
  });

  it('is told in Set-up, with what such a group cannot do', async () => {
    const { roles } = await openProvisioning(plan.site.as('anne.faulkner')).check();
    for (const { role, groups } of roles) expect(groups.map(({ name }) => name)).toEqual([through[role].group]);
  });

  it.each([
    ['says', true, 'Who has left the group counts as manager no longer.'],
    ['does not say', false, 'nobody’s time as manager is ended by itself'],
  ])('is told in Set-up with what follows where Graph %s who is in it', async (_says, isKnown, words) => {
    const connection: Connection = {
      ...plan.site.as('anne.faulkner'),
      groupMembers: async () => (isKnown ? [] : null),
    };
    const services = servicesOn(plan.site, 'anne.faulkner');
    const provisioning = { ...services.provisioning, ...openProvisioning(connection) };
    renderApp({ ...services, provisioning }, testHost('#/set-up'));
    const told = await screen.findByText(/Each of them counts as plan manager/, undefined, { timeout: 60_000 });
    expect(told).toHaveTextContent(words);
    // The groups of members, directors and clerks.
    expect(screen.queryAllByText(/What they ask or decide does not count/)).toHaveLength(isKnown ? 0 : 3);
  });
});
