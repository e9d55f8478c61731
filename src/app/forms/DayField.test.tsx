import '@testing-library/jest-dom';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { DayField } from './DayField';

const userEvent = userEvents.setup({ delay: null });

function Due({ begins = '' }: { begins?: string }): React.ReactElement {
  const [value, setValue] = React.useState(begins);
  return (
    <FluentProvider theme={webLightTheme}>
      <DayField label="Due" value={value} onChange={setValue} />
    </FluentProvider>
  );
}

const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Due' });

it('shows how a day is written while it is empty, and no day that could be read as the answer', () => {
  render(<Due />);
  expect(field()).toHaveValue('');
  expect(field().placeholder).toBe('day month year');
});

it('writes out the day that was typed when the person leaves the field', async () => {
  render(<Due />);
  await userEvent.type(field(), '24/11/2027');
  await userEvent.tab();
  expect(field()).toHaveValue('24 Nov 2027');
  expect(field()).toBeValid();
});

it('says what is wrong once the person has left, not while they type, and keeps what was typed', async () => {
  render(<Due />);
  await userEvent.type(field(), '31 feb 2027');
  expect(field()).toHaveAccessibleDescription('');
  await userEvent.tab();
  expect(field()).toHaveAccessibleDescription(/\S/);
  expect(field()).toBeInvalid();
  expect(field()).toHaveValue('31 feb 2027');
  await userEvent.click(field());
  expect(field()).toHaveAccessibleDescription('');
});

it('shows at once what is wrong with a day that was there before', () => {
  render(<Due begins="soon" />);
  expect(field()).toBeInvalid();
});
