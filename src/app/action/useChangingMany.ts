import * as React from 'react';
import { derivedKey, newKey } from '../../lists/keys';
import type { EditOutcome, PlanStore } from '../../lists/planStore';
import type { Action } from '../../plan/fields';
import { actionNow, changesOf, undoneChanges } from '../../plan/many/manyChanges';
import type { ManyChanges } from '../../plan/many/manyChanges';
import type { Whose } from '../../plan/requests/whose';
import type { PlanView } from '../../plan/view';
import { SiteError } from '../../lists/planStore';
import { counted, listed } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useMutation } from '../ui/useMutation';
import type { Mutation } from '../ui/useMutation';

/** One action of several, with what is changed of it or asked about it. */
export type Edit = Parameters<PlanStore['editActions']>[1][number];

/** What is asked of each chosen action: changes, a question, and one reason for all. */
export interface ManyWanted extends ManyChanges {
  question: string;
  reason: string;
  /** Whose decision a new due date was; left out for whoever changes it, as in a draft of earlier versions. */
  whose?: Whose;
}

/** What became of a change of several actions. */
export interface ManyChanged {
  key: string;
  reason: string;
  edits: readonly Edit[];
  outcomes: readonly EditOutcome[];
}

/**
 * The edits of the chosen actions; an action of which nothing would change, and of whom nothing is asked, has none.
 * @param chosen the actions as they were when the form was begun
 */
export function editsOf(chosen: readonly Action[], { question, reason, whose, ...wanted }: ManyWanted): Edit[] {
  return chosen.flatMap((action): Edit[] => {
    const changes = changesOf(action, wanted);
    const askedId = changes.leadId ?? action.leadId;
    const says =
      question !== '' && askedId !== null ? ({ kind: 'query', about: null, reason: question, askedId } as const) : null;
    if (Object.keys(changes).length === 0 && says === null) return [];
    const decided = whose && changes.due !== undefined ? { whose } : {};
    return [{ action, changes, reason, ...decided, ...(says ? { says } : {}) }];
  });
}

/** The edits that give every written action back what it had; a question that was asked is answered as taken back. */
export function editsBack({ key, reason, edits, outcomes }: ManyChanged, view: Pick<PlanView, 'byId'>): Edit[] {
  return edits.flatMap(({ action: before, changes, says }, place): Edit[] => {
    const now = view.byId.get(before.id);
    if (outcomes[place].became !== 'written' || !now) return [];
    const action: Action = actionNow(now);
    const back = undoneChanges(before, changes, action);
    const why = `Taken back${reason === '' ? '' : `: ${reason}`}`;
    const answer = says ? { kind: 'answer' as const, about: derivedKey(key, 'asked', before.id), reason: why } : null;
    if (Object.keys(back).length === 0 && answer === null) return [];
    return [{ action, changes: back, reason: why, ...(answer ? { says: answer } : {}) }];
  });
}

const hasNotes = ({ edits }: ManyChanged): boolean => edits.some(({ notes = [] }) => notes.length > 0);

/** The numbers of the written actions of which an edit back would not give back all. */
export function changedAgain({ edits, outcomes }: ManyChanged, back: readonly Edit[]): string[] {
  return edits.flatMap(({ action, changes }, place) => {
    if (outcomes[place].became !== 'written') return [];
    const own = back.find((each) => each.action.id === action.id);
    return Object.keys(changes).every((name) => own && name in own.changes) ? [] : [action.ref];
  });
}

/** The state of changing several actions: how many are done, what became of them, and the one undo. */
export interface ChangingMany {
  progress: { done: number; total: number } | null;
  changed: ManyChanged | null;
  undoing: Mutation;
  undone: boolean;
  /** Whether all of it can be taken back: reports that were made of further details only by an owner of the site. */
  canUndo: boolean;
  /** Writes all as one operation. A repeat after a break goes on with the same edits and writes nothing twice. */
  change(edits: () => readonly Edit[], reason: string, key: string): Promise<ManyChanged>;
  finish(changed: ManyChanged): void;
  undo(): void;
}

/** Changes several actions as one operation, and takes the whole back by another; neither deletes a row. */
export function useChangingMany(): ChangingMany {
  const { store } = useServices();
  const { opened, view, reload } = usePlan();
  const announce = useAnnounce();
  const undoing = useMutation();
  const [progress, setProgress] = React.useState<ChangingMany['progress']>(null);
  const [changed, setChanged] = React.useState<ManyChanged | null>(null);
  const [undone, setUndone] = React.useState(false);
  const attempt = React.useRef<{ key: string; edits: readonly Edit[] } | null>(null);
  const undoKey = React.useRef(newKey());

  const write = async (label: string, edits: readonly Edit[], key: string): Promise<EditOutcome[]> => {
    setProgress({ done: 0, total: edits.length });
    try {
      return await store.editActions(label, edits, key, (place) =>
        setProgress({ done: place + 1, total: edits.length }),
      );
    } finally {
      setProgress(null);
    }
  };
  const change: ChangingMany['change'] = async (planned, reason, key) => {
    attempt.current ??= { key, edits: planned() };
    const { edits, key: own } = attempt.current;
    const outcomes = await write(`Changing ${counted(edits.length, 'action')}`, edits, own);
    const failed = outcomes.find(({ became }) => became === 'failed');
    if (failed?.became === 'failed') throw failed.problem;
    attempt.current = null;
    return { key: own, reason, edits, outcomes };
  };
  const undo = (): void => {
    if (!changed) return;
    void undoing.run(async () => {
      const edits = editsBack(changed, view);
      if (hasNotes(changed)) {
        const changedSince = changedAgain(changed, edits);
        if (changedSince.length > 0) throw new SiteError(`Somebody has changed ${listed(changedSince)} since, so not all of it can be taken back. Withdraw what should not count instead.`, 'invalid', ''); // prettier-ignore
        await store.takeOperationBack({ operationKey: changed.key });
      } else await write(`Taking back the change of ${counted(edits.length, 'action')}`, edits, undoKey.current);
      await reload();
      setUndone(true);
      announce('All of it is taken back');
    });
  };
  const canUndo = !changed || !hasNotes(changed) || opened.me.isSiteOwner;
  return { progress, changed, undoing, undone, canUndo, change, finish: setChanged, undo };
}
