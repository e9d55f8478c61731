import { usePlan } from '../context/contexts';

/** Whether the signed-in person may take steps: plan managers and clerks, on a site that this bundle may write to. */
export function useMayTakeSteps(): boolean {
  const { opened } = usePlan();
  return opened.site.schema === 'current' && (opened.me.isManager || opened.me.isClerk);
}
