import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { paperTitles } from './makePaper';
import type { AskedKind } from './paper';

/** The paper for which somebody's words are kept: a meeting's, or a day's. */
export interface PaperFor {
  kind: AskedKind;
  planId: number;
  meetingId: number | null;
  day: Day;
}

/** The title of a paper's row in the Papers list, by which words for a day are found. */
export function rowTitle({ kind, day }: Pick<PaperFor, 'kind' | 'day'>): string {
  return `${paperTitles[kind]}, ${formatDayLong(day)}`;
}

/** The columns of the Papers list that identify a row's paper. */
interface KeptRow {
  kind: string;
  planId: number;
  meetingId: number | null;
  title: string;
}

/**
 * The row with the words written for a paper, or null. Words for a meeting belong to the meeting, whatever day its
 * report shows.
 */
export function rowFor<Row extends KeptRow>(rows: readonly Row[], paper: PaperFor): Row | null {
  const same = rows.filter(({ planId, kind }) => planId === paper.planId && kind === paper.kind);
  const found =
    paper.meetingId === null
      ? same.filter(({ meetingId, title }) => meetingId === null && title === rowTitle(paper))
      : same.filter(({ meetingId }) => meetingId === paper.meetingId);
  return found[found.length - 1] ?? null;
}
