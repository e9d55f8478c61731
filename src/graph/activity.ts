import type { Client } from '@microsoft/microsoft-graph-client';
import { graphProblem } from './graphProblem';
import type { GraphActivityNotification } from './graphShapes';

/** One line in somebody's Teams activity feed. */
export interface ActivityLine {
  /** An activity type that the Teams manifest declares. */
  type: string;
  /** What the line is about: Teams shows it as the line's topic. */
  topic: string;
  /**
   * The Teams deep link that the line opens (https://teams.microsoft.com/l/…). Graph accepts no other address for a
   * text topic.
   */
  link: string;
  preview: string;
  /** The placeholders of the type's template. */
  parameters: Record<string, string>;
}

export interface Activity {
  /**
   * Puts a line in a person's activity feed (TeamsActivity.Send).
   * @param teamsAppId the app's id in the organisation's catalogue, needed when several apps share one Entra id
   * @returns 'told', or 'not installed' when the person does not have the app in Teams; the caller then writes a mail
   *   instead
   */
  notify(login: string, line: ActivityLine, teamsAppId?: string): Promise<'told' | 'not installed'>;
}

export function openActivity(client: Client): Activity {
  return {
    async notify(login, line, teamsAppId) {
      try {
        await client
          .api(`/users/${encodeURIComponent(login)}/teamwork/sendActivityNotification`)
          .post(activityBody(line, teamsAppId));
        return 'told';
      } catch (error) {
        const problem = graphProblem(error, 'put a line in the activity feed');
        // Graph documents 403 for a person without the app, and also answers 404. Every other refusal means a fault in
        // the set-up.
        if ((problem.status === 403 || problem.status === 404) && /installed/i.test(problem.message)) {
          return 'not installed';
        }
        throw problem;
      }
    },
  };
}

/** The body of sendActivityNotification for a line. */
export function activityBody(line: ActivityLine, teamsAppId?: string): GraphActivityNotification {
  return {
    topic: { source: 'text', value: line.topic, webUrl: line.link },
    activityType: line.type,
    previewText: { content: line.preview },
    templateParameters: Object.entries(line.parameters).map(([name, value]) => ({ name, value })),
    ...(teamsAppId ? { teamsAppId } : {}),
  };
}
