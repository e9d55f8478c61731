import { actions } from './actions';
import { inspections } from './inspections';
import { judgements } from './judgements';
import { editions, evidence, positions } from './libraries';
import type { ListDefinition } from './list';
import { plans } from './plans';
import { preferences } from './preferences';
import { priorities } from './priorities';
import { progress } from './progress';
import { recommendations } from './recommendations';
import { reminders } from './reminders';
import { settings } from './settings';

/**
 * Every list and library of the product, in the order in which they are made. Row types, mapping, provisioning and
 * permissions derive from it. Rows refer to each other by number columns, not by SharePoint lookups: a query may join
 * at most 12 lookup-like columns (people count too), a lookup to a list that the reader may not see comes back empty,
 * and a lookup can only be made once its list exists, which would make resuming depend on order.
 */
export const listSchema = {
  settings,
  plans,
  inspections,
  judgements,
  priorities,
  recommendations,
  actions,
  progress,
  evidence,
  editions,
  positions,
  reminders,
  preferences,
} as const;

export type ListName = keyof typeof listSchema;

/** All lists in the order in which they are made. */
export const allLists: readonly ListDefinition[] = Object.values(listSchema);

/**
 * Counts up with each change of the lists above; upgrades only add. Written into the Settings list's description when
 * provisioning has finished: 0 or none means unfinished, more than this means that the bundle is too old to write.
 */
export const schemaVersion = 1;
