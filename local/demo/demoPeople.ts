import { createHash } from 'node:crypto';
import { openPlanStore } from '../../src/lists';
import type { Connection } from '../../src/lists';
import type { PlanStore } from '../../src/lists/planStore';

/** The plan manager of the demo plan. */
export const MANAGER = 'anne.faulkner';

/** The clerk, who keeps the plan's papers and minutes. */
export const CLERK = 'dilys.morgan';

export const loginOf = (name: string): string => `${name}@council.example`;

/**
 * A key for a row, the same at every run, so that an interrupted seeding can be repeated without making the row twice.
 */
export function keyOf(...names: readonly (string | number)[]): string {
  return createHash('sha256')
    .update(['demo plan', ...names].join('|'))
    .digest('hex')
    .slice(0, 32);
}

/** The people of the demo, each signed in under their own account, so that SharePoint records the right author. */
export interface DemoPeople {
  connection(name: string): Connection;
  store(name: string): PlanStore;
  /** The person's id on the site. */
  number(name: string): Promise<number>;
}

export function demoPeopleOn(siteUrl: string): DemoPeople {
  const stores = new Map<string, PlanStore>();
  const numbers = new Map<string, number>();
  const connection = (name: string): Connection => ({
    siteUrl,
    bearer: () => Promise.resolve(`local:${loginOf(name)}`),
  });
  const store = (name: string): PlanStore => {
    const opened = stores.get(name) ?? openPlanStore(connection(name));
    stores.set(name, opened);
    return opened;
  };
  return {
    connection,
    store,
    number: async (name) => {
      const known = numbers.get(name) ?? (await store(MANAGER).ensurePerson(loginOf(name))).id;
      numbers.set(name, known);
      return known;
    },
  };
}
