import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** Lists the places in which removed words still are or may be, a sentence for each. */
export function RedactedLocations({
  heading,
  places: locations,
  none = 'They stand nowhere else.',
}: {
  heading: string;
  places: readonly string[];
  none?: string;
}): React.ReactElement {
  const styles = useStyles();
  if (locations.length === 0) return <p>{none}</p>;
  return (
    <div>
      <p className={styles.heading}>{heading}</p>
      <ul className={styles.list}>
        {locations.map((location) => (
          <li key={location}>{location}.</li>
        ))}
      </ul>
    </div>
  );
}
