import * as React from 'react';
import { listSchema } from '../../lists/schema';
import type { PlanStore } from '../../lists/planStore';
import { causeOf, propertyOf } from '../../plan/editions';
import type { Cause, Comparison, EditionChange, ThingHistory } from '../../plan/editions';
import type { PlanData } from '../../plan/planData';
import { useServices } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';

/** The person and reason of each change, as far as they were looked up. */
export interface Causes {
  /**
   * The cause of each change, in the order of the comparison: undefined while it is looked up, null where the history
   * does not tell.
   */
  of: ReadonlyMap<EditionChange, Cause | null>;
  looked: number;
  total: number;
  problem: Problem | null;
}

/** How many histories are read at once; more would slow down the rest of the screen. */
const AT_ONCE = 4;

type HistorySection = Exclude<EditionChange['section'], 'plan'>;

/** The id of the list row that a change concerns; null when the row is gone. */
function rowId(data: PlanData, { section, key }: EditionChange): number | null {
  if (section === 'plan') return data.plan.id;
  const rows =
    section === 'judgements' ? data.allJudgements : (data[section] as readonly { id: number; key: string }[]);
  return rows.find((row) => row.key === key)?.id ?? null;
}

async function historyOf(store: PlanStore, data: PlanData, change: EditionChange): Promise<ThingHistory> {
  const id = rowId(data, change);
  if (id === null) return { versions: [], rows: [] };
  if (change.section === 'actions') return store.history(id);
  const name = change.section === 'plan' ? 'plans' : (change.section as HistorySection);
  return { versions: await store.recordHistory(name, id), rows: [] };
}

/** The display name of a changed field's column, as the version history uses it. */
function columnTitle({ section, field }: EditionChange): string | null {
  if (field === null) return null;
  const columns: { [name: string]: { label: string } } = listSchema[section === 'plan' ? 'plans' : section].columns;
  return columns[propertyOf(field)]?.label ?? null;
}

/**
 * Looks up who made each change, when and why, from SharePoint's version history (docs/design.md, data rule 3), one
 * thing after the other.
 * @param comparison must keep its identity (useMemo) while it is unchanged; null while there is none
 */
export function useCauses(comparison: Comparison | null, data: PlanData): Causes {
  const { store } = useServices();
  const [found, setFound] = React.useState<ReadonlyMap<EditionChange, Cause | null>>(new Map());
  const [looked, setLooked] = React.useState(0);
  const [problem, setProblem] = React.useState<Problem | null>(null);
  const latest = React.useRef(data);
  latest.current = data;

  const things = React.useMemo(() => {
    const together = new Map<string, EditionChange[]>();
    for (const change of comparison?.changes ?? []) {
      const thing = `${change.section} ${change.key}`;
      together.set(thing, [...(together.get(thing) ?? []), change]);
    }
    return [...together.values()];
  }, [comparison]);

  React.useEffect(() => {
    let overtaken = false;
    setFound(new Map());
    setLooked(0);
    setProblem(null);
    if (!comparison) return undefined;
    const waiting = [...things];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !overtaken; next = waiting.shift()) {
        const changes = next;
        const history = await historyOf(store, latest.current, changes[0]);
        if (overtaken) return;
        const causes = changes.map((change): [EditionChange, Cause | null] => [
          change,
          causeOf(change, history, comparison, columnTitle(change), latest.current),
        ]);
        setFound((sofar) => new Map([...sofar, ...causes]));
        setLooked((sofar) => sofar + 1);
      }
    };
    Promise.all(Array.from({ length: AT_ONCE }, work)).catch((failure: unknown) => {
      if (!overtaken) setProblem(describeProblem(failure));
      overtaken = true;
    });
    return () => {
      overtaken = true;
    };
  }, [store, comparison, things]);

  return { of: found, looked, total: things.length, problem };
}
