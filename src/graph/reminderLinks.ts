import type { ReminderLinks } from './reminderLetter';

/**
 * Links of a reminder.
 * @param pageUrl the page that shows the plan
 * @param teamsUrl the Teams link to the plan's tab, or null; the place in the app travels as `subEntityId` in its `context`
 *   (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application), which teams-js
 *   gives the app as `page.subPageId`
 */
export function reminderLinks(pageUrl: string, teamsUrl: string | null): ReminderLinks {
  const page = pageUrl.split('#')[0];
  return {
    page: (route) => `${page}${route}`,
    // Settings take whatever was pasted: a link that is none would keep everybody from being reminded.
    teams: teamsUrl !== null && isAddress(teamsUrl) ? (route) => teamsLink(teamsUrl, route) : null,
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(text);
}

function teamsLink(teamsUrl: string, route: string): string {
  const url = new URL(teamsUrl);
  url.searchParams.set('context', JSON.stringify({ ...contextOf(url), subEntityId: route }));
  // URL writes a space as "+", which Teams shows as a plus.
  url.search = url.search.replace(/\+/g, '%20');
  return url.toString();
}

/** What the link's context says already (the channel of a channel tab); a context that is no JSON object is replaced. */
function contextOf(url: URL): object {
  try {
    const given: unknown = JSON.parse(url.searchParams.get('context') ?? '{}');
    return typeof given === 'object' && given !== null ? given : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
