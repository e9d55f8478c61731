import * as React from 'react';
import type { VirtualItem } from '@tanstack/react-virtual';
import { mergeClasses, useId } from '@fluentui/react-components';
import { ArrowDown12Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-up';
import type { Day } from '../../plan/day';
import { usePrinting } from '../ui/usePrinting';
import { visuallyHidden } from '../ui/visuallyHidden';
import { columnTitles, gridOf } from './columns';
import type { PlanColumn } from './columns';
import type { Choosing } from './choosing';
import type { ActionRow, PlanRow, RecommendationRow } from './planRows';
import { RowCells } from './PlanTableRow';
import type { Sorting } from './selection';
import { useTableStyles } from './tableStyles';
import { treeStep } from './treeKeys';
import { useRestoreFocus, useTree } from './useTree';
import type { Tree } from './useTree';

export interface PlanTreeProps {
  rows: PlanRow[];
  today: Day;
  /** The row of the item that is open beside the plan, or null. */
  shown: string | null;
  /** The row that gets the focus when somebody returns from an action. The value is removed once it was used. */
  returnTo: React.MutableRefObject<string | null>;
  routeOf(row: ActionRow | RecommendationRow): string;
  onOpen(row: ActionRow | RecommendationRow): void;
  onFold(id: string, folded: boolean): void;
  onMove(row: PlanRow, by: -1 | 1): void;
  /** Opens the form for the first action that answers a recommendation; null for readers. */
  onAddFirst: ((row: RecommendationRow) => void) | null;
  /** The menu of a manager's commands on a row; null for readers. */
  menuOf: ((row: PlanRow, tabbable: boolean) => React.ReactNode) | null;
  /** The choice of several actions; null while nobody chooses. */
  choosing: Choosing | null;
}

export interface PlanTableProps extends PlanTreeProps {
  columns: PlanColumn[];
  sort: Sorting;
  descending: boolean;
  onSort(sort: Sorting): void;
}

const sortOf: Partial<{ [column in PlanColumn]: Sorting }> = {
  ref: 'plan',
  lead: 'lead',
  due: 'due',
  rating: 'rating',
  progress: 'progress',
};
const headHeight = 37;
/** The least number of actions that a bar of full width represents, so that a single action does not get a long bar. */
export const leastScale = 8;

function estimate(row: PlanRow): number {
  return row.kind === 'action' ? 57 : row.kind === 'recommendation' ? 57 : 41;
}

/** Whether a click was meant for the row, and neither for a control in it nor for selecting text. */
export function meantForRow(event: React.MouseEvent<HTMLElement>): boolean {
  const control = (event.target as HTMLElement).closest('a, button, input, [role="menu"]');
  return !event.defaultPrevented && control === null && String(window.getSelection() ?? '') === '';
}

function SortHead({
  column,
  sort,
  descending,
  onSort,
}: Pick<PlanTableProps, 'sort' | 'descending' | 'onSort'> & { column: PlanColumn }): React.ReactElement {
  const styles = useTableStyles();
  const own = sortOf[column];
  if (!own) return <div className={styles.small}>{columnTitles[column]}</div>;
  const arrow = descending ? <ArrowDown12Regular aria-hidden /> : <ArrowUp12Regular aria-hidden />;
  return (
    <button type="button" className={styles.headButton} onClick={() => onSort(own)}>
      {columnTitles[column]}
      {sort === own && (own !== 'plan' || descending) ? arrow : null}
    </button>
  );
}

/** The column headings, which sort the table. */
function TableHead({
  columns,
  grid,
  withMenus,
  sort,
  descending,
  onSort,
}: Pick<PlanTableProps, 'columns' | 'sort' | 'descending' | 'onSort'> & {
  grid: React.CSSProperties;
  withMenus: boolean;
}): React.ReactElement {
  const styles = useTableStyles();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={mergeClasses(styles.row, styles.headRow)} style={grid}>
        {columns.map((column, index) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sortOf[column] === sort ? (descending ? 'descending' : 'ascending') : undefined}
            className={column === 'ref' ? styles.headEnd : undefined}
          >
            <SortHead column={column} sort={sort} descending={descending} onSort={onSort} />
          </div>
        ))}
        {withMenus ? (
          <div role="columnheader" aria-colindex={columns.length + 1}>
            <span style={visuallyHidden}>Change</span>
          </div>
        ) : null}
      </div>
    </div>
  );
}

interface TableRowProps extends Pick<
  PlanTableProps,
  'columns' | 'today' | 'shown' | 'routeOf' | 'onAddFirst' | 'menuOf' | 'choosing'
> {
  row: PlanRow;
  /** The row's index and position in the virtual list. */
  item: VirtualItem;
  tree: Tree;
  grid: React.CSSProperties;
  scale: number;
  onOpen(row: PlanRow): void;
  onKeyDown(event: React.KeyboardEvent<HTMLElement>, row: PlanRow): void;
}

/** One row of the table. A click on it opens its item. */
function TableRow(props: TableRowProps): React.ReactElement {
  const { row, item, tree, grid, scale, columns, today, shown, routeOf, onAddFirst, menuOf, onOpen, onKeyDown } = props;
  const { choosing } = props;
  const styles = useTableStyles();
  const tabbable = row.id === tree.active;
  return (
    <div
      ref={tree.virtualizer.measureElement}
      data-index={item.index}
      data-row={row.id}
      role="row"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={item.index + 2}
      aria-expanded={row.kind === 'action' ? undefined : row.expanded}
      aria-selected={choosing ? choosing.isChosen(row) : row.id === shown}
      tabIndex={tabbable ? 0 : -1}
      aria-keyshortcuts={menuOf && row.kind !== 'group' ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
      className={mergeClasses(
        styles.row,
        styles.bodyRow,
        row.kind === 'group' ? styles.group : styles.plain,
        row.id === shown && styles.selected,
      )}
      style={{ ...grid, transform: `translateY(${item.start}px)` }}
      onFocus={() => tree.noteFocus(row.id)}
      onKeyDown={(event) => onKeyDown(event, row)}
      onClick={(event) => {
        if (meantForRow(event)) onOpen(row);
      }}
    >
      <RowCells
        row={row}
        columns={columns}
        today={today}
        active={tabbable}
        scale={scale}
        routeOf={routeOf}
        onAddFirst={onAddFirst}
      />
      {menuOf ? (
        <div role="gridcell" aria-colindex={columns.length + 1}>
          {menuOf(row, tabbable)}
        </div>
      ) : null}
    </div>
  );
}

/** The plan as a table with rows that fold (a tree grid). Only the visible rows are rendered. */
export function PlanTable(props: PlanTableProps): React.ReactElement {
  const { rows, columns, today, shown, returnTo, sort, descending, onSort } = props;
  const { routeOf, onOpen, onFold, onMove, onAddFirst, menuOf, choosing } = props;
  const styles = useTableStyles();
  const hintId = useId('plan-keys-');
  const scroller = React.useRef<HTMLDivElement>(null);
  const tree = useTree({ rows, scroller, heightOf: estimate, headHeight, whole: usePrinting(), shown });
  const grid = { gridTemplateColumns: gridOf(columns, menuOf !== null) };
  const scale = Math.max(leastScale, ...rows.map((row) => (row.kind === 'group' ? row.counts.total : 0)));

  useRestoreFocus(tree, returnTo);

  const open = (row: PlanRow): void => {
    if (row.kind === 'group') onFold(row.id, row.expanded);
    else if (choosing && row.kind === 'action') choosing.toggle(row);
    else onOpen(row);
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>, row: PlanRow): void => {
    if (event.target !== event.currentTarget) {
      // While a control in a row has the focus, keys belong to that control. Escape returns the focus to the row.
      if (event.key === 'Escape' && !event.defaultPrevented) event.currentTarget.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    const step = treeStep(rows, row.id, event.key, event.altKey);
    if (!step) return;
    event.preventDefault();
    if (step.kind === 'stand') tree.stand(step.on);
    else if (step.kind === 'open') open(row);
    else if (step.kind === 'move') onMove(row, step.by);
    else onFold(step.row, step.kind === 'fold');
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <span id={hintId} hidden>
        Up and down go from row to row, right and left unfold and fold, Enter opens, Tab goes to what is in the row.
      </span>
      <div
        role="treegrid"
        aria-label="The plan"
        aria-describedby={hintId}
        aria-multiselectable={choosing ? true : undefined}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + (menuOf ? 1 : 0)}
        className={styles.grid}
      >
        <TableHead
          columns={columns}
          grid={grid}
          withMenus={menuOf !== null}
          sort={sort}
          descending={descending}
          onSort={onSort}
        />
        <div role="rowgroup" className={styles.rows} style={{ height: tree.virtualizer.getTotalSize() }}>
          {tree.items.map((item) => (
            <TableRow
              key={rows[item.index].id}
              row={rows[item.index]}
              item={item}
              tree={tree}
              grid={grid}
              scale={scale}
              columns={columns}
              today={today}
              shown={shown}
              routeOf={routeOf}
              onAddFirst={onAddFirst}
              menuOf={menuOf}
              choosing={choosing}
              onOpen={open}
              onKeyDown={onKeyDown}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
