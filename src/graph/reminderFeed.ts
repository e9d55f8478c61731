import type { ActivityLine } from './activity';
import { capitalised } from '../plan/words';
import { first, nobodyToRemind, type ReminderContent } from './reminderContent';
import { nameOf } from '../plan/reminders';

/** One line in somebody's Teams activity feed. */
export type FeedLine = ActivityLine;

/**
 * The activity line for a reminder: how many items, and the most pressing by name. Null where no plan of the reminder
 * has a link into Teams, which every line needs
 * (https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification).
 */
export function lineOf({ parts }: ReminderContent): FeedLine | null {
  const part = parts.find(({ links }) => links.teams !== null);
  if (!part?.links.teams) return null;
  // An item whose lead cannot be reminded is not presented as the reader's own.
  const items = parts.flatMap((one) => [
    ...[...one.items, ...one.escalated].map((item) => ({ about: item.about, stands: first(item) })),
    ...one.orphans.map(({ item: { about } }) => ({ about, stands: `${nameOf(about)} ${nobodyToRemind}` })),
  ]);
  const topic = shortLine(part.planTitle);
  const link = part.links.teams(items.length === 1 ? items[0].about.route : '#/my');
  if (items.length === 0) {
    return {
      type: 'planStands',
      topic,
      link: part.links.teams('#/'),
      preview: shortLine(part.planTitle),
      parameters: {},
    };
  }
  const most = items[0];
  const item = shortLine(nameOf(most.about), 100);
  const stands = capitalised(most.stands);
  const preview = shortLine(`${stands}. ${most.about.text}`);
  if (items.length === 1)
    return { type: 'oneNeedsYou', topic, link, preview, parameters: { item: shortLine(stands, 140) } };
  return { type: 'severalNeedYou', topic, link, preview, parameters: { count: String(items.length), item } };
}

/** Cuts a line to the 150 or so characters that Teams shows of a preview. */
function shortLine(text: string, most = 150): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
