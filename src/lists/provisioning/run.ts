import type { SiteLink } from '../connection';
import { SiteError } from '../planStore';
import type { ListDefinition, Role } from '../schema/list';
import { addressOf } from '../schema/list';
import { ownersGroup } from './ownersGroup';
import type { SiteGroup } from '../store/groups';
import { readGroups } from '../store/groups';
import type { Levels } from './levels';
import { findLevels } from './levels';
import type { StoredList } from './storedLists';
import { readLists } from './storedLists';

/**
 * One run of provisioning, with what it has read of the site so far. Each part is read when first needed. After an
 * error everything is read again, because only looking at the site can tell what was done.
 */
export interface Run {
  readonly link: SiteLink;
  groups(): Promise<Map<Role, SiteGroup>>;
  levels(): Promise<Levels>;
  owners(): Promise<{ Id: number; Title: string }>;
  lists(): Promise<StoredList[]>;
  /** The list at the product's address, which must exist. */
  listFor(list: ListDefinition): Promise<StoredList>;
  /** The list at the product's address, or undefined. */
  findList(list: ListDefinition): Promise<StoredList | undefined>;
  /** Drops what was read, of the lists only or of everything. */
  forget(what: 'lists' | 'everything'): void;
}

export function openRun(link: SiteLink): Run {
  let read: { [Name in 'groups' | 'levels' | 'owners' | 'lists']?: unknown } = {};
  const once = <Value>(name: keyof typeof read, ask: () => Promise<Value>): Promise<Value> =>
    (read[name] ??= ask()) as Promise<Value>;

  const run: Run = {
    link,
    groups: () => once('groups', () => readGroups(link)),
    levels: () => once('levels', () => findLevels(link)),
    owners: () => once('owners', () => ownersGroup(link)),
    lists: () => once('lists', () => readLists(link)),
    findList: async (list) => {
      const address = `${link.sitePath}/${addressOf(list)}`.toLowerCase();
      return (await run.lists()).find((one) => one.RootFolder.ServerRelativeUrl.toLowerCase() === address);
    },
    listFor: async (list) => {
      const found = await run.findList(list);
      if (found) return found;
      throw new SiteError(`The list at ${addressOf(list)} is gone. Run Set-up again.`, 'not found', 'no list');
    },
    forget: (what) => {
      read = what === 'everything' ? {} : { ...read, lists: undefined };
    },
  };
  return run;
}
