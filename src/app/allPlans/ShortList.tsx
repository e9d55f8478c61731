import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useSectionStyles } from '../ui/sectionStyles';
import { FoldButton } from '../ui/FoldButton';

const useStyles = makeStyles({ lastColumn: { marginLeft: 'auto' } });

/** A list under a heading. It first shows a few items, and all of them after "Show all". */
export function ShortList<Item>({
  id,
  heading,
  items,
  most,
  none,
  lastColumn,
  children,
}: {
  id: string;
  heading: string;
  items: readonly Item[];
  /** How many items are shown before "Show all" is pressed. */
  most: number;
  /** The sentence shown when the list is empty. */
  none: string;
  /** What the figures at the end of each row count, shown above them. Each row tells screen readers itself. */
  lastColumn?: string;
  children(item: Item, index: number): React.ReactNode;
}): React.ReactElement {
  const section = useSectionStyles();
  const styles = useStyles();
  const [all, setAll] = React.useState(false);
  const shown = all ? items : items.slice(0, most);
  return (
    <section aria-labelledby={id}>
      <div className={section.head}>
        <h2 id={id} className={section.heading}>
          {heading}
        </h2>
        {items.length > most ? (
          <FoldButton of={heading} all={all} onChange={setAll} count={items.length} most={most} />
        ) : null}
        {lastColumn !== undefined && items.length > 0 ? (
          <span className={mergeClasses(section.aside, styles.lastColumn)} aria-hidden="true">
            {lastColumn}
          </span>
        ) : null}
      </div>
      {items.length === 0 ? (
        <p className={`${section.list} ${section.none}`}>{none}</p>
      ) : (
        <ul className={section.list}>{shown.map(children)}</ul>
      )}
    </section>
  );
}
