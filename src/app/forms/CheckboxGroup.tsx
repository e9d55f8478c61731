import * as React from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Option } from './fieldTypes';

const useStyles = makeStyles({
  choices: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  scroll: { maxHeight: '240px', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  legend: { padding: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

let hints = 0;

/**
 * A group of tick boxes, one for each of some rows. Renders nothing without rows. It must not be inside Fluent's Field,
 * which is for one control: Field would give every box the same id, so that clicking any label ticks the first.
 */
export function CheckboxGroup({
  label,
  hint,
  options,
  chosen,
  onChange,
}: {
  label: string;
  hint?: string;
  options: readonly Option<number>[];
  chosen: number[];
  onChange(chosen: number[]): void;
}): React.ReactElement | null {
  const styles = useStyles();
  const [hintId] = React.useState(() => `some-of-hint-${++hints}`);
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.choices} aria-describedby={hint ? hintId : undefined}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.scroll}>
        {options.map(({ value, label: words }) => (
          <Checkbox
            key={value}
            label={words}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) =>
              onChange(checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
        ))}
      </div>
      {hint ? (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      ) : null}
    </fieldset>
  );
}
