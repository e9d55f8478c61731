/** @jest-environment node */
import { graphService } from '../../../local/tenant/graph/service';
import type { GraphConnection } from '../../graph/openGraph';
import { newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { openPlanStore } from '../../lists/store';
import { counted, draft, planDataOf, report, startReadySite, type TenantSite } from '../../lists/testing/tenantSite';
import type { PlanData } from '../../plan/planData';
import { confirmedSettings, toConfirmAgain } from '../../plan/reminders';
import type { Reminders } from '../context/services';
import { openReminders } from './openReminders';

const today = '2026-11-23';
const lena = 'lena.kowal@council.example';

describe('the reminders as a manager uses them in the page', () => {
  let site: TenantSite;
  let store: PlanStore;
  let sent: string[];
  let data: PlanData;
  let reminders: (graph: GraphConnection | null) => Reminders;
  let graph: GraphConnection;
  beforeEach(async () => {
    site = await startReadySite(`${today}T09:00:00Z`, [graphService()]);
    const through = counted(site.as('anne.faulkner'));
    sent = through.sent;
    store = openPlanStore(through.connection);
    const { planId } = await store.importReport(report, newKey());
    const { id } = await store.ensurePerson(lena);
    await store.addAction(planId, draft({ leadId: id, due: '2026-11-20' }), newKey());
    await store.changeSettings(planId, confirmedSettings([]));
    data = await planDataOf(store, planId);
    graph = {
      graphUrl: `${new URL(site.siteUrl).origin}/graph/v1.0`,
      bearer: async () => 'local:anne.faulkner@council.example',
    };
    reminders = (granted) => openReminders(through.connection, granted, `${site.siteUrl}/SitePages/Plan.aspx`, store);
    sent.length = 0;
  });
  afterEach(() => site.close());

  const inbox = async (): Promise<string[]> => {
    const path = `${graph.graphUrl}/users/${lena}/messages?$select=subject`;
    const answer = await fetch(path, { headers: { Authorization: 'Bearer local:app' } });
    return ((await answer.json()) as { value: { subject: string }[] }).value.map(({ subject }) => subject);
  };

  it('asks for each thing once when the screen opens', async () => {
    const open = reminders(graph);
    const [due, before, soFar] = await Promise.all([
      open.preview(data, today),
      open.history(data, today),
      open.runs(data, 'Europe/London'),
    ]);
    expect(due.find(({ to }) => to === lena)).toMatchObject({ outcome: 'would send' });
    expect(before).toEqual([]);
    expect(soFar).toMatchObject({ runs: [], waiting: false });
    const lists = sent.map((request) => /Lists\/ImprovementPlan(\w+)/.exec(request)?.[1] ?? request);
    expect(lists.sort()).toEqual(['Preferences', 'QuestionsToClerk', 'Reminders', 'Runs']);
  });

  it('reads what went by itself when no preview is under way, and when the preview failed before it', async () => {
    const open = reminders(graph);
    expect((await open.send(data, today, 'Anne Faulkner', () => undefined)).map(({ outcome }) => outcome)).toContain(
      'sent',
    );
    const went = [{ day: today, to: 'Lena Kowal', outcome: 'sent' }];
    expect((await open.history(data, today)).filter(({ to }) => to === 'Lena Kowal')).toMatchObject(went);
    const nobody = { ...data, plan: { ...data.plan, managerId: null }, appointments: [] };
    const [preview, history] = await Promise.allSettled([open.preview(nobody, today), open.history(nobody, today)]);
    expect(preview.status).toBe('rejected');
    expect(history).toMatchObject({
      status: 'fulfilled',
      value: expect.arrayContaining([expect.objectContaining(went[0])]),
    });
  });

  it('sends with delegated permission through the ledger that the job uses: twice is once', async () => {
    const open = reminders(graph);
    expect(open.canSend).toBe(true);
    await open.send(data, today, 'Anne Faulkner', () => undefined);
    await open.send(data, today, 'Anne Faulkner', () => undefined);
    expect(await inbox()).toHaveLength(1);
    const { runs } = await open.runs(data, 'Europe/London');
    expect(runs.map(({ by, report: { counts } }) => [by, counts.failed, counts.uncertain])).toEqual([
      ['Anne Faulkner', 0, 0],
      ['Anne Faulkner', 0, 0],
    ]);
  });

  describe('a question', () => {
    /** Asks about the plan's action, and gives the plan with the question among its rows. */
    const ask = async (reason: string): Promise<{ asked: PlanData; rowId: number }> => {
      const [action] = data.actions;
      const row = await store.changeAction(action, { kind: 'query', about: null, reason, wantsDay: true }, newKey());
      return { asked: { ...data, rows: [...data.rows, row] }, rowId: row.id };
    };

    it('is delivered at once, alone, and by no later run again', async () => {
      const open = reminders(graph);
      const { asked, rowId } = await ask('When will it be done?');
      expect(await open.tellNow(asked, today, rowId)).toEqual({
        delivered: true,
        sentence: 'Lena Kowal was sent it by mail at once, on 23 Nov 2026.',
      });
      expect(await inbox()).toEqual([expect.stringContaining('has a question for you')]);
      expect(await open.tellNow(asked, today, rowId)).toEqual({
        delivered: true,
        sentence: 'Sent on 23 Nov 2026 already.',
      });
      await open.send(asked, today, 'Anne Faulkner', () => undefined);
      const mails = await inbox();
      expect(mails.filter((subject) => subject.includes('question'))).toHaveLength(1);
    });

    it('of two people at the same moment reaches whoever is asked once each', async () => {
      const open = reminders(graph);
      const [one, other] = [await ask('When?'), await ask('By whom?')];
      const told = await Promise.all([
        open.tellNow(one.asked, today, one.rowId),
        open.tellNow(other.asked, today, other.rowId),
      ]);
      expect(told.map(({ delivered }) => delivered)).toEqual([true, true]);
      expect(await inbox()).toHaveLength(2);
    });

    it('waits for the next run on a quiet day and where the page may not send, and says which', async () => {
      const { asked, rowId } = await ask('When?');
      expect(await reminders(null).tellNow(asked, today, rowId)).toEqual({
        delivered: false,
        sentence: 'This page may not send mail. It goes with the next run of reminders.',
      });
      expect(await reminders(graph).tellNow(asked, '2026-11-28', rowId)).toEqual({
        delivered: false,
        sentence: '28 Nov 2026 is not a working day. It goes with the next run of reminders.',
      });
      expect(await inbox()).toEqual([]);
    });
  });

  it('without Graph shows what is due, sends nothing, and asks the job once', async () => {
    const open = reminders(null);
    expect(open.canSend).toBe(false);
    expect((await open.preview(data, today)).find(({ to }) => to === lena)).toMatchObject({ outcome: 'would send' });
    const key = newKey();
    await open.queue(data, today, 'Anne Faulkner', key);
    await open.queue(data, today, 'Anne Faulkner', key);
    const { runs, waiting } = await open.runs(data, 'Europe/London');
    expect(waiting).toBe(true);
    expect(runs).toMatchObject([{ by: 'Anne Faulkner', startedAt: null, day: today }]);
    expect(await inbox()).toEqual([]);
  });

  describe('before the first run is confirmed', () => {
    const ids = async (open: Reminders): Promise<string[]> =>
      (await open.preview(data, today)).filter(({ outcome }) => outcome === 'to confirm').map(({ id }) => id);
    beforeEach(async () => {
      data = { ...data, settings: await store.changeSettings(data.plan.id, toConfirmAgain) };
    });

    it('shows who would get what, and refuses to send', async () => {
      const open = reminders(graph);
      expect(await ids(open)).toContain(lena);
      await expect(open.send(data, today, 'Anne Faulkner', () => undefined)).rejects.toThrow('confirm it');
      expect(await inbox()).toEqual([]);
    });

    it('sends to nobody who was left out, in this run or the next', async () => {
      const open = reminders(graph);
      const all = await ids(open);
      const decided = {
        ticked: new Set(all.filter((id) => id !== lena)),
        leftOut: new Set([lena]),
        by: 'Anne Faulkner',
      };
      data = { ...data, settings: await open.confirm(data, today, decided) };
      await open.send(data, today, 'Anne Faulkner', () => undefined);
      await open.send(data, today, 'Anne Faulkner', () => undefined);
      expect(await inbox()).toEqual([]);
      const [left] = (await open.history(data, today)).filter(({ to }) => to === 'Lena Kowal');
      expect(left).toMatchObject({ outcome: 'skipped', why: 'Anne Faulkner left it out on 23 Nov 2026.' });
    });

    it('keeps what each of two managers left out who confirm at the same time', async () => {
      const all = await ids(reminders(graph));
      expect(all.length).toBeGreaterThan(1);
      const without = (id: string) =>
        reminders(graph).confirm(data, today, {
          ticked: new Set(all.filter((one) => one !== id)),
          leftOut: new Set([id]),
          by: 'A manager',
        });
      await Promise.all([without(all[0]), without(all[1]), without(all[0])]);
      data = await planDataOf(store, data.plan.id);
      expect(data.settings.reminders.firstRun).toBe('confirmed');
      const sent = await reminders(graph).send(data, today, 'Anne Faulkner', () => undefined);
      expect(sent.filter(({ outcome }) => outcome === 'sent').map(({ id }) => id)).toEqual(all.slice(2));
    });
  });

  it('finds people without Graph', async () => {
    sent.length = 0;
    expect(await store.searchPeople('kowal')).toMatchObject([{ name: 'Lena Kowal' }]);
    expect(sent.join()).not.toContain('/graph/');
  });
});
