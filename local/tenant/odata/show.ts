import { noSuchProperty, notExpanded } from './errors';
import { inOrder, keep } from './evaluate';
import type { NameTree, ReadOptions } from './options';
import { NO_OPTIONS } from './options';
import type { Collection, Resource, ShownResource, ShownList, Value } from './resource';

/** The properties of an object that `$select` and `$expand` choose. */
export function showResource(resource: Resource, options: ReadOptions): ShownResource {
  return resource.show ? resource.show(options) : show(resource, options.select, options.expand);
}

/**
 * The members of a collection that an answer shows: filtered, sorted and cut to a page. Items are read with a query of
 * their own instead.
 */
export function showCollection(collection: Collection, options: ReadOptions): ShownList {
  if (collection.page) return collection.page(options);
  let members = collection.members();
  const value = (resource: Resource, path: string): Value => valueAt(resource, path);
  if (options.filter) members = members.filter((member) => keep(options.filter!, (path) => value(member, path)));
  members = inOrder(members, options.order, value);
  const start = options.skip;
  members = members.slice(start, options.top === null ? undefined : start + options.top);
  return {
    kind: 'list',
    type: collection.type,
    address: collection.address,
    members: members.map((member) => showResource(member, { ...options, filter: null, order: [], top: null, skip: 0 })),
  };
}

function valueAt(resource: Resource, path: string): Value {
  const [name, ...rest] = path.split('/');
  const values = resource.values();
  if (rest.length === 0) {
    if (name! in values) return values[name!]!;
    const more = resource.onRequest?.[name!];
    if (more) return more();
  }
  const link = resource.links?.[name!]?.();
  if (rest.length > 0 && link?.kind === 'resource') return valueAt(link, rest.join('/'));
  throw noSuchProperty(path, resource.type);
}

/** The names in `$select`, or null where it asks for everything. */
const namedIn = (select: NameTree | null): NameTree['names'] | null =>
  select && select.names.size > 0 && !select.names.has('*') ? select.names : null;

function show(resource: Resource, select: NameTree | null, expand: NameTree): ShownResource {
  const own = resource.values();
  const shown: ShownResource['values'] = {};
  const links = resource.links ?? {};
  const wanted = namedIn(select);
  if (!wanted) Object.assign(shown, own);

  const expanded = (name: string, inner: NameTree | null): void => {
    const target = links[name]!();
    const options: ReadOptions = {
      ...NO_OPTIONS,
      select: inner && inner.names.size > 0 ? inner : null,
      expand: expand.names.get(name)!,
    };
    if (target === null) shown[name] = null;
    else shown[name] = target.kind === 'resource' ? showResource(target, options) : showCollection(target, options);
  };

  const selected = (name: string, inner: NameTree): void => {
    const more = resource.onRequest?.[name];
    if (name in own && inner.names.size === 0) shown[name] = own[name]!;
    else if (more) shown[name] = more();
    else if (!(name in links)) throw noSuchProperty(name, resource.type);
    else if (expand.names.has(name)) expanded(name, inner);
    else if (inner.names.size > 0) throw notExpanded(`${name}/${[...inner.names.keys()][0]}`);
  };

  for (const [name, inner] of wanted ?? []) selected(name, inner);
  for (const name of expand.names.keys()) {
    if (name in links) {
      if (!wanted) expanded(name, select?.names.get(name) ?? null);
      continue;
    }
    const more = resource.onRequest?.[name];
    if (!more && !(name in own)) throw noSuchProperty(name, resource.type);
    if (more && !wanted) shown[name] = more();
  }
  return {
    kind: 'shown',
    type: resource.type,
    address: resource.address,
    etag: resource.etag,
    values: shown,
    deferred: Object.keys(links).filter((name) => !(name in shown)),
  };
}
