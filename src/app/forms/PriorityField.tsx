import * as React from 'react';
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { inPlanOrder } from '../../plan/groups';
import { usePlan } from '../context/contexts';

export interface PriorityFieldProps {
  value: number | null;
  onChange(priorityId: number | null): void;
}

// A browser makes a list as wide as its longest choice.
const useStyles = makeStyles({
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Under which of the plan's priorities something stands. Nothing where the plan has none. */
export function PriorityField({ value, onChange }: PriorityFieldProps): React.ReactElement | null {
  const styles = useStyles();
  const { priorities } = usePlan().data;
  const themes = priorities.filter(({ kind }) => kind === 'theme');
  if (themes.length === 0) return null;
  return (
    <Field label="Priority">
      <Select
        className={styles.select}
        value={value ?? ''}
        onChange={(_, chosen) => onChange(chosen.value === '' ? null : Number(chosen.value))}
      >
        <option value="">Under no priority</option>
        {themes.sort(inPlanOrder).map(({ id, ref, title }) => (
          <option key={id} value={id}>
            {ref}: {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
