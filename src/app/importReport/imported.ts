import { LINE_LENGTH } from '../../plan/fields/field';
import { shortSourceName } from '../../plan/inspections/sources';
import { isVisit } from '../../plan/inspections/visits';
import { refsBeside, refsOf } from '../../plan/recommendationRefs';
import type { Day } from '../../plan/day';
import type { ConfirmedReport, ImportedFinding, ImportedReport } from '../../lists/planStore';
import { readDay } from '../forms/dayEntry';
import { periodOf } from './importPreview';
import type { ImportPreview, PreviewedFacts, PreviewedRecommendation } from './importPreview';

/** A problem to correct before the report can be added; `at` names its place in the preview. */
export interface PreviewProblem {
  at:
    | { fact: keyof PreviewedFacts }
    | { plan: 'title' | 'starts' | 'ends' }
    | { destination: true }
    | { judgementId: number }
    | { recommendationId: number };
  message: string;
}

/** The problems to correct before the report can be added; empty when it can. */
export function problemsOf(preview: ImportPreview, today: Day): PreviewProblem[] {
  const { facts } = preview;
  const problems: PreviewProblem[] = [];
  const fact = (name: keyof PreviewedFacts, message: string | null): void => {
    if (message) problems.push({ at: { fact: name }, message });
  };
  fact('authority', facts.authority.trim() === '' ? 'Say which council was inspected.' : tooLong(facts.authority));
  for (const name of ['start', 'end', 'published', 'received'] as const) fact(name, readDay(facts[name]).error);
  for (const name of ['urn', 'inspectorate', 'framework', 'leadInspector'] as const) fact(name, tooLong(facts[name]));
  fact('inspectorate', facts.inspectorate.trim() === '' ? 'Say whose report it is.' : null);
  fact('end', inOrder(facts.start, facts.end) ? null : 'The inspection ends before it starts.');
  fact(
    'published',
    inOrder(facts.end, facts.published) ? null : 'The report was published before the inspection ended.',
  );
  fact('topic', tooLong(facts.topic));
  return [
    ...problems,
    ...ofJudgements(preview),
    ...(preview.destination === 'history' ? [] : ofRecommendations(preview)),
    ...ofDestination(preview, today),
  ];
}

function ofDestination(preview: ImportPreview, today: Day): PreviewProblem[] {
  if (preview.destination === null) return [{ at: { destination: true }, message: 'Say where this report goes.' }];
  return preview.destination === 'new plan' ? ofPlan(preview, today) : [];
}

function ofJudgements({ judgements }: ImportPreview): PreviewProblem[] {
  return judgements.flatMap(({ id, area, grade }) => {
    const message =
      area.trim() && grade.trim() ? (tooLong(area) ?? tooLong(grade)) : 'A judgement needs an area and a grade.';
    return message ? [{ at: { judgementId: id }, message }] : [];
  });
}

function ofRecommendations({ recommendations }: ImportPreview): PreviewProblem[] {
  return recommendations.flatMap(({ id, keep, text, number, addressee }) => {
    if (!keep) return [];
    const message = text.trim()
      ? (tooLong(number) ?? tooLong(addressee))
      : 'Write what is recommended, or clear its tick.';
    return message ? [{ at: { recommendationId: id }, message }] : [];
  });
}

function ofPlan(preview: ImportPreview, today: Day): PreviewProblem[] {
  const { starts, ends } = periodOf(preview, today);
  const checks: [name: 'title' | 'starts' | 'ends', message: string | null][] = [
    ['title', preview.plan.title.trim() === '' ? 'Give the plan a name.' : tooLong(preview.plan.title)],
    ['starts', readDay(starts).error],
    ['ends', readDay(ends).error ?? (inOrder(starts, ends) ? null : 'The plan ends before it starts.')],
  ];
  return checks.flatMap(([name, message]) => (message ? [{ at: { plan: name }, message }] : []));
}

function tooLong(text: string): string | null {
  return text.length > LINE_LENGTH ? `This has ${text.length} characters; there is room for ${LINE_LENGTH}.` : null;
}

/** Whether two typed days are in order. True as well while one of them is missing. */
function inOrder(first: string, last: string): boolean {
  const [from, to] = [readDay(first).day, readDay(last).day];
  return !from || !to || from <= to;
}

/** The recommendations that will be added to a plan; none when the report goes into the history only. */
export function keptRecommendations({ destination, recommendations }: ImportPreview): PreviewedRecommendation[] {
  return destination === 'history' ? [] : recommendations.filter(({ keep }) => keep);
}

/** The new plan from a report, in the form that the lists need. The preview must have no problems. */
export function importedReport(preview: ImportPreview, today: Day, file: ReportFile): ImportedReport {
  const { starts, ends } = periodOf(preview, today);
  return {
    ...confirmedReport(preview, file),
    plan: {
      title: preview.plan.title.trim(),
      starts: readDay(starts).day,
      ends: readDay(ends).day,
      example: false,
      responseRule: preview.facts.rule,
    },
  };
}

interface ReportFile {
  name: string;
  bytes: Uint8Array;
}

/** The content of a report for any destination, in the form that the lists need. The preview must have no problems. */
export function confirmedReport(preview: ImportPreview, file: ReportFile): ConfirmedReport {
  const kept = keptRecommendations(preview);
  const inspection = inspectionOf(preview, file.name);
  const plan = preview.destination === 'open plan' ? preview.openPlan : null;
  const refs = plan
    ? refsBeside(
        plan.recommendations.map(({ ref }) => ref),
        shortSourceName(inspection),
        kept,
      )
    : refsOf(kept);
  const after = Math.max(0, ...(plan?.recommendations ?? []).map(({ order }) => order));
  return {
    inspection,
    judgements: preview.judgements.map(({ role, area, grade, page }, index) => ({
      role,
      area: area.trim(),
      grade: grade.trim(),
      order: index + 1,
      page,
    })),
    priorities: [],
    recommendations: kept.map(({ number, text, addressee, page, urgency, sameAs }, index) => ({
      priorityRef: null,
      ...(plan && sameAs?.together ? { answeredWithId: sameAs.id } : {}),
      number: number.trim() || null,
      ref: refs[index],
      text: text.trim(),
      addressee: addressee.trim(),
      page,
      urgency,
      order: after + index + 1,
      stateAtImport: null,
    })),
    findings: [...findingsOf(preview, kept), ...progressFoundOf(preview)],
    file: { name: file.name, bytes: file.bytes.slice().buffer },
  };
}

function inspectionOf(preview: ImportPreview, fileName: string): ConfirmedReport['inspection'] {
  const { facts, destination, openPlan } = preview;
  return {
    authority: facts.authority.trim(),
    urn: facts.urn.trim() || null,
    inspectorate: facts.inspectorate.trim(),
    framework: facts.framework.trim(),
    kind: facts.kind,
    topic: facts.topic.trim() || null,
    start: readDay(facts.start).day,
    end: readDay(facts.end).day,
    published: readDay(facts.published).day,
    received: readDay(facts.received).day,
    leadInspector: facts.leadInspector.trim() || null,
    responseRule: facts.rule,
    earlierInspectionId: isVisit(facts.kind) && destination === 'open plan' ? (openPlan?.inspection?.id ?? null) : null,
    ...(destination === 'history' ? pastRecommendationsOf(preview) : {}),
    reportUrl: null,
    reportName: fileName,
  };
}

/** The recommendations of a report that goes into the history only; they are kept with the inspection. */
function pastRecommendationsOf({ recommendations }: ImportPreview): Partial<ConfirmedReport['inspection']> {
  const kept = recommendations.filter(({ keep, text }) => keep && text.trim() !== '');
  return {
    recommendationCount: kept.length || null,
    pastRecommendations: kept.map(({ number, text, addressee }) => ({
      number: number.trim(),
      text: text.trim(),
      addressee: addressee.trim(),
    })),
  };
}

function findingsOf({ findings }: ImportPreview, kept: readonly PreviewedRecommendation[]): ImportedFinding[] {
  return findings
    .filter(({ keep }) => keep)
    .map(({ kind, text, page, recommendationId }) => {
      const index = kept.findIndex(({ id }) => id === recommendationId);
      return { kind, text, page, recommendation: index === -1 ? null : index };
    });
}

/** A visit's findings on earlier recommendations, when its letter goes into the plan that has them. */
function progressFoundOf({ destination, progress }: ImportPreview): ImportedFinding[] {
  if (destination !== 'open plan') return [];
  return progress.flatMap(({ keep, text, page, recommendationId }) =>
    keep && recommendationId !== null
      ? [{ kind: 'progress found', text, page, recommendation: null, earlierRecommendationId: recommendationId }]
      : [],
  );
}
