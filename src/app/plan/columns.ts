import { actionFields } from '../../plan/fields/actions';
import { shortLabel } from '../../plan/fields/field';

/** The columns of the plan's table, in reading order. */
export type PlanColumn = 'ref' | 'text' | 'lead' | 'due' | 'rating' | 'progress';

export const columnTitles: { [column in PlanColumn]: string } = {
  ref: shortLabel(actionFields.ref),
  text: shortLabel(actionFields.text),
  lead: actionFields.leadId.label,
  due: actionFields.due.label,
  rating: 'Rating, and why',
  progress: 'Last progress',
};

/** The least width of each column in pixels, and its share of the remaining width. */
const widths: { [column in PlanColumn]: { least: number; share: number } } = {
  ref: { least: 68, share: 0 },
  text: { least: 184, share: 1.6 },
  lead: { least: 100, share: 0.6 },
  due: { least: 96, share: 0 },
  rating: { least: 160, share: 1 },
  progress: { least: 150, share: 1 },
};
const menuWidth = 36;
const gap = 16;
/** The padding at both ends of a row, and the width of a scroll bar. */
const ends = 24 + 16 + 17;

function leastWidth(columns: PlanColumn[], withMenu: boolean): number {
  const inside = columns.map((column) => widths[column].least);
  if (withMenu) inside.push(menuWidth);
  return ends + gap * (inside.length - 1) + inside.reduce((sum, each) => sum + each, 0);
}

/**
 * The columns that fit a width in pixels. The last report is left out first, then the lead moves into the action's
 * column.
 */
export function columnsFor(width: number, withMenu: boolean): PlanColumn[] {
  const choices: PlanColumn[][] = [
    ['ref', 'text', 'lead', 'due', 'rating', 'progress'],
    ['ref', 'text', 'lead', 'due', 'rating'],
  ];
  return choices.find((columns) => leastWidth(columns, withMenu) <= width) ?? ['ref', 'text', 'due', 'rating'];
}

/** The CSS grid of a row; managers have one more column for the menu. */
export function gridOf(columns: PlanColumn[], withMenu: boolean): string {
  const tracks = columns.map((column) => {
    const { least, share } = widths[column];
    return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
  });
  if (withMenu) tracks.push(`${menuWidth}px`);
  return tracks.join(' ');
}
