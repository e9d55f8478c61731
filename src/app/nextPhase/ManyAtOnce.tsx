import * as React from 'react';
import { Button, Checkbox, Input, Select, makeStyles } from '@fluentui/react-components';
import type { Becomes } from '../../plan/nextPhase/nextPhase';
import { counted } from '../../plan/words';
import { touchTarget } from '../ui/styleParts';
import { becomesWords } from './words';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    rowGap: '8px',
    paddingBottom: '8px',
  },
  reason: { flexGrow: 1, flexBasis: '200px' },
  touch: touchTarget,
});

/**
 * Applies one decision to all ticked actions. Merging is not among the choices, because each merged action needs its
 * own target.
 */
export function ManyAtOnce({
  chosen,
  of,
  onChooseAll,
  onApply,
}: {
  chosen: number;
  of: number;
  onChooseAll(every: boolean): void;
  onApply(becomes: Becomes, reason: string): void;
}): React.ReactElement {
  const styles = useStyles();
  const [becomes, setBecomes] = React.useState<Becomes>('carried');
  const [reason, setReason] = React.useState('');
  return (
    <div className={styles.line} role="group" aria-label="Several at once">
      <Checkbox
        label="All of them"
        checked={chosen === 0 ? false : chosen === of ? true : 'mixed'}
        onChange={(_, { checked }) => onChooseAll(checked === true)}
      />
      {chosen > 0 ? (
        <>
          <Select
            className={styles.touch}
            aria-label="What becomes of those that are ticked"
            value={becomes}
            onChange={(_, { value }) => setBecomes(value as Becomes)}
          >
            {(['carried', 'closed', 'withdrawn'] as const).map((value) => (
              <option key={value} value={value}>
                {becomesWords[value]}
              </option>
            ))}
          </Select>
          {becomes === 'carried' ? null : (
            <Input
              className={styles.reason}
              aria-label="Why, for all of them"
              placeholder="Why?"
              value={reason}
              onChange={(_, { value }) => setReason(value)}
            />
          )}
          <Button className={styles.touch} onClick={() => onApply(becomes, becomes === 'carried' ? '' : reason)}>
            Set for {counted(chosen, 'action')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
