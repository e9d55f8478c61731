import type { Action, Measure, ProgressRow } from '../fields';
import type { PlanData } from '../planData';
import type { Day } from '../day';
import type { PlanView } from '../view';
import { compareRefs } from '../ref';

/** An action that a file made, changed, reported on or withdrew, as the site has it on record. */
export interface TouchedAction {
  actionId: number;
  made: boolean;
  withdrawn: boolean;
  /** The first row that the file wrote in the action's record. */
  firstRowId: number | null;
  /** When the file changed it, where that is its last change; ISO 8601. */
  changedAt: string | null;
  /** Whether the file edited it and somebody else did since. */
  changedAgain: boolean;
}

/** One file that was brought into a plan, as the site has it on record. */
export interface BringInDone {
  /** The operation's key, with which the keys of all its rows begin. */
  operationKey: string;
  /** Null where it was brought in before operations were recorded. */
  fileName: string | null;
  on: Day | null;
  touched: TouchedAction[];
}

/** One file that was brought into the plan, with its actions. */
export interface BringIn extends Pick<BringInDone, 'operationKey' | 'fileName' | 'on'> {
  /** The actions that it made. */
  actions: Action[];
  /** The measures that were made with them. */
  measures: Measure[];
  changed: Action[];
  withdrawn: Action[];
  /** Those of its actions that were reported on or changed since. With any of these, it cannot be undone as a whole. */
  wentOn: Action[];
}

/**
 * Whether a row of an action's record, which the file did not write, is later than what the file did. The number of the
 * file's own first row decides, else the time, which SharePoint gives in whole seconds.
 */
export function isLaterThan(
  { made, firstRowId, changedAt }: TouchedAction,
  { id, created }: Pick<ProgressRow, 'id' | 'created'>,
): boolean {
  if (made) return true;
  return firstRowId !== null ? id > firstRowId : changedAt !== null && Date.parse(created) > Date.parse(changedAt);
}

/** The files that were brought into the plan, in the order given, with their actions. */
export function bringInsOf(data: PlanData, view: PlanView, done: readonly BringInDone[]): BringIn[] {
  return done.map(({ operationKey, fileName, on, touched }) => {
    const actionsOf = (which: (each: TouchedAction) => boolean): Action[] => {
      const ids = new Set(touched.filter(which).map(({ actionId }) => actionId));
      return data.actions.filter(({ id }) => ids.has(id)).sort((a, b) => compareRefs(a.ref, b.ref));
    };
    const hasLaterReport = (each: TouchedAction): boolean => {
      const last = view.byId.get(each.actionId)?.state?.lastReport;
      if (!last || last.key.startsWith(operationKey)) return false;
      if (each.made) return true;
      // A correction of the file's own report keeps the number of the row that it corrects.
      if (each.firstRowId !== null) return last.rowId >= each.firstRowId;
      return on !== null && last.day > on;
    };
    return {
      operationKey,
      fileName,
      on,
      actions: actionsOf(({ made }) => made),
      measures: data.measures.filter(({ key }) => key.startsWith(operationKey)),
      changed: actionsOf(({ made, withdrawn }) => !made && !withdrawn),
      withdrawn: actionsOf(({ made, withdrawn }) => !made && withdrawn),
      wentOn: actionsOf((each) => each.changedAgain || hasLaterReport(each)),
    };
  });
}

/** The actions in words: "action 8.1", "5 actions, 1.1 to 9.3". */
export function actionsInWords(actions: readonly Action[]): string {
  if (actions.length === 1) return `action ${actions[0].ref}`;
  return `${actions.length} actions, ${actions[0].ref} to ${actions[actions.length - 1].ref}`;
}
