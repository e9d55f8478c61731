import type { Day } from '../../plan/day';
import { formatDayLong } from '../../plan/day';
import { riskFields } from '../../plan/fields/risks';
import type { PlanData } from '../../plan/planData';
import { openRisks, riskChanges, riskInWords, risksSentence } from '../../plan/risks/register';
import { levelOf, scoreInWords } from '../../plan/risks/scale';
import { risksOn } from '../../plan/risks/standing';
import type { RiskStanding } from '../../plan/risks/standing';
import { capitalised, listed } from '../../plan/words';
import { headings } from './headings';
import { bullets, heading, paragraph } from './paper';
import type { Block, Line, Table } from './paper';
import { numbersInWords } from './sentences';

/**
 * The risks to the plan as recorded by the end of a day: a sentence on all, what changed since an earlier day, and the
 * worst of them (requirement 97). A plan without risks has no such section.
 * @param since the earlier day; null where the paper tells of no change
 * @param most the most risks in the table
 */
export function riskBlocks(data: PlanData, day: Day, since: Day | null, most: number): Block[] {
  const risks = risksOn(data, day);
  if (risks.length === 0) return [];
  const open = openRisks(risks);
  const changes = since === null ? [] : riskChanges(risksOn(data, since), risks);
  return [
    heading(2, 'Risks'),
    paragraph(numbersInWords(risksSentence(risks, day))),
    ...(since !== null && changes.length > 0
      ? [paragraph(`Since ${formatDayLong(since)}:`), bullets(changes.map((change): Line => [change]))]
      : []),
    ...(open.length > 0 ? [riskTable(data, open, most)] : []),
  ];
}

/** The texts that are not empty, a line each. */
const written = (...texts: string[]): Line[] => texts.filter(Boolean).map((text): Line => [text]);

function riskTable(data: PlanData, open: readonly RiskStanding[], most: number): Table {
  const refOf = new Map(data.actions.map(({ id, ref }) => [id, ref]));
  const nameOf = new Map(data.people.map(({ id, name }) => [id, name]));
  const score = ({ now }: RiskStanding): string => (now ? capitalised(scoreInWords(now)) : 'Not yet scored');
  const lowered = ({ risk }: RiskStanding): Line[] => {
    const refs = risk.actionIds.flatMap((id) => refOf.get(id) ?? []);
    const lines = written(risk.controls.trim(), refs.length === 0 ? '' : `Actions: ${refs.join(', ')}`);
    return lines.length > 0 ? lines : [['Not said']];
  };
  return {
    kind: 'table',
    caption: open.length > most ? `The ${most} worst of ${open.length} open risks` : 'Open risks, worst first',
    columns: [
      { title: headings.ref, width: 7 },
      { title: riskFields.title.label, width: 44 },
      { title: 'Score', width: 13 },
      { title: 'What lowers it', width: 24 },
      { title: riskFields.ownerId.asked ?? 'Owner', width: 12 },
    ],
    rows: open
      .slice(0, most)
      .map((standing) => [
        [standing.risk.ref],
        { lines: [[{ strong: standing.risk.title }], ...written(riskInWords(standing))] },
        [score(standing)],
        { lines: lowered(standing) },
        [standing.ownerId === null ? 'To be named' : (nameOf.get(standing.ownerId) ?? 'Somebody no longer listed')],
      ]),
  };
}

/** The worst risks in a sentence, for a paper with room for little more; '' where there is none. */
export function greatestRisks(data: PlanData, day: Day, most: number): string {
  const names = openRisks(risksOn(data, day))
    .slice(0, most)
    .map(({ risk, now }) => `${risk.ref}, ${risk.title} (${now ? levelOf(now) : 'not yet scored'})`);
  if (names.length === 0) return '';
  return `${names.length === 1 ? 'The greatest risk is' : 'The greatest risks are'} ${listed(names)}.`;
}
