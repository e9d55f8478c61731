import * as React from 'react';
import { makeStaticStyles, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { print } from '../ui/breakpoints';
import type { PlanView } from '../../plan/view';
import { usePlan, useRoute } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { usePrinting } from '../ui/usePrinting';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { actionRoute, planRoute, recommendationRoute } from '../context/routes';
import type { PlanFilters, Route } from '../context/routes';
import { AddMenu } from './AddMenu';
import { useChosenActions } from './choosing';
import { columnsFor } from './columns';
import { NoResults } from './NoResults';
import { besideFrom, cardsBelow, panelWidth } from './panel';
import type { Panel } from './panel';
import { PanelContent } from './PanelContent';
import type { PanelContentProps } from './PanelContent';
import { PlanCards } from './PlanCards';
import { rowsOf } from './planRows';
import type { ActionRow, PlanRows, RecommendationRow } from './planRows';
import { PlanTable } from './PlanTable';
import type { PlanTableProps } from './PlanTable';
import { PlanToolbar } from './PlanToolbar';
import { useRights } from '../context/rights';
import { commandsFor } from './rowCommands';
import { useRowMenus } from './RowMenu';
import { filtersOf, widened } from './selection';
import type { Selection, Sorting } from './selection';
import { useMove } from './useMove';
import { useSelection } from './useSelection';
import { useHeightToFoot, useElementWidth } from '../ui/useElementSize';
import { Loading } from '../ui/Loading';
import type { TimelineProps } from './timeline/Timeline';

const Timeline = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'timeline' */ './timeline/Timeline')).Timeline,
}));

/** The table's width on paper, in pixels: a landscape page, because six columns need one. */
const paperWidth = 1030;
const usePaper = makeStaticStyles('@page improvement-plan { size: A4 landscape; margin: 12mm; }');

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    [print]: { display: 'block', height: 'auto !important', page: 'improvement-plan' },
  },
  // Printing prints what is open: an action alone, otherwise the plan.
  behind: { [print]: { display: 'none' } },
  plan: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', containerType: 'inline-size' },
  table: { flexGrow: 1, minHeight: 0 },
  panel: {
    flexShrink: 0,
    boxSizing: 'border-box',
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [print]: { width: 'auto !important', borderLeftStyle: 'none', overflowY: 'visible' },
  },
  // Buttons are left out on paper.
  printed: { [print]: { '& .fui-Button, & button.fui-Link': { display: 'none' } } },
  inPlace: { width: '100%', minWidth: 0, maxWidth: '760px' },
  notice: { paddingLeft: '24px', paddingRight: '16px' },
});

function panelOf(route: Route): Panel | null {
  if (route.screen === 'action') return { kind: 'action', ref: route.ref, report: route.report };
  if (route.screen === 'recommendation') return { kind: 'recommendation', ref: route.ref };
  return null;
}

/** The value of `returnTo` for a form that was not opened from a row; the focus then goes to the button "Add". */
const toAddButton = 'add';

/** The row from which a form for something new was opened. */
function rowUnder(form: Panel): string {
  if (form.kind === 'new action' && form.recommendationId !== null) return `r${form.recommendationId}`;
  return 'priorityId' in form && form.priorityId !== null ? `p${form.priorityId}` : toAddButton;
}

/** The row of the action or recommendation in the panel; null when it has none. */
function rowOf(panel: Panel | null, view: PlanView): string | null {
  if (panel?.kind === 'action') return `a${view.byRef.get(panel.ref)?.action.id ?? ''}`;
  if (panel?.kind !== 'recommendation') return null;
  const found = view.priorities
    .flatMap((each) => each.recommendations)
    .find((each) => each.recommendation.ref === panel.ref);
  return found ? `r${found.recommendation.id}` : null;
}

/** The width available to the table, in pixels. */
function tableWidth(width: number, printing: boolean, besidePanel: boolean): number {
  if (printing) return paperWidth;
  return besidePanel ? width - panelWidth : width;
}

/** The height of the plan's box, in which its rows scroll; without one they scroll with the page. */
function boxOf(height: number | null, inPlace: boolean): React.CSSProperties | undefined {
  return inPlace || height === null ? undefined : { height };
}

/** The folded rows, and a function that folds or unfolds one. */
function useFolded(): [ReadonlySet<string>, (id: string, fold: boolean) => void] {
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const onFold = (id: string, fold: boolean): void => {
    const next = new Set(folded);
    if (fold) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  return [folded, onFold];
}

interface OpenPanel {
  panel: Panel | null;
  /** The row of the item in the panel, or null. */
  shown: string | null;
  /** The row or button that gets the focus after the panel was closed. The value is removed once it was used. */
  returnTo: React.MutableRefObject<string | null>;
  addButton: React.RefObject<HTMLButtonElement>;
  openForm(form: Panel): void;
  close(): void;
}

/** The content of the panel and its buttons: a form that was opened, otherwise the item that the address names. */
function usePanel(view: PlanView, filters: PlanFilters): OpenPanel {
  const host = useHost();
  const route = useRoute();
  const [form, setForm] = React.useState<Panel | null>(null);
  const returnTo = React.useRef<string | null>(null);
  const panel = form ?? panelOf(route);
  const shown = rowOf(panel, view);

  // Opening another item closes an open form, whose draft is kept. Changing the filters does not close it.
  const place = `${route.screen} ${'ref' in route ? route.ref : ''}`;
  React.useEffect(() => setForm(null), [place]);

  const addButton = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    returnTo.current = form ? rowUnder(form) : shown;
    if (form) setForm(null);
    if (route.screen !== 'plan') host.navigate(planRoute(filters));
  };
  React.useEffect(() => {
    if (returnTo.current !== toAddButton || !addButton.current) return;
    returnTo.current = null;
    addButton.current.focus();
  });
  return { panel, shown, returnTo, addButton, openForm: setForm, close };
}

/** The panel's accessible name. */
function panelName(panel: Panel): string {
  if (panel.kind === 'action') return `Action ${panel.ref}`;
  if (panel.kind === 'several actions') return 'Several actions';
  if (panel.kind === 'further details') return 'Further details into fields';
  return panel.kind === 'recommendation' ? `Recommendation ${panel.ref}` : `A ${panel.kind}`;
}

/** The panel with an action, a recommendation or a form, beside the plan or in its place. */
function PlanPanel(props: PanelContentProps): React.ReactElement {
  const { panel, beside } = props;
  const styles = useStyles();
  return (
    <aside
      className={mergeClasses(styles.printed, beside ? styles.panel : styles.inPlace)}
      style={beside ? { width: panelWidth } : undefined}
      aria-label={panelName(panel)}
    >
      <PanelContent {...props} />
    </aside>
  );
}

/** The problem when a row could not be moved. */
function MoveProblem({ problem }: { problem: Problem | null }): React.ReactElement | null {
  const styles = useStyles();
  return problem ? (
    <div className={styles.notice}>
      <ProblemNotice problem={problem} />
    </div>
  ) : null;
}

interface PlanListProps extends PlanTableProps {
  /** Search and filters, and the problem when a row could not be moved. */
  head: React.ReactNode;
  /** The message shown when no action is listed; null otherwise. */
  none: React.ReactElement | null;
  narrow: boolean;
  /** What is drawn in place of the table where the time line is asked for; false otherwise. */
  onTime: Pick<TimelineProps, 'view' | 'selection' | 'folded'> | false;
}

/** The rows of the plan that the filters list: on a time line, as cards in a narrow place, otherwise as a table. */
function PlanList({ head, none, narrow, onTime, ...table }: PlanListProps): React.ReactElement {
  const styles = useStyles();
  if (onTime && !none)
    return (
      <React.Suspense fallback={<Loading what="Drawing the time line" shape="plan" />}>
        <Timeline {...table} {...onTime} head={head} />
      </React.Suspense>
    );
  if (narrow && !none) return <PlanCards {...table} head={head} />;
  return (
    <>
      {head}
      {none ?? (
        <div className={styles.table}>
          <PlanTable {...table} />
        </div>
      )}
    </>
  );
}

/** The address of an action or recommendation, with the filters that are in force. */
function routeOfRow(row: ActionRow | RecommendationRow, filters: PlanFilters): string {
  return row.kind === 'action'
    ? actionRoute(row.rated.action.ref, false, filters)
    : recommendationRoute(row.recommendation.ref, filters);
}

/** The selection in another order; choosing the same order again turns it round. */
function sortedBy(selection: Selection, sort: Sorting): Selection {
  return { ...selection, sort, descending: selection.sort === sort && !selection.descending };
}

/** Whether the line of time is drawn: there is nothing on it without an action. */
const drawsTime = ({ view }: Selection, { actions }: PlanRows): boolean => view === 'timeline' && actions.length > 0;

/** What stands in place of the rows when none is listed; null when there are some. */
function noneOf(
  view: PlanView,
  { rows }: PlanRows,
  selection: Selection,
  onShowAll: () => void,
): React.ReactElement | null {
  return rows.length === 0 ? <NoResults view={view} selection={selection} onShowAll={onShowAll} /> : null;
}

/** The screen of the plan: a table, with an action or recommendation beside it or, without room, in its place. */
export function PlanScreen(): React.ReactElement {
  const styles = useStyles();
  usePaper();
  const printing = usePrinting();
  const host = useHost();
  const { view } = usePlan();
  const { manages } = useRights();
  const { move, problem } = useMove();
  const [selection, select] = useSelection();
  const [folded, onFold] = useFolded();
  const [element, setElement] = React.useState<HTMLDivElement | null>(null);
  const width = useElementWidth(element);
  const height = useHeightToFoot(element);

  const planRows = React.useMemo(() => rowsOf(view, selection, folded), [view, selection, folded]);
  const filters = filtersOf(selection);
  const { panel, shown, returnTo, addButton, openForm, close } = usePanel(view, filters);
  const beside = width >= besideFrom;
  const inPlace = panel !== null && !beside;
  const tableFor = tableWidth(width, printing, panel !== null && beside);
  const isOnTime = drawsTime(selection, planRows);
  const changing = manages && !printing;

  const routeOf = (row: ActionRow | RecommendationRow): string => routeOfRow(row, filters);
  const onSort = (sort: Sorting): void => select(sortedBy(selection, sort));
  const onAddFirst = ({ recommendation: { id, priorityId } }: RecommendationRow): void =>
    openForm({ kind: 'new action', recommendationId: id, priorityId });
  const menus = useRowMenus((row) =>
    commandsFor(row, { move, openForm, navigate: (to) => host.navigate(to), filters }),
  );
  const { choosing, bar, menuOf } = useChosenActions(
    planRows.actions,
    changing && !isOnTime ? menus.buttonOf : null,
    openForm,
  );

  const head = (
    <>
      <PlanToolbar
        view={view}
        planRows={planRows}
        selection={selection}
        onSelect={select}
        address={host.linkTo(planRoute(filters))}
        narrow={width < cardsBelow}
        printing={printing}
        adding={changing ? <AddMenu button={addButton} onAdd={openForm} /> : null}
      />
      <MoveProblem problem={problem} />
      {bar}
    </>
  );
  const list = (
    <PlanList
      head={head}
      none={noneOf(view, planRows, selection, () => select(widened(selection)))}
      narrow={width < cardsBelow}
      onTime={isOnTime && { view, selection, folded }}
      rows={planRows.rows}
      today={view.today}
      returnTo={returnTo}
      columns={columnsFor(tableFor, changing)}
      shown={shown}
      sort={selection.sort}
      descending={selection.descending}
      onSort={onSort}
      routeOf={routeOf}
      onOpen={(row) => host.navigate(routeOf(row))}
      onFold={onFold}
      onMove={manages ? move : () => undefined}
      onAddFirst={changing ? onAddFirst : null}
      menuOf={menuOf}
      choosing={choosing}
    />
  );

  return (
    <div ref={setElement} className={styles.screen} style={boxOf(height, inPlace)}>
      {inPlace ? null : <div className={mergeClasses(styles.plan, panel !== null && styles.behind)}>{list}</div>}
      {manages ? menus.menu : null}
      {panel ? <PlanPanel panel={panel} beside={beside} onClose={close} openForm={openForm} filters={filters} /> : null}
    </div>
  );
}
