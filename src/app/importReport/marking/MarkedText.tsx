import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { stretchesOf } from './wholeText';
import type { TextRange, WholeText } from './wholeText';

const useStyles = makeStyles({
  ground: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // The field lies exactly over the layer with the marks, so both need the same width, font and line breaks.
  stack: { display: 'grid' },
  layer: {
    gridArea: '1 / 1',
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    padding: '16px 20px',
    border: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    letterSpacing: 'normal',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    wordBreak: 'normal',
    tabSize: 4,
  },
  marks: { color: 'transparent', userSelect: 'none' },
  field: {
    resize: 'none',
    overflow: 'hidden',
    outline: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
  },
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 0 -2px 0 0 ${tokens.colorNeutralStrokeAccessible}`,
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 0 -2px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
});

export interface MarkedTextProps {
  whole: WholeText;
  /** The pages of the text, for jumping to one of them. */
  pages: readonly number[];
  marks: readonly (TextRange & { id: number })[];
  selected: number | null;
  /** The page to scroll into view. */
  page: number;
  label: string;
  /** The id of the element that explains how passages are marked. */
  describedBy: string;
  field: React.RefObject<HTMLTextAreaElement>;
  /** Called whenever the selection changes; when only the caret is placed, `to` equals `from`. */
  onRange(range: TextRange): void;
  onKey(event: React.KeyboardEvent): void;
}

/**
 * Browsers show no caret in a read-only field, so this field is editable and cancels every event that would change its
 * text.
 */
const refuse = (event: React.SyntheticEvent): void => event.preventDefault();
/** If a change is not cancelled, React restores the text, because its value comes from the document alone. */
const keepWords = (): void => undefined;

/** Whether a key would change the text. With Ctrl or Command a key selects, copies or moves the caret. */
function isTyping({ key, ctrlKey, metaKey }: React.KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && (key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key));
}

/**
 * Shows a document's text in a field that cannot be changed, so that passages can be selected by mouse, touch or
 * keyboard as in any text. Passages already marked are tinted on a layer below the field.
 */
export function MarkedText(props: MarkedTextProps): React.ReactElement {
  const { whole, pages, marks, selected, page, label, describedBy, field, onRange, onKey } = props;
  const styles = useStyles();
  const ground = React.useRef<HTMLDivElement>(null);
  const stretches = React.useMemo(
    () =>
      stretchesOf(
        whole.text,
        marks.map(({ id, from, to }) => ({ from, to, selected: id === selected })),
        pages.map((each) => whole.startOfPage(each)),
      ),
    [whole, marks, selected, pages],
  );

  const comeTo = (selector: string): void => {
    const there = ground.current?.querySelector<HTMLElement>(selector);
    if (!ground.current || !there) return;
    const top = there.offsetTop - ground.current.offsetTop;
    const { scrollTop, clientHeight } = ground.current;
    if (top < scrollTop || top > scrollTop + clientHeight - 80) ground.current.scrollTop = Math.max(0, top - 40);
  };
  React.useEffect(() => comeTo('[data-kind="selected"]'), [selected]);
  React.useEffect(() => comeTo(`[data-from="${whole.startOfPage(page)}"]`), [page, whole]);

  const reportSelection = (): void => {
    if (field.current) onRange({ from: field.current.selectionStart, to: field.current.selectionEnd });
  };
  return (
    <div ref={ground} className={styles.ground}>
      <div className={styles.stack}>
        <div aria-hidden className={mergeClasses(styles.layer, styles.marks)}>
          {stretches.map(({ from, text, kind }) => (
            <span key={from} data-from={from} data-kind={kind} className={kind === 'plain' ? undefined : styles[kind]}>
              {text}
            </span>
          ))}
          {/* A text area shows one more line after a final line break; this character gives the layer the same height. */}
          {'\u200b'}
        </div>
        <textarea
          ref={field}
          className={mergeClasses(styles.layer, styles.field)}
          aria-readonly
          inputMode="none"
          spellCheck={false}
          value={whole.text}
          onChange={keepWords}
          onCut={refuse}
          onPaste={refuse}
          onDrop={refuse}
          aria-label={label}
          aria-describedby={describedBy}
          onSelect={reportSelection}
          onKeyDown={(event) => {
            onKey(event);
            if (isTyping(event)) event.preventDefault();
          }}
        />
      </div>
    </div>
  );
}
