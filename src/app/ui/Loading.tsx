import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lessMotion, upTo } from './breakpoints';
import { visuallyHidden } from './visuallyHidden';

const narrow = upTo.phone;

const useStyles = makeStyles({
  block: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    maxWidth: '100%',
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.55 }, to: { opacity: 1 } },
    animationDuration: '1.8s',
    animationIterationCount: 'infinite',
    [lessMotion]: { animationName: 'none' },
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 392px',
    columnGap: '48px',
    marginTop: '20px',
    [upTo.sideColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  second: { [upTo.sideColumn]: { display: 'none' } },
  listHead: {
    display: 'flex',
    alignItems: 'center',
    height: '33px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  planHead: {
    paddingTop: '16px',
    paddingRight: '16px',
    paddingBottom: '10px',
    paddingLeft: '24px',
    [narrow]: { paddingLeft: '16px' },
  },
  planRow: { paddingLeft: '24px', paddingRight: '16px', [narrow]: { paddingLeft: '16px' } },
});

/** The kind of screen being opened. Each has its own heights, so that nothing moves when the screen appears. */
export type LoadingShape = 'overview' | 'plan' | 'lines';

interface BlockProps {
  height: number;
  width: number | string;
  below?: number;
}

function Block({ height, width, below = 0 }: BlockProps): React.ReactElement {
  const styles = useStyles();
  return <div className={styles.block} style={{ height, width, marginBottom: below }} />;
}

function Rows({ count, height, className }: { count: number; height: number; className?: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={mergeClasses(styles.row, className)} style={{ height }}>
          <Block height={20} width={22} />
          <div className={styles.grow}>
            <Block height={14} width={index % 2 === 0 ? '58%' : '46%'} below={5} />
            <Block height={10} width={index % 3 === 0 ? '30%' : '38%'} />
          </div>
        </div>
      ))}
    </>
  );
}

/** Placeholders for the Overview: title, line, sentence, bar and key, then the two lists. */
function OverviewShape(): React.ReactElement {
  const styles = useStyles();
  const list = (rows: number): React.ReactElement => (
    <>
      <div className={styles.listHead}>
        <Block height={18} width={140} />
      </div>
      <Rows count={rows} height={49} />
    </>
  );
  return (
    <>
      <Block height={32} width={420} below={4} />
      <Block height={20} width={640} below={12} />
      <Block height={28} width={860} below={12} />
      <Block height={44} width="100%" below={10} />
      <Block height={20} width={520} />
      <div className={styles.columns}>
        <div>{list(7)}</div>
        <div className={styles.second}>{list(5)}</div>
      </div>
    </>
  );
}

/** Placeholders for the plan: title, search and count, then the rows of the table. */
function PlanShape(): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      <div className={styles.planHead}>
        <Block height={32} width={80} below={8} />
        <Block height={32} width={680} below={8} />
        <Block height={20} width={420} />
      </div>
      <div className={mergeClasses(styles.row, styles.planRow)} style={{ height: 37 }}>
        <Block height={10} width={260} />
      </div>
      <Rows count={9} height={57} className={styles.planRow} />
    </>
  );
}

function LinesShape(): React.ReactElement {
  return (
    <>
      <Block height={28} width={280} below={8} />
      <Block height={20} width={460} below={16} />
      <Rows count={4} height={57} />
    </>
  );
}

const shapes = { overview: OverviewShape, plan: PlanShape, lines: LinesShape };

/** Shown in place of a screen or form while it is loading. */
export function Loading({
  what = 'Opening the plan',
  shape = 'lines',
}: {
  what?: string;
  shape?: LoadingShape;
}): React.ReactElement {
  const Shape = shapes[shape];
  return (
    <div aria-busy="true">
      <p role="status" style={visuallyHidden}>
        {what}
      </p>
      <div aria-hidden="true">
        <Shape />
      </div>
    </div>
  );
}
