import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Priority } from '../../plan/fields';
import { priorityFields } from '../../plan/fields/priorities';
import { usePlan } from '../context/contexts';
import { useTableStyles } from './tableStyles';

/** Names the senior responsible officer of a priority; nothing where it has none. */
export function SeniorOfficer({ priority }: { priority: Priority | null }): React.ReactElement | null {
  const styles = useTableStyles();
  const { people } = usePlan().view;
  const officer = people.get(priority?.seniorId ?? -1);
  if (!officer) return null;
  return (
    <div className={mergeClasses(styles.small, styles.quiet)}>
      {priorityFields.seniorId.label}: {officer.name}
    </div>
  );
}
