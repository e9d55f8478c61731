import { formatMonth } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { Measure } from '../../plan/fields';
import { outlookOf } from '../../plan/measures/outlook';
import type { Outlook } from '../../plan/measures/outlook';
import { formatValue, underLimit } from '../../plan/measures/values';
import { measuresSentence, targetWords } from '../../plan/measures/words';
import { listed } from '../../plan/words';
import { headings } from './headings';
import { heading, paragraph } from './paper';
import type { Block, Line, Table } from './paper';

interface MeasureRow {
  measure: Measure;
  outlook: Outlook;
}

/**
 * The measures as recorded by the end of a day (requirements 32 to 34): a sentence on all of them, then each with its
 * baseline, latest reading and target. Small numbers and the notes written with readings are left out. A section
 * without measures is left out too.
 */
export function measureBlocks(data: PlanData, day: Day): Block[] {
  const all = data.measures
    .filter(({ withdrawn }) => withdrawn === null)
    .map((measure): MeasureRow => ({ measure, outlook: outlookOf(measure, data.readings, day) }));
  if (all.length === 0) return [];
  const defined = all.filter(({ outlook }) => outlook.state !== 'not yet defined');
  const open = all.filter(({ outlook }) => outlook.state === 'not yet defined').map(({ measure }) => measure.title);
  return [
    heading(2, 'What difference it makes'),
    paragraph(measuresSentence(all.map(({ outlook }) => outlook))),
    ...(defined.length > 0 ? [measureTable(defined)] : []),
    ...(open.length > 0 ? [paragraph(`Still to be defined: ${listed(open)}.`)] : []),
  ];
}

function measureTable(shown: readonly MeasureRow[]): Table {
  return {
    kind: 'table',
    caption: 'What is measured, and how it has moved',
    columns: [
      { title: headings.measured, width: 34 },
      { title: 'At the start', width: 18 },
      { title: 'Latest', width: 18 },
      { title: headings.target, width: 14 },
      { title: 'How it stands', width: 16 },
    ],
    rows: shown.map(({ measure, outlook }): Line[] => [
      [measure.title],
      [pointWords(measure, outlook.from) ?? 'Not known'],
      [outlook.latest === null ? 'Not read yet' : (pointWords(measure, outlook.latest) ?? 'Not read yet')],
      [targetWords(measure) ?? 'None set'],
      [stateWords[outlook.state]],
    ]),
  };
}

function pointWords(measure: Measure, point: { value: number | null; day: Day | null } | null): string | null {
  if (point === null) return null;
  const value = point.value === null ? underLimit(measure) : formatValue(measure, point.value);
  return point.day === null ? value : `${value}, ${formatMonth(point.day)}`;
}

const stateWords: { readonly [state in Outlook['state']]: string } = {
  withdrawn: 'Withdrawn',
  'not yet defined': 'Not yet defined',
  'no reading': 'Not read yet',
  hidden: 'Too few to be shown',
  met: 'Target met',
  nearer: 'Nearer to the target',
  level: 'Where it began',
  further: 'Further from the target',
  'no target': 'No target is set',
};
