import type { Action, Measure } from '../fields';
import type { PlanData } from '../planData';
import type { Day } from '../day';
import type { PlanView } from '../view';
import { compareRefs } from '../ref';

/** One file that was brought into the plan, found through the actions that it made. */
export interface BringIn {
  /** The operation's key, with which the keys of all its rows begin. */
  operationKey: string;
  actions: Action[];
  /** The measures that were made with them. */
  measures: Measure[];
  /** The first and last number of its actions: "1.1 to 9.3". */
  refs: string;
  /** The day of bringing in, as far as its actions show it. */
  day: Day | null;
  /** Its actions that were reported on since. With any of these, bringing in can no longer be undone as a whole. */
  reportedOn: Action[];
}

/** The key of an action that an operation made: the operation's key of 32 digits, then a slot and an index. */
const KEY_OF_SEVERAL = /^([0-9a-f]{32})06[0-9a-f]{6}$/;

/** The files that were brought in and still have actions in the plan, newest first. */
export function bringInsOf(data: PlanData, view: PlanView): BringIn[] {
  const made = new Map<string, Action[]>();
  for (const action of data.actions) {
    const operationKey = KEY_OF_SEVERAL.exec(action.key)?.[1];
    if (operationKey) made.set(operationKey, [...(made.get(operationKey) ?? []), action]);
  }
  return [...made]
    .map(([operationKey, actions]): BringIn => {
      const refs = actions.map(({ ref }) => ref).sort(compareRefs);
      const states = actions.flatMap(({ id }) => view.byId.get(id)?.state ?? []);
      const reported = new Set(
        states
          .filter(({ lastReport }) => lastReport && !lastReport.key.startsWith(operationKey))
          .map(({ actionId }) => actionId),
      );
      return {
        operationKey,
        actions,
        measures: data.measures.filter(({ key }) => key.startsWith(operationKey)),
        refs: refs.length === 1 ? refs[0] : `${refs[0]} to ${refs[refs.length - 1]}`,
        day: states.map(({ activeSince }) => activeSince).find((day) => day !== null) ?? null,
        reportedOn: actions.filter(({ id }) => reported.has(id)),
      };
    })
    .sort((a, b) => b.actions[0].id - a.actions[0].id);
}
