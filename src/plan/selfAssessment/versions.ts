import type { SelfAssessment } from '../fields';

/** All versions, the newest first. Two rows of one number are told apart by which came first. */
export function versionsOf(assessments: readonly SelfAssessment[]): SelfAssessment[] {
  return [...assessments].sort((one, other) => other.version - one.version || other.id - one.id);
}

/** What is shown: the version asked for, else the draft or the last that was agreed. */
export function shownVersion(assessments: readonly SelfAssessment[], version: string | null): SelfAssessment | null {
  const all = versionsOf(assessments);
  return version === null ? (all[0] ?? null) : (all.find((each) => String(each.version) === version) ?? null);
}

/** The version before another: what it is compared with. */
export function versionBefore(
  assessments: readonly SelfAssessment[],
  { version }: SelfAssessment,
): SelfAssessment | null {
  return versionsOf(assessments).find((each) => each.version < version) ?? null;
}

/**
 * A new version that starts from the last agreed one, or empty (requirement 37).
 * @returns null while a draft is open: it has to be agreed first
 */
export function nextVersion(
  assessments: readonly SelfAssessment[],
): Pick<SelfAssessment, 'title' | 'version' | 'state' | 'points' | 'grades'> | null {
  const [last] = versionsOf(assessments);
  if (!last) return { title: 'Where We Are', version: 1, state: 'draft', points: [], grades: [] };
  if (last.state === 'draft') return null;
  return { title: last.title, version: last.version + 1, state: 'draft', points: last.points, grades: last.grades };
}
