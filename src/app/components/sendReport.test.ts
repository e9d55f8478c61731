import type { ProgressReport } from '../../lists/planStore';
import type { ProgressRow } from '../../plan/fields';
import { actionWith, rowWith } from '../../plan/testing';
import { reportedMeanwhile, sendReport } from './sendReport';

const action = actionWith();
const report: ProgressReport = {
  going: 'on course',
  text: 'Six of nine.',
  forecast: null,
  doneOn: null,
  evidence: [],
  onBehalfOfId: null,
  replaces: null,
};

/** Imitates the Progress list in SharePoint: rows are only added, and a known key gives the first row again. */
function progressList(): {
  rows: ProgressRow[];
  reportProgress: (...given: [unknown, ProgressReport, string]) => Promise<ProgressRow>;
  history: () => Promise<{ rows: ProgressRow[]; versions: [] }>;
} {
  const rows: ProgressRow[] = [];
  return {
    rows,
    history: async () => ({ rows, versions: [] }),
    reportProgress: async (_action, sent, key) => {
      const known = rows.find((row) => row.key === key);
      if (known) return known;
      const row = rowWith({ ...sent, id: rows.length + 1, kind: 'progress', day: '2026-11-23', key });
      rows.push(row);
      return row;
    },
  };
}

describe('sending a report', () => {
  it('again after a lost answer makes no second row', async () => {
    const list = progressList();
    await sendReport(list, action, report, 'key1');
    await sendReport(list, action, report, 'key1');
    expect(list.rows).toHaveLength(1);
  });

  it('again with other words corrects the row that was written after all', async () => {
    const list = progressList();
    await sendReport(list, action, report, 'key1');
    await sendReport(list, action, { ...report, text: 'Seven of nine.' }, 'key1');
    expect(list.rows.map(({ text, replaces }) => [text, replaces])).toEqual([
      ['Six of nine.', null],
      ['Seven of nine.', 'key1'],
    ]);
  });

  it('sees what others reported meanwhile, and not its own earlier try', async () => {
    const list = progressList();
    await list.reportProgress(action, report, 'older');
    await list.reportProgress(action, report, 'mine');
    await list.reportProgress(action, { ...report, text: 'By a deputy.' }, 'theirs');
    const others = await reportedMeanwhile(list, action, 1, 'mine');
    expect(others.map(({ text }) => text)).toEqual(['By a deputy.']);
  });
});
