import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { Operation } from '../../lists/operations';
import { CutOffOperation } from '../components/CutOffOperation';
import { useServices, useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { routeOnPlan } from '../context/routes';
import { useHost } from '../ui/useHost';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import { ChoosePlan } from './ChoosePlan';
import { MapColumns } from './MapColumns';
import { rememberedMapping } from './mappingMemory';
import { Preview } from './Preview';
import { usePlanReading } from './usePlanReading';
import type { PeopleDirectory } from '../forms/usePeopleSearch';

/**
 * Shown when the chosen file is the one whose import was interrupted. The import is completed as it was confirmed and
 * not begun again.
 */
function CutOffFile({ operation, onEnd }: { operation: Operation; onEnd(): void }): React.ReactElement {
  const { opened } = useSite();
  const host = useHost();
  return (
    <>
      <ScreenHeading>This file was on its way in already</ScreenHeading>
      <CutOffOperation
        operation={operation}
        onEnded={(planId) => {
          onEnd();
          if (planId !== null) host.navigate(opened.plans.length > 0 ? routeOnPlan('#/plan', planId) : '#/plan');
        }}
      />
      <Button appearance="subtle" onClick={onEnd}>
        Choose another file
      </Button>
    </>
  );
}

/**
 * The screen for bringing in the plan that a council already has (requirements 15 to 21, 27, 28): choose the file,
 * settle its doubts, confirm. On a site with a plan, a newer file is compared with the plan, and only confirmed changes
 * are made.
 */
export function BringInScreen(): React.ReactElement {
  const { opened } = useSite();
  const { administers } = useRights();
  const { store } = useServices();
  // Actions cannot be added to a closed plan, so the file is offered a plan of its own.
  const plan = opened.data?.plan.closed === null ? opened.data : null;
  const remembered = React.useCallback(() => rememberedMapping(store), [store]);
  const { reading, choose, readAgain, startAgain } = usePlanReading(
    opened.site.url,
    opened.today,
    remembered,
    plan?.plan.id ?? null,
  );
  // A person who is chosen on this screen is added to the site only when the plan is brought in.
  const directory = React.useMemo<PeopleDirectory>(() => {
    const names = new Map<string, string>();
    return {
      searchPeople: async (text) => {
        const found = await store.searchPeople(text);
        for (const { login, name } of found) names.set(login, name);
        return found;
      },
      ensurePerson: (login) => Promise.resolve({ id: 0, login, name: names.get(login) ?? login, email: login }),
    };
  }, [store]);
  if (!administers)
    return (
      <>
        <ScreenHeading>Bring in an existing plan</ScreenHeading>
        <p>
          Only plan managers and the site’s owners can bring a plan in.{' '}
          <RouteLink to="#/">Go to the Overview</RouteLink>
        </p>
      </>
    );
  switch (reading.step) {
    case 'map':
      return (
        <MapColumns
          fileName={reading.file.name}
          tables={reading.tables}
          mapping={reading.mapping}
          problem={reading.problem}
          onRead={readAgain}
          onCancel={startAgain}
        />
      );
    case 'read': {
      const { checksum, operationKey } = reading.inProgress;
      const cutOff = opened.operations.find(
        (one) => one.kind === 'bring in' && one.checksum === checksum && one.operationKey !== operationKey,
      );
      if (cutOff) return <CutOffFile operation={cutOff} onEnd={startAgain} />;
      return (
        <Preview
          key={reading.inProgress.operationKey}
          inProgress={reading.inProgress}
          data={plan}
          today={opened.today}
          directory={directory}
          onMap={readAgain}
          onCancel={startAgain}
        />
      );
    }
    default:
      return <ChoosePlan reading={reading} data={plan} today={opened.today} onFile={choose} onStop={startAgain} />;
  }
}
