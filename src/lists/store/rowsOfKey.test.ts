import { derivedKey, newKey } from '../keys';
import { isTooManyFound } from '../errors';
import { listSchema } from '../schema';
import { startPlan } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { createRowsOf } from './createMany';
import { allItems, bare, listAt } from './rows';
import { rowsOfKey } from './rowsOfKey';
import { openSession } from './session';
import type { Session } from './session';

let site: TenantSite;
let planId: number;
let session: Session;

beforeAll(async () => {
  const plan = await startPlan();
  ({ site, planId } = plan);
  session = openSession(site.as('anne.faulkner'));
});
afterAll(() => site.close());

it('finds an operation’s rows, each once, also where SharePoint refuses to search for so many', async () => {
  const operationKey = newKey();
  const rows = Array.from({ length: 5001 }, (_, place) => ({
    place,
    values: { planId, actionId: null, kind: 'progress', text: '' },
  }));
  const making = { operationKey, slot: 'said', reason: '', timeZone: 'Europe/London' } as const;
  // The rows are looked up again once they are made.
  const numbers = await createRowsOf(session, listSchema.progress, rows, making);
  expect(new Set(numbers).size).toBe(5001);
  const query = listAt(session.link, listSchema.progress).items.select('Id');
  const refused: unknown = await allItems(bare(query.filter(`startswith(Key,'${operationKey}')`))).catch(
    (error: unknown) => error,
  );
  expect(isTooManyFound(refused)).toBe(true);
  const found = await rowsOfKey(session, listSchema.progress, operationKey, 'PlanId');
  expect(found.map(({ Id }) => Number(Id)).sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
  expect(found.find(({ Id }) => Id === numbers[0])).toMatchObject({
    Key: derivedKey(operationKey, 'said', 0),
    PlanId: planId,
  });
}, 120_000);
