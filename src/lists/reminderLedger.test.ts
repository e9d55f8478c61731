import { openReminderLedger, type ReminderClaim, type ReminderLedger } from './reminderLedger';
import { startReadySite, type TenantSite } from './testing/tenantSite';

describe('the Reminders list as the record of what was said', () => {
  let site: TenantSite;
  let ledger: ReminderLedger;
  let number = 0;
  beforeAll(async () => {
    site = await startReadySite();
    await site.clock('2026-11-23T08:00:00Z');
    ledger = openReminderLedger(site.as('anne.faulkner'));
  });
  afterAll(() => site.close());
  afterEach(() => site.clearFaults());

  const wanted = (changes: Partial<ReminderClaim> = {}): ReminderClaim => ({
    planId: 1,
    key: `${++number}`.padStart(64, '0'),
    subject: 'Improvement plan: 3.2 is due today',
    personLogin: 'joanne.tranter@council.example',
    personName: 'Joanne Tranter',
    day: '2026-11-23',
    sequence: 1,
    occurrences: [{ key: '1|7|due today|2026-11-23|0', ref: '3.2', rule: 'due today' }],
    runKey: 'aa',
    ...changes,
  });

  it('gives a key to one run only, and finds the claim of the run that has it', async () => {
    const claim = wanted();
    const first = await ledger.claim(claim);
    expect(first).toMatchObject({
      mine: true,
      row: { ...claim, state: 'claimed', claimedAt: '2026-11-23T08:00:00.000Z' },
    });
    expect(await ledger.claim(claim)).toMatchObject({ mine: true, row: { id: first.row.id } });
    const other = openReminderLedger(site.as('anne.faulkner'));
    expect(await other.claim({ ...claim, runKey: 'bb' })).toMatchObject({ mine: false, row: { runKey: 'aa' } });
  });

  it('keeps days as days, also on the day the clocks go forward', async () => {
    const { row } = await ledger.claim(wanted({ day: '2027-03-28', planId: 2 }));
    expect(row.day).toBe('2027-03-28');
    expect(await ledger.rows('2027-03-28')).toHaveLength(1);
    expect(await ledger.rows('2027-03-29')).toEqual([]);
  });

  it('records what came of a claim, with the moment of sending', async () => {
    const { row } = await ledger.claim(wanted());
    const sent = await ledger.record(row, { state: 'sent', why: '' }, 'aa');
    expect(sent).toMatchObject({ state: 'sent', sentAt: '2026-11-23T08:00:00.000Z', runKey: 'aa' });
  });

  it('lets a failed message be claimed again by one run only', async () => {
    const { row } = await ledger.claim(wanted());
    const failed = await ledger.record(row, { state: 'failed', why: 'Refused.' }, 'aa');
    const second = openReminderLedger(site.as('anne.faulkner'));
    const again = { ...wanted(), key: row.key };
    const results = [
      await ledger.claimAgain(failed, { ...again, runKey: 'bb' }),
      await second.claimAgain(failed, { ...again, runKey: 'cc' }),
    ];
    expect(results.map(({ mine }) => mine)).toEqual([true, false]);
    expect(results[1].row).toMatchObject({ state: 'claimed', runKey: 'bb', why: '' });
  });

  it('gives an old claim up only while its own run says nothing', async () => {
    const { row } = await ledger.claim(wanted());
    await ledger.record(row, { state: 'sent', why: '' }, 'aa');
    const late = await ledger.record(row, { state: 'uncertain', why: 'An hour has passed.' }, 'bb');
    expect(late).toMatchObject({ state: 'sent', why: '' });
  });

  it('believes the run itself when its claim was given up too early', async () => {
    const { row } = await ledger.claim(wanted());
    await ledger.record(row, { state: 'uncertain', why: 'An hour has passed.' }, 'bb');
    expect(await ledger.record(row, { state: 'sent', why: '' }, 'aa')).toMatchObject({ state: 'sent' });
  });

  it.each([
    { fault: 'lost answer' as const },
    { fault: 'cut' as const },
    { fault: 'status' as const, status: 429 },
    { fault: 'status' as const, status: 503 },
  ])('claims once whatever becomes of the answer (%o)', async (fault) => {
    await site.fault({ ...fault, method: 'POST', path: 'ImprovementPlanReminders' });
    const claim = wanted({ planId: 4 });
    expect(await ledger.claim(claim)).toMatchObject({ mine: true, row: { key: claim.key } });
    const rows = await ledger.rows('2026-11-23');
    expect(rows.filter(({ key }) => key === claim.key)).toHaveLength(1);
  });

  it('gives up in a sentence when SharePoint stays busy', async () => {
    await site.fault({ fault: 'status', status: 503, method: 'POST', path: 'ImprovementPlanReminders', times: null });
    await expect(ledger.claim(wanted())).rejects.toMatchObject({ kind: 'busy' });
  });

  it('is closed to leads and members, who may neither read nor write it', async () => {
    const lead = openReminderLedger(site.as('joanne.tranter'));
    await expect(lead.rows('2026-11-23')).rejects.toMatchObject({ kind: 'not allowed' });
    await expect(lead.claim(wanted())).rejects.toMatchObject({ kind: 'not allowed' });
  });

  it('is open to the reminder job', async () => {
    const job = openReminderLedger({ siteUrl: site.siteUrl, bearer: async () => 'local:app' });
    expect(await job.claim(wanted())).toMatchObject({ mine: true });
  });
});
