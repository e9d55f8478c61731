/** The columns of the plan's table, in reading order. */
export type Column = 'ref' | 'text' | 'lead' | 'due' | 'rating' | 'progress';

export const columnTitles: { [column in Column]: string } = {
  ref: 'No.',
  text: 'Action',
  lead: 'Lead',
  due: 'Due',
  rating: 'Rating, and why',
  progress: 'Last progress',
};

const widths: { [column in Column]: string } = {
  ref: '72px',
  text: 'minmax(200px, 1.6fr)',
  lead: 'minmax(104px, 0.6fr)',
  due: '100px',
  rating: 'minmax(168px, 1fr)',
  progress: 'minmax(150px, 1fr)',
};

/** Which columns fit a width in pixels: the last progress goes first, then the lead moves under the action. */
export function columnsFor(width: number): Column[] {
  if (width >= 900) return ['ref', 'text', 'lead', 'due', 'rating', 'progress'];
  if (width >= 740) return ['ref', 'text', 'lead', 'due', 'rating'];
  return ['ref', 'text', 'due', 'rating'];
}

/** The CSS grid of a row; managers have one more column for what can be done with it. */
export function gridOf(columns: Column[], withMenu: boolean): string {
  return columns.map((column) => widths[column]).join(' ') + (withMenu ? ' 36px' : '');
}
