import '@testing-library/jest-dom';
import * as React from 'react';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { focusFirstFault, showOpenedForm } from './focus';
import { useOpenForm } from './useOpenForm';
import { useRestoreFocus } from './useRestoreFocus';

describe('what is wrong in a form gets the focus', () => {
  const fault = (inner: React.ReactElement): void => {
    render(<form aria-label="Form">{inner}</form>);
    focusFirstFault(screen.getByRole('form'));
  };

  it('the first of several', () => {
    fault(
      <>
        <input aria-label="Right" />
        <input aria-label="First" aria-invalid="true" />
        <textarea aria-label="Second" aria-invalid="true" />
      </>,
    );
    expect(screen.getByLabelText('First')).toHaveFocus();
  });

  it('and stands in the middle of the page, clear of the foot of the form', () => {
    const scrolled = jest.fn();
    // jsdom does no layout and has no scrollIntoView.
    HTMLElement.prototype.scrollIntoView = function (to) {
      scrolled(this.getAttribute('aria-label'), to);
    };
    fault(<input aria-label="Wrong" aria-invalid="true" />);
    expect(scrolled.mock.calls).toEqual([['Wrong', { block: 'center' }]]);
    Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView');
  });

  it('of radio buttons the first of them', () => {
    fault(
      <div role="radiogroup" aria-invalid="true">
        <input type="radio" aria-label="One" />
        <input type="radio" aria-label="Other" />
      </div>,
    );
    expect(screen.getByLabelText('One')).toHaveFocus();
  });

  it('in a part that is shut, which is opened', () => {
    fault(
      <details>
        <summary>More</summary>
        <input aria-label="Within" aria-invalid="true" />
      </details>,
    );
    expect(screen.getByRole('group')).toHaveAttribute('open');
    expect(screen.getByLabelText('Within')).toHaveFocus();
  });
});

it('a form that somebody opened is scrolled into view, with the focus in its first field', () => {
  const scrolled = jest.fn();
  HTMLElement.prototype.scrollIntoView = function (to) {
    scrolled(this.getAttribute('aria-label'), to);
  };
  render(
    <form aria-label="Form">
      <button type="button">Discard what was kept</button>
      <input aria-label="First" />
    </form>,
  );
  showOpenedForm(screen.getByRole('form'));
  expect(screen.getByLabelText('First')).toHaveFocus();
  expect(scrolled.mock.calls).toEqual([['Form', { block: 'nearest' }]]);
  Reflect.deleteProperty(HTMLElement.prototype, 'scrollIntoView');
});

function FormInPlace({ staysAfter }: { staysAfter: boolean }): React.ReactElement {
  const { opened, open, close, around } = useOpenForm<HTMLDivElement>();
  const [gone, setGone] = React.useState(false);
  const end = (): void => {
    setGone(!staysAfter);
    close();
  };
  return (
    <>
      <h1 tabIndex={-1}>Screen</h1>
      <div ref={around}>
        {opened === null && !gone ? (
          <button type="button" data-form="edit" onClick={() => open('edit')}>
            Edit
          </button>
        ) : null}
        {opened === null ? null : (
          <button type="button" onClick={end}>
            Cancel
          </button>
        )}
      </div>
    </>
  );
}

describe('after a form in the place of its button', () => {
  it.each([
    ['its button', true, () => screen.getByRole('button', { name: 'Edit' })],
    ['the heading, where the button is gone as well', false, () => screen.getByRole('heading', { name: 'Screen' })],
  ])('the focus goes to %s', async (_what, staysAfter, focused) => {
    render(<FormInPlace staysAfter={staysAfter} />);
    fireEvent.click(screen.getByRole('button', { name: 'Edit' }));
    const cancel = screen.getByRole('button', { name: 'Cancel' });
    cancel.focus();
    fireEvent.click(cancel);
    await waitFor(() => expect(focused()).toHaveFocus());
  });
});

function Dialog({ onClose }: { onClose(): void }): React.ReactElement {
  useRestoreFocus();
  const button = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" onClick={onClose}>
      Close
    </button>
  );
}

function Opener({ staysAfter }: { staysAfter: boolean }): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  const [gone, setGone] = React.useState(false);
  const close = (): void => {
    setOpen(false);
    setGone(!staysAfter);
  };
  return (
    <>
      <h1 tabIndex={-1}>Screen</h1>
      {gone ? null : (
        <button type="button" onClick={() => setOpen(true)}>
          Withdraw
        </button>
      )}
      {open ? <Dialog onClose={close} /> : null}
    </>
  );
}

describe('after a dialog', () => {
  it.each([
    ['what opened it', true, () => screen.getByRole('button', { name: 'Withdraw' })],
    ['the heading, where that is gone as well', false, () => screen.getByRole('heading', { name: 'Screen' })],
  ])('the focus goes to %s', async (_what, staysAfter, focused) => {
    render(<Opener staysAfter={staysAfter} />);
    const opener = screen.getByRole('button', { name: 'Withdraw' });
    opener.focus();
    fireEvent.click(opener);
    const close = screen.getByRole('button', { name: 'Close' });
    expect(close).toHaveFocus();
    fireEvent.click(close);
    await waitFor(() => expect(focused()).toHaveFocus());
  });
});
