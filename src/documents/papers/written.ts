import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { paperTitles } from './makePaper';
import type { AskedKind } from './paper';

/** For which paper words are kept: a meeting's, or a day's. */
export interface PaperFor {
  kind: AskedKind;
  planId: number;
  meetingId: number | null;
  day: Day;
}

/** How a paper is called in the list: words for a day are found by it. */
export function rowTitle({ kind, day }: Pick<PaperFor, 'kind' | 'day'>): string {
  return `${paperTitles[kind]}, ${formatDayLong(day)}`;
}

/** What the rows of the Papers list say of which paper they are. */
interface KeptRow {
  kind: string;
  planId: number;
  meetingId: number | null;
  title: string;
}

/** What was written for a paper before, or null: a meeting's words go with the meeting, whatever day its report shows. */
export function rowFor<Row extends KeptRow>(rows: readonly Row[], paper: PaperFor): Row | null {
  const same = rows.filter(({ planId, kind }) => planId === paper.planId && kind === paper.kind);
  const found =
    paper.meetingId === null
      ? same.filter(({ meetingId, title }) => meetingId === null && title === rowTitle(paper))
      : same.filter(({ meetingId }) => meetingId === paper.meetingId);
  return found[found.length - 1] ?? null;
}
