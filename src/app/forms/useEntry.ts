import * as React from 'react';
import { newKey } from '../../lists/keys';
import { PlanContext } from '../context/contexts';
import type { Person } from '../../plan/people';
import type { AnyField, FormColumns, FormValues, Typed } from './fieldTypes';
import { typedOf, valueOf } from './fieldValues';
import type { FormDefinition } from './formDefinition';
import { useDraft } from './useDraft';
import type { Draft } from './useDraft';

type Loose = { [name: string]: unknown };

/** The parts of a form that a draft keeps. */
interface Entry<Row> {
  key: string;
  /** The content of the fields that were touched, as typed. */
  typed: { [name: string]: Typed };
  reason: string;
  /**
   * The row as it was when the edit began. An old draft is compared with it, so that it does not overwrite later
   * changes by others.
   */
  base: Row | null;
  /**
   * The newest row of Progress that was known when the form was begun. Later rows are decisions and reports that the
   * person has not seen.
   */
  seen: number;
}

export interface FormEntry<Columns extends FormColumns, Row> {
  draft: Draft<Entry<Row>>;
  /** The newest entry, for results that arrive after the last render. */
  newest: React.MutableRefObject<Entry<Row>>;
  /** Whether the form is being sent. What is typed then would be in no row and no draft, so the fields hold still. */
  submitting: React.MutableRefObject<boolean>;
  all: readonly AnyField[];
  /** The fields that are shown with the values so far. */
  fields: readonly AnyField[];
  values: FormValues<Columns>;
  typedIn(field: AnyField): Typed;
  set(name: string, to: Typed | ((before: Typed) => Typed)): void;
  setReason(text: string): void;
  /** The values to write: all values of a new row, or those of an edit that differ. */
  toWrite(): FormValues<Columns>;
  /** Starts again from a row, with nothing typed. */
  begin(row: Row): void;
}

const nobody: ReadonlyMap<number, Person> = new Map();

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The content of a form, kept as a draft together with the row from which the edit began. */
export function useEntry<Columns extends FormColumns, Row extends { id: number }>(
  definition: FormDefinition<Columns, Row>,
): FormEntry<Columns, Row> {
  const { columns, row, start = {}, suggested = {}, complete, fills } = definition;
  // The plan may be missing, because a form also makes the first plan of a site.
  const plan = React.useContext(PlanContext);
  const people = plan?.view.people ?? nobody;
  const all = definition.fields as unknown as readonly AnyField[];
  const typedFrom = (values: object): { [name: string]: Typed } =>
    Object.fromEntries(
      all
        .filter(({ name }) => name in values)
        .map((field) => [field.name, typedOf(field, (values as Loose)[field.name], people)]),
    );
  const draft = useDraft<Entry<Row>>(
    `${definition.name} ${definition.about ?? row?.id ?? 'new'}`,
    () => ({
      key: newKey(),
      typed: typedFrom(suggested),
      reason: '',
      base: row,
      seen: Math.max(plan?.data.position?.throughRowId ?? 0, ...(plan?.data.rows ?? []).map(({ id }) => id)),
    }),
    !definition.keepsNoDraft,
  );
  const newest = React.useRef(draft.value);
  const submitting = React.useRef(false);
  newest.current = draft.value;
  const change = (to: Partial<Entry<Row>>): void => {
    newest.current = { ...newest.current, ...to };
    draft.set(newest.current);
  };

  const before = (name: string, base: Row | null): unknown => {
    if (base && name in base) return (base as Loose)[name];
    return name in start ? (start as Loose)[name] : columns[name]?.empty;
  };
  const untouched = (field: AnyField): Typed => typedOf(field, before(field.name, newest.current.base), people);
  const typedIn = (field: AnyField): Typed => newest.current.typed[field.name] ?? untouched(field);
  // An untouched field keeps its exact value, because its typed form may have fewer digits.
  const valueIn = (field: AnyField): unknown =>
    isSame(typedIn(field), untouched(field)) && newest.current.base
      ? before(field.name, newest.current.base)
      : valueOf(field, columns[field.name], typedIn(field));
  const valuesOf = (some: readonly AnyField[]): FormValues<Columns> =>
    Object.fromEntries(some.map((field) => [field.name, valueIn(field)])) as FormValues<Columns>;
  const values = valuesOf(all);
  const fields = all.filter((field) => field.shown?.(values as FormValues<FormColumns>) ?? true);

  return {
    draft,
    newest,
    submitting,
    all,
    fields,
    values,
    typedIn,
    set: (name, to) => {
      const field = all.find((each) => each.name === name);
      if (!field || submitting.current) return;
      const typed = typeof to === 'function' ? to(typedIn(field)) : to;
      const filled = { ...values, [name]: valueOf(field, columns[name], typed) } as FormValues<Columns>;
      change({ typed: { ...newest.current.typed, [name]: typed, ...typedFrom(fills?.(name, filled) ?? {}) } });
    },
    setReason: (reason) => (submitting.current ? undefined : change({ reason })),
    toWrite: () => {
      const { base, reason } = newest.current;
      const asked = valuesOf(fields);
      const whole = complete ? complete(asked, reason.trim(), base) : asked;
      if (base === null) return whole;
      const changed = Object.entries(whole).filter(([name, value]) => !isSame(value, before(name, base)));
      return Object.fromEntries(changed) as FormValues<Columns>;
    },
    begin: (from) => {
      newest.current = { ...newest.current, key: newKey(), typed: {}, reason: '', base: from };
      draft.begin(newest.current);
    },
  };
}
