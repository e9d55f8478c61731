import * as React from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import type { Panel } from './panel';

/** What a manager can add to the plan. */
export function AddMenu({ onAdd }: { onAdd(panel: Panel): void }): React.ReactElement {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<Add20Regular />}>Add</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onAdd({ kind: 'new action', recommendationId: null, priorityId: null })}>
            An action
          </MenuItem>
          <MenuItem onClick={() => onAdd({ kind: 'new recommendation', priorityId: null })}>A recommendation</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
