import fc from 'fast-check';
import type { Dependency } from '../fields';
import { cycleIfWaiting, cycleInWords, cycleThrough } from './cycles';
import type { Waiting } from './cycles';

const on = (...ids: number[]): Dependency[] => ids.map((actionId) => ({ actionId, need: 'complete' }));
const waiting = (graph: { [id: number]: number[] }): Waiting =>
  new Map(Object.entries(graph).map(([id, others]) => [Number(id), on(...others)]));

describe('actions that wait for themselves', () => {
  it('are found through however many others, and only when they are part of the circle', () => {
    const graph = waiting({ 1: [2], 2: [3, 4], 3: [2], 4: [1], 5: [1] });
    expect(cycleThrough(1, graph)).toEqual([1, 2, 4]);
    expect(cycleThrough(3, graph)).toEqual([3, 2]);
    // This action waits for a circle but is not part of one.
    expect(cycleThrough(5, graph)).toBeNull();
    expect(cycleThrough(9, graph)).toBeNull();
  });

  it('are told before they are saved', () => {
    const graph = waiting({ 1: [], 2: [1] });
    expect(cycleIfWaiting(1, on(2), graph)).toEqual([1, 2]);
    expect(cycleIfWaiting(1, on(1), graph)).toEqual([1]);
    expect(cycleIfWaiting(3, on(1, 2), graph)).toBeNull();
  });

  it('are said in words', () => {
    const refOf = (id: number): string => `1.${id}`;
    expect(cycleInWords([1], refOf)).toBe('1.1 waits for itself');
    expect(cycleInWords([1, 2, 4], refOf)).toBe('1.1 waits for 1.2, which waits for 1.4, which waits for 1.1');
  });

  const anyGraph = fc
    .array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 10, maxLength: 10 })
    .map((others) => waiting(Object.fromEntries(others.map((ids, id) => [id, ids]))));

  it('any circle found is one: each step is a dependency, and no action comes twice (property)', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(9), (graph, start) => {
        const cycle = cycleThrough(start, graph);
        if (!cycle) return;
        expect(cycle[0]).toBe(start);
        expect(new Set(cycle).size).toBe(cycle.length);
        cycle.forEach((id, i) => {
          const next = cycle[(i + 1) % cycle.length];
          expect(graph.get(id)?.map(({ actionId }) => actionId)).toContain(next);
        });
      }),
    );
  });

  it('none is missed: what cannot be reached from itself has none (property)', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(9), (graph, start) => {
        // All actions within ten steps, followed one step at a time.
        let reached = new Set<number>(graph.get(start)?.map(({ actionId }) => actionId));
        for (let step = 0; step < 10; step++)
          reached = new Set([
            ...reached,
            ...[...reached].flatMap((id) => (graph.get(id) ?? []).map((d) => d.actionId)),
          ]);
        expect(cycleThrough(start, graph) !== null).toBe(reached.has(start));
      }),
    );
  });

  it('saving only what makes no circle never leaves one (property)', () => {
    const anySaves = fc.array(fc.tuple(fc.nat(7), fc.array(fc.nat(7), { maxLength: 3 })), { maxLength: 20 });
    fc.assert(
      fc.property(anySaves, (saves) => {
        const graph = new Map<number, Dependency[]>();
        for (const [id, ids] of saves) if (!cycleIfWaiting(id, on(...ids), graph)) graph.set(id, on(...ids));
        for (const id of graph.keys()) expect(cycleThrough(id, graph)).toBeNull();
      }),
    );
  });
});
