import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from './breakpoints';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: '104px minmax(0, 1fr)', columnGap: '16px', rowGap: '8px', margin: 0 },
  wide: {
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    columnGap: '24px',
    rowGap: '6px',
    [upTo.pair]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, maxWidth: '76ch', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  wideFact: { [upTo.pair]: { marginBottom: '8px' } },
});

/** A term with its description. A fact without a description is left out. */
export type Fact = readonly [term: string, value: React.ReactNode];

/**
 * Lists facts with their terms beside them. A fact without a description is left out.
 * @param wide for a page with room for long terms; on a phone its terms are above their descriptions
 */
export function FactList({ facts, wide = false }: { facts: readonly Fact[]; wide?: boolean }): React.ReactElement {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.facts, wide && styles.wide)}>
      {facts.map(([term, value]) =>
        value ? (
          <React.Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={mergeClasses(styles.fact, wide && styles.wideFact)}>{value}</dd>
          </React.Fragment>
        ) : null,
      )}
    </dl>
  );
}
