import type { Body, ReportingRhythm } from '../../plan/inspections/entities';
import { choice, day, hasTexts, json, key, listOf, number, optionalNumber, optionalText, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const rhythms: readonly ReportingRhythm[] = ['month', 'two months', 'quarter', 'half-year', 'year', 'meeting'];
const isReceived = (parsed: unknown): parsed is Body['receives'][number] =>
  hasTexts(parsed, 'what', 'every') && (rhythms as readonly string[]).includes(parsed.every);

/** Bodies that are judged, or that plans and reports go to, under the name of their time (requirements 3, 45 and 55). */
export const bodies = defineList({
  name: 'Bodies',
  title: 'Bodies',
  purpose: 'Bodies that are judged, and bodies that the plan goes to.',
  edited: true,
  access: roleTable.bodies,
  columns: {
    name: title('Body', { inView: true }),
    key: key(),
    kind: choice(
      'Kind',
      'Kind',
      [
        'council',
        'safeguarding partnership',
        'scrutiny',
        'cabinet',
        'full council',
        'improvement board',
        'corporate parenting panel',
        'department',
        'partner',
        'other',
      ],
      'other',
      { inView: true },
    ),
    from: day('From', 'From', { inView: true }),
    until: day('Until', 'Until', { inView: true }),
    becameId: optionalNumber('BecameId', 'Became'),
    chair: optionalText('Chair', 'Chair', { inView: true }),
    receives: json<Body['receives']>('Receives', 'What it gets, and how often', [], listOf(isReceived)),
    order: number('Place', 'Place'),
  },
});
