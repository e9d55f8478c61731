import { usePlan } from '../context/contexts';

/** Whether the signed-in person may keep papers and what was written for them: plan managers and clerks. */
export function useMayKeep(): boolean {
  const { opened } = usePlan();
  return opened.site.schema === 'current' && (opened.me.isManager || opened.me.isClerk);
}
