import { inspectionFields } from '../../plan/fields/inspections';
import type { PlanData } from '../../plan/planData';
import { directionInWords, gradeHistory } from '../../plan/inspections/history';
import { gradedInWords, inspectionName } from '../../plan/inspections/names';
import { asSentence } from '../../plan/words';
import { bullets, heading, paragraph } from './paper';
import type { Block, Line, Table } from './paper';

/** The inspectors' judgements as printed, with the earlier grade where one is kept (requirements 4 to 6). */
export function judgementBlocks(data: PlanData): Block[] {
  const judged = [...data.judgements].sort((a, b) => a.order - b.order);
  if (judged.length === 0) return [];
  const histories = gradeHistory(data.inspections, data.allJudgements, data.inspection?.authority ?? null);
  const before = (id: number): string => {
    const history = histories.find(({ points }) => points[points.length - 1].judgement.id === id);
    return history && history.points.length > 1 ? directionInWords(history) : '';
  };
  const compared = judged.some(({ id }) => before(id) !== '');
  const table: Table = {
    kind: 'table',
    caption: `Judgements of the ${data.inspection?.inspectorate ?? 'inspection'} report`,
    columns: [
      { title: 'What was judged', width: compared ? 45 : 70 },
      { title: 'Judgement', width: compared ? 25 : 30 },
      ...(compared ? [{ title: 'Compared with before', width: 30 }] : []),
    ],
    rows: judged.map(({ id, area, grade, role }): Line[] => [
      [role === 'overall' ? { strong: area || 'Overall' } : area],
      [role === 'overall' ? { strong: grade } : grade],
      ...(compared ? [[before(id)]] : []),
    ]),
  };
  return [heading(2, `What ${data.inspection?.inspectorate.trim() || 'the inspection'} found`), table];
}

/**
 * What the public version gives beside the judgements: strengths in the inspectors' own words, how the grade compares,
 * and how related services were judged (requirements 8, 9 and 12).
 */
export function besideJudgements(data: PlanData): Block[] {
  const { inspection, findings, inspections, allJudgements } = data;
  const strengths = findings
    .filter(({ kind, inspectionId }) => kind === 'strength' && inspectionId === inspection?.id)
    .sort((a, b) => a.order - b.order);
  const benchmarks = inspection?.benchmarks ?? [];
  const related = inspections.filter(({ kind }) => kind === 'related service').sort((a, b) => a.id - b.id);
  const part = (title: string, blocks: readonly Block[], any: number): Block[] =>
    any > 0 ? [heading(data.judgements.length > 0 ? 3 : 2, title), ...blocks] : [];
  return [
    ...part(
      'Strengths, in the inspectors’ words',
      strengths.map(({ text }) => ({ ...paragraph(text), quote: true })),
      strengths.length,
    ),
    ...part(
      inspectionFields.benchmarks.label,
      [bullets(benchmarks.map(({ value, label, source }): Line => [{ strong: value }, ` ${label} (${source})`]))],
      benchmarks.length,
    ),
    ...part(
      'Related services',
      [
        bullets(
          related.map((each): Line => [
            { strong: `${inspectionName(each)}: ` },
            asSentence(gradedInWords(each, allJudgements).toLowerCase()),
          ]),
        ),
      ],
      related.length,
    ),
  ];
}
