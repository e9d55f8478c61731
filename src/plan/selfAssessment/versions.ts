import type { SelfAssessment } from '../fields';

/** All versions, the newest first. Of two rows with the same number, the order of creation decides. */
export function versionsOf(assessments: readonly SelfAssessment[]): SelfAssessment[] {
  return [...assessments].sort((one, other) => other.version - one.version || other.id - one.id);
}

/** The version to show: the one asked for, else the draft or the last agreed one. */
export function shownVersion(assessments: readonly SelfAssessment[], version: string | null): SelfAssessment | null {
  const all = versionsOf(assessments);
  return version === null ? (all[0] ?? null) : (all.find((each) => String(each.version) === version) ?? null);
}

/** The version before another, with which it is compared. */
export function versionBefore(
  assessments: readonly SelfAssessment[],
  { version }: SelfAssessment,
): SelfAssessment | null {
  return versionsOf(assessments).find((each) => each.version < version) ?? null;
}

/**
 * A new version, which starts from the last agreed one or empty (requirement 37).
 * @returns null while a draft is open, which must be agreed first
 */
export function nextVersion(
  assessments: readonly SelfAssessment[],
): Pick<SelfAssessment, 'title' | 'version' | 'state' | 'points' | 'grades'> | null {
  const [last] = versionsOf(assessments);
  if (!last) return { title: 'Where We Are', version: 1, state: 'draft', points: [], grades: [] };
  if (last.state === 'draft') return null;
  return { title: last.title, version: last.version + 1, state: 'draft', points: last.points, grades: last.grades };
}
