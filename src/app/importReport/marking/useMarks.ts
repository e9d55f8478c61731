import * as React from 'react';
import type { Draft } from '../draft';
import type { DraftChange } from '../draftChanges';
import type { TextRange } from './wholeText';

/** What stands on the text, and the way back from what was marked last. */
export interface Marks {
  marks: (TextRange & { id: number })[];
  /** Marks, moves or takes off; it can be undone. */
  change(made: DraftChange): void;
  /** Takes back the last of them that was not taken back yet. */
  undo(): void;
  canUndo: boolean;
}

/** @param onChange changes the draft */
export function useMarks(draft: Draft, onChange: (change: DraftChange) => void): Marks {
  const [before, setBefore] = React.useState<DraftChange[]>([]);
  const marks = React.useMemo(
    () =>
      [...draft.recommendations, ...draft.findings].flatMap(({ id, mark }) => (mark === null ? [] : [{ id, ...mark }])),
    [draft.recommendations, draft.findings],
  );
  return {
    marks,
    change: (made) => {
      const back = backFrom(draft, made);
      if (back) setBefore([...before, back]);
      onChange(made);
    },
    undo: () => {
      const last = before[before.length - 1];
      if (!last) return;
      setBefore(before.slice(0, -1));
      onChange(last);
    },
    canUndo: before.length > 0,
  };
}

/** The change that takes another back. */
function backFrom(draft: Draft, made: DraftChange): DraftChange | null {
  if (made.change === 'mark') return { change: 'drop mark', id: draft.nextId };
  if (made.change !== 'move mark' && made.change !== 'drop mark') return null;
  const { recommendations, findings } = draft;
  const recommendation = recommendations.find(({ id }) => id === made.id);
  const finding = findings.find(({ id }) => id === made.id);
  if (!recommendation && !finding) return null;
  return recommendation
    ? { change: 'put back', recommendation, place: recommendations.indexOf(recommendation) }
    : { change: 'put back', finding: finding!, place: findings.indexOf(finding!) };
}
