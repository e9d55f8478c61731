import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { print } from '../ui/breakpoints';
import { ChevronDown16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-right';
import type { Day } from '../../plan/day';
import { SmallRatingBar } from '../rating';
import { usePrinting } from '../ui/usePrinting';
import { RouteLink } from '../ui/RouteLink';
import { FullText } from './FullText';
import type { ActionRow, GroupRow, PlanRow, RecommendationRow } from './planRows';
import { leastScale } from './PlanTable';
import type { PlanTreeProps } from './PlanTable';
import { RatingWithReason, reasonOf } from '../components/RatingWithReason';
import { ActionText, DueCell, LeadCell, NoResponse, ProgressCell, WorstCell } from './RowCells';
import { actionsInWords } from '../components/rowWords';
import { useTableStyles } from './tableStyles';
import { useElementHeight } from '../ui/useElementSize';
import { useRestoreFocus, useTree } from './useTree';
import { SeniorOfficer } from './SeniorOfficer';

export interface PlanCardsProps extends Omit<PlanTreeProps, 'onOpen' | 'onMove' | 'shown'> {
  /** Search and filters, which scroll away with the cards. */
  head: React.ReactNode;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase300 },
  card: {
    position: 'absolute',
    top: 0,
    left: 0,
    [print]: { position: 'static', transform: 'none !important', breakInside: 'avoid' },
    width: '100%',
    boxSizing: 'border-box',
    paddingTop: '10px',
    paddingRight: '16px',
    paddingBottom: '10px',
    paddingLeft: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
  },
  // A card with a fold button needs no padding above it, because the button is high enough.
  folding: { paddingTop: 0 },
  words: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: 'inherit',
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fold: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    width: '100%',
    minHeight: '44px',
    paddingTop: '12px',
    paddingRight: 0,
    paddingBottom: '12px',
    paddingLeft: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  group: { backgroundColor: tokens.colorNeutralBackground2 },
  chevron: { flexShrink: 0, marginTop: '2px' },
  text: { paddingTop: '12px', paddingBottom: '12px' },
  open: {
    alignSelf: 'flex-start',
    paddingTop: '12px',
    paddingBottom: '12px',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  facts: { display: 'flex', justifyContent: 'space-between', columnGap: '12px', fontSize: tokens.fontSizeBase300 },
  due: { textAlign: 'right' },
});

interface CardProps<Row extends PlanRow> {
  row: Row;
  today: Day;
  scale: number;
  routeOf(row: ActionRow | RecommendationRow): string;
  onFold(id: string, folded: boolean): void;
  onAddFirst: ((row: RecommendationRow) => void) | null;
}

function Chevron({ expanded }: { expanded: boolean }): React.ReactElement {
  const { chevron } = useStyles();
  return expanded ? (
    <ChevronDown16Regular className={chevron} aria-hidden />
  ) : (
    <ChevronRight16Regular className={chevron} aria-hidden />
  );
}

function GroupCard({ row, scale, onFold }: CardProps<GroupRow>): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.words}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={row.expanded}
          onClick={() => onFold(row.id, row.expanded)}
        >
          <Chevron expanded={row.expanded} />
          <span>
            {row.label ? `${row.label}  ` : ''}
            {row.title}
          </span>
        </button>
      </h2>
      <SeniorOfficer priority={row.priority} />
      <SmallRatingBar counts={row.counts} scale={scale} />
      <WorstCell worst={row.worst} />
    </div>
  );
}

function RecommendationCard({ row, routeOf, onFold, onAddFirst }: CardProps<RecommendationRow>): React.ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const { recommendation } = row;
  return (
    <div className={styles.words}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={row.expanded}
          onClick={() => onFold(row.id, row.expanded)}
        >
          <Chevron expanded={row.expanded} />
          <span>
            Recommendation {recommendation.ref}, {actionsInWords(row.listed).toLowerCase()}
          </span>
        </button>
      </h3>
      <span className={table.quiet}>
        <FullText text={recommendation.text} tabbable />
      </span>
      {row.worst ? <WorstCell worst={row.worst} /> : <NoResponse row={row} tabbable onAddFirst={onAddFirst} />}
      <RouteLink to={routeOf(row)} className={styles.open}>
        Open recommendation {recommendation.ref}
      </RouteLink>
    </div>
  );
}

function ActionCard({ row, today, routeOf }: CardProps<ActionRow>): React.ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const { rated } = row;
  // The heading level depends on whether the action is under a recommendation or directly under its group.
  const Title = row.level > 2 ? 'h4' : 'h3';
  return (
    <div className={styles.words}>
      <Title className={styles.heading}>
        {rated.action.ref}{' '}
        <span className={styles.text}>
          <ActionText rated={rated} to={routeOf(row)} tabbable />
        </span>
      </Title>
      <RatingWithReason rated={rated} reason={reasonOf(rated)} />
      <div className={styles.facts}>
        <span>
          <LeadCell rated={rated} tabbable />
        </span>
        <span className={styles.due}>
          <DueCell rated={rated} />
        </span>
      </div>
      <div className={table.small}>
        <ProgressCell rated={rated} today={today} />
      </div>
    </div>
  );
}

function estimate(row: PlanRow): number {
  return row.kind === 'action' ? 168 : row.kind === 'recommendation' ? 190 : 116;
}

/** The plan in a narrow place: the same rows in the same order as the table, as cards one under the other. */
export function PlanCards({
  rows,
  today,
  returnTo,
  routeOf,
  onFold,
  onAddFirst,
  menuOf,
  head,
}: PlanCardsProps): React.ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const scroller = React.useRef<HTMLDivElement>(null);
  const [headElement, setHeadElement] = React.useState<HTMLDivElement | null>(null);
  const above = useElementHeight(headElement);
  const tree = useTree({ rows, scroller, heightOf: estimate, headHeight: 0, above, whole: usePrinting(), shown: null });
  const scale = Math.max(leastScale, ...rows.map((row) => (row.kind === 'group' ? row.counts.total : 0)));

  useRestoreFocus(tree, returnTo);

  const card = (row: PlanRow): React.ReactElement => {
    const shared = { today, scale, routeOf, onFold, onAddFirst };
    if (row.kind === 'group') return <GroupCard {...shared} row={row} />;
    if (row.kind === 'recommendation') return <RecommendationCard {...shared} row={row} />;
    return <ActionCard {...shared} row={row} />;
  };

  return (
    <div ref={scroller} className={table.scroller}>
      <div ref={setHeadElement}>{head}</div>
      <ul
        className={mergeClasses(styles.list, table.rows)}
        aria-label="The plan"
        style={{ height: tree.virtualizer.getTotalSize() }}
      >
        {tree.items.map((item) => {
          const row = rows[item.index];
          return (
            <li
              key={row.id}
              ref={tree.virtualizer.measureElement}
              data-index={item.index}
              data-row={row.id}
              tabIndex={-1}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={mergeClasses(
                styles.card,
                row.kind !== 'action' && styles.folding,
                row.kind === 'group' && styles.group,
              )}
              style={{ transform: `translateY(${item.start - above}px)` }}
            >
              {card(row)}
              {menuOf ? menuOf(row, true) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
