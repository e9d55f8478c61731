import * as React from 'react';
import type { ImportPreview } from '../importPreview';
import type { PreviewChange } from '../previewChanges';
import type { TextRange } from './wholeText';

/** The marks on a text, and a way to undo the last changes. */
export interface Marks {
  marks: (TextRange & { id: number })[];
  /** Adds, moves or removes a mark; `undo` can reverse it. */
  change(made: PreviewChange): void;
  /** Reverses the last change that has not been undone yet. */
  undo(): void;
  canUndo: boolean;
}

/**
 * Keeps the marks on a text with the changes that reverse them.
 * @param onChange changes the preview
 */
export function useMarks(preview: ImportPreview, onChange: (change: PreviewChange) => void): Marks {
  const [before, setBefore] = React.useState<PreviewChange[]>([]);
  const marks = React.useMemo(
    () =>
      [...preview.recommendations, ...preview.findings].flatMap(({ id, mark }) =>
        mark === null ? [] : [{ id, ...mark }],
      ),
    [preview.recommendations, preview.findings],
  );
  return {
    marks,
    change: (made) => {
      const back = backFrom(preview, made);
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

/** The change that reverses another; null for a change that does not concern marks. */
function backFrom(preview: ImportPreview, made: PreviewChange): PreviewChange | null {
  if (made.change === 'mark') return { change: 'drop mark', id: preview.nextId };
  if (made.change !== 'move mark' && made.change !== 'drop mark') return null;
  const { recommendations, findings } = preview;
  const recommendation = recommendations.find(({ id }) => id === made.id);
  const finding = findings.find(({ id }) => id === made.id);
  if (!recommendation && !finding) return null;
  return recommendation
    ? { change: 'put back', recommendation, index: recommendations.indexOf(recommendation) }
    : { change: 'put back', finding: finding!, index: findings.indexOf(finding!) };
}
