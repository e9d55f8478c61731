import type { Day } from '../../plan/day';
import { gradedRounds } from '../../plan/assurance/caseGrades';
import { assuranceFields } from '../../plan/fields/assurance';
import { measureFields } from '../../plan/fields/measures';
import { riskFields, riskReviewFields } from '../../plan/fields/risks';
import { openRisks } from '../../plan/risks/register';
import { risksOn } from '../../plan/risks/standing';
import { levelOf, scoreInSteps } from '../../plan/risks/scale';
import type { PlanData } from '../../plan/planData';
import type { PlanView } from '../../plan/view';
import { CASES_SHEET, COMPARED_SHEET, RISKS_SHEET } from '../existingPlan/exports';
import type { Sheet, SheetCell } from '../spreadsheet';

/** A sheet that is there to read; none where it would have no rows. */
function sheet(name: string, columns: Sheet['columns'], rows: SheetCell[][]): Sheet[] {
  return rows.length === 0 ? [] : [{ name, columns, rows }];
}

/** The open risks, worst first. Those that are exempt are not in the register and so not here. */
export function risksSheet(data: PlanData, view: PlanView, on: Day): Sheet[] {
  const rows = openRisks(risksOn(data, on)).map(({ risk, ownerId, now, nextReview }): SheetCell[] => {
    const { likelihood, impact } = scoreInSteps(now);
    return [
      risk.ref,
      risk.title,
      risk.cause,
      risk.event,
      risk.effect,
      likelihood,
      impact,
      now && levelOf(now),
      risk.controls,
      risk.actionIds.flatMap((id) => view.byId.get(id)?.action.ref ?? []).join('; '),
      view.people.get(ownerId ?? -1)?.name ?? null,
      nextReview === null ? null : { day: nextReview },
    ];
  });
  const { ref, title, cause, event, effect, controls, actionIds } = riskFields;
  const { likelihood, impact, nextReview } = riskReviewFields;
  return sheet(
    RISKS_SHEET,
    [
      { title: ref.label, width: 9 },
      { title: title.label, width: 36 },
      { title: cause.label, width: 36 },
      { title: event.label, width: 36 },
      { title: effect.label, width: 36 },
      { title: likelihood.label, width: 16 },
      { title: impact.label, width: 16 },
      { title: 'Level', width: 12 },
      { title: controls.label, width: 36 },
      { title: actionIds.label, width: 20 },
      { title: 'Owner', width: 24 },
      { title: nextReview.label, width: 18 },
    ],
    rows,
  );
}

/** The case audits that were held, a row for each grade. Of too few cases only their number is said. */
export function casesSheet({ assurance }: PlanData, on: Day): Sheet[] {
  const rows = gradedRounds(assurance, on).flatMap(({ assurance: audit, day, cases, grades }): SheetCell[][] => {
    const start: SheetCell[] = [audit.title, { day }];
    const end: SheetCell[] = [cases, audit.themes, audit.moderated];
    return grades === null
      ? [[...start, 'Too few for grades to be shown', null, null, ...end]]
      : grades.map((each) => [...start, each.grade, each.cases, { amount: each.share, unit: '%' }, ...end]);
  });
  const { title, held, grades, themes, moderated, sample } = assuranceFields;
  return sheet(
    CASES_SHEET,
    [
      { title: title.label, width: 36 },
      { title: held.label, width: 16 },
      { title: grades.label, width: 30 },
      { title: 'Cases', width: 10 },
      { title: 'Share', width: 10 },
      { title: sample.label, width: 18 },
      { title: themes.label, width: 48 },
      { title: moderated.label, width: 18 },
    ],
    rows,
  );
}

/** What the measures are compared with: a row for each comparator and year. */
export function comparedSheet({ measures }: PlanData): Sheet[] {
  const live = measures.filter(({ withdrawn }) => withdrawn === null);
  return sheet(
    COMPARED_SHEET,
    [
      { title: measureFields.ref.label, width: 9 },
      { title: measureFields.title.label, width: 48 },
      { title: measureFields.comparators.label, width: 28 },
      { title: 'Value', width: 12 },
      { title: measureFields.unit.label, width: 12 },
      { title: 'Year', width: 12 },
      { title: 'Source', width: 36 },
    ],
    live.flatMap(({ ref, title, unit, comparators }) =>
      comparators.map(({ name, value, year, source }): SheetCell[] => [ref, title, name, value, unit, year, source]),
    ),
  );
}
