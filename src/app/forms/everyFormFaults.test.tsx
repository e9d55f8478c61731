/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { configure } from '@testing-library/react';
import type { Case } from '../testing/everyForm/case';
import { everyCase } from '../testing/everyForm/everyCase';
import { site, startExample } from '../testing/everyForm/example';
import { faultKinds } from '../testing/everyForm/faults';
import type { Fault } from '../testing/everyForm/faults';
import { sendFlowUnderFault, sendUnderFault } from '../testing/everyForm/underFault';
import { formNames } from './formNames';
import type { FormName } from './formNames';

/**
 * Every form that writes, sent while one of its requests gets no answer, a refusal or a lost answer. No row is lost,
 * doubled or half, and the form says what is true. `npm run faults` gives every request of every form each fault in turn
 * and prints the counts; `npm test` gives each form one.
 */
jest.setTimeout(3_600_000);
configure({ defaultHidden: true });

const isWhole = process.env.FAULTS === 'all';
const totals = { sent: 0, saved: 0, 'not saved': 0, 'not known': 0 };

beforeAll(startExample);
afterAll(async () => {
  await site.close();
  // eslint-disable-next-line no-console -- the campaign prints what it counted
  if (isWhole) console.log(`Faults met: ${JSON.stringify(totals)}`);
});

/** Forms that can be sent once only: what they do is done then. They get one fault each, also in the campaign. */
const sentOnce: ReadonlySet<FormName> = new Set<FormName>([
  'reading',
  'making exempt',
  'blank plan',
  'resume',
  'return',
  'decision of requests',
  'answer to a question',
]);

async function send(one: Case, fault: Fault): Promise<boolean> {
  const { isMet, said } =
    one.kind === 'own' ? await sendFlowUnderFault(one.flow!, fault) : await sendUnderFault(one, fault);
  if (!isMet) return false;
  totals.sent += 1;
  totals[said] += 1;
  return true;
}

it.each(formNames)('%s', async (name) => {
  const one = everyCase[name];
  if (one.kind === 'own' && !one.flow) return;
  if (!isWhole || sentOnce.has(name)) {
    const kind = faultKinds[formNames.indexOf(name) % faultKinds.length];
    expect(await send(one, { kind, n: 1, ofWrites: true })).toBe(true);
    return;
  }
  for (const kind of faultKinds) for (let n = 1; await send(one, { kind, n, ofWrites: false }); n++);
});
