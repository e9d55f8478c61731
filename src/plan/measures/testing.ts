import { emptyValues } from '../fields/field';
import { measureFields } from '../fields/measures';
import type { Measure, Reading } from '../fields';

/** Measures and readings for tests of the rules. Nothing of the product imports this file. */

/** A monthly share that starts at 58% in April 2025 and is to reach 90% by July 2026. */
export function measureWith(changes: Partial<Measure> = {}): Measure {
  const id = changes.id ?? 1;
  return {
    ...emptyValues(measureFields),
    id,
    key: `m${id}`,
    etag: '"1"',
    planId: 1,
    ref: `M${id}`,
    title: `Measure ${id}`,
    unit: '%',
    direction: 'up',
    baseline: 58,
    baselineDay: '2025-04-30',
    target: 90,
    targetDay: '2026-07-31',
    frequency: 'monthly',
    order: id,
    ...changes,
  };
}

/** A row recorded ten days after the day of its value, unless the changes give another day. */
export function readingWith(id: number, day: string, value: number | null, changes: Partial<Reading> = {}): Reading {
  const recorded = changes.recorded ?? new Date(Date.parse(day) + 10 * 86_400_000).toISOString().slice(0, 10);
  return {
    id,
    key: `v${id}`,
    planId: 1,
    measureId: 1,
    day,
    value,
    outOf: null,
    suppressed: false,
    note: '',
    imported: false,
    replaces: null,
    authorId: 2,
    created: `${recorded}T09:00:00Z`,
    recorded,
    ...changes,
  };
}
