import { allPlansOf } from '../../plan/allPlans/standings';
import type { AllPlans, PlanStanding } from '../../plan/allPlans/standings';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { Deadline } from '../../plan/view';
import { asSentences, capitalised, firstSentence } from '../../plan/words';
import { headings } from './headings';
import { planOnDay } from './onDay';
import { bullets, heading, paragraph } from './paper';
import type { Line, Paper, Table } from './paper';
import { authorityOf, leadOnPaper, nextLine } from './parts';
import { countOf, howLate, isAre, longDates, someOf } from './sentences';

/** The most late actions, and the most dates, that the page lists. */
const MOST = 8;

/**
 * All improvement plans of a site on one page, for a corporate board (requirement 68): the standing of each, the late
 * actions of all, and the next dates. The example plan is left out unless it is the only one.
 * @param plans each plan as its lists were at the end of the day
 */
export function allPlansPaper(plans: readonly PlanData[], day: Day): Paper {
  const all = allPlansOf(
    plans.map((data) => planOnDay(data, day)),
    day,
  );
  const open = all.inTotals;
  const authorities = new Set(open.map(({ data }) => authorityOf(data)).filter((name) => name !== ''));
  return {
    kind: 'all-plans',
    authority: authorities.size === 1 ? [...authorities][0] : '',
    title: 'All improvement plans on a page',
    day,
    about: `How the improvement plans stood on ${formatDayLong(day)}, on one page.`,
    facts: [{ term: 'As they stood on', line: [formatDayLong(day)] }],
    blocks: [
      paragraph(standingWords(all)),
      ...(open.length > 0 ? [plansTable(open)] : []),
      ...(all.late.length > 0 ? [heading(2, 'What is late'), bullets(lateLines(all))] : []),
      ...(all.next.length > 0 ? [heading(2, 'What comes next'), bullets(nextLines(all))] : []),
    ],
    footer: `All improvement plans, ${formatDayLong(day)}`,
    landscape: false,
  };
}

/** Sentences on all plans: "Three improvement plans are open. Four of 120 actions are late." */
function standingWords({ inTotals: open, counts, late }: AllPlans): string {
  if (open.length === 0) return 'No improvement plan is open.';
  const plans = `${capitalised(countOf(open.length, 'improvement plan'))} ${isAre(open.length)} open`;
  if (counts.total === 0) return asSentences([plans, 'They have no actions yet']);
  const well = counts.Blue + counts.Green;
  return asSentences([
    plans,
    someOf(well, counts.total, 'action', 'on track or complete'),
    counts.awaiting > 0
      ? `${capitalised(countOf(counts.awaiting, 'action'))} ${isAre(counts.awaiting)} complete, awaiting acceptance`
      : '',
    someOf(late.length, counts.total, 'action', 'late'),
  ]);
}

function plansTable(open: readonly PlanStanding[]): Table {
  return {
    kind: 'table',
    caption: 'How each plan stands',
    columns: [
      { title: 'Plan', width: 26 },
      { title: 'Who answers for it', width: 20 },
      { title: 'On track or complete', width: 16 },
      { title: 'Late', width: 10, number: true },
      { title: 'What comes next', width: 28 },
    ],
    rows: open.map(({ data, view, sponsor, manager, late, next }): Line[] => [
      [data.plan.title],
      [sponsor?.name ?? manager?.name ?? ''],
      [`${view.counts.Blue + view.counts.Green} of ${view.counts.total}`],
      [String(late.length)],
      [next.length > 0 ? firstDate(next[0]) : ''],
    ]),
  };
}

/** The first date of a plan for a narrow column: "4 December 2026, Improvement Board". */
const firstDate = ({ day, title }: Deadline): string => `${formatDayLong(day)}, ${firstSentence(title, 60)}`;

function lateLines({ late }: AllPlans): Line[] {
  return late.slice(0, MOST).map(({ of, rated }): Line => {
    const lead = leadOnPaper(rated, 'to be named');
    return [
      { strong: `${of.data.plan.title}, action ${rated.action.ref}: ` },
      `${longDates(firstSentence(rated.action.text, 90)).replace(/[.]$/, '')} (${headings.lead.toLowerCase()}: ${lead}; ${howLate(rated)} late)`,
    ];
  });
}

function nextLines({ next }: AllPlans): Line[] {
  return next.slice(0, MOST).map(({ of, deadline }): Line => [...nextLine(deadline), ` ${of.data.plan.title}.`]);
}
