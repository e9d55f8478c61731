import type { Dependency } from '../../plan/entities';
import { isRowNumber, json, listOf } from './columns';
import type { Column } from './columns';

const isDependency = (parsed: unknown): parsed is Dependency =>
  typeof parsed === 'object' &&
  parsed !== null &&
  isRowNumber((parsed as Dependency).actionId) &&
  ['complete', 'sufficiently progressed'].includes((parsed as Dependency).need);

/** What must have come first (requirement 24). `empty`: what a cell says that holds nothing. */
export const dependencyList = <Empty extends Dependency[] | null>(
  internal: string,
  shownAs: string,
  empty: Empty,
): Column<Dependency[] | Empty> => json<Dependency[] | Empty>(internal, shownAs, empty, listOf(isDependency));
