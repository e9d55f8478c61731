import * as React from 'react';
import { paperSettingsOf } from '../../documents/papers';
import type { PaperSettings } from '../../documents/papers';
import type { PlanStore, RecordRow } from '../../lists/planStore';
import { usePlan, useServices } from '../context/contexts';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { useRights } from '../context/rights';
import type { PaperRow } from './paperRows';

/** The council's settings for its papers, the words written for them, and its own Word document. */
export interface PaperSetup {
  rows: readonly PaperRow[];
  settings: PaperSettings;
  settingsRow: RecordRow<'settings'> | null;
  baseName: string | null;
  /** Reads the council's own document; null when it has none. */
  base: (() => Promise<{ name: string; bytes: Uint8Array }>) | null;
}

/** The council's own document, from the value of its settings. */
export function baseIn(value: unknown): { name: string; url: string } | null {
  const { baseName, baseUrl } = (typeof value === 'object' && value !== null ? value : {}) as {
    baseName?: unknown;
    baseUrl?: unknown;
  };
  return typeof baseName === 'string' && typeof baseUrl === 'string' && baseUrl !== ''
    ? { name: baseName, url: baseUrl }
    : null;
}

async function readPaperSetup(
  store: PlanStore,
  planId: number,
  keepsRecords: boolean,
  what: 'all' | 'settings',
): Promise<PaperSetup> {
  const [rows, settings] = await Promise.all([
    keepsRecords && what === 'all' ? store.readRecords('papers') : Promise.resolve([]),
    store.readRecords('settings'),
  ]);
  const settingsRow = settings.find((one) => one.kind === 'paper settings' && one.planId === planId) ?? null;
  const base = keepsRecords ? baseIn(settingsRow?.value) : null;
  return {
    rows,
    settings: paperSettingsOf(settingsRow?.value),
    settingsRow,
    baseName: base?.name ?? null,
    base: base && (async () => ({ name: base.name, bytes: new Uint8Array(await store.readFile(base.url)) })),
  };
}

/**
 * Reads the setup of papers.
 * @param what 'settings' leaves out the words written for single papers
 */
export function usePaperSetup(what: 'all' | 'settings' = 'all'): Query<PaperSetup> {
  const { store } = useServices();
  const { data } = usePlan();
  const { keepsRecords } = useRights();
  const planId = data.plan.id;
  return useQuery(
    React.useCallback(() => readPaperSetup(store, planId, keepsRecords, what), [store, planId, keepsRecords, what]),
  );
}
