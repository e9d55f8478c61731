/** The language of a tenant: English, Welsh or German. */
export type Language = 'en' | 'cy' | 'de';

interface BuiltInNames {
  /** SharePoint's number for the language. */
  lcid: number;
  /** The name of a site's group, made from the site's title. */
  owners(title: string): string;
  members(title: string): string;
  visitors(title: string): string;
  /** The titles of the libraries that every site has; their addresses stay English. */
  documents: string;
  sitePages: string;
  /** The permission levels by SharePoint's kind of role (SP.RoleType). */
  roles: Readonly<Record<number, string>>;
  /** The titles of the columns that every list has, by internal name. Columns left out keep their English titles. */
  columns: Readonly<Record<string, string>>;
  /** The titles of the views that SharePoint makes with a list or a library. */
  allItems: string;
  allDocuments: string;
}

/**
 * The titles of SharePoint's built-in objects in each language. Internal names, numbers and addresses are the same in
 * all languages. Code that looks for "Read", "Full Control" or "Documents" by name therefore finds nothing in a Welsh
 * or German tenant.
 */
export const builtIn: Readonly<Record<Language, BuiltInNames>> = {
  en: {
    lcid: 1033,
    owners: (title) => `${title} Owners`,
    members: (title) => `${title} Members`,
    visitors: (title) => `${title} Visitors`,
    documents: 'Documents',
    sitePages: 'Site Pages',
    roles: {},
    columns: {},
    allItems: 'All Items',
    allDocuments: 'All Documents',
  },
  cy: {
    lcid: 1106,
    owners: (title) => `Perchnogion ${title}`,
    members: (title) => `Aelodau ${title}`,
    visitors: (title) => `Ymwelwyr ${title}`,
    documents: 'Dogfennau',
    sitePages: 'Tudalennau’r Safle',
    roles: { 1: 'Mynediad Cyfyngedig', 2: 'Darllen', 3: 'Cyfrannu', 4: 'Dylunio', 5: 'Rheolaeth Lwyr', 6: 'Golygu' },
    columns: {
      Title: 'Teitl',
      Modified: 'Addaswyd',
      Created: 'Crëwyd',
      Author: 'Crëwyd Gan',
      Editor: 'Addaswyd Gan',
      LinkTitle: 'Teitl',
      FileLeafRef: 'Enw',
    },
    allItems: 'Pob Eitem',
    allDocuments: 'Pob Dogfen',
  },
  de: {
    lcid: 1031,
    owners: (title) => `Besitzer von ${title}`,
    members: (title) => `Mitglieder von ${title}`,
    visitors: (title) => `Besucher von ${title}`,
    documents: 'Dokumente',
    sitePages: 'Websiteseiten',
    roles: { 1: 'Beschränkter Zugriff', 2: 'Lesen', 3: 'Mitwirken', 4: 'Entwerfen', 5: 'Vollzugriff', 6: 'Bearbeiten' },
    columns: {
      Title: 'Titel',
      Modified: 'Geändert',
      Created: 'Erstellt',
      Author: 'Erstellt von',
      Editor: 'Geändert von',
      LinkTitle: 'Titel',
      FileLeafRef: 'Name',
    },
    allItems: 'Alle Elemente',
    allDocuments: 'Alle Dokumente',
  },
};

/** The built-in titles of a site, in the language in which the site was made. */
export const namesIn = (lcid: number): BuiltInNames =>
  Object.values(builtIn).find((names) => names.lcid === lcid) ?? builtIn.en;
