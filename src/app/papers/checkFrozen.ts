import { makePaper, isAskedKind, paperVersion, toHtml } from '../../documents/papers';
import { checksumOf } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { madeFor } from './paperRows';
import type { PaperRow } from './paperRows';

/** The result of checking a kept paper. */
export type FrozenCheck = 'same' | 'file changed' | 'lists differ' | 'earlier version';

/**
 * Reads a kept paper again and compares it with its checksum. Then makes it again from the lists of the same day, which
 * must give the same bytes (docs/papers.md, "The same for ever"), unless an earlier version of the product made it.
 */
export async function checkFrozen(
  store: Pick<PlanStore, 'readFile' | 'planOnDay' | 'open'>,
  row: PaperRow,
): Promise<FrozenCheck> {
  if (row.fileUrl === null || (await checksumOf(await store.readFile(row.fileUrl))) !== row.checksum)
    return 'file changed';
  const made = madeFor(row);
  if (!made || !isAskedKind(row.kind)) return 'same';
  // The product's words and layout change from version to version; the file itself is proved by its checksum.
  if (made.version !== paperVersion) return 'earlier version';
  const paper = await makePaper(store, {
    kind: row.kind,
    planId: row.planId,
    meetingId: row.meetingId,
    day: made.day,
    meeting: made.meeting ?? null,
    since: made.since,
    settings: made.settings,
    words: made.words,
    ...(made.coverWords ? { coverWords: made.coverWords } : {}),
  });
  return (await checksumOf(toHtml(paper))) === row.checksum ? 'same' : 'lists differ';
}
