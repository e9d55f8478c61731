import { formatMonth } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { Measure } from '../../plan/fields';
import { measureFields } from '../../plan/fields/measures';
import { comparedWords, definitionWords } from '../../plan/measures/comparing';
import { outlookOf } from '../../plan/measures/outlook';
import type { Outlook } from '../../plan/measures/outlook';
import { ratingInWords, ratingOfLatest } from '../../plan/measures/tolerance';
import { formatValue, hiddenWords } from '../../plan/measures/values';
import { measuresSentence, targetWords } from '../../plan/measures/words';
import { capitalised, listed } from '../../plan/words';
import { headings } from './headings';
import { heading, paragraph } from './paper';
import type { Block, Line, Table } from './paper';
import { numbersInWords } from './sentences';

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
    paragraph(numbersInWords(measuresSentence(all.map(({ outlook }) => outlook)))),
    ...(defined.length > 0 ? [measureTable(defined)] : []),
    ...(open.length > 0 ? [paragraph(`Still to be defined: ${listed(open)}.`)] : []),
  ];
}

function measureTable(shown: readonly MeasureRow[]): Table {
  const compares = shown.some(({ measure }) => measure.comparators.length > 0);
  return {
    kind: 'table',
    caption: 'What is measured, and how it has moved',
    columns: [
      { title: headings.measured, width: compares ? 23 : 28 },
      { title: 'At the start', width: compares ? 14 : 16 },
      { title: 'Latest', width: compares ? 15 : 17 },
      { title: headings.target, width: compares ? 9 : 12 },
      ...(compares ? [{ title: measureFields.comparators.label, width: 16 }] : []),
      { title: 'How it stands', width: compares ? 25 : 27 },
    ],
    rows: shown.map(({ measure, outlook }): Line[] => [
      [measure.title],
      [pointWords(measure, outlook.from) ?? 'Not known'],
      [latestWords(measure, outlook)],
      [targetWords(measure) ?? 'None set'],
      ...(compares ? [[capitalised(comparedWords(measure) ?? 'No comparison')]] : []),
      [standingWords(measure, outlook)],
    ]),
  };
}

/** Where the measure stands against its target, and how good that is by its tolerance, with the reason. */
function standingWords(measure: Measure, outlook: Outlook): string {
  const rating = ratingOfLatest(measure, outlook);
  const changed = definitionWords(measure, outlook.latest);
  return [
    stateWords[outlook.state],
    ...(rating ? [ratingInWords(rating)] : []),
    ...(changed ? [changed.replace(/\.$/, '')] : []),
  ].join('. ');
}

function latestWords(measure: Measure, { latest }: Outlook): string {
  if (latest === null) return 'Not read yet';
  const { value, day, reading } = latest;
  return `${value === null ? hiddenWords(measure, reading) : formatValue(measure, value)}, ${formatMonth(day)}`;
}

function pointWords(measure: Measure, point: Outlook['from']): string | null {
  if (point === null) return null;
  const value = formatValue(measure, point.value);
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
