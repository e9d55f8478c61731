import { planListNames as listsOfPlan } from '../../plan/fields';
import type { PlanLists as PlanRows } from '../../plan/fields';
import type { Person } from '../../plan/people';
import type { Position } from '../../plan/actionState';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { inQuotes, readText } from '../reading';
import { listSchema, schemaVersion } from '../schema';
import type { RowOf } from '../schema/list';
import { addressOf } from '../schema/list';
import type { ListStamp } from './siteReading';

/**
 * The lists from which the plan is read, beside Progress. Only lists that every role may read, because everybody who
 * may open the plan may read the position file that holds them.
 */
export type PlanLists = Omit<PlanRows, 'plans'> & {
  settings: RowOf<typeof listSchema.settings>[];
  plans: RowOf<typeof listSchema.plans>[];
};

export const planListNames: readonly (keyof PlanLists)[] = ['settings', ...listsOfPlan];

/**
 * The contents of the position file: the lists as they were at their stamps, and each plan's fold. The file can always
 * be computed again. A list that has changed since is read from SharePoint.
 */
export interface SavedPosition {
  format: typeof FORMAT;
  stamps: Partial<Record<string, ListStamp>>;
  lists: PlanLists;
  people: Person[];
  folds: { [planId: string]: Position };
  /**
   * For plans whose fold includes every row: the stamp of Progress at that time. While the stamp is the same, no rows
   * need to be read.
   */
  complete?: { [planId: string]: string };
}

/**
 * The format of the file. A file of another format, or one whose rows lack a field of today's schema, is not read but
 * made anew. Raise the number also when the fold changes its meaning.
 */
export const FORMAT = `7, schema ${schemaVersion}`;
export const POSITION_FILE = 'position.json';

/** The path of the library that holds the position. */
export const positionsFolder = (link: SiteLink): string => `${link.sitePath}/${addressOf(listSchema.positions)}`;

/** The saved position, or null when there is none that this bundle understands. */
export async function readSavedPosition(link: SiteLink): Promise<SavedPosition | null> {
  const path = inQuotes(`${positionsFolder(link)}/${POSITION_FILE}`);
  let text: string;
  try {
    text = await readText(link, `getFileByServerRelativePath(decodedurl='${path}')/$value`);
  } catch (error) {
    // No position was saved yet, or the caller may not see it. The lists hold everything that it would.
    if (hasStatus(error, 404) || hasStatus(error, 403)) return null;
    throw error;
  }
  return savedPositionIn(text);
}

/**
 * The position in the file's text; null when the text is damaged or of another format. The lists hold everything that
 * the position would.
 */
export function savedPositionIn(text: string): SavedPosition | null {
  let saved: Partial<SavedPosition> | null;
  try {
    saved = JSON.parse(text) as Partial<SavedPosition> | null;
  } catch {
    return null;
  }
  if (saved?.format !== FORMAT) return null;
  const { stamps, lists, people, folds } = saved;
  const isWhole = [stamps, lists, folds].every((part) => typeof part === 'object' && part !== null);
  const hasLists =
    isWhole && planListNames.every((name) => Array.isArray(lists?.[name]) && hasEveryField(name, lists[name][0]));
  return hasLists && Array.isArray(people) ? (saved as SavedPosition) : null;
}

/** Whether a list's first row has every field of today's schema; all rows of a list were written by one bundle. */
function hasEveryField(name: keyof PlanLists, row: object | undefined): boolean {
  return row === undefined || Object.keys(listSchema[name].columns).every((field) => field in row);
}
