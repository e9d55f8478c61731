import { shortSourceName } from '../../plan/inspections/sources';
import { isVisit } from '../../plan/inspections/visits';
import { refsBeside, refsOf } from '../../plan/recommendationRefs';
import type { Day } from '../../plan/day';
import type { ConfirmedReport, ImportedFinding, ImportedReport } from '../../lists/planStore';
import { readDay } from '../forms/dayEntry';
import { periodOf } from './draft';
import type { Draft, DraftFacts, DraftRecommendation } from './draft';

/** Something that must be put right before the report can be added; `place` is where. */
export interface DraftProblem {
  place:
    | { fact: keyof DraftFacts }
    | { plan: 'title' | 'starts' | 'ends' }
    | { destination: true }
    | { judgementId: number }
    | { recommendationId: number };
  message: string;
}

/** SharePoint's single lines of text hold no more. */
const LONGEST_LINE = 255;

/** What has to be put right before the draft can be added; nothing when it can. */
export function problemsOf(draft: Draft, today: Day): DraftProblem[] {
  const { facts } = draft;
  const problems: DraftProblem[] = [];
  const fact = (name: keyof DraftFacts, message: string | null): void => {
    if (message) problems.push({ place: { fact: name }, message });
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
    ...ofJudgements(draft),
    ...(draft.destination === 'history' ? [] : ofRecommendations(draft)),
    ...ofDestination(draft, today),
  ];
}

function ofDestination(draft: Draft, today: Day): DraftProblem[] {
  if (draft.destination === null) return [{ place: { destination: true }, message: 'Say where this report goes.' }];
  return draft.destination === 'new plan' ? ofPlan(draft, today) : [];
}

function ofJudgements({ judgements }: Draft): DraftProblem[] {
  return judgements.flatMap(({ id, area, grade }) => {
    const message =
      area.trim() && grade.trim() ? (tooLong(area) ?? tooLong(grade)) : 'A judgement needs an area and a grade.';
    return message ? [{ place: { judgementId: id }, message }] : [];
  });
}

function ofRecommendations({ recommendations }: Draft): DraftProblem[] {
  return recommendations.flatMap(({ id, keep, text, number, addressee }) => {
    if (!keep) return [];
    const message = text.trim()
      ? (tooLong(number) ?? tooLong(addressee))
      : 'Write what is recommended, or clear its tick.';
    return message ? [{ place: { recommendationId: id }, message }] : [];
  });
}

function ofPlan(draft: Draft, today: Day): DraftProblem[] {
  const { starts, ends } = periodOf(draft, today);
  const checks: [name: 'title' | 'starts' | 'ends', message: string | null][] = [
    ['title', draft.plan.title.trim() === '' ? 'Give the plan a name.' : tooLong(draft.plan.title)],
    ['starts', readDay(starts).error],
    ['ends', readDay(ends).error ?? (inOrder(starts, ends) ? null : 'The plan ends before it starts.')],
  ];
  return checks.flatMap(([name, message]) => (message ? [{ place: { plan: name }, message }] : []));
}

function tooLong(text: string): string | null {
  return text.length > LONGEST_LINE ? `This has ${text.length} characters; there is room for ${LONGEST_LINE}.` : null;
}

/** True also while one of them is missing. */
function inOrder(first: string, last: string): boolean {
  const [from, to] = [readDay(first).day, readDay(last).day];
  return !from || !to || from <= to;
}

/** The recommendations that will be added: none where the report is history only. */
export function keptRecommendations({ destination, recommendations }: Draft): DraftRecommendation[] {
  return destination === 'history' ? [] : recommendations.filter(({ keep }) => keep);
}

/** A new plan from the report, as the lists are asked to hold it. The draft has no problems. */
export function importedReport(draft: Draft, today: Day, file: ReportFile): ImportedReport {
  const { starts, ends } = periodOf(draft, today);
  return {
    ...confirmedReport(draft, file),
    plan: {
      title: draft.plan.title.trim(),
      starts: readDay(starts).day,
      ends: readDay(ends).day,
      example: false,
      responseRule: draft.facts.rule,
    },
  };
}

interface ReportFile {
  name: string;
  bytes: Uint8Array;
}

/** What the report says, as the lists are asked to hold it, wherever it goes. The draft has no problems. */
export function confirmedReport(draft: Draft, file: ReportFile): ConfirmedReport {
  const kept = keptRecommendations(draft);
  const inspection = inspectionOf(draft, file.name);
  const plan = draft.destination === 'open plan' ? draft.openPlan : null;
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
    judgements: draft.judgements.map(({ role, area, grade, page }, index) => ({
      role,
      area: area.trim(),
      grade: grade.trim(),
      order: index + 1,
      page,
    })),
    priorities: [],
    recommendations: kept.map(({ number, text, addressee, page, urgency }, index) => ({
      priorityRef: null,
      number: number.trim() || null,
      ref: refs[index],
      text: text.trim(),
      addressee: addressee.trim(),
      page,
      urgency,
      order: after + index + 1,
      stateAtImport: null,
    })),
    findings: [...findingsOf(draft, kept), ...progressFoundOf(draft)],
    file: { name: file.name, bytes: file.bytes.slice().buffer },
  };
}

function inspectionOf(draft: Draft, fileName: string): ConfirmedReport['inspection'] {
  const { facts, destination, openPlan } = draft;
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
    ...(destination === 'history' ? pastRecommendationsOf(draft) : {}),
    reportUrl: null,
    reportName: fileName,
  };
}

/** What a report that is history only recommended stays with the inspection. */
function pastRecommendationsOf({ recommendations }: Draft): Partial<ConfirmedReport['inspection']> {
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

function findingsOf({ findings }: Draft, kept: readonly DraftRecommendation[]): ImportedFinding[] {
  return findings
    .filter(({ keep }) => keep)
    .map(({ kind, text, page, recommendationId }) => {
      const index = kept.findIndex(({ id }) => id === recommendationId);
      return { kind, text, page, recommendation: index === -1 ? null : index };
    });
}

/** What a visit found about earlier recommendations, where it goes into the plan that has them. */
function progressFoundOf({ destination, progress }: Draft): ImportedFinding[] {
  if (destination !== 'open plan') return [];
  return progress.flatMap(({ keep, text, page, recommendationId }) =>
    keep && recommendationId !== null
      ? [{ kind: 'progress found', text, page, recommendation: null, earlierRecommendationId: recommendationId }]
      : [],
  );
}
