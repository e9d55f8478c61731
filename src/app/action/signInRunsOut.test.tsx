/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import '@testing-library/jest-dom';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { openPlanStore } from '../../lists';
import { newKey } from '../../lists/keys';
import { draft, startPlan, type StartedPlan } from '../../lists/testing/tenantSite';
import { servicesOn } from '../testing/site';
import { renderApp, testHost } from '../testing/testPlan';
import { layoutForEachTest } from '../testing/layout';

jest.setTimeout(180_000);
layoutForEachTest(1280);
const userEvent = userEvents.setup({ delay: null });

const WORDS = 'Both posts are filled; the second begins in January.';

/** A browser on the local tenant: it stores the cookie from each answer and sends it with the next request. */
interface Browser {
  visit(address: string): Promise<Response>;
  close(): void;
}

function openBrowser(origin: string): Browser {
  const send = globalThis.fetch;
  let cookie = '';
  const visit = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('Authorization')) headers.set('Cookie', cookie);
    const answer = await send(new URL(address, origin), { ...init, headers, redirect: 'manual' });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return answer;
  };
  globalThis.fetch = (address, init) => visit(String(address), init);
  return { visit, close: () => void (globalThis.fetch = send) };
}

describe('a sign-in that runs out while somebody reports', () => {
  let plan: StartedPlan;
  let browser: Browser;
  let round = 0;
  /**
   * Whether the person still has a session with Entra. While they do, SharePoint's own client renews the cookie without
   * asking.
   */
  let known = true;
  let renewals = 0;

  beforeAll(async () => {
    plan = await startPlan();
    await plan.anne.addAction(plan.planId, draft({ leadId: plan.lenaId, ref: '2.1' }), newKey());
    browser = openBrowser(new URL(plan.site.siteUrl).origin);
    await signIn();
  });
  afterAll(async () => {
    browser.close();
    await plan.site.close();
  });
  afterEach(cleanup);

  const signIn = async (): Promise<void> => {
    expect((await browser.visit('/signin?as=lena.kowal@council.example')).status).toBe(302);
  };
  const runOut = (): Promise<void> => plan.site.turn({ signInRound: (round += 1) });

  /** Lena Kowal's page with the report form open. Like a SharePoint page it has a cookie and no token. */
  async function openReport(): Promise<{ asked: () => number }> {
    const store = openPlanStore({
      siteUrl: plan.site.siteUrl,
      pause: async () => undefined,
      // SPHttpClient renews the sign-in on a page in this way (contracts/semantics.md S33).
      renew: async () => {
        renewals += 1;
        if (known) await browser.visit('/_forms/default.aspx?ReturnUrl=/sites/improvement');
        return known;
      },
    });
    let asked = 0;
    const host = { ...testHost('#/actions/2.1?report=1'), signIn: async () => (asked += 1) === 0 };
    renderApp({ ...servicesOn(plan.site, 'lena.kowal'), store }, host);
    await screen.findByRole('form', { name: 'Report progress on action 2.1' }, { timeout: 40_000 });
    return { asked: () => asked };
  }
  const words = (): HTMLElement => screen.getByRole('textbox', { name: /what has happened/i });
  const send = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: /^Send/ }));
  const reported = async (): Promise<(string | null)[]> => {
    const answer = await plan.site.raw(
      'anne.faulkner',
      'GET',
      "web/getList('/sites/improvement/Lists/ImprovementPlanProgress')/items?$top=500",
    );
    const { value } = (await answer.json()) as { value: Record<string, unknown>[] };
    return value.map((row) => JSON.stringify(row)).filter((row) => row.includes(WORDS));
  };

  it('S33: is renewed once, and the report is sent again, when SharePoint can renew it', async () => {
    await openReport();
    await userEvent.click(screen.getByRole('radio', { name: 'On course' }));
    fireEvent.change(words(), { target: { value: `${WORDS} One.` } });
    await runOut();
    await send();
    await waitFor(async () => expect(await reported()).toHaveLength(1), { timeout: 60_000 });
    expect(renewals).toBe(1);
    expect(screen.queryByRole('button', { name: 'Sign in' })).not.toBeInTheDocument();
  });

  it('asks to sign in only when it cannot, and nothing that was typed is lost', async () => {
    const { asked } = await openReport();
    await userEvent.click(screen.getByRole('radio', { name: 'On course' }));
    fireEvent.change(words(), { target: { value: `${WORDS} Two.` } });
    await runOut();
    known = false;
    await send();
    const button = await screen.findByRole('button', { name: 'Sign in' }, { timeout: 60_000 });
    expect(screen.getByRole('alert')).toHaveTextContent('You are signed out of SharePoint');
    expect(words()).toHaveValue(`${WORDS} Two.`);
    await userEvent.click(button);
    expect(asked()).toBe(1);

    // The browser leaves the page for the sign-in and then loads it afresh.
    window.dispatchEvent(new Event('pagehide'));
    cleanup();
    await signIn();
    await openReport();
    expect(words()).toHaveValue(`${WORDS} Two.`);
    expect(screen.getByRole('radio', { name: 'On course' })).toBeChecked();
    await send();
    await waitFor(async () => expect(await reported()).toHaveLength(2), { timeout: 60_000 });
  });
});
