import { addressOf } from '../../lists/schema/list';
import { listSchema } from '../../lists/schema';
import type { PlanStore } from '../../lists/planStore';
import { fileReference } from '../../lists/store/linkCheck';
import { bundleContents } from '../../plan/bundle/contents';
import type { BundleChoice, BundleContents, BundleEvidence } from '../../plan/bundle/contents';
import { bundleIndex, bundleMeasures, actionStory, storyName } from '../../documents/bundle/bundlePapers';
import type { IndexEntry } from '../../documents/bundle/bundlePapers';
import { identifyingInPaper } from '../../documents/papers/identifyingInPaper';
import type { PaperFinding } from '../../documents/papers/identifyingInPaper';
import type { Paper } from '../../documents/papers/paper';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import type { PlanView } from '../../plan/view';
import { storyLines } from '../components/storyWords';

/** What came of looking a piece of evidence up before a bundle is made. */
export type LookedUp = 'taken' | 'elsewhere' | 'does not open' | 'exempt' | 'no file';

/** A piece of evidence as it was found. */
export interface FoundEvidence extends BundleEvidence {
  found: LookedUp;
  /** The path of the file from the tenant's root, and its size; null where it is not on this site. */
  file: { url: string; bytes: number } | null;
}

/** What a bundle would hold, and what has to be settled before it is made (requirement 98). */
export interface Lookahead {
  data: PlanData;
  view: PlanView;
  choice: BundleChoice;
  contents: BundleContents;
  evidence: FoundEvidence[];
  /** The papers that are written for it, by their path without an ending. */
  papers: { path: string; paper: Paper }[];
  findings: PaperFinding[];
}

/** Says in the index why a file is not in the bundle. */
const leftOutWords: { readonly [found in LookedUp]: string | null } = {
  taken: null,
  elsewhere: 'It is kept elsewhere',
  'does not open': 'It could not be opened',
  exempt: 'It is not open to the public and was left out',
  'no file': 'It is a page or folder, not a file',
};

/** Whether a path lies in the library of exempt papers. */
export const isExempt = (path: string): boolean =>
  path.toLowerCase().includes(`/${addressOf(listSchema.exemptPapers).toLowerCase()}/`);

async function lookUp(
  store: Pick<PlanStore, 'checkLink' | 'sizeOfFile'>,
  siteUrl: string,
  evidence: BundleEvidence,
  withExempt: boolean,
): Promise<FoundEvidence> {
  const { url } = evidence.evidence;
  const reference = fileReference(siteUrl, url);
  const check = await store.checkLink(url);
  if (check === 'not there' || check === 'not allowed') return { ...evidence, found: 'does not open', file: null };
  if (!reference || !('path' in reference)) return { ...evidence, found: 'elsewhere', file: null };
  if (isExempt(reference.path) && !withExempt) return { ...evidence, found: 'exempt', file: null };
  const address = reference.path.split('/').map(encodeURIComponent).join('/');
  const bytes = /\.(aspx|html?)$/i.test(reference.path) ? null : await store.sizeOfFile(address);
  return bytes === null
    ? { ...evidence, found: 'no file', file: null }
    : { ...evidence, found: 'taken', file: { url: address, bytes } };
}

/** The entries of the index, each with why its file is left out where it is. */
export function indexEntries(evidence: readonly FoundEvidence[]): IndexEntry[] {
  return evidence.map((each) => ({ ...each, leftOut: leftOutWords[each.found] }));
}

/**
 * Reads the whole plan and looks everything up that a bundle would hold: each file, whether it opens and how large it
 * is, and words and numbers that may tell who a child is.
 * @param onStep called with how many files were looked up, of how many
 */
export async function lookAhead(
  store: Pick<PlanStore, 'planOnDay' | 'checkLink' | 'sizeOfFile'>,
  site: { url: string; planId: number; today: Day },
  choice: BundleChoice,
  { withExempt, onStep }: { withExempt: boolean; onStep(done: number, total: number): void },
): Promise<Lookahead> {
  const data = await store.planOnDay(site.planId, site.today);
  const view = viewPlan(data, site.today);
  const contents = bundleContents(data, view, choice);
  const evidence: FoundEvidence[] = [];
  for (const each of contents.evidence) {
    onStep(evidence.length, contents.evidence.length);
    evidence.push(await lookUp(store, site.url, each, withExempt));
  }
  const papers = papersOf(data, view, choice, contents, evidence);
  const findings = papers.flatMap(({ path, paper }) =>
    identifyingInPaper(paper).map((finding) => ({ ...finding, place: `${path}, ${finding.place}` })),
  );
  return { data, view, choice, contents, evidence, papers, findings };
}

function papersOf(
  data: PlanData,
  view: PlanView,
  choice: BundleChoice,
  contents: BundleContents,
  evidence: readonly FoundEvidence[],
): Lookahead['papers'] {
  const measures = bundleMeasures(data, view, choice, contents.actions);
  return [
    { path: 'Index', paper: bundleIndex(data, view, choice, contents, indexEntries(evidence)) },
    ...(measures ? [{ path: 'Measures', paper: measures }] : []),
    ...contents.actions.map(({ rated, folder, rows }) => {
      const ids = new Set(rows.map(({ id }) => id));
      // The whole record is told, so that each entry knows what was before it, and the period is shown of it.
      const history = { rows: data.rows.filter(({ actionId }) => actionId === rated.action.id), versions: [] };
      const told = storyLines(data, rated.action, history, view.today).filter(
        ({ rowId }) => rowId !== null && ids.has(rowId),
      );
      return { path: `${folder}/${storyName(rated)}`, paper: actionStory(data, view, choice, rated, told) };
    }),
  ];
}
