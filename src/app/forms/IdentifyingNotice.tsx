import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { adviceOn, lookForIdentifying } from '../../plan/identifying/identifying';

const useStyles = makeStyles({
  notice: {
    margin: 0,
    paddingTop: '8px',
    paddingBottom: '8px',
    paddingLeft: '12px',
    borderLeftWidth: '3px',
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorPaletteYellowBorderActive,
    overflowWrap: 'anywhere',
  },
});

/**
 * How long typing must pause before the text is checked, in milliseconds, because a half-typed name is not yet a name.
 */
const REST = 600;

/**
 * Points out words in a text that may identify a child. The form can still be sent, because only the author can judge
 * the words.
 */
export function IdentifyingNotice({
  texts,
  readers = 'Everybody who may read the plan will read this.',
}: {
  texts: readonly string[];
  /** Who will read them, as a sentence. */
  readers?: string;
}): React.ReactElement {
  const styles = useStyles();
  const text = texts.join('\n');
  const [rested, setRested] = React.useState(text);
  React.useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  const found = React.useMemo(() => lookForIdentifying(rested), [rested]);
  return (
    <div role="status">
      {found.length > 0 ? (
        <p className={styles.notice}>
          {found.slice(0, 3).map(adviceOn).join(' ')} {readers}
        </p>
      ) : null}
    </div>
  );
}
