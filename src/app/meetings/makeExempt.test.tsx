/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import * as React from 'react';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import type { RecordRow } from '../../lists/planStore';
import { planDataOf, startPlan } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { renderOnTenant } from '../testing/tenantPage';
import { ExemptPart } from './ExemptPart';
import { MakeExemptForm } from './makeExempt';
import { useExemptItems } from './useExemptItems';

jest.setTimeout(300_000);
configure({ asyncUtilTimeout: 60_000 });

const SECRET = 'Pay £40,000 to settle';

let plan: StartedPlan;
let meeting: RecordRow<'meetings'>;
beforeAll(async () => {
  plan = await startPlan();
  meeting = await plan.anne.addRecord(
    'meetings',
    { planId: plan.planId, title: 'Cabinet', day: '2026-12-15' },
    newKey(),
  );
});
afterAll(() => plan.site.close());
beforeEach(() => window.localStorage.clear());

function ExemptOfMeeting(): React.ReactElement {
  return <ExemptPart meeting={meeting} items={useExemptItems()} />;
}

it('makes a question exempt through the screen, and an owner then removes its earlier versions for good', async () => {
  const { anne, planId, site } = plan;
  const question = await anne.addRecord(
    'questions',
    { planId, meetingId: meeting.id, kind: 'question', text: `Why ${SECRET}?`, answer: 'Later' },
    newKey(),
  );
  await anne.editRecord('questions', question, { answer: 'It was agreed' }, 'Answered', newKey());
  const list = "web/getList('/sites/improvement/Lists/ImprovementPlanQuestions')";
  const readable = async (): Promise<string> => {
    const items = await site.raw('anne.faulkner', 'GET', `${list}/items?$top=500`);
    const versions = await site.raw('anne.faulkner', 'GET', `${list}/items(${question.id})/versions`);
    return `${await items.text()} ${await versions.text()}`;
  };

  await renderOnTenant(site, 'anne.faulkner', planId, ({ data }) => {
    const row = data.questions.find(({ id }) => id === question.id);
    return row ? <MakeExemptForm open={{ list: 'questions', row }} onClose={() => undefined} /> : null;
  });
  // Both halves of the reason are required, and the first missing one gets the focus.
  fireEvent.click(screen.getByRole('button', { name: 'Make it exempt' }));
  const paragraph = screen.getByRole('combobox', { name: /^Paragraph/ });
  await waitFor(() => expect(paragraph).toHaveFocus());
  expect(await anne.readRecords('exemptItems')).toEqual([]);
  fireEvent.change(paragraph, { target: { value: '3' } });
  fireEvent.change(screen.getByRole('textbox', { name: /public interest/i }), {
    target: { value: 'A tender is open.' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Make it exempt' }));
  await waitFor(async () => expect(await anne.readRecords('exemptItems')).toHaveLength(1));
  const [item] = await anne.readRecords('exemptItems');
  expect(item).toMatchObject({ paragraph: '3', publicInterest: 'A tender is open.', answer: 'It was agreed' });
  expect(item.text).toContain(SECRET);
  const open = (await planDataOf(anne, planId)).questions.find(({ id }) => id === question.id);
  expect(JSON.stringify(open ?? {})).not.toContain(SECRET);
  // The public row's version history still contains the words; removing it is the owner's task.
  expect(await readable()).toContain(SECRET);
  cleanup();

  await renderOnTenant(site, 'anne.faulkner', planId, () => <ExemptOfMeeting />);
  // The removal cannot be undone, so a dialog asks first; cancelling writes nothing.
  fireEvent.click(await screen.findByRole('button', { name: 'Remove the earlier versions for good' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await readable()).toContain(SECRET);
  fireEvent.click(await screen.findByRole('button', { name: 'Remove the earlier versions for good' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Remove for good' }));
  await waitFor(async () => expect(await readable()).not.toContain(SECRET));
  await waitFor(async () => expect((await anne.readRecords('exemptItems'))[0].removedOn).not.toBeNull());
  expect((await anne.readRecords('exemptItems'))[0].text).toContain(SECRET);
});
