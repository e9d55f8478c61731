import * as React from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/lib/atoms/svg/more-horizontal';
import type { ActionChange } from '../../lists/planStore';
import type { Day } from '../../plan/day';
import { isPaused } from '../../plan/rating';
import type { RatedAction } from '../../plan/view';
import { usePlan } from '../context/contexts';

const ChangeDialog = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-action' */ './ChangeDialog')).ChangeDialog,
}));

const labels: { [kind in ActionChange['kind']]: string } = {
  pause: 'Pause until a day',
  resume: 'Take up again',
  moderate: 'Set the rating',
  assurance: 'Say whether it is embedded',
  withdraw: 'Withdraw',
  restore: 'Bring back into the plan',
};

/** The kinds of decision that a manager can take about an action in its present state. */
export function kindsFor({ rating, state }: RatedAction, today: Day): ActionChange['kind'][] {
  if (rating === null) return ['restore'];
  // Only a complete action can be judged embedded or not.
  const aboutProgress: ActionChange['kind'] = state.done ? 'assurance' : isPaused(state, today) ? 'resume' : 'pause';
  return [aboutProgress, 'moderate', 'withdraw'];
}

/** The menu of decisions that a manager can take about an action; each asks for a reason. */
export function ChangeMenu({ rated }: { rated: RatedAction }): React.ReactElement {
  const { view } = usePlan();
  const [change, setChange] = React.useState<ActionChange['kind'] | null>(null);
  const button = React.useRef<HTMLButtonElement>(null);
  const kinds = kindsFor(rated, view.today);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            ref={button}
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={`More to do with action ${rated.action.ref}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {kinds.map((kind) => (
              <MenuItem key={kind} onClick={() => setChange(kind)}>
                {labels[kind]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {change ? (
        <React.Suspense fallback={null}>
          <ChangeDialog
            rated={rated}
            kind={change}
            onClose={() => {
              setChange(null);
              button.current?.focus();
            }}
          />
        </React.Suspense>
      ) : null}
    </>
  );
}
