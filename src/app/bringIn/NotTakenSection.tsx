import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { NotTaken, ReadPlan } from '../../documents/existingPlan';
import { usePreviewStyles } from '../importReport';
import { useBringInStyles } from './bringInStyles';
import { upTo } from '../ui/breakpoints';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '200px minmax(0, 1fr)',
    columnGap: '16px',
    paddingTop: '6px',
    paddingBottom: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [upTo.phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** How many cells are shown until somebody asks for all. */
const FIRST = 50;

/** Lists every cell, line and note of the file that was not put into a field, so that no content is lost unnoticed. */
export function NotTakenSection({ read }: { read: ReadPlan }): React.ReactElement {
  const styles = useStyles();
  const common = useBringInStyles();
  const shared = usePreviewStyles();
  const [open, setOpen] = React.useState(false);
  const [all, setAll] = React.useState(false);
  const { cells } = read;
  const { notTaken } = read;
  const shown: NotTaken[] = all ? notTaken : notTaken.slice(0, FIRST);
  return (
    <section aria-labelledby="bring-in-not-taken">
      <div className={shared.head}>
        <h2 id="bring-in-not-taken" className={shared.heading}>
          {notTaken.length === 0 ? 'Everything in the file was taken' : `${notTaken.length} not taken`}
        </h2>
        <span className={shared.aside}>
          {cells.taken} of {cells.filled} cells went to a field
        </span>
        {notTaken.length > 0 ? (
          <Button className={shared.press} appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide them' : 'Show them'}
          </Button>
        ) : null}
      </div>
      {open ? (
        <>
          <ul className={shared.list}>
            {shown.map(({ place, text }, at) => (
              <li key={`${place} ${at}`} className={styles.item}>
                <span className={common.small}>{place}</span>
                <p className={common.text}>{text}</p>
              </li>
            ))}
          </ul>
          {notTaken.length > shown.length ? (
            <Button className={common.more} onClick={() => setAll(true)}>
              Show all {notTaken.length}
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
