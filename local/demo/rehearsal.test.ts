import { addDays, formatDay } from '../../src/plan/day';
import type { Day } from '../../src/plan/day';
import type { PlanData } from '../../src/plan/planData';
import type { ProgressRow } from '../../src/plan/fields';
import { ratingTrend, trendSentence } from '../../src/plan/ratingHistory/ratingTrend';
import { viewPlan } from '../../src/plan/planView';
import { actionWith, dataWith, planWith, priorityWith, recommendationWith, rowWith } from '../../src/plan/testing';
import type { PlanView } from '../../src/plan/view';
import { workingDaysBetween } from '../../src/plan/workingDays';
import { demoPriorities, planEvents } from './content';
import { countsToday } from './countsToday';
import { demoDays } from './demoDays';
import { actionEvents } from './events';
import { AFTER_BOARD, AFTER_VISIT, FOURTH_REVIEW, THIRD_REVIEW } from './content/earlier/waves';
import { leadOn } from './writeEvents';

/**
 * Applies the rules of the plan to the demo's story without a tenant. The result must not depend on the day of seeding.
 */
function planWithEventsUntil(today: Day): { data: PlanData; view: PlanView } {
  const days = demoDays(today);
  const names = [...new Set(demoPriorities.flatMap(({ actions }) => actions.flatMap((action) => action.lead)))];
  const numberOf = (name: string): number => (name === 'anne.faulkner' ? 1 : names.indexOf(name) + 10);
  const recommendations = demoPriorities.flatMap(({ ref, recommendations: numbers }) =>
    numbers.map((number) => recommendationWith(Number(number), { priorityId: Number(ref) })),
  );
  const all = demoPriorities.flatMap((priority) => priority.actions.map((action) => ({ priority, action })));
  const idOf = (ref: string): number => all.findIndex(({ action }) => action.ref === ref) + 1;
  const actions = all.map(({ priority, action }) =>
    actionWith({
      id: idOf(action.ref),
      ref: action.ref,
      text: action.text,
      start: action.start === undefined ? null : days.day(action.start),
      originalDue: days.day(action.due),
      recommendationId: recommendations.find(({ ref }) => action.ref.startsWith(`${ref}.`))?.id ?? null,
      priorityId: Number(priority.ref),
    }),
  );
  const rows = actionEvents(demoPriorities).map((event, i): ProgressRow => {
    const { action } = event;
    const base = { id: i + 1, day: days.day(event.at), actionId: idOf(action.ref) };
    if (event.kind === 'add') {
      return rowWith({ ...base, kind: 'assigned', due: days.day(action.due), leadId: numberOf(action.lead) });
    }
    const { step } = event;
    const key = `${action.ref}/${step.at}`;
    if (step.kind === 'report') {
      return rowWith({
        ...base,
        kind: 'progress',
        key,
        authorId: numberOf(leadOn(action, step.at)),
        going: step.going,
        text: days.fill(step.text),
        forecast: step.forecast === undefined ? null : days.day(step.forecast),
        evidence: (step.evidence ?? []).map(({ title }) => ({ title, url: '/evidence.pdf' })),
        replaces: step.replaces === undefined ? null : `${action.ref}/${step.replaces}`,
      });
    }
    const text = days.fill(step.reason);
    if (step.kind === 'due') return rowWith({ ...base, kind: 'due', text, due: days.day(step.to), decidedById: 1 });
    if (step.kind === 'more time') {
      const authorId = numberOf(leadOn(action, step.at));
      return rowWith({ ...base, kind: 'more time', key, authorId, text, askedDue: days.day(step.until) });
    }
    if (step.kind === 'granted') {
      const about = `${action.ref}/${step.asked}`;
      return rowWith({ ...base, kind: 'decision', text, about, outcome: 'granted', due: days.day(step.to) });
    }
    if (step.kind === 'lead') return rowWith({ ...base, kind: 'lead', text, leadId: numberOf(step.lead) });
    if (step.kind === 'assurance') return rowWith({ ...base, kind: 'assurance', text, embedded: step.embedded });
    const until = days.day(step.until);
    if (step.kind === 'pause') return rowWith({ ...base, kind: 'pause', text, until });
    return rowWith({ ...base, kind: 'moderate', text, until, rating: step.rating });
  });
  const data = dataWith({
    plan: planWith({ reviewDays: 31 }),
    priorities: demoPriorities.map(({ ref, title }) =>
      priorityWith(Number(ref), {
        title,
        acceptance: ref === '4' ? [{ from: days.day(-20), by: 'senior officer', bodyId: null }] : [],
      }),
    ),
    recommendations,
    actions,
    appointments: [{ role: 'managers', personId: 1, from: '2000-01-01', to: null, priorityId: null }],
    rows,
  });
  return { data, view: viewPlan(data, today) };
}

const refs = (rated: readonly { rated: { action: { ref: string } } }[]): string[] =>
  rated.map(({ rated: { action } }) => action.ref).sort();

describe('the demo plan, told to the rules', () => {
  it('shows 54 actions: 21 complete (12 embedded), 21 on track (1 awaiting acceptance), 6 at risk, 4 late, 2 not now', () => {
    const { view } = planWithEventsUntil('2026-11-23');
    expect(view.counts).toEqual(countsToday);
    expect(view.attention.map(({ rated }) => rated.action.ref)).toEqual([
      '12.2',
      '2.3',
      '5.2',
      '11.3',
      '11.4',
      '8.2',
      '1.3',
      '4.3',
      '5.4',
      '7.2',
    ]);
  });

  it.each(Array.from({ length: 90 }, (_, i) => addDays('2026-11-01', i * 4)))(
    'shows the same counts when it is seeded on %s',
    (today) => {
      const { view } = planWithEventsUntil(today);
      expect(view.counts).toEqual(countsToday);
      expect(view.withoutResponse.map(({ ref }) => ref)).toEqual(['100']);
    },
  );

  it.each(['2026-11-29', '2026-12-28', '2027-03-28'])(
    'ends on the last working day before %s, which is none',
    (today) => {
      const days = demoDays(today);
      expect(workingDaysBetween(days.day(0), today)).toBe(0);
      for (const offset of [-378, -43, -1, 1, 12]) expect(workingDaysBetween(days.day(offset), today)).toBe(-offset);
    },
  );

  it('says how it stands in words', () => {
    const { view } = planWithEventsUntil('2026-11-23');
    expect(view.sentence.map(({ text }) => text).join('')).toBe(
      'Of 54 actions, 42 are on track or done (1 of them awaiting acceptance), 4 are late, 6 are at risk and 2 are paused or not due to start. ' +
        'The longest late is action 12.2, 24 working days: “Waiting for Housing to sign”.',
    );
  });

  it('has moved in the last month, for better and for worse', () => {
    const { changes } = planWithEventsUntil('2026-11-23').view;
    expect(formatDay(changes.since)).toBe('23 Oct 2026');
    expect(refs(changes.better)).toEqual(['3.1', '6.2', '8.1']);
    expect(refs(changes.worse)).toEqual(['11.3', '2.3', '4.3', '5.2', '7.2', '8.2']);
    expect(refs(changes.finished)).toEqual(['1.2', 'A1']);
    expect(refs(changes.moved)).toEqual(['3.2']);
  });

  it('leaves no place in its words unfilled', () => {
    const { data } = planWithEventsUntil('2026-11-23');
    for (const { text } of data.rows) expect(text).not.toMatch(/[{}]/);
  });

  it('gives each action one number and tells each story after the action was added', () => {
    const events = actionEvents(demoPriorities);
    const added = events.filter(({ kind }) => kind === 'add').map(({ action }) => action.ref);
    expect(new Set(added).size).toBe(54);
    events.forEach((event, i) => {
      if (event.kind === 'step')
        expect(events.slice(0, i).some((one) => one.kind === 'add' && one.action === event.action)).toBe(true);
    });
    for (const { story } of demoPriorities.flatMap(({ actions }) => actions)) {
      expect(story.map(({ at }) => at)).toEqual([...story.map(({ at }) => at)].sort((a, b) => a - b));
    }
  });
});

/** Days forty apart, and the days until 2031 on which the counts at a month's end were worst. */
const daysOfSeeding = [
  ...Array.from({ length: 9 }, (_, i) => addDays('2026-11-01', i * 40)),
  '2028-08-07',
  '2030-03-10',
  '2031-03-20',
];

describe('the months before, told to the rules', () => {
  const all = demoPriorities.flatMap(({ actions }) => actions);

  it('brings the actions into the plan in waves, each after what caused it', () => {
    const since = [AFTER_BOARD, THIRD_REVIEW, FOURTH_REVIEW, AFTER_VISIT];
    const wave = ({ added }: { added: number }): number => since.filter((at) => at <= added).length;
    expect([0, 1, 2, 3, 4].map((each) => all.filter((action) => wave(action) === each).length)).toEqual([
      13, 10, 12, 10, 9,
    ]);
    // The causes of the waves: the board's resolution, the third and the fourth review, and the letter of the
    // monitoring visit.
    [-240, -172, -110, -57].forEach((cause, i) => {
      expect(planEvents.map(({ at }) => at)).toContain(cause);
      expect(since[i]! - cause).toBeGreaterThan(0);
      expect(since[i]! - cause).toBeLessThan(5);
    });
    // All actions of a wave are added within a week.
    for (const action of all.filter((each) => wave(each) > 0))
      expect(action.added - since[wave(action) - 1]!).toBeLessThan(5);
  });

  it('hears of each action within 33 working days while its work goes on, but for three whose silence is meant', () => {
    const silent = all.filter(({ added, start = added, story }) => {
      const until = story.findIndex(
        (step) => (step.kind === 'report' && step.going === 'done') || step.kind === 'pause',
      );
      const heard = story.slice(0, until < 0 ? undefined : until + 1).map(({ at }) => at);
      return heard.some((at, i) => at - (heard[i - 1] ?? Math.max(added, start)) > 33);
    });
    expect(silent.map(({ ref }) => ref).sort()).toEqual(['10.1', '5.4', 'A2']);
  });

  it('says nothing twice', () => {
    const texts = all.flatMap(({ story }) => story.flatMap((step) => (step.kind === 'report' ? [step.text] : [])));
    expect(texts.filter((text, i) => text.length > 12 && texts.indexOf(text) !== i)).toEqual([]);
  });

  it.each(daysOfSeeding)('shows a plan being carried out at every month end when it is seeded on %s', (today) => {
    const { data, view } = planWithEventsUntil(today);
    const trend = ratingTrend(data, view);
    expect(trend.length).toBeGreaterThanOrEqual(18);
    trend.slice(1).forEach(({ total, counts }, i) => {
      const before = trend[i]!;
      expect(total - before.total).toBeGreaterThanOrEqual(0);
      expect(total - before.total).toBeLessThanOrEqual(13);
      expect(counts.Blue).toBeGreaterThanOrEqual(before.counts.Blue);
      // At most half of the plan is Amber or Red, or one action more while there are only thirteen, because the days at
      // which months end vary.
      expect(counts.Amber + counts.Red).toBeLessThan(total / 2 + 1);
      expect(counts.Blue + counts.Green).toBeGreaterThan(total / 2 - 1);
    });
    // The history is plausible when at most three of its months have no late or off-track action.
    const allOnTrack = trend.slice(2).filter(({ counts }) => counts.Amber + counts.Red === 0);
    expect(allOnTrack.length).toBeLessThanOrEqual(3);
  });

  it('says in words when the plan grew', () => {
    const { data, view } = planWithEventsUntil('2026-11-26');
    expect(trendSentence(ratingTrend(data, view))).toBe(
      '42 of 54 actions are on track or done today; at the end of 30 Jun 2025 it was 13 of 13. 10 actions came into the plan in December 2025, 12 in March 2026, 10 in June and July 2026 and 9 in September 2026.',
    );
  });
});
