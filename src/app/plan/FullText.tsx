import * as React from 'react';
import { Link, makeStyles, mergeClasses } from '@fluentui/react-components';
import { touchTarget } from '../ui/styleParts';
import { print, upTo } from '../ui/breakpoints';
import { useTableStyles } from './tableStyles';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    alignItems: 'flex-end',
    columnGap: '12px',
    minWidth: 0,
    [upTo.form]: { flexDirection: 'column', alignItems: 'flex-start' },
  },
  words: { flexGrow: 1, minWidth: 0 },
  button: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    textDecorationLine: 'underline',
    [print]: { display: 'none' },
    ...touchTarget,
  },
  // The hidden button keeps its room. Otherwise showing it could change whether the text fits.
  away: { visibility: 'hidden', [upTo.form]: { display: 'none' } },
});

export interface FullTextProps {
  /** Content before the text, on the same line. */
  before?: React.ReactNode;
  text: string;
  tabbable: boolean;
}

/** A long text cut to two lines, with a button to show all of it. The button is shown only when the text is cut. */
export function FullText({ before, text, tabbable }: FullTextProps): React.ReactElement {
  const styles = useStyles();
  const { twoLines } = useTableStyles();
  const words = React.useRef<HTMLSpanElement>(null);
  const [open, setOpen] = React.useState(false);
  const [cut, setCut] = React.useState(false);
  React.useLayoutEffect(() => {
    const element = words.current;
    if (!element || open) return undefined;
    const measure = (): void => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, open]);
  return (
    <span className={styles.place}>
      <span ref={words} className={mergeClasses(styles.words, !open && twoLines)}>
        {before} {text}
      </span>
      <Link
        as="button"
        className={mergeClasses(styles.button, !cut && !open && styles.away)}
        tabIndex={tabbable ? 0 : -1}
        aria-expanded={open}
        onClick={(event: React.MouseEvent) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      >
        {open ? 'Less' : 'Whole text'}
      </Link>
    </span>
  );
}
