import { checksumOf, withoutKey } from '../../lists/keys';
import { SiteError } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import { editionIn, editionOf, publicEdition } from '../../plan/editions';
import type { Edition, EditionAudience } from '../../plan/editions';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { Decision, FrozenFile } from '../../plan/fields';

/** The files of a step that the given audience may open, the page first. */
export function filesFor({ frozen = [] }: Decision, audience: EditionAudience): FrozenFile[] {
  const open = frozen.filter((file) => audience === 'full' || file.audience === 'public');
  const place = (file: FrozenFile): number => (file.audience === 'full' ? 0 : 2) + (file.form === 'page' ? 0 : 1);
  return [...open].sort((a, b) => place(a) - place(b));
}

/** The name of a frozen file, without the key in its address. */
export function fileName({ url }: Pick<FrozenFile, 'url'>): string {
  const last = url.slice(url.lastIndexOf('/') + 1);
  return withoutKey(decodeURIComponent(last));
}

/** The result of comparing a frozen file with its checksum. */
export type Verdict = 'unchanged' | 'changed';

/**
 * Reads a frozen file again and compares it with its checksum (docs/design.md, data rule 1: a published figure never
 * changes).
 */
export async function verify(store: Pick<PlanStore, 'readFile'>, file: FrozenFile): Promise<Verdict> {
  const now = await checksumOf(await store.readFile(file.url));
  return now === file.checksum ? 'unchanged' : 'changed';
}

/**
 * Reads the edition that a step froze from its data file.
 * @throws SiteError when the step has no data file, or the file was changed or cannot be read
 */
export async function frozenEdition(
  store: Pick<PlanStore, 'readFile'>,
  decision: Decision,
  audience: EditionAudience,
): Promise<Edition> {
  const file = (decision.frozen ?? []).find((one) => one.audience === audience && one.form === 'data');
  if (!file)
    throw new SiteError(
      'No edition was frozen with this step, so it cannot be compared. Choose another one.',
      'not found',
      `decision ${decision.id}`,
    );
  const bytes = await store.readFile(file.url);
  const edition = editionIn(new TextDecoder().decode(bytes));
  if (!edition || (await checksumOf(bytes)) !== file.checksum)
    throw new SiteError(
      `The file "${fileName(file)}" is not the one that was frozen: its checksum does not hold. Ask a site owner who changed it; its earlier versions are in SharePoint.`,
      'invalid',
      file.url,
    );
  return edition;
}

/** The present plan as an edition for the given audience. */
export function editionOfToday(data: PlanData, today: Day, audience: EditionAudience): Edition {
  const full = editionOf(data, today);
  return audience === 'full' ? full : publicEdition(full);
}
