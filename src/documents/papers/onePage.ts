import { headings } from './headings';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { wordOfRating } from '../../plan/ratingWords';
import type { PlanView, PriorityView } from '../../plan/view';
import { viewOnDay } from './onDay';
import { bullets, heading, paragraph } from './paper';
import type { Line, Paper, Table } from './paper';
import {
  authorityOf,
  exampleNote,
  leadOnPaper,
  nextBlocks,
  planFacts,
  reasonOnPaper,
  unansweredSentence,
} from './parts';
import { greatestRisks } from './risks';
import { lateSentences, standingSentence } from './sentences';
import { firstSentence } from '../../plan/words';

/** The most entries of a list on the page. */
const MOST = 5;

/** The most risks on the page. */
const MOST_RISKS = 2;

/** The plan on one sheet of paper, for a reader with a minute before a meeting. */
export function onePagePaper(data: PlanData, day: Day): Paper {
  const view = viewOnDay(data, day);
  const risks = greatestRisks(data, day, MOST_RISKS);
  // The risks take the room of the last entry of each list, so that the page stays one.
  const most = risks === '' ? MOST : MOST - 1;
  const worst = view.attention.slice(0, most);
  return {
    kind: 'one-page',
    authority: authorityOf(data),
    title: `${data.plan.title} on a page`,
    day,
    about: `How the plan stood on ${formatDayLong(day)}, on one page.`,
    facts: planFacts(data, view).slice(0, 2),
    blocks: [
      paragraph(exampleNote(data), standingSentence('The plan', view.actions), lateSentences(view.actions)),
      ...(view.withoutResponse.length > 0 ? [paragraph(unansweredSentence(view))] : []),
      ...(view.counts.total > 0 ? [prioritiesTable(view)] : []),
      ...(worst.length > 0
        ? [
            heading(2, 'What most needs attention'),
            bullets(
              worst.map(({ rated }): Line => {
                const lead = ` (${leadOnPaper(rated, 'lead to be named')})`;
                return [
                  { strong: `${rated.action.ref} ${firstSentence(rated.action.text, 70)}` },
                  `${lead}: ${short(rated.rating ? reasonOnPaper(rated.rating) : '', 140)}`,
                ];
              }),
            ),
          ]
        : []),
      ...(risks === '' ? [] : [paragraph(risks)]),
      ...nextBlocks(data, view, most - 1),
    ],
    footer: `${data.plan.title}, ${formatDayLong(day)}`,
    landscape: false,
  };
}

/** The whole reason when it is short, else its first sentence. */
function short(reason: string, most: number): string {
  return reason.length <= most ? reason : firstSentence(reason, most);
}

function prioritiesTable(view: PlanView): Table {
  const rows = view.priorities.filter(({ counts }) => counts.total > 0);
  const worstOf = ({ worst }: PriorityView): Line =>
    worst?.rating && worst.rating.key !== 'Green' && worst.rating.key !== 'Blue'
      ? [{ mark: worst.rating.key }, `Action ${worst.action.ref}, ${wordOfRating(worst.rating).toLowerCase()}`]
      : ['Nothing'];
  return {
    kind: 'table',
    caption: 'How each priority stands',
    columns: [
      { title: headings.priority, width: 44 },
      { title: 'On track or complete', width: 28 },
      { title: 'Needs attention first', width: 28 },
    ],
    rows: rows.map((group): Line[] => [
      [group.priority ? `${group.priority.ref}. ${group.priority.title}` : 'Other'],
      [`${group.counts.Blue + group.counts.Green} of ${group.counts.total}`],
      worstOf(group),
    ]),
  };
}
