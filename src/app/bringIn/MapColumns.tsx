import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { normalisedHeading } from '../../documents/existingPlan';
import type { ColumnMapping, PlanField, TableSketch } from '../../documents/existingPlan';
import { usePreviewStyles } from '../importReport';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useBringInStyles } from './bringInStyles';
import { FieldChoice } from './DoubtField';
import { mapped } from './usePlanReading';
import { upTo } from '../ui/breakpoints';

const useStyles = makeStyles({
  lead: { maxWidth: '72ch', marginTop: '4px', color: tokens.colorNeutralForeground2 },
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 280px)',
    columnGap: '16px',
    alignItems: 'center',
    paddingTop: '6px',
    paddingBottom: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '720px',
    [upTo.pair]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '8px', marginTop: '24px' },
});

export interface MapColumnsProps {
  fileName: string;
  tables: TableSketch[];
  mapping: ColumnMapping;
  /** Why the file could not be read without help. */
  problem: string;
  onRead(mapping: ColumnMapping): void;
  onCancel(): void;
}

/** Shown when no heading of the file is known. Somebody says which column is which, and the file is read again. */
export function MapColumns({
  fileName,
  tables,
  mapping,
  problem,
  onRead,
  onCancel,
}: MapColumnsProps): React.ReactElement {
  const styles = useStyles();
  const common = useBringInStyles();
  const shared = usePreviewStyles();
  const [said, setSaid] = React.useState<ColumnMapping>(mapping);
  const fieldOf = (heading: string): PlanField | null => said[normalisedHeading(heading)] ?? null;
  const fields = tables.flatMap(({ headings }) => headings.map(({ heading }) => fieldOf(heading)));
  const ready = fields.includes('action') && new Set(fields.filter(Boolean)).size >= 2;
  const read = (): void => {
    // Columns that nobody named are passed on as ignored, because the reader only accepts a header when it knows at
    // least half of the columns.
    const others = tables.flatMap(({ headings }) =>
      headings.map(({ heading }) => [normalisedHeading(heading), null] as const),
    );
    onRead({ ...Object.fromEntries(others), ...said });
  };
  return (
    <>
      <ScreenHeading>Which column is which?</ScreenHeading>
      <p className={styles.lead}>{problem}</p>
      <p className={styles.lead}>
        Say at least which column holds the actions and one more. It is remembered for the next file like {fileName}.
      </p>
      {tables.map(({ name, headings }) => (
        <section key={name} aria-label={name}>
          <div className={shared.head}>
            <h2 className={shared.heading}>{name}</h2>
          </div>
          <ul className={shared.list}>
            {headings.map(({ place, heading }) => (
              <li key={place} className={styles.column}>
                <span>
                  <span className={common.strong}>{heading}</span> <span className={common.small}>{place}</span>
                </span>
                <FieldChoice
                  label={`What “${heading}” is`}
                  field={fieldOf(heading)}
                  onChoose={(field) => setSaid(mapped(said, heading, field))}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.buttons}>
        <Button className={shared.press} appearance="primary" disabled={!ready} onClick={read}>
          Read the plan
        </Button>
        <Button className={shared.press} onClick={onCancel}>
          Choose another file
        </Button>
      </div>
    </>
  );
}
