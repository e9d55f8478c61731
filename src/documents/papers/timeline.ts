import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { actionFields } from '../../plan/fields/actions';
import { barOf, spanOf, standingInWords, waitsInWords } from '../../plan/timeline/timeline';
import { capitalised } from '../../plan/words';
import type { PlanView, RatedAction } from '../../plan/view';
import { MOST_LINES, timeDescription, timeDrawing } from './charts/timeline';
import type { TimeLine } from './charts/timeline';
import { headings } from './headings';
import { heading, paragraph } from './paper';
import type { Block, Chart, Line, Table } from './paper';
import { priorityTitle } from './parts';

/**
 * The plan's actions on a line of time by priority (requirement 100), in drawings that each fit a landscape page, with
 * a table of the same days. All drawings have the same span, so that they can be laid beside each other.
 */
export function timelineBlocks(view: PlanView): Block[] {
  const live = view.actions.filter(({ rating }) => rating !== null);
  if (live.length === 0) return [];
  const span = spanOf(
    live.map((rated) => barOf(rated, view.today)),
    view.today,
  );
  const sheets = sheetsOf(view);
  return [
    heading(2, 'Time line'),
    paragraph(
      'A bar goes from the start to the due day, or to the day it was done; it is black when the action is complete.',
      'A dot is the first due day, dashes are the time since the due day, and a thin line leads to what waits.',
    ),
    ...sheets.map((lines, at): Chart => {
      const actions = lines.filter((line): line is RatedAction => 'action' in line);
      const part = sheets.length > 1 ? `, part ${at + 1} of ${sheets.length}` : '';
      return {
        kind: 'chart',
        caption: `Actions on a time line as of ${formatDayLong(view.today)}${part}`,
        drawing: timeDrawing(lines, span, view.today, timeDescription(actions, view.today)),
        table: timeTable(view, actions, part),
      };
    }),
  ];
}

/** The lines of each drawing. A priority that goes on in the next drawing is named there again. */
function sheetsOf(view: PlanView): TimeLine[][] {
  const sheets: TimeLine[][] = [[]];
  for (const group of view.priorities) {
    const actions = [...group.recommendations.flatMap((each) => each.actions), ...group.otherActions].filter(
      ({ rating }) => rating !== null,
    );
    actions.forEach((rated, at) => {
      const title = { title: priorityTitle(group, view) };
      let sheet = sheets[sheets.length - 1];
      // A title at the very end would stand without an action.
      if (sheet.length + (at === 0 ? 2 : 1) > MOST_LINES) {
        sheet = [];
        sheets.push(sheet);
      }
      if (at === 0 || sheet.length === 0) sheet.push(title);
      sheet.push(rated);
    });
  }
  return sheets;
}

function timeTable(view: PlanView, actions: readonly RatedAction[], part: string): Table {
  const dayWords = (day: Day | null): Line => [day === null ? '' : formatDayLong(day)];
  return {
    kind: 'table',
    caption: `Start, due days and what waits for what${part}`,
    columns: [
      { title: headings.text, width: 34 },
      { title: 'Rating', width: 14 },
      { title: actionFields.start.label, width: 11 },
      { title: actionFields.originalDue.label, width: 11 },
      { title: headings.due, width: 11 },
      { title: 'Done', width: 11 },
      { title: actionFields.waitsFor.label, width: 14 },
    ],
    rows: actions.map((rated): Line[] => {
      const { start, due, done } = barOf(rated, view.today);
      return [
        [`${rated.action.ref} ${rated.action.text}`],
        rated.rating ? [{ mark: rated.rating.key }, standingInWords(rated)] : [],
        dayWords(start),
        dayWords(rated.action.originalDue),
        dayWords(due),
        dayWords(done),
        [capitalised(waitsInWords(rated, view))],
      ];
    }),
  };
}
