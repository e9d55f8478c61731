import '@testing-library/jest-dom';
import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { CheckboxGroup } from './CheckboxGroup';

const userEvent = userEvents.setup({ delay: null });

const options = ['Safe and seen', 'A permanent home sooner', 'Ready for their own lives'].map((label, at) => ({
  value: at + 1,
  label,
}));

function Several({ hint }: { hint?: string }): React.ReactElement {
  const [chosen, setChosen] = React.useState<number[]>([]);
  return (
    <FluentProvider theme={webLightTheme}>
      <CheckboxGroup label="Which it serves" hint={hint} options={options} chosen={chosen} onChange={setChosen} />
      <output>{chosen.join(' ')}</output>
    </FluentProvider>
  );
}

it('ticks what stands beside the words that are pressed, not the first of all', async () => {
  render(<Several />);
  await userEvent.click(screen.getByText('Ready for their own lives'));
  expect(screen.getByRole('status')).toHaveTextContent(/^3$/);
  expect(screen.getByRole('checkbox', { name: 'Ready for their own lives' })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Safe and seen' })).not.toBeChecked();
  await userEvent.click(screen.getByText('Safe and seen'));
  await userEvent.click(screen.getByText('Ready for their own lives'));
  expect(screen.getByRole('status')).toHaveTextContent(/^1$/);
});

it('says its hint once, of all of them together', () => {
  render(<Several hint="As the report says." />);
  expect(screen.getByRole('group', { name: 'Which it serves' })).toHaveAccessibleDescription('As the report says.');
  expect(screen.getByRole('checkbox', { name: 'Safe and seen' })).not.toHaveAccessibleDescription();
});
