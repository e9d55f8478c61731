import { badQuery, SharePointError } from '../odata/errors';
import type { Collection, Resource } from '../odata/resource';
import { posting, reading } from '../odata/resource';
import { Permission } from './masks';
import { demand } from './permissions';
import type { Site } from './site';
import { all, run } from './site';

/**
 * The site collection feature that locks down Limited Access: somebody who has only that level can then neither open
 * pages nor call the API. The feature is on by default in publishing sites. Source: learn.microsoft.com, "Understanding
 * permission levels in SharePoint".
 */
export const LOCK_DOWN = '7c637b23-06c4-472d-9a9a-7c175762c5c4';

export const lockedDown = (site: Site): boolean =>
  all<{ id: string }>(site, 'SELECT id FROM features WHERE site = ? AND id = ?', site.web.site, LOCK_DOWN).length > 0;

/** `site/features`: the active features of the site collection, by id. */
export function siteFeatures(site: Site): Collection {
  const active = (): string[] =>
    all<{ id: string }>(site, 'SELECT id FROM features WHERE site = ? ORDER BY id', site.web.site).map(({ id }) => id);
  const resource = (id: string): Resource => ({
    kind: 'resource',
    type: 'SP.Feature',
    address: `Site/Features('${id}')`,
    values: () => ({ DefinitionId: id }),
    onRequest: { DisplayName: () => (id === LOCK_DOWN ? 'ViewFormPagesLockDown' : id) },
  });
  const change = (id: string, sentence: string): null => {
    demand(site, Permission.ManageWeb);
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw badQuery('The feature id is no guid.');
    run(site, sentence, site.web.site, id.toLowerCase());
    return null;
  };
  return {
    kind: 'collection',
    type: 'SP.Feature',
    address: 'Site/Features',
    members: () => active().map(resource),
    byKey: (args) => byId(args.text('featureid')),
    calls: {
      getbyid: reading(({ args }) => byId(args.text('featureid'))),
      add: posting(({ args, body }) =>
        change(
          String(body.featureId ?? args.text('featureid')),
          'INSERT OR IGNORE INTO features (site, id) VALUES (?, ?)',
        ),
      ),
      remove: posting(({ args, body }) =>
        change(String(body.featureId ?? args.text('featureid')), 'DELETE FROM features WHERE site = ? AND id = ?'),
      ),
    },
  };
  function byId(id: string): Resource {
    if (!active().includes(id.toLowerCase()))
      throw new SharePointError(404, '-2146233088, System.Exception', `The feature ${id} is not active here.`);
    return resource(id.toLowerCase());
  }
}
