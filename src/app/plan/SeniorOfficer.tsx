import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Priority } from '../../plan/fields';
import { priorityFields } from '../../plan/fields/priorities';
import { usePlan } from '../context/contexts';
import { useTableStyles } from './tableStyles';

const useStyles = makeStyles({
  /** It stands under the title of a group, which is bold. */
  plain: { fontWeight: tokens.fontWeightRegular },
});

/** Names the senior responsible officer of a priority; nothing where it has none. */
export function SeniorOfficer({ priority }: { priority: Priority | null }): React.ReactElement | null {
  const { small, quiet } = useTableStyles();
  const { plain } = useStyles();
  const { people } = usePlan().view;
  const officer = people.get(priority?.seniorId ?? -1);
  if (!officer) return null;
  return (
    <div className={mergeClasses(small, quiet, plain)}>
      {priorityFields.seniorId.label}: {officer.name}
    </div>
  );
}
