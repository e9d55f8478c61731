import type { TimelinePipe } from '@pnp/core';
import { DefaultParse } from '@pnp/queryable';
import { spfi } from '@pnp/sp/fi.js';
import type { SPFI } from '@pnp/sp';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import type { RequestSender } from './requestSender';
import { openSender } from './requestSender';

/** How to reach a site. Without a bearer the browser's cookie signs in, as on a SharePoint page. */
export interface Connection {
  /** Absolute address of the site, without a closing slash. */
  siteUrl: string;
  /** Further PnPjs behaviours, applied last. None that retries writes. */
  behaviors?: TimelinePipe[];
  /** A token for the Authorization header, for jobs and tests. */
  bearer?: () => Promise<string>;
  /**
   * Renews the browser's sign-in once it has run out (contracts/semantics.md S33); resolves whether it could. Hosts that
   * have SharePoint's own client pass this.
   */
  renew?: () => Promise<boolean>;
  /**
   * The logins of everybody in a group of the directory, which SharePoint does not say (contracts/semantics.md S32); null
   * where nobody may ask. Left out where there is no directory to ask.
   */
  groupMembers?: (groupId: string) => Promise<string[] | null>;
  /** Waits so many milliseconds before a request is sent again; tests pass one that does not wait. */
  pause?: (milliseconds: number) => Promise<void>;
  /**
   * How many milliseconds this host lets one wait when SharePoint asks for a pause (contracts/semantics.md S22, S39); 20
   * seconds when left out. A longer one is refused in words.
   */
  longestWait?: number;
  /** Told until when SharePoint asked to wait, before a pause that one notices, and null once all of them are over. */
  onPause?: (until: Date | null) => void;
}

/** A site that requests can be sent to. */
export interface SiteLink {
  sp: SPFI;
  siteUrl: string;
  /** "/sites/improvement", or "" for a root site. */
  sitePath: string;
  /** Notes the server's clock with every answer. */
  sender: RequestSender;
}

/** PnPjs on a site, sending as requestSender.ts describes. */
export function linkSite(connection: Connection): SiteLink {
  const siteUrl = connection.siteUrl.replace(/\/+$/, '');
  const sender = openSender({ ...connection, siteUrl });
  const sp = spfi(siteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    sender.behavior,
    DefaultParse(),
    ...(connection.behaviors ?? []),
  );
  return { sp, siteUrl, sitePath: new URL(siteUrl).pathname.replace(/\/$/, ''), sender };
}

/** PnPjs on a site, for rooms that read and write a list of their own. */
export function connectSite(connection: Connection): SPFI {
  return linkSite(connection).sp;
}
