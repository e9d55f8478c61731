import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { print, upTo } from '../ui/breakpoints';
import { usePrinting } from '../ui/usePrinting';
import { formatDay } from '../../plan/day';
import { thingWords } from '../../plan/editions';
import type { Cause, EditionChange } from '../../plan/editions';
import { TextChanges } from '../ui/TextChanges';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, recommendationRoute } from '../context/routes';
import { useEditionStyles } from './styles';
import type { Causes } from './useCauses';
import { capitalised, counted } from '../../plan/words';
import { FoldButton } from '../ui/FoldButton';

// On a narrow screen each row becomes a block, and CSS then needs the table and its row groups to be blocks too.
const narrow = upTo.table;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    marginTop: '16px',
    [narrow]: { display: 'block' },
  },
  group: { [narrow]: { display: 'block' } },
  groupRow: { [narrow]: { display: 'block' } },
  groupHead: {
    textAlign: 'left',
    paddingTop: '24px',
    paddingBottom: '8px',
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: { display: 'block' },
  },
  head: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    paddingBottom: '8px',
    paddingRight: '16px',
    [narrow]: { display: 'none' },
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: 'max-content 1fr',
      columnGap: '12px',
      paddingTop: '12px',
      paddingBottom: '12px',
    },
  },
  cell: {
    verticalAlign: 'top',
    textAlign: 'left',
    paddingTop: '12px',
    paddingBottom: '12px',
    paddingRight: '16px',
    overflowWrap: 'anywhere',
    [narrow]: { paddingTop: '2px', paddingBottom: '2px', paddingRight: 0 },
  },
  wide: { [narrow]: { gridColumnStart: 1, gridColumnEnd: 3 } },
  number: { fontWeight: tokens.fontWeightSemibold },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  fresh: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  more: { [print]: { display: 'none' } },
});

/** The changes grouped by kind of thing, in their original order. */
function bySection(changes: readonly EditionChange[]): [EditionChange['section'], EditionChange[]][] {
  const groups = new Map<EditionChange['section'], EditionChange[]>();
  for (const change of changes) groups.set(change.section, [...(groups.get(change.section) ?? []), change]);
  return [...groups];
}

/** The number of the changed thing, as a link where it has a page; the kind of thing where it has no number. */
function Number_({ change }: { change: EditionChange }): React.ReactElement {
  const styles = useStyles();
  const { section, ref, change: how } = change;
  if (ref === '') return <>{capitalised(thingWords(section)[0])}</>;
  const to = section === 'actions' ? actionRoute(ref) : section === 'recommendations' ? recommendationRoute(ref) : null;
  const words = section === 'recommendations' ? `Rec. ${ref}` : ref;
  // A thing that was removed altogether no longer has a page to link to.
  return to && how !== 'taken out' ? (
    <RouteLink className={styles.number} to={to}>
      {words}
    </RouteLink>
  ) : (
    <span className={styles.number}>{words}</span>
  );
}

/**
 * Shows the old words struck through and the new ones underlined. A whole thing added or removed is shown by its note.
 */
function OldThenNew({ change }: { change: EditionChange }): React.ReactElement {
  const styles = useStyles();
  const { change: how, before, after, note, field } = change;
  if (how === 'added')
    return (
      <>
        <ins className={styles.fresh}>New</ins>
        {after ? `, ${after}.` : '.'}
      </>
    );
  if (how === 'taken out')
    return (
      <>
        <del className={styles.old}>{before ? `${capitalised(before)}.` : 'All of it.'}</del>
        {note ? ` ${note}` : ''}
      </>
    );
  return (
    <>
      <TextChanges changes={[{ field: field ?? '', before, after }]} />
      {note ? <div>{note}</div> : null}
    </>
  );
}

function Why({ cause, pending }: { cause: Cause | null | undefined; pending: boolean }): React.ReactElement {
  const styles = useStyles();
  const shared = useEditionStyles();
  if (cause === undefined) return <span className={shared.small}>{pending ? 'Looking it up' : ''}</span>;
  if (cause === null) return <span className={shared.small}>The record does not say.</span>;
  return (
    <>
      {cause.reason === null ? (
        <div>
          <span className={styles.strong}>No reason given.</span> Changed in SharePoint’s own screens.
        </div>
      ) : cause.reason ? (
        <div>{cause.reason}</div>
      ) : null}
      <div className={shared.small}>
        {cause.by}, {formatDay(cause.day)}
      </div>
    </>
  );
}

/** How many changes of a kind are shown until somebody asks for all of them. */
const SHOWN = 5;

/**
 * The changes of one kind of thing under its name and number. Of many the first are shown, with a button for all; paper
 * has all of them.
 */
function Group({
  section,
  changes,
  causes,
  named,
}: {
  section: EditionChange['section'];
  changes: readonly EditionChange[];
  causes: Causes;
  /** Whether the group has a heading, because there are several. */
  named: boolean;
}): React.ReactElement {
  const styles = useStyles();
  const printing = usePrinting();
  const [all, setAll] = React.useState(false);
  const isLong = changes.length > SHOWN + 1;
  const title = capitalised(thingWords(section)[section === 'plan' ? 0 : 1]);
  return (
    <tbody role="rowgroup" className={styles.group}>
      {named ? (
        <tr role="row" className={styles.groupRow}>
          <th role="rowheader" scope="rowgroup" colSpan={4} className={styles.groupHead}>
            {title}: {counted(changes.length, 'change')}
          </th>
        </tr>
      ) : null}
      {(isLong && !all && !printing ? changes.slice(0, SHOWN) : changes).map((change) => (
        <ChangeRow key={`${change.key} ${change.what}`} change={change} causes={causes} />
      ))}
      {isLong ? (
        <tr role="row" className={styles.more}>
          <td role="cell" colSpan={4} className={mergeClasses(styles.cell, styles.wide)}>
            <FoldButton of={title} all={all} onChange={setAll} count={changes.length} most={SHOWN} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function ChangeRow({ change, causes }: { change: EditionChange; causes: Causes }): React.ReactElement {
  const styles = useStyles();
  const shared = useEditionStyles();
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.number)}>
        <Number_ change={change} />
      </th>
      <td role="cell" className={styles.cell}>
        {change.what}
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.wide)}>
        {change.field === 'text' || change.section === 'plan' ? null : (
          <div className={shared.small}>{change.title}</div>
        )}
        <OldThenNew change={change} />
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.wide)}>
        <Why cause={causes.of.get(change)} pending={causes.problem === null} />
      </td>
    </tr>
  );
}

/** Lists the changes in a group for each kind of thing, a row each: number, field, old and new words, reason and person. */
export function ChangeRows({
  changes,
  causes,
}: {
  changes: readonly EditionChange[];
  causes: Causes;
}): React.ReactElement {
  const styles = useStyles();
  const groups = bySection(changes);
  return (
    <table role="table" className={styles.table}>
      <colgroup>
        <col style={{ width: '9%' }} />
        <col style={{ width: '12%' }} />
        <col />
        <col style={{ width: '28%' }} />
      </colgroup>
      <thead>
        <tr>
          {['No.', 'What', 'Old, then new', 'Why, and who'].map((title) => (
            <th key={title} scope="col" className={styles.head}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(([section, those]) => (
        <Group key={section} section={section} changes={those} causes={causes} named={groups.length > 1} />
      ))}
    </table>
  );
}
