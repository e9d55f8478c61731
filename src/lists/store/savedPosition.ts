import { TextParse } from '@pnp/queryable';
import { SPQueryable, spPost } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { Assurance } from '../../plan/assurance/entities';
import type { Engagement, Partner } from '../../plan/engagement/entities';
import type { Action, Inspection, Judgement, Person, Position, Priority, Recommendation } from '../../plan/entities';
import type { Decision, Meeting, Question } from '../../plan/governance/entities';
import type { Body, Finding } from '../../plan/inspections/entities';
import type { Measure, Reading } from '../../plan/measures/entities';
import type { SelfAssessment } from '../../plan/selfAssessment/entities';
import type { SiteLink } from '../connection';
import { hasStatus } from '../errors';
import { listSchema } from '../schema';
import type { RowOf } from '../schema/list';
import { addressOf } from '../schema/list';
import type { ListStamp } from './siteReading';

/**
 * The lists that the plan is read from, beside Progress. Only lists that every role may read: everybody who may open the
 * plan may read the file that they are kept in.
 */
export interface PlanLists {
  settings: RowOf<typeof listSchema.settings>[];
  plans: RowOf<typeof listSchema.plans>[];
  inspections: Inspection[];
  judgements: Judgement[];
  priorities: Priority[];
  recommendations: Recommendation[];
  actions: Action[];
  bodies: Body[];
  findings: Finding[];
  measures: Measure[];
  readings: Reading[];
  assurance: Assurance[];
  meetings: Meeting[];
  decisions: Decision[];
  questions: Question[];
  engagement: Engagement[];
  partners: Partner[];
  selfAssessments: SelfAssessment[];
}

type PlanListName = keyof PlanLists;

export const planListNames: readonly PlanListName[] = [
  'settings',
  'plans',
  'inspections',
  'judgements',
  'priorities',
  'recommendations',
  'actions',
  'bodies',
  'findings',
  'measures',
  'readings',
  'assurance',
  'meetings',
  'decisions',
  'questions',
  'engagement',
  'partners',
  'selfAssessments',
];

/**
 * What the position file holds: the lists as they were at their stamps, and each plan's fold. It can always be computed
 * again; where a list has moved on, that list is read from SharePoint.
 */
export interface SavedPosition {
  format: typeof FORMAT;
  stamps: Partial<Record<string, ListStamp>>;
  lists: PlanLists;
  people: Person[];
  folds: { [planId: string]: Position };
}

/** Another shape of the file is not read but made anew. Also raise it when the fold changes its meaning. */
const FORMAT = 3;
const FILE = 'position.json';

const folderOf = (link: SiteLink): string => `${link.sitePath}/${addressOf(listSchema.positions)}`;

/** The saved position, or null when there is none that this bundle understands. */
export async function readSavedPosition(link: SiteLink): Promise<SavedPosition | null> {
  const path = encodeURIComponent(`${folderOf(link)}/${FILE}`.replace(/'/g, "''"));
  const file = SPQueryable(link.sp.web, `getFileByServerRelativePath(decodedurl='${path}')/$value`).using(TextParse());
  let text: string;
  try {
    text = (await file()) as string;
  } catch (error) {
    // None was saved yet, or the caller may not see it: the lists say all that it would.
    if (hasStatus(error, 404) || hasStatus(error, 403)) return null;
    throw error;
  }
  return savedPositionIn(text);
}

/** What the file says; null when it is damaged or of another shape: the lists say all that it would. */
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
  const hasLists = isWhole && planListNames.every((name) => Array.isArray(lists?.[name]));
  return hasLists && Array.isArray(people) ? (saved as SavedPosition) : null;
}

/** Replaces the saved position in one step. */
export async function writeSavedPosition(link: SiteLink, saved: Omit<SavedPosition, 'format'>): Promise<void> {
  const folder = encodeURIComponent(folderOf(link).replace(/'/g, "''"));
  await spPost(
    SPQueryable(
      link.sp.web,
      `getFolderByServerRelativePath(decodedurl='${folder}')/files/addUsingPath(decodedurl='${FILE}',overwrite=true)`,
    ),
    { body: JSON.stringify({ format: FORMAT, ...saved }) },
  );
}
