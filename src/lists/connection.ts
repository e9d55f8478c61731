import type { RequestSender } from './requestSender';
import { openSender } from './requestSender';

/** How to reach a site. Without `bearer`, the browser's cookie signs in, as on a SharePoint page. */
export interface Connection {
  /** Absolute address of the site, without a closing slash. */
  siteUrl: string;
  /** Returns a token for the Authorization header, for jobs and tests. */
  bearer?: () => Promise<string>;
  /**
   * Renews the browser's expired sign-in (contracts/semantics.md S33); resolves whether the renewal worked. Passed by
   * hosts that have SharePoint's own client.
   */
  renew?: () => Promise<boolean>;
  /**
   * The logins of everybody in a directory group, which SharePoint does not list (contracts/semantics.md S32); null
   * where the caller may not ask. Left out where there is no directory.
   */
  groupMembers?: (groupId: string) => Promise<string[] | null>;
  /** Waits a number of milliseconds before a request is sent again; tests pass one that does not wait. */
  pause?: (milliseconds: number) => Promise<void>;
  /** Sends a request on the wire; `fetch` when left out. Tests pass one that watches or holds requests. */
  fetch?: typeof fetch;
  /**
   * The longest pause in milliseconds that this host accepts when SharePoint asks for one (contracts/semantics.md S22,
   * S39); 20 seconds when left out. A longer pause is refused with a sentence.
   */
  longestWait?: number;
  /**
   * Called with the time at which a noticeable pause ends, before the pause, and with null once all pauses are over.
   */
  onPause?: (until: Date | null) => void;
}

/** A site to which requests can be sent. */
export interface SiteLink {
  siteUrl: string;
  /** The site's path, "/sites/improvement", or "" for a root site. */
  sitePath: string;
  /** Sends the requests and keeps the server's time from each answer. */
  sender: RequestSender;
}

/** A link to a site, with requests sent as requestSender.ts describes. */
export function linkSite(connection: Connection): SiteLink {
  const siteUrl = connection.siteUrl.replace(/\/+$/, '');
  const sender = openSender({ ...connection, siteUrl });
  return { siteUrl, sitePath: new URL(siteUrl).pathname.replace(/\/$/, ''), sender };
}
