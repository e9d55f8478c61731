import * as React from 'react';
import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { usePlan } from '../context/contexts';
import { useHost } from '../ui/useHost';
import type { Panel } from './panel';

export interface AddMenuProps {
  button: React.Ref<HTMLButtonElement>;
  onAdd(panel: Panel): void;
}

/** The menu of what a manager can add to the plan. */
export function AddMenu({ button, onAdd }: AddMenuProps): React.ReactElement {
  const host = useHost();
  const { view } = usePlan();
  const hasDetails = view.actions.some(({ action }) => action.details.length > 0);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={button} icon={<Add20Regular />}>
          Add
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onAdd({ kind: 'new action', recommendationId: null, priorityId: null })}>
            An action
          </MenuItem>
          <MenuItem onClick={() => onAdd({ kind: 'new recommendation', priorityId: null })}>A recommendation</MenuItem>
          <MenuItem onClick={() => onAdd({ kind: 'priority', priorityId: null })}>A priority</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => host.navigate('#/bring-in')}>From a Word, Excel or CSV file…</MenuItem>
          {hasDetails ? (
            <MenuItem onClick={() => onAdd({ kind: 'further details' })}>Further details into fields…</MenuItem>
          ) : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
