import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { normalisedHeading } from '../../documents/existingPlan';
import type { PlanField, ReadColumn } from '../../documents/existingPlan';
import { usePreviewStyles } from '../importReport';
import { useBringInStyles } from './bringInStyles';
import { FieldChoice } from './DoubtField';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))',
    columnGap: '32px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'center',
    paddingTop: '4px',
    paddingBottom: '4px',
  },
});

export interface ColumnsSectionProps {
  columns: ReadColumn[];
  disabled: boolean;
  onMap(heading: string, field: PlanField | null): void;
}

/**
 * Lists each heading of the file once with the field that its columns are read as. A correction applies to this file
 * and to later ones.
 */
export function ColumnsSection({ columns, disabled, onMap }: ColumnsSectionProps): React.ReactElement {
  const styles = useStyles();
  const common = useBringInStyles();
  const shared = usePreviewStyles();
  const [open, setOpen] = React.useState(false);
  const once = [...new Map(columns.map((column) => [normalisedHeading(column.heading), column])).values()].filter(
    ({ field }) => field !== 'key',
  );
  const taken = once.filter(({ field }) => field !== null).length;
  return (
    <section aria-labelledby="bring-in-columns">
      <div className={shared.head}>
        <h2 id="bring-in-columns" className={shared.heading}>
          Columns
        </h2>
        <span className={shared.aside}>
          {taken} of {once.length} taken
        </span>
        <Button className={shared.press} appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Done' : 'Say what each column is'}
        </Button>
      </div>
      {open ? (
        <>
          <p className={common.small}>
            What you say here is remembered for this site once the plan is brought in. The file is read again; your
            other answers stay.
          </p>
          <ul className={styles.columns}>
            {once.map(({ heading, field, place }) => (
              <li key={place} className={styles.column}>
                <span>
                  <span className={common.strong}>{heading}</span> <span className={common.small}>{place}</span>
                </span>
                <FieldChoice
                  label={`What “${heading}” is`}
                  field={field}
                  disabled={disabled}
                  onChoose={(next) => onMap(heading, next)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
