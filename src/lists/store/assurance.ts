import type { Verdict } from '../../plan/fields';
import { derivedKey, newKey } from '../keys';
import type { AssuranceFinding, RecordRow } from '../planStore';
import { listSchema } from '../schema';
import { rowOf, selectOf } from '../schema/mapping';
import type { Item } from '../schema/mapping';
import { appendRow } from './progress';
import { editRecord } from './records';
import { listAt } from './rows';
import type { Session } from './session';

type Found = AssuranceFinding['verdicts'][number];

/** What the action's story says of it: what was seen there, else what was found as a whole. */
const storyWords = (found: Found, finding: AssuranceFinding): string => found.words.trim() || finding.finding.trim();

/**
 * The Progress row that tells an action what was found of it. A repeat finds the first row; when the words or the verdict were
 * changed since that one was written, it cannot be taken back, and a correction follows it.
 */
async function tellAction(
  session: Session,
  { assurance, finding }: { assurance: RecordRow<'assurance'>; finding: AssuranceFinding },
  found: Found,
  slot: { key: string; replaces: string | null },
  timeZone: string,
): Promise<string> {
  const values = {
    kind: 'assurance' as const,
    text: storyWords(found, finding),
    embedded: found.verdict === 'embedded',
    evidence: finding.evidence,
    assuranceId: assurance.id,
    saidFor: finding.held,
    replaces: slot.replaces,
  };
  const row = await appendRow(session, found.action, values, slot.key, timeZone);
  if (row.text === values.text && row.embedded === values.embedded) return row.key;
  const corrected = await appendRow(session, found.action, { ...values, replaces: row.key }, newKey(), timeZone);
  return corrected.key;
}

/**
 * Records what an audit or review found (requirements 29 and 35): the rows of its actions first, then its own row. Cut off in
 * between, the same operation repeated finds what is there and goes on.
 * @throws EditConflict when somebody else changed the audit's row meanwhile; nothing was written, unless they did so in the
 *   very moment: then the actions' rows stand, and a repeat over the newer row finds them
 */
export async function recordFinding(
  session: Session,
  assurance: RecordRow<'assurance'>,
  finding: AssuranceFinding,
  reason: string,
  operationKey: string,
): Promise<RecordRow<'assurance'>> {
  const timeZone = await session.zoneForWriting();
  const { held, sample, evidence } = finding;
  const whole = { held, sample, finding: finding.finding.trim(), evidence };
  // Rows of Progress cannot be taken back: whether the audit's own row can be written is known before the first of them.
  if (await isOvertaken(session, assurance, operationKey)) {
    const said = finding.verdicts.map(({ action, verdict, words }) => {
      const rowKey = assurance.verdicts.find(({ actionId }) => actionId === action.id)?.rowKey ?? null;
      return { actionId: action.id, verdict, words: words.trim(), rowKey };
    });
    return editRecord(session, 'assurance', assurance, { changes: { ...whole, verdicts: said }, reason, operationKey });
  }
  const verdicts: Verdict[] = [];
  for (const [index, found] of finding.verdicts.entries()) {
    const { action, verdict, words } = found;
    const before = assurance.verdicts.find((each) => each.actionId === action.id) ?? null;
    let rowKey = before?.rowKey ?? null;
    const changed = before === null || before.verdict !== verdict || before.words.trim() !== words.trim();
    if (verdict !== 'not looked at' && (rowKey === null || changed)) {
      const place = { key: derivedKey(operationKey, 'verdict', index), replaces: rowKey };
      rowKey = await tellAction(session, { assurance, finding }, found, place, timeZone);
    }
    verdicts.push({ actionId: action.id, verdict, words: words.trim(), rowKey });
  }
  return editRecord(session, 'assurance', assurance, { changes: { ...whole, verdicts }, reason, operationKey });
}

/** Whether somebody else has changed the audit's row since it was read; an earlier try of this operation has not. */
async function isOvertaken(
  session: Session,
  { id, etag }: RecordRow<'assurance'>,
  operationKey: string,
): Promise<boolean> {
  const list = listSchema.assurance;
  const item = (await listAt(session.link, list)
    .items.getById(id)
    .select(...selectOf(list), 'ChangeKey')()) as Item;
  return item.ChangeKey !== operationKey && rowOf(list, item, 'Etc/UTC').etag !== etag;
}
