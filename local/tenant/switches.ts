/**
 * The switches of a tenant: settings that differ between councils' tenants, and conditions of the service that come and
 * go. The codes are lines of contracts/semantics.md. Switches are set when the tenant starts, or at `/_local/switches`
 * while it runs.
 */
export interface Switches {
  /** S18: versions are returned 50 at a time, with a next link. */
  versionsPaged: boolean;
  /** S21: the parts of a batch are carried out in an order other than the one sent. */
  batchesReordered: boolean;
  /** S31: the tenant decides how many versions a library keeps and refuses a limit set on a library. */
  automaticVersionLimits: boolean;
  /** S33: the minutes for which a cookie is valid; null for no limit. */
  cookieMinutes: number | null;
  /** S33: cookies of an earlier round have expired, so raising the number ends every sign-in at once. */
  signInRound: number;
  /**
   * S33: for Entra too, sign-ins of an earlier round have expired: Entra then asks who is there, and no cookie is
   * renewed silently.
   */
  entraRound: number;
  /** S36: the items and files on hold, as regular expressions of `<path of the list>/<number>` or of a file's path. */
  holds: readonly string[];
  /** S39: the number of lists that may be made within a minute, before one must wait for minutes; null for no limit. */
  listsInMinute: number | null;
  /** P10: only administrators may open the root site. */
  rootSiteClosed: boolean;
  /** G10: the Graph permissions granted to SharePoint's scripts; null for all that any package asks for. */
  graphScopes: readonly string[] | null;
  /** P7: within Teams only the first file of a blob address is downloaded. */
  oneBlobDownload: boolean;
  /** P9: a second link into an app that is open in Teams comes as an event and loads nothing. */
  linksKeepTheApp: boolean;
}

/**
 * The switches of a usual tenant: each recorded line of contracts/semantics.md applies, and Graph grants what the
 * package asks for.
 */
export const USUAL: Switches = {
  versionsPaged: true,
  batchesReordered: true,
  automaticVersionLimits: false,
  cookieMinutes: null,
  signInRound: 0,
  entraRound: 0,
  holds: [],
  listsInMinute: null,
  rootSiteClosed: false,
  graphScopes: ['User.ReadBasic.All', 'Mail.Send'],
  oneBlobDownload: true,
  linksKeepTheApp: true,
};

/**
 * The switches of a stricter tenant, all at once. A sign-in lasts twenty minutes, and all lists and libraries of a plan
 * are on hold.
 */
export const STRICT: Partial<Switches> = {
  automaticVersionLimits: true,
  cookieMinutes: 20,
  listsInMinute: 20,
  rootSiteClosed: true,
  holds: ['/ImprovementPlan'],
};

/** The check of each switch's value. */
const takes: { [Name in keyof Switches]: (value: unknown) => boolean } = {
  versionsPaged: isBoolean,
  batchesReordered: isBoolean,
  automaticVersionLimits: isBoolean,
  cookieMinutes: (value) => value === null || isNumber(value),
  signInRound: isNumber,
  entraRound: isNumber,
  holds: (value) => isTexts(value) && value.every(isPattern),
  listsInMinute: (value) => value === null || isNumber(value),
  rootSiteClosed: isBoolean,
  graphScopes: (value) => value === null || isTexts(value),
  oneBlobDownload: isBoolean,
  linksKeepTheApp: isBoolean,
};

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && value >= 0;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads posted switches. Returns a message when one of them is wrong. */
export function readSwitches(value: unknown): Partial<Switches> | string {
  if (typeof value !== 'object' || value === null) return 'Switches are an object.';
  const wrong = Object.entries(value).find(
    ([name, given]) => !(Object.hasOwn(takes, name) && takes[name as keyof Switches](given)),
  );
  if (wrong)
    return `There is no switch "${wrong[0]}" that takes ${JSON.stringify(wrong[1])}. There are: ${Object.keys(takes).join(', ')}.`;
  return value as Partial<Switches>;
}
