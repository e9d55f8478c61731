import { badQuery, badRequest, noSuchProperty, notSpoken } from '../odata/errors';
import type { Body } from '../odata/resource';
import type { ListSettings } from './listRows';

/** The settings of a new list. */
export const DEFAULTS: ListSettings = {
  Description: '',
  EnableVersioning: true,
  MajorVersionLimit: 50,
  EnableMinorVersions: false,
  EnableAttachments: true,
  EnableFolderCreation: false,
  EnableModeration: false,
  ForceCheckout: false,
  Hidden: false,
  NoCrawl: false,
  OnQuickLaunch: false,
  ContentTypesEnabled: false,
  AllowContentTypes: true,
  ListExperienceOptions: 0,
  DisableCommenting: false,
  DisableGridEditing: false,
  DraftVersionVisibility: 0,
  ReadSecurity: 1,
  WriteSecurity: 1,
  IrmEnabled: false,
  ValidationFormula: null,
  ValidationMessage: null,
};

/** The most major versions that SharePoint keeps. */
const VERSION_LIMIT = 50_000;

/** Settings with an effect that this server does not imitate. They are refused rather than ignored. */
const INERT: readonly (keyof ListSettings)[] = [
  'EnableMinorVersions',
  'EnableModeration',
  'ForceCheckout',
  'IrmEnabled',
  'ValidationFormula',
  'ValidationMessage',
  'WriteSecurity',
];

const EDM_TYPES: Readonly<Record<string, string>> = {
  boolean: 'Edm.Boolean',
  number: 'Edm.Int32',
  string: 'Edm.String',
};

/** Refuses unknown settings, values of the wrong kind, and settings that this server does not imitate. */
function demandSetting(name: string, value: unknown): void {
  if (!(name in DEFAULTS)) throw noSuchProperty(name, 'SP.List');
  const key = name as keyof ListSettings;
  const kind = DEFAULTS[key] === null ? 'string' : typeof DEFAULTS[key];
  if (typeof value !== kind && value !== null)
    throw badQuery(
      `Cannot convert a primitive value to the expected type '${EDM_TYPES[kind]}'. See the inner exception for more details.`,
    );
  if (INERT.includes(key) && value !== DEFAULTS[key]) throw notSpoken(`lists with ${name} ${String(value)}`);
}

/** Reads the settings of a POST or MERGE. Unknown names and values of the wrong kind are refused. */
export function readSettings(body: Body, now: ListSettings): { settings: ListSettings; title?: string } {
  const settings = { ...now };
  let title: string | undefined;
  for (const [name, value] of Object.entries(body)) {
    if (['__metadata', 'BaseTemplate', 'odata.type', 'TemplateFeatureId', 'Url'].includes(name)) continue;
    if (name === 'Title') {
      if (typeof value !== 'string' || !value.trim()) throw badRequest('The list title is empty.', -2147024809);
      title = value;
    } else {
      demandSetting(name, value);
      Object.assign(settings, { [name]: value });
    }
  }
  if (settings.ReadSecurity !== 1 && settings.ReadSecurity !== 2)
    throw badRequest('Read access of a list is to all items (1) or to one’s own (2).', -2147024809);
  if (settings.MajorVersionLimit < 0 || settings.MajorVersionLimit > VERSION_LIMIT)
    throw badRequest(`The number of major versions to keep must be between 1 and ${VERSION_LIMIT}.`, -2147024809);
  return { settings, title };
}
