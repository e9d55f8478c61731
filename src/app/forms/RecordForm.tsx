import * as React from 'react';
import type { EditableRecord, RecordValues, RecordName, RecordRow } from '../../lists/planStore';
import { listSchema } from '../../lists/schema';
import type { ListName } from '../../lists/schema';
import type { Field } from '../../plan/fields/field';
import { useServices } from '../context/contexts';
import type { FormColumns, FormValues } from './fieldTypes';
import { Form } from './Form';
import type { FormProps } from './Form';

type Lists = typeof listSchema;
type ColumnsOf<Name extends ListName> = Lists[Name]['columns'];

export type ListFormProps<
  Name extends ListName,
  Row extends { id: number },
  Extra extends FormColumns = Record<never, Field>,
> = Omit<FormProps<NoInfer<ColumnsOf<Name> & Extra>, Row>, 'columns' | 'add' | 'edit' | 'complete'> & {
  /** The list whose rows the form adds and edits; its columns give the fields their types. */
  list: Name;
  /** Fields beyond the columns of the list; `complete` turns their values into values of the list. */
  extra?: Extra;
  complete?(
    values: FormValues<NoInfer<ColumnsOf<Name> & Extra>>,
    reason: string,
    base: Row | null,
  ): FormValues<NoInfer<ColumnsOf<Name> & Extra>>;
  add?(values: FormValues<ColumnsOf<Name>>, key: string): Promise<unknown>;
  /** @param typed all that was changed, with the further fields */
  edit?(
    base: Row,
    changes: FormValues<ColumnsOf<Name>>,
    reason: string,
    key: string,
    typed: FormValues<NoInfer<ColumnsOf<Name> & Extra>>,
  ): Promise<unknown>;
};

/** A form over a list whose rows are written by functions of their own rather than by the general ones. */
export function ListForm<
  Name extends ListName,
  Row extends { id: number },
  Extra extends FormColumns = Record<never, Field>,
>({ list, extra, add, edit, ...form }: ListFormProps<Name, Row, Extra>): React.ReactElement {
  const own = listSchema[list].columns as ColumnsOf<Name>;
  const columns = React.useMemo(() => ({ ...own, ...extra }) as ColumnsOf<Name> & Extra, [own, extra]);
  const ofList = (values: object): FormValues<ColumnsOf<Name>> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => name in own)) as FormValues<ColumnsOf<Name>>;
  return (
    <Form<ColumnsOf<Name> & Extra, Row>
      {...form}
      columns={columns}
      add={async (values, key) => add?.(ofList(values), key)}
      edit={async (base, changes, reason, key) => edit?.(base, ofList(changes), reason, key, changes)}
    />
  );
}

/** A form over one of the plan's lists. It adds a row under a key, or edits one with a reason and If-Match. */
export function RecordForm<Name extends EditableRecord & RecordName, Extra extends FormColumns = Record<never, Field>>({
  given,
  ...form
}: Omit<ListFormProps<Name, RecordRow<Name>, Extra>, 'add' | 'edit'> & {
  /** Values of a new row that are not filled in, such as the plan that the row belongs to. */
  given?: RecordValues<Name>;
}): React.ReactElement {
  const { store } = useServices();
  return (
    <ListForm<Name, RecordRow<Name>, Extra>
      {...form}
      add={(values, key) => store.addRecord(form.list, { ...given, ...values } as RecordValues<Name>, key)}
      edit={(base, changes, reason, key) =>
        store.editRecord(form.list, base, changes as Partial<RecordValues<Name>>, reason, key)
      }
    />
  );
}
