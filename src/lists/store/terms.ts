import type { PlanLists } from './savedPosition';

export type SettingsRow = PlanLists['settings'][number];

/** The terms of plan managers that have begun and not ended. */
export function openTerms(settings: PlanLists['settings']): SettingsRow[] {
  return settings.filter((row) => row.kind === 'appointment' && row.personId !== null && row.to === null);
}

/** Whether a person is recorded as plan manager today. */
export function isRecorded(settings: PlanLists['settings'], personId: number): boolean {
  return openTerms(settings).some((row) => row.personId === personId);
}
