import type { PlanStore } from '../lists/planStore';

type Opening = ReturnType<PlanStore['open']>;

const stores = new Map<string, PlanStore>();
const underWay = new Map<string, Opening>();

/**
 * The store of a site for one web part. Web parts that load together on a page (two cards, say) share one reading of
 * the plan, so that SharePoint is not asked once for each. Only a web part's first reading is shared, and only while it
 * is under way: later readings must show what was written in the meantime.
 * @param siteUrl the plan's site
 * @param openStore makes the store when the page has none for this site yet
 */
export function sharedStore(siteUrl: string, openStore: () => PlanStore): PlanStore {
  const store = stores.get(siteUrl) ?? openStore();
  stores.set(siteUrl, store);
  let isFirst = true;
  return {
    ...store,
    open(planId) {
      const key = `${siteUrl} ${planId ?? ''}`;
      const found = isFirst ? underWay.get(key) : undefined;
      isFirst = false;
      if (found) return found;
      const opening = store.open(planId).finally(() => {
        if (underWay.get(key) === opening) underWay.delete(key);
      });
      underWay.set(key, opening);
      return opening;
    },
  };
}
