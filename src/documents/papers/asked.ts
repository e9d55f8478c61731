import { formatDayLong } from '../../plan/day';
import { deadlineRule } from '../../plan/deadlines';
import type { Inspection } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { submissionDue } from '../../plan/governance/submission';
import { countOf } from './sentences';

/** The maker of a source, as a sentence begins with the name. */
const makerOf = ({ inspectorate }: Inspection): string => inspectorate.trim() || 'A report';

/**
 * Sentences on who made how many recommendations: first the source that the plan answers first, then each other source
 * (requirement 66). "Ofsted published its report on 24 November 2017 and made 13 recommendations. Fairley Audit LLP
 * made two recommendations."
 */
export function askedSentences({ inspection, inspections, recommendations }: PlanData): string[] {
  const known = new Set(inspections.map(({ id }) => id));
  const counts = new Map<number | null, number>();
  for (const { inspectionId, withdrawn } of recommendations) {
    if (withdrawn !== null) continue;
    // A recommendation that names no source of its own is the one's that the plan answers.
    const source = inspectionId !== null && known.has(inspectionId) ? inspectionId : (inspection?.id ?? null);
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const made = (id: number): string => countOf(counts.get(id) ?? 0, 'recommendation');
  const own = inspection && counts.has(inspection.id) ? [inspection] : [];
  const others = inspections.filter(({ id }) => id !== inspection?.id && counts.has(id));
  return [
    ...own.map((source) => {
      const report = source.published ? `published its report on ${formatDayLong(source.published)} and ` : '';
      return `${makerOf(source)} ${report}made ${made(source.id)}.`;
    }),
    ...others.map((source) => `${makerOf(source)} made ${made(source.id)}.`),
  ];
}

/**
 * "Response to Ofsted published by 7 March 2018.": what the deadline rule of the plan's own source still requires; null
 * when nothing is due.
 */
export function stillDue(data: PlanData): string | null {
  const due = submissionDue(data);
  const response = deadlineRule(data.plan.responseRule)?.response;
  return due && response ? `${response.title}: due by ${formatDayLong(due)}.` : null;
}

/** The words after "in answer to": "Ofsted", "what was asked of it". */
export function inAnswerTo({ inspection }: PlanData): string {
  return inspection?.inspectorate.trim() || 'what was asked of it';
}
