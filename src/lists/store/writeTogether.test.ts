import type { ExemptItem } from '../../plan/fields';
import { newKey } from '../keys';
import { EditConflict } from '../planStore';
import type { PlanStore, RecordRow } from '../planStore';
import { openProvisioning } from '../provisioning';
import { draft, planDataOf, said, startPlan, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

jest.setTimeout(600_000);

/**
 * Rows that belong together and may not stand in an operation's file, or whose author may record none, go in one
 * request. Anne owns the site and is a manager, Caroline a manager alone, Dilys clerk, Lena a lead, Rhys a reader.
 */
let site: TenantSite;
let anne: PlanStore;
let planId: number;
let lenaId: number;
let meeting: RecordRow<'meetings'>;

beforeAll(async () => {
  ({ site, anne, planId, lenaId } = await startPlan());
  const { addToRole } = openProvisioning(site.as('anne.faulkner'));
  await addToRole('managers', 'caroline.hart@council.example');
  await addToRole('clerks', 'dilys.morgan@council.example');
  await addToRole('readers', 'rhys.evans@council.example');
  meeting = await anne.addRecord('meetings', { planId, title: 'Cabinet', day: '2026-12-15' }, newKey());
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

/** What an act that goes in one request writes, as two counts that are equal unless one half stands alone. */
interface ActAtOnce {
  name: string;
  who: string;
  /** Makes what the act needs. @returns the act, which may be repeated, and how much of either half stands */
  begin(): Promise<{ act(page: PlanStore, key: string): Promise<unknown>; halves(): Promise<[number, number]> }>;
}

const why = { paragraph: '3', publicInterest: 'A tender is still open.' } as const;
let number = 0;

const actsAtOnce: readonly ActAtOnce[] = [
  {
    name: 'making a resolution exempt',
    who: 'dilys.morgan',
    begin: async () => {
      const text = `Pay £${40_000 + ++number}`;
      const values = { planId, meetingId: meeting.id, kind: 'resolution' as const, letter: '(b)', text, order: 2 };
      const row = await anne.addRecord('decisions', values, newKey());
      return {
        act: (page, key) => page.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', key),
        halves: async () => {
          const open = (await planDataOf(anne, planId)).decisions.filter((each) => each.text === text).length;
          return [(await itemsWith(text)).length, 1 - open];
        },
      };
    },
  },
  {
    name: 'publishing a prepared question',
    who: 'caroline.hart',
    begin: async () => {
      const text = `How many posts are empty (${++number})?`;
      const values = { planId, meetingId: meeting.id, kind: 'question' as const, text };
      const question = await anne.addRecord('draftQuestions', values, newKey());
      return {
        act: (page, key) =>
          page.writeTogether(
            {
              label: 'Publishing a question',
              planId,
              rows: [
                { write: 'add', list: 'questions', values, reason: 'Asked.', key: question.key },
                {
                  write: 'edit',
                  list: 'draftQuestions',
                  row: question,
                  changes: { publishedKey: question.key },
                  reason: 'Asked.',
                },
              ],
            },
            key,
          ),
        halves: async () => {
          const { questions } = await planDataOf(anne, planId);
          const drafts = await anne.readRecords('draftQuestions');
          const published = drafts.filter(({ id, publishedKey }) => id === question.id && publishedKey !== null);
          return [questions.filter((each) => each.text === text).length, published.length];
        },
      };
    },
  },
  {
    name: 'reporting with a request for more time',
    who: 'lena.kowal',
    begin: async () => {
      const ref = `5.${++number}`;
      const action = await anne.addAction(planId, draft({ ref, leadId: lenaId, due: '2026-12-18' }), newKey());
      const request = { kind: 'more time' as const, askedDue: '2027-02-26', reason: 'Late.', tried: 'Others.' };
      return {
        act: (page, key) => page.reportProgress(action, said(), key, { ...request, onBehalfOfId: null }),
        halves: async () => {
          const { rows } = await anne.history(action.id);
          const of = (kind: string): number => rows.filter((row) => row.kind === kind).length;
          return [of('progress'), of('more time')];
        },
      };
    },
  },
];

const itemsWith = async (text: string): Promise<ExemptItem[]> =>
  (await anne.readRecords('exemptItems')).filter((item) => item.text === text);

/**
 * Runs an act in a page that is closed at its n-th request, which is carried out or not; none of its later requests is
 * sent. @returns whether the act had ended before
 */
async function closedAt(n: number, isCarriedOut: boolean, act: () => Promise<unknown>): Promise<boolean> {
  const send = globalThis.fetch;
  let count = 0;
  const underWay: Promise<unknown>[] = [];
  try {
    return await new Promise<boolean>((resolve) => {
      globalThis.fetch = async (...asked) => {
        count += 1;
        if (count > n) return new Promise(() => undefined);
        if (count === n) {
          if (isCarriedOut) underWay.push(send(...asked));
          void Promise.allSettled(underWay).then(() => resolve(false));
          return new Promise(() => undefined);
        }
        const answer = send(...asked);
        underWay.push(answer);
        return answer;
      };
      void act().then(
        () => resolve(true),
        () => resolve(true),
      );
    });
  } finally {
    globalThis.fetch = send;
  }
}

describe.each(actsAtOnce)('$name', ({ who, begin }) => {
  it.each([
    ['sent', true],
    ['not sent', false],
  ])('is never half when the page is closed, its last request %s', async (_how, isCarriedOut) => {
    for (let n = 1, done = false; !done; n++) {
      const { act, halves } = await begin();
      const page = storeOf(site, who);
      await page.open();
      const key = newKey();
      done = await closedAt(n, isCarriedOut, () => act(page, key));
      const [one, other] = await halves();
      expect(one).toBe(other);
      if (done) expect(one).toBe(1);
      // The same again, by the draft that the form keeps.
      await act(storeOf(site, who), key);
      expect(await halves()).toEqual([1, 1]);
    }
  });
});

describe('making exempt', () => {
  const resolution = (text: string): Promise<RecordRow<'decisions'>> =>
    anne.addRecord('decisions', { planId, meetingId: meeting.id, kind: 'resolution', text, order: 3 }, newKey());

  it('is finished by the same again, in another window, where the words were kept and not yet taken out', async () => {
    const row = await resolution('Pay £70,000');
    const { makeExempt } = storeOf(site, 'dilys.morgan');
    const half = await makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', newKey());
    // As SharePoint leaves it when it carries out the first part of the request and refuses the second.
    const [blanked] = (await anne.readRecords('decisions')).filter(({ id }) => id === row.id);
    const open = await anne.editRecord(
      'decisions',
      blanked,
      { text: 'Pay £70,000', kind: 'resolution' },
      'x',
      newKey(),
    );
    const other = storeOf(site, 'caroline.hart');
    const done = await other.makeExempt({ list: 'decisions', row: open as never }, why, '2026-12-17', newKey());
    expect(done.id).toBe(half.id);
    expect(await itemsWith('Pay £70,000')).toHaveLength(1);
    const { decisions } = await planDataOf(storeOf(site, 'rhys.evans'), planId);
    expect(JSON.stringify(decisions)).not.toContain('70,000');
  });

  it('keeps the words when two windows make the same row exempt', async () => {
    const row = await resolution('Pay £80,000');
    for (const who of ['dilys.morgan', 'caroline.hart'])
      await storeOf(site, who).makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', newKey());
    expect(await itemsWith('Pay £80,000')).toHaveLength(1);
  });

  it('puts none of the words where an operation is written down', async () => {
    const row = await resolution('Pay £90,000');
    await anne.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', newKey());
    const folder = '/sites/improvement/ImprovementPlanPositions';
    const answer = await site.raw(
      'rhys.evans',
      'GET',
      `web/getFolderByServerRelativePath(decodedurl='${folder}')/files?$select=ServerRelativeUrl`,
    );
    for (const { ServerRelativeUrl } of ((await answer.json()) as { value: { ServerRelativeUrl: string }[] }).value) {
      const path = `web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(ServerRelativeUrl)}')/$value`;
      expect(await (await site.raw('rhys.evans', 'GET', path)).text()).not.toContain('90,000');
    }
  });
});

it('writes nothing of rows that belong together when somebody changed one of them meanwhile', async () => {
  const { plan, inspection } = await planDataOf(anne, planId);
  if (!inspection) throw new Error('The plan answers nothing.');
  await storeOf(site, 'caroline.hart').editInspection(inspection, { leadInspector: 'B. Other' }, 'Hers.', newKey());
  const rows = [
    { write: 'edit' as const, list: 'plans' as const, row: plan, changes: { title: 'Half of it' }, reason: 'x' },
    {
      write: 'edit' as const,
      list: 'inspections' as const,
      row: inspection,
      changes: { leadInspector: 'C' },
      reason: 'x',
    },
  ];
  await expect(anne.writeTogether({ label: 'Both', planId, rows }, newKey())).rejects.toThrow(EditConflict);
  expect((await planDataOf(anne, planId)).plan.title).toBe(plan.title);
  expect((await anne.open(planId)).operations).toEqual([]);
});
