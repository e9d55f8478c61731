import type { Plan } from '../../plan/fields';
import { SiteError } from '../planStore';
import { listSchema } from '../schema';
import { readRows } from './readRows';
import type { Session } from './session';

/** @throws SiteError where a plan is closed: nothing comes into it until it is opened again (requirement 69) */
export function refuseClosed({ title, closed }: Pick<Plan, 'title' | 'closed'>): void {
  if (closed !== null)
    throw new SiteError(
      `“${title}” is closed, so nothing can come into it. Open it again in Set-up first, or choose another plan.`,
      'invalid',
      `closed on ${closed}`,
    );
}

/** The same for a plan by its number; one that is not there any more is left to whoever writes into it. */
export async function refuseClosedPlan(session: Session, planId: number): Promise<void> {
  const plans = await readRows(session.link, listSchema.plans, await session.zoneForWriting());
  const plan = plans.find(({ id }) => id === planId);
  if (plan) refuseClosed(plan);
}
