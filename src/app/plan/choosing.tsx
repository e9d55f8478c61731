import * as React from 'react';
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { counted } from '../../plan/words';
import { upTo } from '../ui/breakpoints';
import { useAnnounce } from '../ui/useAnnounce';
import type { RatedAction } from '../../plan/view';
import { EditCommand } from '../ui/EditButton';
import type { Panel } from './panel';
import type { PlanRow } from './planRows';

/** The actions that a manager has chosen to change at once, by number. */
export interface Choosing {
  chosen: ReadonlySet<number>;
  /** Chooses an action or lets it go; of other rows nothing is chosen. */
  toggle(row: PlanRow): void;
  isChosen(row: PlanRow): boolean;
}

/** The choice of several actions; null while nobody chooses. */
function useChoosing(): { choosing: Choosing | null; begin(): void; end(): void } {
  const announce = useAnnounce();
  const [chosen, setChosen] = React.useState<ReadonlySet<number> | null>(null);
  const choosing = chosen && {
    chosen,
    isChosen: (row: PlanRow) => row.kind === 'action' && chosen.has(row.rated.action.id),
    toggle: (row: PlanRow) => {
      if (row.kind !== 'action') return;
      const next = new Set(chosen);
      if (!next.delete(row.rated.action.id)) next.add(row.rated.action.id);
      setChosen(next);
      announce(`${counted(next.size, 'action')} chosen`);
    },
  };
  return { choosing, begin: () => setChosen(new Set()), end: () => setChosen(null) };
}

/** The box by which an action is chosen, in the place of its menu. */
function ChooseBox({
  row,
  tabbable,
  choosing,
  onGoOn,
}: {
  row: PlanRow;
  tabbable: boolean;
  choosing: Choosing;
  /** Opens the form, whose button is far from the box of an action at the end of a long list. */
  onGoOn(): void;
}): React.ReactElement | null {
  if (row.kind !== 'action') return null;
  return (
    <Checkbox
      aria-label={`Choose action ${row.rated.action.ref}`}
      tabIndex={tabbable ? 0 : -1}
      checked={choosing.isChosen(row)}
      onChange={() => choosing.toggle(row)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        onGoOn();
      }}
    />
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    rowGap: '8px',
    paddingLeft: '24px',
    paddingRight: '16px',
    paddingBottom: '8px',
    [upTo.form]: { paddingLeft: '16px' },
  },
});

/** Begins choosing several actions, says how many are chosen, and opens the form that changes them. */
function ChooseBar({
  choosing,
  onBegin,
  onEnd,
  onEdit,
}: {
  choosing: Choosing | null;
  onBegin(): void;
  onEnd(): void;
  onEdit(): void;
}): React.ReactElement {
  const styles = useStyles();
  if (!choosing)
    return (
      <div className={styles.bar}>
        <Button size="small" onClick={onBegin}>
          Choose several
        </Button>
      </div>
    );
  const { size } = choosing.chosen;
  return (
    <div className={styles.bar}>
      <span>
        {size === 0
          ? 'Tick the actions to edit; the space bar ticks a row.'
          : `${counted(size, 'action')} chosen; Enter in a box edits or asks`}
      </span>
      <EditCommand size="small" appearance="primary" disabledFocusable={size === 0} onClick={onEdit}>
        Edit or ask
      </EditCommand>
      <Button size="small" onClick={onEnd}>
        Stop choosing
      </Button>
    </div>
  );
}

type MenuOf = ((row: PlanRow, tabbable: boolean) => React.ReactNode) | null;

/** What the plan shows while a manager chooses several actions. */
export interface ChosenActions {
  choosing: Choosing | null;
  /** The buttons above the plan; null for readers. */
  bar: React.ReactNode;
  /** What stands at the end of each row: its menu, or the box by which it is chosen. */
  menuOf: MenuOf;
}

/**
 * Lets a manager choose several of the listed actions. What the filters no longer list is not chosen any more.
 * @param listed the actions that the filters list
 * @param menuOf the menu of each row; null for readers, who choose nothing
 */
export function useChosenActions(
  listed: readonly RatedAction[],
  menuOf: MenuOf,
  openForm: (form: Panel) => void,
): ChosenActions {
  const { choosing, begin, end } = useChoosing();
  if (menuOf === null) return { choosing: null, bar: null, menuOf };
  const chosen = listed.filter(({ action }) => choosing?.chosen.has(action.id));
  const shown = choosing && { ...choosing, chosen: new Set(chosen.map(({ action }) => action.id)) };
  const goOn = (): void => (chosen.length > 0 ? openForm({ kind: 'several actions', chosen }) : undefined);
  return {
    choosing,
    bar: <ChooseBar choosing={shown} onBegin={begin} onEnd={end} onEdit={goOn} />,
    menuOf: choosing
      ? (row, tabbable) => <ChooseBox row={row} tabbable={tabbable} choosing={choosing} onGoOn={goOn} />
      : menuOf,
  };
}
