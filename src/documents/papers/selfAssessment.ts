import { selfAssessmentFields } from '../../plan/fields/selfAssessments';
import { askedLabel } from '../../plan/fields/field';
import { folded } from '../../plan/search';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { groupBy } from '../../plan/groupBy';
import type { SelfAssessment, SelfAssessmentPoint } from '../../plan/fields';
import type { PlanView, RatedAction } from '../../plan/view';
import { actionsNamed, listed } from '../../plan/words';
import { viewOnDay } from './onDay';
import { bullets, heading, paragraph, PaperProblem, written } from './paper';
import type { Block, Line, Paper, Table } from './paper';
import { authorityOf, exampleNote, reportLink } from './parts';
import { countOf, isAre, standingSentence } from './sentences';

const KINDS: readonly [SelfAssessmentPoint['kind'], string][] = [
  ['strength', 'Strengths'],
  ['area for improvement', 'Areas for improvement'],
  ['improvement made', 'Improvements made'],
];

/**
 * The version in force on a day: the newest dated by then. An agreed version takes precedence over a draft of the same
 * version.
 */
export function selfAssessmentOn(all: readonly SelfAssessment[], day: Day): SelfAssessment | null {
  const known = all.filter((one) => one.day !== null && one.day <= day);
  return known.reduce<SelfAssessment | null>(
    (best, next) =>
      best === null || next.version > best.version || (next.version === best.version && next.state === 'agreed')
        ? next
        : best,
    null,
  );
}

/**
 * The paper "Where we are": strengths, areas for improvement and improvements made, compared with the inspectors'
 * findings (requirements 37 and 38).
 * @throws PaperProblem when there is no self-assessment by that day
 */
export function selfAssessmentPaper(data: PlanData, day: Day): Paper {
  const assessment = selfAssessmentOn(data.selfAssessments, day);
  if (!assessment)
    throw new PaperProblem(
      `There is no self-assessment dated ${formatDayLong(day)} or earlier. Write one under Self-assessment first.`,
    );
  const view = viewOnDay(data, day);
  const draft = assessment.state === 'draft';
  return {
    kind: 'self-assessment',
    authority: authorityOf(data),
    title: assessment.title.trim() || 'Where we are: self-assessment',
    day,
    about: `What the council says of its own services, version ${assessment.version}.`,
    facts: [
      { term: 'Version', line: [`${assessment.version}${draft ? ', draft' : ''}`] },
      {
        term: draft ? 'Written on' : askedLabel(selfAssessmentFields.day),
        line: [formatDayLong(assessment.day ?? day)],
      },
      ...(data.inspection ? [{ term: 'Last inspected', line: [reportLink(data.inspection)] }] : []),
    ],
    blocks: [
      heading(2, 'Summary'),
      paragraph(exampleNote(data), summarySentence(assessment), standingSentence('The improvement plan', view.actions)),
      ...gradeBlocks(data, assessment),
      ...KINDS.flatMap(([kind, title]) => pointBlocks(assessment, kind, title, view)),
      ...strengthBlocks(data),
    ],
    footer: `${assessment.title.trim() || 'Self-assessment'}, version ${assessment.version}`,
    landscape: false,
  };
}

/** The points of a kind that have a text. An empty row of the form is no point. */
function pointsOf(points: SelfAssessment['points'], kind: SelfAssessmentPoint['kind']): SelfAssessmentPoint[] {
  return points.filter((point) => point.kind === kind && point.text.trim() !== '');
}

function summarySentence({ points }: SelfAssessment): string {
  const count = (kind: SelfAssessmentPoint['kind']): number => pointsOf(points, kind).length;
  const parts = [
    [count('strength'), 'strength'],
    [count('area for improvement'), 'area for improvement', 'areas for improvement'],
    [count('improvement made'), 'improvement made', 'improvements made'],
  ] as const;
  const named = parts.filter(([number]) => number > 0).map(([number, one, many]) => countOf(number, one, many));
  return named.length > 0 ? `This self-assessment names ${listed(named)}.` : 'Nothing has been written yet.';
}

/** The council's own grades beside those of the inspectors. */
function gradeBlocks(data: PlanData, { grades }: SelfAssessment): Block[] {
  if (grades.length === 0) return [];
  const given = new Map(data.judgements.map(({ area, grade }) => [folded(area), grade]));
  const table: Table = {
    kind: 'table',
    caption: 'Our own grades beside the inspectors’',
    columns: [
      { title: 'Area', width: 44 },
      { title: 'We say', width: 28 },
      { title: 'The inspectors said', width: 28 },
    ],
    rows: grades.map(({ area, grade }): Line[] => [[area], [grade], [given.get(folded(area)) ?? 'Not graded']]),
  };
  return [heading(2, 'How we grade ourselves'), table];
}

function pointBlocks(
  { points }: SelfAssessment,
  kind: SelfAssessmentPoint['kind'],
  title: string,
  view: PlanView,
): Block[] {
  const own = pointsOf(points, kind);
  if (own.length === 0) return [];
  const byArea = groupBy(own, ({ area }) => area.trim());
  return [
    heading(2, title),
    ...[...byArea].flatMap(([area, some]): Block[] => [
      ...(area ? [heading(3, area)] : []),
      ...some.flatMap((point): Block[] => [...written(point.text), ...actionsOf(point, view)]),
    ]),
  ];
}

/** The actions about a point: "In the plan: actions 3.2 and 4.1; one of them is late." */
function actionsOf({ actionIds }: SelfAssessmentPoint, view: PlanView): Block[] {
  const actions = actionIds
    .map((id) => view.byId.get(id))
    .filter((rated): rated is RatedAction => rated !== undefined && rated.rating !== null);
  if (actions.length === 0) return [];
  const late = actions.filter(({ rating }) => rating?.rule === 'overdue').length;
  const named = actionsNamed(actions.map(({ action }) => action.ref));
  const lateness =
    late === 0
      ? ''
      : actions.length === 1
        ? ', which is late'
        : `; ${countOf(late, 'of them', 'of them')} ${isAre(late)} late`;
  return [paragraph(`In the plan: ${named}${lateness}.`)];
}

function strengthBlocks({ findings, inspection }: PlanData): Block[] {
  const strengths = findings.filter(({ kind, inspectionId }) => kind === 'strength' && inspectionId === inspection?.id);
  if (strengths.length === 0 || !inspection) return [];
  return [
    heading(2, 'What the inspectors praised'),
    paragraph(`The inspectors wrote of ${countOf(strengths.length, 'strength')}:`),
    bullets(
      strengths
        .sort((a, b) => a.order - b.order)
        .map(({ text, page }): Line => [`“${text.trim()}”${page === null ? '' : ` (page ${page})`}`]),
    ),
  ];
}
