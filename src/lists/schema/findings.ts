import type { Column } from './columns';
import { choice, key, note, number, optionalNumber, optionalText, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Passages quoted from reports and letters: strengths, findings, and progress found by a later visit (requirements 9 and 11). */
export const findings = defineList({
  name: 'Findings',
  title: 'Findings',
  purpose: 'What inspectors wrote: strengths, findings, and the progress that a later visit found.',
  edited: true,
  access: roleTable.findings,
  columns: {
    area: { ...title('Area', { inView: true }), empty: null } as Column<string | null>,
    key: key(),
    inspectionId: number('InspectionId', 'Inspection', { indexed: true }),
    kind: choice('Kind', 'Kind', ['strength', 'finding', 'progress found'], 'finding', { indexed: true, inView: true }),
    text: note('Finding', 'Words of the report', { inView: true }),
    page: optionalNumber('Page', 'Page', { inView: true }),
    recommendationId: optionalNumber('RecommendationId', 'Recommendation', { indexed: true }),
    verdict: optionalText('Verdict', 'Verdict', { inView: true }),
    order: number('Place', 'Place in the report'),
  },
});
