import * as React from 'react';
import { makeStaticStyles, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { print } from '../ui/breakpoints';
import { usePlan, useRoute } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { usePrinting } from '../ui/usePrinting';
import { ProblemNotice } from '../ui/ProblemNotice';
import { actionRoute, planRoute, recommendationRoute } from '../context/routes';
import type { Route } from '../context/routes';
import { AddMenu } from './AddMenu';
import { columnsFor } from './columns';
import { NoResults } from './NoResults';
import { besideFrom, cardsBelow, panelWidth } from './panel';
import type { Panel } from './panel';
import { PanelContent } from './PanelContent';
import { PlanCards } from './PlanCards';
import { rowsOf } from './planRows';
import type { ActionRow, RecommendationRow } from './planRows';
import { PlanTable } from './PlanTable';
import { PlanToolbar } from './PlanToolbar';
import { useRights } from '../context/rights';
import { commandsFor } from './rowCommands';
import { useRowMenus } from './RowMenu';
import { filtersOf, widened } from './selection';
import type { Sorting } from './selection';
import { useMove } from './useMove';
import { useSelection } from './useSelection';
import { useHeightToFoot, useElementWidth } from '../ui/useElementSize';

/** Six columns need a page on its side. */
const paperWidth = 1030;
const usePaper = makeStaticStyles('@page improvement-plan { size: A4 landscape; margin: 12mm; }');

const useStyles = makeStyles({
  screen: {
    display: 'flex',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    [print]: { display: 'block', height: 'auto !important', page: 'improvement-plan' },
  },
  // What is open is what one prints: an action alone, else the plan.
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
  // There is nothing to press on paper.
  printed: { [print]: { '& .fui-Button, & button.fui-Link': { display: 'none' } } },
  inPlace: { width: '100%', minWidth: 0, maxWidth: '760px' },
  notice: { paddingLeft: '24px', paddingRight: '16px' },
});

function panelOf(route: Route): Panel | null {
  if (route.screen === 'action') return { kind: 'action', ref: route.ref, report: route.report };
  if (route.screen === 'recommendation') return { kind: 'recommendation', ref: route.ref };
  return null;
}

/** Where the focus goes when a form closes that no row of the plan began. */
const toAddButton = 'add';

/** The row that a form for something new was begun under. */
function rowUnder(form: Panel): string {
  if (form.kind === 'new action' && form.recommendationId !== null) return `r${form.recommendationId}`;
  return 'priorityId' in form && form.priorityId !== null ? `p${form.priorityId}` : toAddButton;
}

/** The plan in one table, with an action or a recommendation beside it, or in its place where there is no room. */
export function PlanScreen(): React.ReactElement {
  const styles = useStyles();
  usePaper();
  const printing = usePrinting();
  const host = useHost();
  const route = useRoute();
  const { view } = usePlan();
  const { manages } = useRights();
  const { move, problem } = useMove();
  const [selection, select] = useSelection();
  const [folded, setFolded] = React.useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = React.useState<Panel | null>(null);
  const [element, setElement] = React.useState<HTMLDivElement | null>(null);
  const width = useElementWidth(element);
  const height = useHeightToFoot(element);
  const returnTo = React.useRef<string | null>(null);

  const planRows = React.useMemo(() => rowsOf(view, selection, folded), [view, selection, folded]);
  const panel = form ?? panelOf(route);
  const beside = width >= besideFrom;
  const room = printing ? paperWidth : panel && beside ? width - panelWidth : width;
  const filters = filtersOf(selection);

  // Opening something else leaves a form that was begun (its draft is kept); another view of the plan does not.
  const place = `${route.screen} ${'ref' in route ? route.ref : ''}`;
  React.useEffect(() => setForm(null), [place]);

  const rowOfPanel = (): string | null => {
    if (panel?.kind === 'action') return `a${view.byRef.get(panel.ref)?.action.id ?? ''}`;
    if (panel?.kind !== 'recommendation') return null;
    const found = view.priorities
      .flatMap((each) => each.recommendations)
      .find((each) => each.recommendation.ref === panel.ref);
    return found ? `r${found.recommendation.id}` : null;
  };
  const shown = rowOfPanel();

  const routeOf = (row: ActionRow | RecommendationRow): string =>
    row.kind === 'action'
      ? actionRoute(row.rated.action.ref, false, filters)
      : recommendationRoute(row.recommendation.ref, filters);

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

  const onFold = (id: string, fold: boolean): void => {
    const next = new Set(folded);
    if (fold) next.add(id);
    else next.delete(id);
    setFolded(next);
  };

  const onSort = (sort: Sorting): void => {
    select({ ...selection, sort, descending: selection.sort === sort && !selection.descending });
  };

  const onAddFirst =
    manages && !printing
      ? ({ recommendation: { id, priorityId } }: RecommendationRow) =>
          setForm({ kind: 'new action', recommendationId: id, priorityId })
      : null;
  const menus = useRowMenus((row) =>
    commandsFor(row, { move, openForm: setForm, navigate: (to) => host.navigate(to), filters }),
  );
  const menuOf = manages && !printing ? menus.buttonOf : null;

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
        adding={manages && !printing ? <AddMenu button={addButton} onAdd={setForm} /> : null}
      />
      {problem ? (
        <div className={styles.notice}>
          <ProblemNotice problem={problem} />
        </div>
      ) : null}
    </>
  );
  const none =
    planRows.rows.length === 0 ? (
      <NoResults view={view} selection={selection} onShowAll={() => select(widened(selection))} />
    ) : null;
  const tree = { rows: planRows.rows, today: view.today, returnTo, routeOf, onFold, onAddFirst, menuOf };
  const open = (row: ActionRow | RecommendationRow): void => host.navigate(routeOf(row));

  const plan = (): React.ReactElement => {
    if (width < cardsBelow && !none) return <PlanCards {...tree} head={head} />;
    return (
      <>
        {head}
        {none ?? (
          <div className={styles.table}>
            <PlanTable
              {...tree}
              columns={columnsFor(room, menuOf !== null)}
              shown={shown}
              sort={selection.sort}
              descending={selection.descending}
              onSort={onSort}
              onOpen={open}
              onMove={manages ? move : () => undefined}
            />
          </div>
        )}
      </>
    );
  };

  return (
    <div ref={setElement} className={styles.screen} style={panel && !beside ? undefined : { height }}>
      {panel && !beside ? null : (
        <div className={mergeClasses(styles.plan, panel !== null && styles.behind)}>{plan()}</div>
      )}
      {manages ? menus.menu : null}
      {panel ? (
        <aside
          className={mergeClasses(styles.printed, beside ? styles.panel : styles.inPlace)}
          style={beside ? { width: panelWidth } : undefined}
          aria-label={
            panel.kind === 'action'
              ? `Action ${panel.ref}`
              : panel.kind === 'recommendation'
                ? `Recommendation ${panel.ref}`
                : `A ${panel.kind}`
          }
        >
          <PanelContent panel={panel} beside={beside} onClose={close} openForm={setForm} filters={filters} />
        </aside>
      ) : null}
    </div>
  );
}
