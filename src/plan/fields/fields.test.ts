import { comparedFields, publicFields } from '../editions/fields';
import { editionName } from '../editions/plain';
import { planListNames, planLists } from '.';
import type { Action } from '.';
import { actionFields } from './actions';
import type { Fields } from './field';
import { emptyValues } from './field';
import { progressFields } from './progress';

const lists: [string, Fields][] = Object.entries({ ...planLists, progress: progressFields });

describe('the catalogue of fields', () => {
  it.each(lists)('%s: tells every field apart by its label and by its name in an edition', (_name, fields) => {
    const labels = Object.values(fields).map(({ label }) => label.toLowerCase());
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    const names = Object.keys(fields).map(editionName);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(lists)('%s: nothing that the product alone reads is compared or public', (_name, fields) => {
    for (const field of Object.values(fields).filter(({ hidden }) => hidden))
      expect([field.compared, field.public]).toEqual([undefined, undefined]);
  });

  it('never shows the public who leads, owns or answers for something', () => {
    for (const name of planListNames)
      for (const field of Object.values(planLists[name] as Fields))
        if (field.kind === 'person' || field.kind === 'people') expect(field.public).toBeUndefined();
  });

  it('says which fields of an action two editions are compared in, and which the public reads', () => {
    const known = [
      'ref',
      'text',
      'outcome',
      'measure',
      'lead',
      'deputies',
      'externalOwner',
      'start',
      'due',
      'dueText',
      'recommendation',
      'priority',
      'crossPriorities',
      'waitsFor',
      'urgent',
      'workforce',
    ];
    expect(comparedFields('actions').filter((name) => known.includes(name))).toEqual(known);
    for (const technical of ['key', 'plan', 'order', 'illustrative', 'originalDue'])
      expect(comparedFields('actions')).not.toContain(technical);
    expect(publicFields('actions')).not.toContain('externalOwner');
    expect(publicFields('decisions')).toEqual([]);
    expect(comparedFields('plan')).toContain('responseDue');
  });

  it('types rows by their fields: a wrong name or a wrong type does not compile', () => {
    const action: Action = { ...emptyValues(actionFields), id: 1, etag: '' };
    // @ts-expect-error there is no such field
    const misnamed: Partial<Action> = { outcom: 'Seen in time' };
    // @ts-expect-error a day is text
    const mistyped: Partial<Action> = { due: 20_261_218 };
    // @ts-expect-error not one of the words
    const notAChoice: Partial<typeof planLists.priorities.kind.empty> = 'topic';
    expect([action.outcome, action.deputyIds, action.leadId]).toEqual(['', [], null]);
    expect([misnamed, mistyped, notAChoice]).toHaveLength(3);
  });

  it('gives each empty row arrays of its own', () => {
    emptyValues(actionFields).deputyIds.push(7);
    expect(emptyValues(actionFields).deputyIds).toEqual([]);
  });
});
