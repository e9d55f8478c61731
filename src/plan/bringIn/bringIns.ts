import type { Action, Measure } from '../fields';
import type { PlanData } from '../planData';
import type { Day } from '../day';
import type { PlanView } from '../view';
import { compareRefs } from '../ref';

/** One file that was brought into a plan, as the site has it on record. */
export interface BringInDone {
  /** The operation's key, with which the keys of all its rows begin. */
  operationKey: string;
  /** Null where it was brought in before operations were recorded. */
  fileName: string | null;
  on: Day | null;
  /** The numbers of the actions that it made, changed and withdrew. */
  madeIds: number[];
  changedIds: number[];
  withdrawnIds: number[];
}

/** One file that was brought into the plan, with its actions. */
export interface BringIn extends Pick<BringInDone, 'operationKey' | 'fileName' | 'on'> {
  /** The actions that it made. */
  actions: Action[];
  /** The measures that were made with them. */
  measures: Measure[];
  changed: Action[];
  withdrawn: Action[];
  /** The actions it made that were reported on since. With any of these, it can no longer be undone as a whole. */
  reportedOn: Action[];
}

/** The files that were brought into the plan, in the order given, with their actions. */
export function bringInsOf(data: PlanData, view: PlanView, done: readonly BringInDone[]): BringIn[] {
  return done.map(({ operationKey, fileName, on, madeIds, changedIds, withdrawnIds }) => {
    const numbered = (ids: readonly number[]): Action[] =>
      data.actions.filter(({ id }) => ids.includes(id)).sort((a, b) => compareRefs(a.ref, b.ref));
    const actions = numbered(madeIds);
    return {
      operationKey,
      fileName,
      on,
      actions,
      measures: data.measures.filter(({ key }) => key.startsWith(operationKey)),
      changed: numbered(changedIds),
      withdrawn: numbered(withdrawnIds),
      reportedOn: actions.filter(({ id }) => {
        const last = view.byId.get(id)?.state?.lastReport;
        return last !== null && last !== undefined && !last.key.startsWith(operationKey);
      }),
    };
  });
}

/** The actions in words: "action 8.1", "5 actions, 1.1 to 9.3". */
export function actionsInWords(actions: readonly Action[]): string {
  if (actions.length === 1) return `action ${actions[0].ref}`;
  return `${actions.length} actions, ${actions[0].ref} to ${actions[actions.length - 1].ref}`;
}
