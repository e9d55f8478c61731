import { editionOf, publicEdition } from '../../plan/editions';
import type { Edition } from '../../plan/editions';
import { planListNames, planLists } from '../../plan/fields';
import type { PlanListName } from '../../plan/fields';
import { emptyValues } from '../../plan/fields/field';
import type { Field, Fields } from '../../plan/fields/field';
import type { PlanData } from '../../plan/planData';
import { assigned, dataWith, LEAD, rowWith } from '../../plan/testing';
import { publicPaper } from '.';
import { wordsOf } from './testing/reading';

const DAY = '2026-11-23';

/** A word that no other field contains. */
const wordIn = (list: string, name: string): string => `word-of-${list}-${name}`.toLowerCase();

/** Fields that are left empty, because a value would remove the row from the plan or make a measure undefined. */
const LEFT_EMPTY = ['withdrawn', 'cancelled', 'undefinedWhy', 'definedFrom'];

const texts = (list: PlanListName): [name: string, field: Field][] =>
  Object.entries(planLists[list] as Fields).filter(
    ([name, { kind, hidden }]) => (kind === 'line' || kind === 'text') && !hidden && !LEFT_EMPTY.includes(name),
  );

/** A row of a list with a distinct word in every text field. */
function rowOf(list: PlanListName): object {
  const words = texts(list).map(([name]) => [name, wordIn(list, name)]);
  return {
    ...emptyValues(planLists[list] as Fields),
    id: 1,
    etag: '"1"',
    key: `${list}-1`,
    ...Object.fromEntries(words),
  };
}

function planOfWords(): PlanData {
  const rows = Object.fromEntries(planListNames.map((list) => [list, [rowOf(list)]])) as unknown as PlanData;
  const [action] = rows.actions;
  const [recommendation] = rows.recommendations;
  return dataWith({
    ...rows,
    plan: (rows as unknown as { plans: PlanData['plan'][] }).plans[0],
    inspection: { ...rows.inspections[0], published: '2026-09-04' },
    inspections: [{ ...rows.inspections[0], published: '2026-09-04' }],
    allJudgements: rows.judgements.map((each) => ({ ...each, inspectionId: 1 })),
    judgements: rows.judgements.map((each) => ({ ...each, inspectionId: 1 })),
    findings: rows.findings.map((each) => ({ ...each, inspectionId: 1, kind: 'strength' as const })),
    recommendations: [{ ...recommendation, inspectionId: 1, priorityId: 1 }],
    actions: [{ ...action, recommendationId: 1, priorityId: 1, leadId: LEAD, due: '2026-12-18' }],
    measures: rows.measures.map((each) => ({ ...each, actionIds: [1] })),
    readings: [],
    rows: [
      assigned(1, '2026-09-10', { due: '2026-12-18', leadId: LEAD, deputyIds: [] }),
      rowWith({ id: 2, kind: 'progress', day: '2026-10-20', going: 'at risk', text: wordIn('progress', 'text') }),
    ],
  });
}

const data = planOfWords();
const lists = planListNames.filter((list) => list !== 'readings');
const isOpen = ([, field]: [string, Field]): boolean => field.public === true;

/** The place in an edition where the rows of a list are; '' for lists that an edition leaves out. */
const told = (edition: Edition, list: PlanListName): string =>
  JSON.stringify(list === 'plans' ? edition.plan : ((edition.things as { [list: string]: unknown })[list] ?? ''));

describe('what an entry of the catalogue says of the public', () => {
  const open = publicEdition(editionOf(data, DAY));
  const everything = JSON.stringify(open);
  const paper = wordsOf(publicPaper(data, DAY));

  it.each(lists)('%s: the public edition holds every text that is for the public, and no other', (list) => {
    for (const [name] of texts(list).filter(isOpen)) {
      // An edition has the names of bodies, and of the deadline rule its title.
      if (list === 'plans' && name === 'responseRule') continue;
      expect(told(open, list)).toContain(wordIn(list, name));
    }
    for (const [name] of texts(list).filter((one) => !isOpen(one)))
      expect(everything).not.toContain(wordIn(list, name));
  });

  it.each(lists)('%s: the public paper holds no text that is not for the public', (list) => {
    for (const [name] of texts(list).filter((one) => !isOpen(one))) expect(paper).not.toContain(wordIn(list, name));
  });

  it('holds what the public is to read, and nothing that was reported', () => {
    for (const [list, name] of [
      ['actions', 'text'],
      ['actions', 'outcome'],
      ['recommendations', 'text'],
      ['plans', 'summary'],
      ['priorities', 'title'],
      ['measures', 'title'],
    ])
      expect(paper.toLowerCase()).toContain(wordIn(list, name));
    for (const words of [paper, everything]) expect(words).not.toContain(wordIn('progress', 'text'));
  });
});
