import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-right';
import type { Day } from '../../plan/day';
import { SmallRatingBar } from '../rating';
import { RouteLink } from '../ui/RouteLink';
import type { PlanColumn } from './columns';
import { FullText } from './FullText';
import type { ActionRow, GroupRow, PlanRow, RecommendationRow } from './planRows';
import { RatingWithReason, reasonOf } from '../components/RatingWithReason';
import { ActionText, DueCell, LeadCell, NoResponse, ProgressCell, WorstCell } from './RowCells';
import { actionsInWords } from '../components/rowWords';
import { SeniorOfficer } from './SeniorOfficer';
import { useTableStyles } from './tableStyles';

export interface RowContentProps<Row extends PlanRow = PlanRow> {
  row: Row;
  columns: PlanColumn[];
  today: Day;
  /** Whether Tab reaches the controls in the row; true only for the active row. */
  active: boolean;
  /** The number of actions in the largest group, to which all bars are scaled. */
  scale: number;
  routeOf(row: ActionRow | RecommendationRow): string;
  /** Opens the form for the first action that answers a recommendation; null for readers. */
  onAddFirst: ((row: RecommendationRow) => void) | null;
}

function Chevron({ expanded }: { expanded: boolean }): React.ReactElement {
  const styles = useTableStyles();
  return expanded ? (
    <ChevronDown16Regular className={styles.chevron} aria-hidden />
  ) : (
    <ChevronRight16Regular className={styles.chevron} aria-hidden />
  );
}

function span(columns: number): React.CSSProperties {
  return { gridColumn: `span ${columns}` };
}

function GroupCells({ row, columns, scale }: RowContentProps<GroupRow>): React.ReactElement {
  const styles = useTableStyles();
  const withLead = columns.includes('lead');
  const bar = <SmallRatingBar counts={row.counts} scale={scale} />;
  return (
    <>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={withLead ? 2 : 3}
        className={styles.cell}
        style={span(withLead ? 2 : 3)}
      >
        <span className={mergeClasses(styles.fold, styles.strong)}>
          <Chevron expanded={row.expanded} />
          <span>
            {row.label ? `${row.label}  ` : ''}
            {row.title}
            <SeniorOfficer priority={row.priority} />
          </span>
        </span>
        {withLead ? null : bar}
      </div>
      {withLead ? (
        <div role="gridcell" aria-colindex={3} aria-colspan={2} className={styles.cell} style={span(2)}>
          {bar}
        </div>
      ) : null}
      <div role="gridcell" aria-colindex={withLead ? 5 : 4} className={styles.small}>
        <WorstCell worst={row.worst} />
      </div>
      {columns.includes('progress') ? (
        <div role="gridcell" aria-colindex={6} className={styles.small}>
          {row.counts.total > 0 ? actionsInWords(row.counts.total) : null}
        </div>
      ) : null}
    </>
  );
}

function RecommendationCells({
  row,
  columns,
  active,
  routeOf,
  onAddFirst,
}: RowContentProps<RecommendationRow>): React.ReactElement {
  const styles = useTableStyles();
  const before = columns.indexOf('rating');
  const link = (
    <RouteLink to={routeOf(row)} className={mergeClasses(styles.link, styles.strong)} tabIndex={active ? 0 : -1}>
      Rec {row.recommendation.ref}
    </RouteLink>
  );
  return (
    <>
      <div role="gridcell" aria-colindex={1} aria-colspan={before} className={styles.cell} style={span(before)}>
        <span className={styles.fold} style={{ paddingLeft: row.level > 1 ? '16px' : 0 }}>
          <Chevron expanded={row.expanded} />
          <span className={mergeClasses(styles.quiet, styles.grow)}>
            <FullText before={link} text={row.recommendation.text} tabbable={active} />
          </span>
        </span>
      </div>
      <div role="gridcell" aria-colindex={before + 1} className={styles.small}>
        {row.worst ? (
          <WorstCell worst={row.worst} />
        ) : (
          <NoResponse row={row} tabbable={active} onAddFirst={onAddFirst} />
        )}
      </div>
      {columns.includes('progress') ? (
        <div role="gridcell" aria-colindex={6} className={styles.small}>
          {actionsInWords(row.listed)}
        </div>
      ) : null}
    </>
  );
}

function ActionCells({ row, columns, today, active, routeOf }: RowContentProps<ActionRow>): React.ReactElement {
  const styles = useTableStyles();
  const { rated } = row;
  const lead = <LeadCell rated={rated} tabbable={active} />;
  const content: { [column in PlanColumn]: React.ReactNode } = {
    ref: rated.action.ref,
    text: (
      <>
        <ActionText rated={rated} to={routeOf(row)} tabbable={active} />
        {columns.includes('lead') ? null : <div className={styles.small}>{lead}</div>}
      </>
    ),
    lead,
    due: <DueCell rated={rated} />,
    rating: <RatingWithReason rated={rated} reason={reasonOf(rated)} />,
    progress: <ProgressCell rated={rated} today={today} />,
  };
  const looks: Partial<{ [column in PlanColumn]: string }> = {
    ref: styles.ref,
    rating: styles.small,
    progress: styles.small,
  };
  return (
    <>
      {columns.map((column, index) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={index + 1}
          className={mergeClasses(styles.cell, looks[column])}
        >
          {content[column]}
        </div>
      ))}
    </>
  );
}

/** The cells of one row of the table. */
export function RowCells(props: RowContentProps): React.ReactElement {
  const { row } = props;
  switch (row.kind) {
    case 'group':
      return <GroupCells {...props} row={row} />;
    case 'recommendation':
      return <RecommendationCells {...props} row={row} />;
    case 'action':
      return <ActionCells {...props} row={row} />;
  }
}
