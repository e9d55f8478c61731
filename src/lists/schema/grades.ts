import type { Target } from '../../plan/inspections/entities';
import { hasTexts, json, listOf } from './columns';
import type { Column } from './columns';

const isTarget = (parsed: unknown): parsed is Target => hasTexts(parsed, 'area', 'grade');

/** A grade for each of some areas. */
export const targetGrades = (internal: string, shownAs: string): Column<Target[]> =>
  json<Target[]>(internal, shownAs, [], listOf(isTarget));
