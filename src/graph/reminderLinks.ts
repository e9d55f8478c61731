import { linkAddress } from '../plan/linkAddress';
import type { ReminderLinks } from './reminderContent';

/**
 * Makes the links of a reminder.
 * @param pageUrl the page that shows the plan
 * @param teamsUrl the Teams link to the plan's tab, or null. The route in the app goes into its `context` as
 *   `subEntityId` (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application),
 *   which teams-js gives the app as `page.subPageId`
 * @param planId the plan of the reminder; a site may hold several, and each has an action 1.1
 */
export function reminderLinks(pageUrl: string, teamsUrl: string | null, planId: number): ReminderLinks {
  const page = pageUrl.split('#')[0];
  const onPlan = (route: string): string => `${route}${route.includes('?') ? '&' : '?'}plan=${planId}`;
  return {
    page: (route) => `${page}${onPlan(route)}`,
    // Settings accept any text as the link: a text that is no address must not stop the whole run.
    teams: teamsUrl !== null && isAddress(teamsUrl) ? (route) => teamsLink(teamsUrl, onPlan(route)) : null,
  };
}

/**
 * The page that links lead to.
 * @param named the page in Settings: a full address, or one from the tenant's root, which stays right when the tenant
 *   is renamed
 * @param otherwise a full address, used when Set-up has named no page
 */
export function pageOf(named: string | null, siteUrl: string, otherwise: string): string {
  const safe = linkAddress(named);
  const page = safe !== null && URL.canParse(safe, siteUrl) ? new URL(safe, siteUrl) : null;
  return page && /^https?:$/.test(page.protocol) ? page.href : otherwise;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(text);
}

function teamsLink(teamsUrl: string, route: string): string {
  const url = new URL(teamsUrl);
  url.searchParams.set('context', JSON.stringify({ ...contextOf(url), subEntityId: route }));
  // URL writes a space as "+", which Teams would show as a plus sign.
  url.search = url.search.replace(/\+/g, '%20');
  return url.toString();
}

/**
 * The values already in the link's context (the channel of a channel tab). A context that is no JSON object is
 * replaced.
 */
function contextOf(url: URL): object {
  try {
    const given: unknown = JSON.parse(url.searchParams.get('context') ?? '{}');
    return typeof given === 'object' && given !== null ? given : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
