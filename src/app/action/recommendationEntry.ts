import type { RecommendationDraft } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import type { Recommendation } from '../../plan/fields';
import { nextRef } from '../../plan/ref';

/** How far the council had got with a recommendation when the report came (requirement 19). */
export const statesAtImport = ['Not started', 'Under way', 'On track', 'Already actioned'] as const;

/** A recommendation as it is being filled in. */
export interface RecommendationEntry {
  key: string;
  text: string;
  addressee: string;
  number: string;
  page: string;
  /** The inspection or visit that made it; null when somebody else did. */
  inspectionId: number | null;
  priorityId: number | null;
  /** One of statesAtImport, or ''. */
  stateAtImport: string;
  councillorRole: string;
  crossPriorityIds: number[];
  reason: string;
  /** As it was when the edit began; null for a new one. */
  base: Recommendation | null;
}

export interface RecommendationProblem {
  field: 'text' | 'page' | 'reason';
  message: string;
}

export function newRecommendationEntry(
  key: string,
  priorityId: number | null,
  inspectionId: number | null,
): RecommendationEntry {
  return {
    key,
    text: '',
    addressee: '',
    number: '',
    page: '',
    inspectionId,
    priorityId,
    stateAtImport: '',
    councillorRole: '',
    crossPriorityIds: [],
    reason: '',
    base: null,
  };
}

export function editedRecommendationEntry(recommendation: Recommendation, key: string): RecommendationEntry {
  const { text, addressee, number, page, inspectionId, priorityId, stateAtImport, councillorRole, crossPriorityIds } =
    recommendation;
  return {
    key,
    text,
    addressee,
    number: number ?? '',
    page: page === null ? '' : String(page),
    inspectionId,
    priorityId,
    stateAtImport: stateAtImport ?? '',
    councillorRole: councillorRole ?? '',
    crossPriorityIds,
    reason: '',
    base: recommendation,
  };
}

/** What must be put right before it can be saved. */
export function recommendationProblems(entry: RecommendationEntry): RecommendationProblem[] {
  const problems: RecommendationProblem[] = [];
  if (entry.text.trim() === '')
    problems.push({ field: 'text', message: 'Copy the recommendation word for word from the report.' });
  if (entry.page.trim() !== '' && !/^[1-9]\d{0,3}$/.test(entry.page.trim())) {
    problems.push({
      field: 'page',
      message: `“${entry.page.trim()}” is not a page number. Give it in figures, or leave it empty.`,
    });
  }
  if (entry.base && entry.reason.trim() === '') {
    problems.push({ field: 'reason', message: 'Say why it is changed: the reason stands in its history.' });
  }
  return problems;
}

type EditedFields = Pick<
  RecommendationDraft,
  | 'text'
  | 'addressee'
  | 'number'
  | 'page'
  | 'inspectionId'
  | 'priorityId'
  | 'stateAtImport'
  | 'councillorRole'
  | 'crossPriorityIds'
>;

function fieldsOf(entry: RecommendationEntry): EditedFields {
  const { text, addressee, number, page, inspectionId, priorityId, stateAtImport, councillorRole, crossPriorityIds } =
    entry;
  return {
    text: text.trim(),
    addressee: addressee.trim(),
    number: number.trim() || null,
    page: page.trim() ? Number(page.trim()) : null,
    inspectionId,
    priorityId,
    stateAtImport: stateAtImport || null,
    councillorRole: councillorRole.trim() || null,
    crossPriorityIds,
  };
}

/** The new recommendation as it is written: cited by its printed number when that is free, else by the next free one; last under its priority. */
export function recommendationDraftOf(entry: RecommendationEntry, data: PlanData): RecommendationDraft {
  const fields = fieldsOf(entry);
  const refs = data.recommendations.map(({ ref }) => ref);
  const siblings = data.recommendations.filter((each) => each.priorityId === fields.priorityId);
  return {
    ...fields,
    ref: fields.number !== null && !refs.includes(fields.number) ? fields.number : nextRef(refs),
    order: Math.max(0, ...siblings.map(({ order }) => order)) + 1,
  };
}

/** Only what differs from the recommendation as it was when the edit began. */
export function recommendationChangesOf(entry: RecommendationEntry): Partial<RecommendationDraft> {
  const { base } = entry;
  if (!base) return {};
  return Object.fromEntries(
    Object.entries(fieldsOf(entry)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field as keyof EditedFields]),
    ),
  );
}
