import * as React from 'react';
import { useAnnounce } from '../../ui/useAnnounce';
import type { ImportPreview } from '../importPreview';
import type { PreviewChange, MarkedAs, MarkedPassage } from '../previewChanges';
import type { DocumentText } from './useDocumentText';
import { useMarks } from './useMarks';
import { wholeTextOf } from './wholeText';
import type { TextRange, WholeText } from './wholeText';

/** A recommendation or finding with the name used in messages. */
export interface NamedItem {
  id: number;
  name: string;
}

/** The state of marking passages on a document's text. */
export interface Marking {
  whole: WholeText;
  marks: (TextRange & { id: number })[];
  /** The ref of the field that shows the text; it gets the focus again after each mark. */
  field: React.RefObject<HTMLTextAreaElement>;
  /** Called when the selection changes. A caret inside a marked passage selects that passage's item. */
  selectRange(range: TextRange): void;
  mark(as: MarkedAs, addressee: string): void;
  /** Replaces the words of an item with the selected words. */
  move(item: NamedItem): void;
  takeOff(item: NamedItem): void;
  undo(): void;
  canUndo: boolean;
}

/**
 * Marks passages on a document's text.
 * @param onSelect selects a recommendation or finding beside the text
 * @param onChange changes the preview
 */
export function useMarking(
  { pages, passageIn }: DocumentText,
  preview: ImportPreview,
  onSelect: (id: number) => void,
  onChange: (change: PreviewChange) => void,
): Marking {
  const announce = useAnnounce();
  const field = React.useRef<HTMLTextAreaElement>(null);
  const whole = React.useMemo(() => wholeTextOf(pages), [pages]);
  const { marks, change, undo, canUndo } = useMarks(preview, onChange);

  /** Returns the focus to the text with the caret after the passage, so that the next words can be selected at once. */
  const goOn = (): void => {
    const end = field.current?.selectionEnd ?? 0;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(end, end);
  };
  /** Calls `act` with the selected words, extended to whole words, or announces that none are selected. */
  const withPassage = (apply: (passage: MarkedPassage) => void): void => {
    const range = { from: field.current?.selectionStart ?? 0, to: field.current?.selectionEnd ?? 0 };
    const found = range.to > range.from && passageIn(pages, whole.placeAt(range.from), whole.placeAt(range.to));
    if (found) apply({ ...found, range });
    else announce('Select words in the text first.');
    goOn();
  };
  return {
    whole,
    marks,
    field,
    canUndo,
    selectRange: (next) => {
      const there = next.from === next.to ? marks.find(({ from, to }) => from <= next.from && next.from < to) : null;
      if (there) onSelect(there.id);
    },
    mark: (as, addressee) =>
      withPassage((passage) => {
        onSelect(preview.nextId);
        change({ change: 'mark', as, addressee, passage });
        announce(`Marked as a ${as}: ${beginningOf(passage.text)}`);
      }),
    move: ({ id, name }) =>
      withPassage((passage) => {
        change({ change: 'move mark', id, passage });
        announce(`The words of ${name} are now: ${beginningOf(passage.text)}`);
      }),
    takeOff: ({ id, name }) => {
      change({ change: 'drop mark', id });
      announce(`The mark of ${name} was taken off.`);
      goOn();
    },
    undo: () => {
      undo();
      announce('Undone.');
    },
  };
}

const beginningOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
