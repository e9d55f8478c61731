import { BUNDLE, orderKept } from '../../../src/app/bundle/takenBundles';
import { freezePaper } from '../../../src/app/papers/paperRows';
import { periodInWords } from '../../../src/documents/bundle/bundlePapers';
import { makePaper, paperSettingsOf, sectionsTyped } from '../../../src/documents/papers';
import type { AskedKind, PaperFor } from '../../../src/documents/papers';
import type { Meeting } from '../../../src/plan/fields';
import { CLERK, MANAGER } from '../demoPeople';
import type { PlanEvent } from '../planEvent';
import type { BodyName } from './bodies';
import type { Offset } from './story';

/** How the council's papers are made: its full name, and the further sections of a cover report with standing words. */
const SETTINGS = {
  council: 'Shropshire Council',
  ...sectionsTyped(
    [
      'Risk assessment and opportunities appraisal: The risks to the plan are set out above, with what lowers each.',
      'Financial implications: The plan is paid for from existing budgets. What needs more money comes to Cabinet in a report of its own.',
      'Legal implications: The council answers the inspectors under the Education and Inspections Act 2006.',
      'Equality and diversity implications: No group is treated less favourably. Measures are read by age, sex, disability and ethnicity each year.',
      'Climate implications: None arise from this report.',
    ].join('\n'),
    [],
  ),
  people: 'posts',
};

/**
 * Makes and keeps a paper for a day, and for a meeting on that day where a body is given, signed in as the person
 * named.
 */
const kept = (at: Offset, by: string, kind: AskedKind, shows: Offset, body: BodyName | null = null): PlanEvent => ({
  at,
  apply: async (context) => {
    const store = context.store(by);
    const { meetings } = await context.data();
    const meetingId = body === null ? null : context.kept<Meeting>(`meeting ${body} ${at}`).id;
    // The meeting is read again, because keeping the paper writes its address into the meeting's row.
    const meeting = meetings.find(({ id }) => id === meetingId) ?? null;
    const paper: PaperFor = { kind, planId: context.planId, meetingId, day: context.days.day(shows) };
    const request = { ...paper, meeting, since: null, words: {}, settings: paperSettingsOf(SETTINGS) };
    await freezePaper(
      store,
      { paper: await makePaper(store, request), for: paper, request, words: {}, row: null, meeting, base: null },
      () => undefined,
    );
  },
});

/**
 * Records that the plan manager took a bundle for the inspectors' visit, as the screen does. The zip itself lay on her
 * own disk.
 */
const bundleTaken: PlanEvent = {
  at: -12,
  apply: async (context) => {
    const actions = ['4.1', '4.3'].map((ref) => context.action(ref));
    const from = context.days.day(-120);
    const choice = { recommendationIds: [], actionIds: actions.map(({ id }) => id), meetingId: null, from, to: null };
    const words = {
      by: 'Anne Faulkner',
      on: context.days.day(-12),
      what: `Actions ${actions.map(({ ref }) => ref).join(', ')}`,
      period: periodInWords(choice),
      files: '1 file, less than 1 MB',
      state: 'complete',
      order: orderKept({ choice, withExempt: false }),
    };
    const row = { title: 'A bundle for inspectors', kind: BUNDLE, planId: context.planId, words };
    await context.store(MANAGER).addRecord('papers', row, context.key('bundle'), 'A bundle was begun.');
  },
};

/** The papers for councillors and the public: the reports of two meetings of scrutiny, and two public versions. */
export const paperPlanEvents: readonly PlanEvent[] = [
  {
    at: -90,
    apply: async (context) => {
      const row = {
        label: 'How papers are made',
        kind: 'paper settings',
        planId: context.planId,
        value: SETTINGS,
      } as const;
      await context.store(MANAGER).addRecord('settings', row, context.key('paper settings'), 'Set for papers.');
    },
  },
  kept(-78, CLERK, 'committee', -86, 'scrutiny'),
  kept(-64, MANAGER, 'public', -64),
  kept(-15, CLERK, 'committee', -23, 'scrutiny'),
  kept(-13, MANAGER, 'public', -13),
  bundleTaken,
];
