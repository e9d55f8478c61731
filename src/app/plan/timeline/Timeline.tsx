import * as React from 'react';
import { mergeClasses, useId } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-right';
import type { VirtualItem } from '@tanstack/react-virtual';
import { barInWords, barOf, spanOf, waitedIn } from '../../../plan/timeline/timeline';
import type { Waited } from '../../../plan/timeline/timeline';
import type { PlanView } from '../../../plan/view';
import { countsInWords } from '../../rating';
import { RouteLink } from '../../ui/RouteLink';
import { useElementHeight, useElementWidth } from '../../ui/useElementSize';
import { usePrinting } from '../../ui/usePrinting';
import { visuallyHidden } from '../../ui/visuallyHidden';
import type { ActionRow } from '../planRows';
import { meantForRow } from '../PlanTable';
import type { Selection } from '../selection';
import { treeStep } from '../treeKeys';
import { useRestoreFocus, useTree } from '../useTree';
import type { Tree } from '../useTree';
import { placeOf, screenLayout, sheetLayout } from './layout';
import type { TimeLayout } from './layout';
import { useTimeStyles } from './styles';
import { TimeDrawing, TimeHead } from './TimeDrawing';
import type { TimeDrawingProps } from './TimeDrawing';
import { timeRowsOf } from './timeRows';
import type { TimeRow } from './timeRows';
import { TimeTable } from './TimeTable';

export interface TimelineProps {
  view: PlanView;
  selection: Selection;
  folded: ReadonlySet<string>;
  /** Search and filters; on a narrow screen they scroll away with the rows. */
  head: React.ReactNode;
  /** The row of the item that is open beside the plan, or null. */
  shown: string | null;
  /** The row that gets the focus when somebody returns from an action. */
  returnTo: React.MutableRefObject<string | null>;
  routeOf(row: ActionRow): string;
  onOpen(row: ActionRow): void;
  onFold(id: string, folded: boolean): void;
}

/**
 * The actions on a line of time by priority, with what waits for what, today, due and first due days (requirement 100).
 * Only the rows in sight are drawn; on paper all of them, on one landscape sheet.
 */
export function Timeline(props: TimelineProps): React.ReactElement {
  const { view, selection, folded, head, shown, returnTo, onOpen, onFold } = props;
  const styles = useTimeStyles();
  const hintId = useId('time-keys-');
  const printing = usePrinting();
  const zoom = printing ? 'year' : selection.zoom;
  const scroller = React.useRef<HTMLDivElement>(null);
  const [element, setElement] = React.useState<HTMLDivElement | null>(null);
  const visible = useElementWidth(element);
  const [headElement, setHeadElement] = React.useState<HTMLDivElement | null>(null);
  const rows = React.useMemo(() => timeRowsOf(view, selection, folded), [view, selection, folded]);
  const layout = useTimeLayout(rows, view, zoom, visible);
  const above = useElementHeight(headElement);
  const tree = useTree({
    rows,
    scroller,
    heightOf: () => layout.row,
    headHeight: layout.head,
    above: layout.stacked ? above : 0,
    whole: printing,
    shown,
  });
  const { virtualizer } = tree;
  React.useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout.row]);
  useRestoreFocus(tree, returnTo);
  useTodayInSight(scroller, layout, view);

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>, row: TimeRow): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = treeStep(rows, row.id, event.key, false);
    if (!step) return;
    event.preventDefault();
    if (step.kind === 'stand') tree.stand(step.on);
    else if (step.kind === 'open') open(row);
    else if (step.kind !== 'move') onFold(step.row, step.kind === 'fold');
  };
  const open = (row: TimeRow): void => (row.kind === 'group' ? onFold(row.id, row.expanded) : onOpen(row));

  return (
    <div ref={setElement} className={styles.outer}>
      {layout.stacked ? null : head}
      <div ref={scroller} className={styles.scroller}>
        {layout.stacked ? (
          <div ref={setHeadElement} className={styles.above} style={{ width: visible }}>
            {head}
          </div>
        ) : null}
        <Keys id={hintId} />
        <div
          role="treegrid"
          aria-label="Actions on a time line"
          aria-describedby={hintId}
          aria-rowcount={rows.length + 1}
          aria-colcount={2}
          className={styles.grid}
          style={{ width: layout.names + layout.width, fontSize: layout.letters }}
        >
          <Head layout={layout} zoom={zoom} today={view.today} />
          <div role="rowgroup" className={styles.rows} style={{ height: rows.length * layout.row }}>
            {tree.items.map((item) => (
              <Row
                key={rows[item.index].id}
                {...props}
                row={rows[item.index]}
                item={item}
                tree={tree}
                layout={layout}
                visible={visible}
                open={open}
                onKeyDown={onKeyDown}
              />
            ))}
            <div className={styles.drawing} style={{ left: layout.names }}>
              <Drawing view={view} rows={rows} items={tree.items} layout={layout} zoom={zoom} />
            </div>
          </div>
        </div>
        <Foot view={view} rows={rows} width={visible} />
      </div>
    </div>
  );
}

function Keys({ id }: { id: string }): React.ReactElement {
  return (
    <span id={id} hidden>
      Up and down go from action to action, right and left unfold and fold a priority, Enter opens.
    </span>
  );
}

/** The names of the quarters or years over the line, which stay in sight. */
function Head({ layout, zoom, today }: Pick<TimeDrawingProps, 'layout' | 'zoom' | 'today'>): React.ReactElement {
  const styles = useTimeStyles();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.line}>
        <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: layout.names }}>
          <span style={visuallyHidden}>Action</span>
        </div>
        <div role="columnheader" aria-colindex={2}>
          <span style={visuallyHidden}>When</span>
          <TimeHead layout={layout} zoom={zoom} today={today} className={styles.part} todayClass={styles.today} />
        </div>
      </div>
    </div>
  );
}

/** The layout for the screen's width, or for the sheet on which it is printed. */
function useTimeLayout(rows: TimeRow[], { today }: PlanView, zoom: Selection['zoom'], visible: number): TimeLayout {
  const printing = usePrinting();
  return React.useMemo(() => {
    const bars = rows.flatMap((row) => (row.kind === 'action' ? [barOf(row.rated, today)] : []));
    const span = spanOf(bars, today);
    return printing ? sheetLayout(span, rows.length) : screenLayout(span, zoom, visible);
  }, [rows, today, printing, zoom, visible]);
}

/** Scrolls the line so that today is in sight, at first and whenever the line gets another width. */
function useTodayInSight(scroller: React.RefObject<HTMLDivElement>, layout: TimeLayout, { today }: PlanView): void {
  const place = placeOf(layout, today);
  const { width } = layout;
  React.useLayoutEffect(() => {
    const box = scroller.current;
    if (box) box.scrollLeft = Math.max(0, place - box.clientWidth / 3);
  }, [scroller, place, width]);
}

interface RowProps extends Pick<TimelineProps, 'view' | 'shown' | 'routeOf'> {
  row: TimeRow;
  item: VirtualItem;
  tree: Tree;
  layout: TimeLayout;
  visible: number;
  open(row: TimeRow): void;
  onKeyDown(event: React.KeyboardEvent<HTMLElement>, row: TimeRow): void;
}

/** One row: the name of a group, or of an action whose bar is drawn over the row. */
function Row(props: RowProps): React.ReactElement {
  const { row, item, tree, layout, visible, view, shown, routeOf, open, onKeyDown } = props;
  const styles = useTimeStyles();
  const active = row.id === tree.active;
  const bar = row.kind === 'action' ? barOf(row.rated, view.today) : null;
  const words = bar ? barInWords(bar, view) : nameOf(row);
  return (
    <div
      role="row"
      data-row={row.id}
      aria-label={words}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={item.index + 2}
      aria-expanded={row.kind === 'group' ? row.expanded : undefined}
      aria-selected={row.id === shown}
      tabIndex={active ? 0 : -1}
      className={mergeClasses(styles.row, row.kind === 'group' && styles.group)}
      style={{ top: item.index * layout.row, height: layout.row, width: '100%' }}
      onFocus={(event) => {
        tree.noteFocus(row.id);
        if (bar && event.target === event.currentTarget)
          showBar(event.currentTarget, layout, placeOf(layout, bar.to ?? view.today));
      }}
      onKeyDown={(event) => onKeyDown(event, row)}
      onClick={(event) => {
        if (meantForRow(event)) open(row);
      }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        data-name
        className={mergeClasses(
          styles.name,
          row.kind === 'group' && styles.groupName,
          layout.stacked && (row.kind === 'group' ? styles.stackedGroup : styles.stackedName),
          row.id === shown && styles.shown,
        )}
        style={{ width: nameWidth(row, layout, visible) }}
      >
        {row.kind === 'group' ? (
          <GroupName row={row} />
        ) : (
          <>
            <span className={styles.ref}>{row.rated.action.ref}</span>
            <RouteLink
              to={routeOf(row)}
              className={mergeClasses(styles.words, styles.link)}
              tabIndex={active ? 0 : -1}
              title={row.rated.action.text}
            >
              {row.rated.action.text}
            </RouteLink>
          </>
        )}
      </div>
      <div role="gridcell" aria-colindex={2}>
        <span style={visuallyHidden}>{row.kind === 'group' ? countsInWords(row.counts) : words}</span>
      </div>
    </div>
  );
}

/** The width of a name: a priority has more room than an action, as no bar is beside it. */
function nameWidth(row: TimeRow, { stacked, names }: TimeLayout, visible: number): number {
  if (stacked) return visible;
  return row.kind === 'group' ? Math.min(visible, 640) : names;
}

function GroupName({ row }: { row: TimeRow & { kind: 'group' } }): React.ReactElement {
  const styles = useTimeStyles();
  return (
    <>
      {row.expanded ? (
        <ChevronDown16Regular className={styles.chevron} aria-hidden />
      ) : (
        <ChevronRight16Regular className={styles.chevron} aria-hidden />
      )}
      <span className={styles.words}>{nameOf(row)}</span>
    </>
  );
}

function nameOf(row: TimeRow): string {
  if (row.kind === 'action') return `${row.rated.action.ref} ${row.rated.action.text}`;
  return row.label ? `${row.label}  ${row.title}` : row.title;
}

/** Scrolls sideways until the end of a bar is in sight, when the row gets the focus. */
function showBar(row: HTMLElement, { names }: TimeLayout, place: number): void {
  const box = row.closest('[role="treegrid"]')?.parentElement;
  if (!box) return;
  const room = box.clientWidth - names;
  if (place < box.scrollLeft + 24 || place > box.scrollLeft + room - 24) box.scrollLeft = Math.max(0, place - room / 2);
}

/** The drawing of the rows in sight, and of every wait of which one end is in sight. */
function Drawing({
  view,
  rows,
  items,
  layout,
  zoom,
}: Pick<TimelineProps, 'view'> & {
  rows: TimeRow[];
  items: VirtualItem[];
  layout: TimeLayout;
  zoom: Selection['zoom'];
}): React.ReactElement {
  const middleOf = (index: number): number => index * layout.row + (layout.stacked ? 40 : layout.row / 2);
  const places = React.useMemo(() => {
    const found = new Map<number, number>();
    rows.forEach((row, index) => {
      if (row.kind === 'action' && !found.has(row.rated.action.id)) found.set(row.rated.action.id, index);
    });
    return found;
  }, [rows]);
  const waits = React.useMemo(
    () => waitedIn(rows.flatMap((row) => (row.kind === 'action' ? [row.rated] : []))),
    [rows],
  );
  const seen = new Set(items.map(({ index }) => index));
  const indexOf = (wait: Waited, end: 'by' | 'for'): number => places.get(wait[end].action.id) ?? -1;
  return (
    <TimeDrawing
      layout={layout}
      height={rows.length * layout.row}
      today={view.today}
      zoom={zoom}
      rows={items.flatMap(({ index }) => {
        const row = rows[index];
        return row.kind === 'action' ? [{ rated: row.rated, middle: middleOf(index) }] : [];
      })}
      waits={waits
        .filter((wait) => seen.has(indexOf(wait, 'by')) || seen.has(indexOf(wait, 'for')))
        .map((wait) => ({ ...wait, from: middleOf(indexOf(wait, 'for')), to: middleOf(indexOf(wait, 'by')) }))}
    />
  );
}

/** What the drawing means, and the same as a table. */
function Foot({ view, rows, width }: { view: PlanView; rows: TimeRow[]; width: number }): React.ReactElement {
  const styles = useTimeStyles();
  const [open, setOpen] = React.useState(false);
  return (
    <div className={styles.foot} style={{ width }}>
      <p className={styles.key}>
        A bar goes from the start to the due day, or to the day it was done. A ring is the first due day. Dashes are the
        time since the due day. An arrow leads to what waits.
      </p>
      <details className={styles.asTable} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>The same as a table</summary>
        {open ? (
          <TimeTable view={view} actions={rows.flatMap((row) => (row.kind === 'action' ? [row.rated] : []))} />
        ) : null}
      </details>
    </div>
  );
}
