import { freezePaper } from '../../../src/app/papers/savedPapers';
import { makePaper, usualPaperSettings } from '../../../src/documents/papers';
import type { AskedKind, PaperFor } from '../../../src/documents/papers';
import type { Meeting } from '../../../src/plan/fields';
import { CLERK, MANAGER } from '../demoPeople';
import type { PlanEvent } from '../planEvent';
import type { BodyName } from './bodies';
import type { Offset } from './story';

/** Keeps a paper that shows the plan of a day, for a meeting on the day when that is told, as whoever keeps it. */
const kept = (at: Offset, by: string, kind: AskedKind, shows: Offset, body: BodyName | null = null): PlanEvent => ({
  at,
  tell: async (context) => {
    const store = context.store(by);
    const { meetings } = await context.data();
    const meetingId = body === null ? null : context.kept<Meeting>(`meeting ${body} ${at}`).id;
    // As it stands now: keeping the paper writes its address into the meeting's row.
    const meeting = meetings.find(({ id }) => id === meetingId) ?? null;
    const paper: PaperFor = { kind, planId: context.planId, meetingId, day: context.days.day(shows) };
    const request = { ...paper, meeting, since: null, words: {}, settings: usualPaperSettings };
    await freezePaper(
      store,
      { paper: await makePaper(store, request), for: paper, request, words: {}, row: null, meeting, base: null },
      () => undefined,
    );
  },
});

/** What members and the public were given to read: the reports of two meetings of scrutiny, and two public versions. */
export const paperPlanEvents: readonly PlanEvent[] = [
  kept(-78, CLERK, 'committee', -86, 'scrutiny'),
  kept(-64, MANAGER, 'public', -64),
  kept(-15, CLERK, 'committee', -23, 'scrutiny'),
  kept(-13, MANAGER, 'public', -13),
];
