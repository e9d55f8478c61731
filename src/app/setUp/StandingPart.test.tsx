/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

describe('what other tools read', () => {
  const plan = planForEachTest();
  // The first writing makes every row.
  const slowly = { timeout: 20_000 };

  it('is said to be old until it is written, and then as of today', async () => {
    renderOnSite(plan().site, 'anne.faulkner', '#/set-up');
    expect(await screen.findByText(/^The list Standing has not been written yet/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Write Standing now' }));
    expect(
      await within(screen.getByRole('region', { name: 'What other tools read' })).findByText(
        /^Standing was written: \d+ rows differed\.$/,
        undefined,
        slowly,
      ),
    ).toBeInTheDocument();
    expect(await screen.findByText('The list Standing is as of 23 Nov 2026.', undefined, slowly)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open Standing in SharePoint' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/sites\/improvement\/Lists\/ImprovementPlanStanding$/),
    );
  });

  it('says which rows were put right', async () => {
    const store = plan().store('anne.faulkner');
    await settled(store.writeStanding());
    const list = `web/getList('/sites/improvement/Lists/ImprovementPlanStanding')/items`;
    const headers = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const edit = plan().site.raw('anne.faulkner', 'POST', `${list}(1)`, { Reason: 'All is well' }, headers);
    expect((await settled(edit)).status).toBe(204);
    renderOnSite(plan().site, 'anne.faulkner', '#/set-up');
    await userEvent.click(await screen.findByRole('button', { name: 'Write Standing now' }));
    expect(
      await screen.findByText(/^On 23 Nov 2026 1 row of Standing .* was put right: /, undefined, slowly),
    ).toBeInTheDocument();
  });
});
