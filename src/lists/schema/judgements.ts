import { choice, key, number, optionalNumber, optionalText, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Grades as printed, by area (requirements 4 and 5). */
export const judgements = defineList({
  name: 'Judgements',
  title: 'Judgements',
  purpose: 'What the inspectors judged, by area, as printed.',
  edited: true,
  access: roleTable.judgements,
  columns: {
    area: title('Area', { inView: true }),
    key: key(),
    inspectionId: number('InspectionId', 'Inspection', { indexed: true }),
    role: choice('Role', 'Role', ['overall', 'area', 'board'], 'area', { inView: true }),
    grade: text('Grade', 'Grade', { inView: true }),
    order: number('Place', 'Place in the report'),
    page: optionalNumber('Page', 'Page', { inView: true }),
    bodyId: optionalNumber('BodyId', 'Body'),
    sameAs: optionalText('SameAs', 'Follows the area'),
  },
});
