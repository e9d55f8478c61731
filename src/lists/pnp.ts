import { DefaultParse } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import { spfi } from '@pnp/sp/fi.js';
import type { SPFI } from '@pnp/sp';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import type { Connection, SiteLink } from './connection';
import { linkSite } from './connection';

const linked = new WeakMap<SiteLink, SPFI>();

/**
 * PnPjs on a site, for whatever writes, and for reads that the first view does not make. The first view reads without it
 * (reading.ts), so that its code loads later.
 */
export function spOf(link: SiteLink): SPFI {
  const known = linked.get(link);
  if (known) return known;
  const sp = spfi(link.siteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    (instance) => {
      (instance as unknown as Queryable).on.send.replace((url: URL, init: RequestInit) =>
        link.sender.send(url.toString(), init),
      );
      return instance;
    },
    DefaultParse(),
  );
  linked.set(link, sp);
  return sp;
}

/** PnPjs on a site, for other rooms that read and write a list of their own. */
export function connectSite(connection: Connection): SPFI {
  return spOf(linkSite(connection));
}
