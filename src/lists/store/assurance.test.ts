import { viewPlan } from '../../plan/planView';
import { newKey } from '../keys';
import { EditConflict } from '../planStore';
import type { AssuranceFinding, PlanStore } from '../planStore';
import { openProvisioning } from '../provisioning';
import { draft, planDataOf, said, startPlan, storeOf } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';

let started: StartedPlan;
let anne: PlanStore;
beforeAll(async () => {
  started = await startPlan();
  ({ anne } = started);
});
afterAll(() => started.site.close());

describe('what an audit found', () => {
  it('stands in the story of each action that was looked at, once, and can be corrected', async () => {
    const { planId, lenaId } = started;
    const looked = await anne.addAction(planId, draft({ ref: '1.1', leadId: lenaId }), newKey());
    const passedOver = await anne.addAction(planId, draft({ ref: '1.2', leadId: lenaId, order: 2 }), newKey());
    const evidence = [{ title: 'Sheet', url: 'https://council.example/sheet.pdf' }];
    await anne.reportProgress(looked, said({ going: 'done', doneOn: '2026-03-02', evidence }), newKey());
    const audit = await anne.addRecord(
      'assurance',
      { planId, title: 'Fifty contacts', kind: 'themed audit', actionIds: [looked.id, passedOver.id] },
      newKey(),
    );
    const finding: AssuranceFinding = {
      held: '2026-03-20',
      sample: 50,
      finding: 'It holds by day.',
      evidence: [],
      verdicts: [
        { action: looked, verdict: 'embedded', words: '48 of 50 in time.' },
        { action: passedOver, verdict: 'not looked at', words: 'Not in the system.' },
      ],
    };
    const key = newKey();
    const held = await anne.recordFinding(audit, finding, 'Held.', key);
    // Repeats the operation with the earlier row, as after a lost answer.
    await anne.recordFinding(audit, finding, 'Held.', key);
    const rowsOf = async (id: number): Promise<unknown[]> =>
      (await anne.history(id)).rows.filter(({ kind }) => kind === 'assurance').map(({ embedded }) => embedded);
    expect(await rowsOf(looked.id)).toEqual([true]);
    expect(await rowsOf(passedOver.id)).toEqual([]);
    const { today } = await anne.open(planId);
    const ratingNow = async (): Promise<unknown> =>
      viewPlan(await planDataOf(anne, planId), today).byRef.get('1.1')?.rating?.embedded;
    expect(await ratingNow()).toBe(true);

    const [first, second] = finding.verdicts;
    await anne.recordFinding(
      held,
      {
        ...finding,
        verdicts: [{ ...first, verdict: 'not embedded', words: '38 of 50: ten were counted twice.' }, second],
      },
      'Counted again.',
      newKey(),
    );
    expect((await rowsOf(looked.id)).sort()).toEqual([false, true]);
    expect(await ratingNow()).toBe(false);
  });
});

it('tells no action anything when somebody else changed the audit meanwhile', async () => {
  const { planId, lenaId } = started;
  const looked = await anne.addAction(planId, draft({ ref: '2.1', leadId: lenaId, order: 3 }), newKey());
  const audit = await anne.addRecord(
    'assurance',
    { planId, title: 'Ten visits', kind: 'dip sample', actionIds: [looked.id] },
    newKey(),
  );
  await anne.editRecord('assurance', audit, { finding: 'Theirs.' }, 'First.', newKey());
  const finding: AssuranceFinding = {
    held: '2026-03-20',
    sample: 10,
    finding: 'Mine.',
    evidence: [],
    verdicts: [{ action: looked, verdict: 'embedded', words: 'All ten.' }],
  };
  await expect(anne.recordFinding(audit, finding, 'Held.', newKey())).rejects.toThrow(EditConflict);
  expect((await anne.history(looked.id)).rows.filter(({ kind }) => kind === 'assurance')).toEqual([]);
});

describe('readings', () => {
  it('may be added by the owner of a measure and by leads, and by no reader', async () => {
    const { planId, site } = started;
    const { id: ownerId } = await anne.ensurePerson('rhys.evans@council.example');
    const measure = await anne.addRecord('measures', { planId, ref: 'M1', title: 'In time', ownerId }, newKey());
    const reading = { planId, measureId: measure.id, measureRef: 'M1', day: '2026-02-28', value: 71 };
    await expect(storeOf(site, 'rhys.evans').addRecord('readings', reading, newKey())).resolves.toMatchObject({
      value: 71,
      suppressed: false,
    });
    await openProvisioning(site.as('anne.faulkner')).addToRole('readers', 'dilys.morgan@council.example');
    const reader = storeOf(site, 'dilys.morgan');
    expect((await planDataOf(reader, planId)).readings).toHaveLength(1);
    await expect(reader.addRecord('readings', reading, newKey())).rejects.toMatchObject({
      kind: 'not allowed',
    });
  });

  it('of which a tool set the author or the time are in doubt, and one dated back counts on the day it came (S38)', async () => {
    const { planId, site } = started;
    const [measure] = (await planDataOf(anne, planId)).measures;
    const forge = async (value: number, stamps: { [field: string]: string }): Promise<void> => {
      const fields = {
        Title: 'M1',
        PlanId: String(planId),
        MeasureId: String(measure.id),
        Day: '2026-01-31T00:00:00Z',
        Value: String(value),
        Key: newKey(),
        ...stamps,
      };
      const list = "getList('/sites/improvement/Lists/ImprovementPlanReadings')";
      const answer = await fetch(`${site.siteUrl}/_api/web/${list}/AddValidateUpdateItemUsingPath`, {
        method: 'POST',
        headers: {
          Authorization: 'Bearer local:rhys.evans@council.example',
          Accept: 'application/json;odata=nometadata',
          'Content-Type': 'application/json;odata=nometadata',
        },
        body: JSON.stringify({
          listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/improvement/Lists/ImprovementPlanReadings' } },
          formValues: Object.entries(fields).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
          bNewDocumentUpdate: true,
        }),
      });
      expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining('"HasException":true')]);
    };
    const owen = JSON.stringify([{ Key: 'i:0#.f|membership|owen.bright@council.example' }]);
    const long = '2020-01-02T09:00:00Z';
    await forge(1, { Author: owen });
    await forge(2, { Created: long });
    await forge(3, { Created: long, Modified: long });
    const { readings } = await planDataOf(anne, planId);
    expect(readings.map(({ value, doubt, created }) => [value, doubt, created === long])).toEqual([
      [71, undefined, false],
      [1, 'author', false],
      [2, 'time', true],
      [3, undefined, false],
    ]);
    // A row dated back by six years counts on the day of the row before it.
    expect(readings[3].recorded).toBe(readings[0].recorded);
  });
});
