import * as React from 'react';
import { Link, mergeClasses } from '@fluentui/react-components';
import { useTableStyles } from './tableStyles';

/** A long text in two lines that opens in full; the button is there only when something is hidden. */
export function FullText({ text, tabbable }: { text: string; tabbable: boolean }): React.ReactElement {
  const styles = useTableStyles();
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
    <>
      <span ref={words} className={mergeClasses(!open && styles.twoLines)}>
        {text}
      </span>
      {cut || open ? (
        <Link
          as="button"
          inline
          tabIndex={tabbable ? 0 : -1}
          aria-expanded={open}
          onClick={(event: React.MouseEvent) => {
            event.stopPropagation();
            setOpen(!open);
          }}
        >
          {open ? 'Two lines' : 'Whole text'}
        </Link>
      ) : null}
    </>
  );
}
