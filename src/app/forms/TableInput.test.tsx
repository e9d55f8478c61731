import '@testing-library/jest-dom';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { TableInput } from './TableInput';
import type { FieldOf, TypedRow } from './fieldTypes';

const userEvent = userEvents.setup({ delay: null });
const agenda: FieldOf<'table'> = {
  kind: 'table',
  name: 'agenda',
  item: 'Item',
  addLabel: 'Add an item',
  ordered: true,
  columns: [{ name: 'title', label: 'Title', kind: 'line' }],
};

function Form({ field }: { field: FieldOf<'table'> }): React.ReactElement {
  const [rows, setRows] = React.useState<TypedRow[]>(['Apologies', 'Minutes', 'Plan'].map((title) => ({ title })));
  return <TableInput field={field} label="Agenda" rows={rows} problem={null} onChange={setRows} />;
}
const titles = (): string[] => screen.getAllByLabelText<HTMLInputElement>('Title').map(({ value }) => value);

describe('a list of items in an order', () => {
  it('has each moved up by keyboard, the focus with it, until it stands first', async () => {
    render(<Form field={agenda} />);
    expect(screen.queryByRole('button', { name: 'Move item 1 up' })).not.toBeInTheDocument();
    screen.getByRole('button', { name: 'Move item 3 up' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(titles()).toEqual(['Apologies', 'Plan', 'Minutes']);
    expect(screen.getByRole('button', { name: 'Move item 2 up' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(titles()).toEqual(['Plan', 'Apologies', 'Minutes']);
    expect(screen.getAllByLabelText('Title')[0]).toHaveFocus();
  });

  it('has no such button where the order means nothing', () => {
    render(<Form field={{ ...agenda, ordered: false }} />);
    expect(screen.queryByRole('button', { name: /^Move/ })).not.toBeInTheDocument();
  });
});
