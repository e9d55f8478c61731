import type { PlanData } from '../../plan/planData';
import type { SiteLink } from '../connection';
import { linkSite } from '../connection';
import { hasStatus } from '../errors';
import { SiteError } from '../planStore';
import type { OtherSite } from '../planStore';
import { readJson } from '../reading';
import { planDataOf } from './planData';
import { readSavedPosition } from './savedPosition';
import type { Session } from './session';

/**
 * The plans of another site, from its saved position (requirement 68). Takes two requests, however much the site holds.
 * @param siteUrl absolute, of the same tenant
 * @throws SiteError that says why the plans cannot be shown
 */
export async function readOtherSite(session: Session, siteUrl: string): Promise<OtherSite> {
  const link = linkSite({ ...session.connection, siteUrl });
  const [title, saved] = await Promise.all([titleOf(siteUrl, link), readSavedPosition(link)]);
  if (!saved)
    throw new SiteError(
      `The plans of “${title}” cannot be shown: nobody has opened them with this version yet, or you may not read them.`,
      'not found',
      `no saved position at ${siteUrl}`,
    );
  const plans = saved.lists.plans
    .filter(({ id, unfinished, closed }) => !unfinished && closed === null && saved.folds[id] !== undefined)
    .map((plan): PlanData => planDataOf(saved.lists, plan, saved.people, saved.folds[plan.id], []));
  return { url: siteUrl, title, plans };
}

async function titleOf(siteUrl: string, link: SiteLink): Promise<string> {
  try {
    return (await readJson<{ Title: string }>(link, '', { $select: 'Title' })).Title;
  } catch (error) {
    if (hasStatus(error, 403))
      throw new SiteError(`You may not open the site at ${siteUrl}.`, 'not allowed', (error as Error).message);
    if (hasStatus(error, 404))
      throw new SiteError(
        `There is no site at ${siteUrl}. Its address can be put right in Set-up.`,
        'not found',
        (error as Error).message,
      );
    throw error;
  }
}
