import { badQuery, badRequest, SharePointError } from '../odata/errors';
import type { Body, Call } from '../odata/resource';
import { Complex, posting } from '../odata/resource';
import type { KeptValues } from './columns';
import { readValue } from './columns';
import type { FieldDefinition } from './fieldRows';
import { fieldsOf, isMulti, isPerson } from './fieldRows';
import type { ItemRow, Stamps } from './itemRows';
import { changeItem, insertItem, restamp } from './itemRows';
import type { ListRow } from './listRows';
import { isLibrary } from './listRows';
import { Permission } from './masks';
import { demand } from './permissions';
import { ensureUser } from './principals';
import type { Site } from './site';
import { stamp } from './site';

interface FormValue {
  FieldName: string;
  FieldValue: string;
}

function formValues(body: Body): FormValue[] {
  if (!Array.isArray(body.formValues)) throw badQuery('The parameter formValues must be a collection.');
  return (body.formValues as Partial<FormValue>[]).map(({ FieldName, FieldValue }) => {
    if (typeof FieldName !== 'string') throw badQuery('FieldName is missing.');
    return { FieldName, FieldValue: FieldValue ?? '' };
  });
}

/** Reads people from a JSON text of claims, as the form's picker writes it. */
function people(site: Site, text: string): number[] {
  const keys = JSON.parse(text) as { Key: string }[];
  return keys.map(({ Key }) => ensureUser(site, Key).id);
}

/** Reads the value that a form sends for a column; every value is a text. */
function fromForm(site: Site, field: FieldDefinition, text: string): KeptValues[string] {
  if (text === '') return null;
  if (isPerson(field)) return isMulti(field) ? people(site, text) : (people(site, text)[0] ?? null);
  switch (field.type) {
    case 'Number':
    case 'Currency':
    case 'Integer':
    case 'Lookup':
      return readValue(site, field, Number(text));
    case 'Boolean':
      return text === '1' || /^(true|yes)$/i.test(text);
    case 'MultiChoice':
      return text.split(';#').filter((choice) => choice !== '');
    case 'LookupMulti':
      return text.split(';#').map(Number);
    case 'URL':
      return { Url: text.split(', ')[0]!, Description: text.split(', ')[1] ?? text };
    default:
      return readValue(site, field, text);
  }
}

/** Reads the author and times, which only a new version of a document may set. */
function readStamps(site: Site, values: readonly FormValue[]): Stamps {
  const stamps: Stamps = {};
  for (const { FieldName, FieldValue } of values) {
    if (FieldName === 'Author' || FieldName === 'Editor')
      stamps[FieldName === 'Author' ? 'author' : 'editor'] = people(site, FieldValue)[0];
    if (FieldName === 'Created' || FieldName === 'Modified') {
      const moment = Date.parse(FieldValue);
      if (Number.isNaN(moment)) throw badRequest('You must specify a valid date.', -2147024809);
      stamps[FieldName === 'Created' ? 'created' : 'modified'] = stamp(new Date(moment));
    }
  }
  return stamps;
}

const STAMPED = ['Author', 'Editor', 'Created', 'Modified'];

function readAll(site: Site, list: ListRow, values: readonly FormValue[]): KeptValues {
  const { byName } = fieldsOf(site, list);
  const read: KeptValues = {};
  for (const { FieldName, FieldValue } of values) {
    if (STAMPED.includes(FieldName)) continue;
    const field = byName.get(FieldName);
    if (!field || field.readOnly)
      throw badRequest(
        `The column '${FieldName}' does not exist. It may have been deleted by another user.`,
        -2147024809,
      );
    read[field.name] = fromForm(site, field, FieldValue);
  }
  return read;
}

const result = (values: readonly FormValue[], item: ItemRow): Complex[] =>
  values.map(
    (value) =>
      new Complex('SP.ListItemFormUpdateValue', {
        ErrorCode: 0,
        ErrorMessage: null,
        FieldName: value.FieldName,
        FieldValue: value.FieldValue,
        HasException: false,
        ItemId: item.id,
      }),
  );

/** The answer to a wrong value: the message is beside its column with status 200, and nothing is written. */
function told(values: readonly FormValue[], error: SharePointError): Complex[] {
  return values.map(
    (value) =>
      new Complex('SP.ListItemFormUpdateValue', {
        ErrorCode: Number(error.code.split(',')[0]),
        ErrorMessage: error.message,
        FieldName: value.FieldName,
        FieldValue: value.FieldValue,
        HasException: true,
        ItemId: 0,
      }),
  );
}

const isRefusedValue = (error: unknown): error is SharePointError =>
  error instanceof SharePointError && error.status !== 403 && error.status !== 412;

/**
 * The second way to write an item (S38). With `bNewDocumentUpdate` author, editor and times are as the caller sets
 * them. It is not known whether add rights alone are enough for that in SharePoint, so they are enough here.
 */
export function addValidated(site: Site, list: ListRow): Call {
  return posting(({ body }) => {
    demand(site, Permission.AddListItems, list);
    if (isLibrary(list))
      throw badRequest('To add an item to a document library, use SPFileCollection.Add()', -2130575320);
    const values = formValues(body);
    const name = 'AddValidateUpdateItemUsingPath';
    try {
      const item = insertItem(site, list, readAll(site, list, values));
      if (body.bNewDocumentUpdate === true) restamp(site, list, item, readStamps(site, values));
      return { kind: 'single', name, value: result(values, item) };
    } catch (error) {
      if (!isRefusedValue(error)) throw error;
      return { kind: 'single', name, value: told(values, error) };
    }
  });
}

export function validateUpdate(site: Site, list: ListRow, item: ItemRow): Call {
  return posting(({ body }) => {
    demand(site, Permission.EditListItems, list, item);
    const values = formValues(body);
    const name = 'ValidateUpdateListItem';
    try {
      const changed = changeItem(site, list, item, readAll(site, list, values));
      if (body.bNewDocumentUpdate === true) restamp(site, list, changed, readStamps(site, values));
      return { kind: 'single', name, value: result(values, changed) };
    } catch (error) {
      if (!isRefusedValue(error)) throw error;
      return { kind: 'single', name, value: told(values, error) };
    }
  });
}
