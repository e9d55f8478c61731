import type { Verdict } from '../../plan/fields';
import { checksumOf, derivedKey } from '../keys';
import type { AssuranceFinding, RecordRow } from '../planStore';
import { listSchema } from '../schema';
import { rowOf, selectOf } from '../schema/mapping';
import type { Item } from '../schema/mapping';
import { runOperation } from './operations';
import { appendRow } from './progress';
import { editRecord } from './records';
import { listAt } from './rows';
import type { Session } from './session';

/**
 * The key of a correction, which begins with the operation's key and follows from the corrected words, so that a repeat
 * makes no second one.
 */
async function keyOfCorrection(
  rowKey: string,
  { text, embedded }: { text: string; embedded: boolean },
): Promise<string> {
  return `${rowKey}${(await checksumOf(`${embedded} ${text}`)).slice(0, 12)}`;
}

type Found = AssuranceFinding['verdicts'][number];

/** The words in the action's story: the finding about the action, else the audit's overall finding. */
const storyWords = (found: Found, finding: AssuranceFinding): string => found.words.trim() || finding.finding.trim();

/**
 * Records the result of an audit or review (requirements 29 and 35) as one operation: until its own row and those of its
 * actions are written, nobody sees any of them.
 * @throws EditConflict when somebody else changed the audit's row meanwhile. Nothing was written then, unless the
 *   change came while this call was writing: the actions' rows then stand, and a repeat based on the newer row finds
 *   them
 */
export async function recordFinding(
  session: Session,
  assurance: RecordRow<'assurance'>,
  finding: AssuranceFinding,
  reason: string,
  operationKey: string,
): Promise<RecordRow<'assurance'>> {
  const write = (): Promise<RecordRow<'assurance'>> => writeFinding(session, assurance, finding, reason, operationKey);
  // An audit that somebody else changed is not begun on, so that nothing is left to finish.
  if (finding.verdicts.length === 0 || (await isOvertaken(session, assurance, operationKey))) return write();
  const begin = {
    label: `Recording what “${assurance.title}” found`,
    planId: assurance.planId,
    checksum: null,
    contents: { kind: 'record finding' as const, assurance, finding, reason },
    before: { assurance: [assurance] },
  };
  return runOperation(session, begin, operationKey, write);
}

/**
 * Adds the Progress row with an audit's finding on an action. A repeat finds the first row. That row cannot be taken
 * back, so where words or verdict have changed since it was written, a correction follows.
 */
async function recordOnAction(
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
  const corrected = await appendRow(
    session,
    found.action,
    { ...values, replaces: row.key },
    await keyOfCorrection(slot.key, values),
    timeZone,
  );
  return corrected.key;
}

/**
 * Writes the result of an audit: first the rows of its actions, then its own row, each once. A call that was cut off
 * finds the existing rows when repeated, and resumes.
 */
export async function writeFinding(
  session: Session,
  assurance: RecordRow<'assurance'>,
  finding: AssuranceFinding,
  reason: string,
  operationKey: string,
): Promise<RecordRow<'assurance'>> {
  const timeZone = await session.zoneForWriting();
  const { held, sample, grades, themes, moderated, evidence } = finding;
  const whole = { held, sample, grades, themes, moderated, finding: finding.finding.trim(), evidence };
  // Rows of Progress cannot be taken back, so whether the audit's own row can be written is tested before the first of
  // them.
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
      rowKey = await recordOnAction(session, { assurance, finding }, found, place, timeZone);
    }
    verdicts.push({ actionId: action.id, verdict, words: words.trim(), rowKey });
  }
  return editRecord(session, 'assurance', assurance, { changes: { ...whole, verdicts }, reason, operationKey });
}

/**
 * Whether somebody else has changed the audit's row since it was read. An earlier attempt of this operation does not
 * count.
 */
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
