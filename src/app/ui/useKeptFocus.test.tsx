import '@testing-library/jest-dom';
import * as React from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useKeptFocus } from './useKeptFocus';

function Frame({ children }: { children: React.ReactNode }): React.ReactElement {
  const root = React.useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return <div ref={root}>{children}</div>;
}

/** A section with a list whose rows can be removed, a button that goes when it is pressed, and one that is disabled. */
function Section(): React.ReactElement {
  const [rows, setRows] = React.useState(['one', 'two']);
  const [gone, setGone] = React.useState(false);
  const [sent, setSent] = React.useState(false);
  return (
    <section>
      <h2>Requests</h2>
      {rows.length === 0 ? null : (
        <ul>
          {rows.map((row) => (
            <li key={row}>
              <button onClick={() => setRows(rows.filter((each) => each !== row))}>Remove {row}</button>
            </li>
          ))}
        </ul>
      )}
      {gone ? <p>It is written.</p> : <button onClick={() => setGone(true)}>Write</button>}
      <button disabled={sent} onClick={() => setSent(true)}>
        Send
      </button>
    </section>
  );
}

const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

describe('the focus', () => {
  it('goes to the next row of a list, and to the heading once the list is empty', async () => {
    render(<Frame children={<Section />} />);
    await press('Remove one');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove two' })).toHaveFocus());
    await press('Remove two');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Requests' })).toHaveFocus());
  });

  it.each(['Write', 'Send'])(
    'goes to the heading of the part when the button “%s” goes or is disabled',
    async (name) => {
      render(<Frame children={<Section />} />);
      await press(name);
      await waitFor(() => expect(screen.getByRole('heading', { name: 'Requests' })).toHaveFocus());
    },
  );

  it('goes to the section after one that goes as a whole', async () => {
    function Two(): React.ReactElement {
      const [done, setDone] = React.useState(false);
      return (
        <>
          <h1>Meeting</h1>
          {done ? null : (
            <section>
              <h2>Questions that wait</h2>
              <button onClick={() => setDone(true)}>Make it public</button>
            </section>
          )}
          <section>
            <h2>Questions</h2>
          </section>
        </>
      );
    }
    render(<Frame children={<Two />} />);
    await press('Make it public');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Questions' })).toHaveFocus());
  });

  it('is left where somebody put it: a press beside everything moves nothing', async () => {
    render(<Frame children={<Section />} />);
    screen.getByRole('button', { name: 'Write' }).focus();
    await userEvent.click(document.body);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(document.body).toHaveFocus();
  });

  it('is kept where it was passed on to before the event of the first element was heard', async () => {
    function Passing(): React.ReactElement {
      const [arrived, setArrived] = React.useState(false);
      return (
        <>
          <a href="#elsewhere">Elsewhere</a>
          <section>
            {arrived ? (
              <h1 key="arrived">Committee report</h1>
            ) : (
              <h1 tabIndex={-1} onFocus={() => setTimeout(() => setArrived(true))}>
                Reading
              </h1>
            )}
          </section>
        </>
      );
    }
    render(<Frame children={<Passing />} />);
    // The page hears of the link's focus first and passes it on, as a screen that opens does.
    document.addEventListener(
      'focusin',
      ({ target }) => {
        if (target instanceof HTMLAnchorElement) screen.getByRole('heading', { name: 'Reading' }).focus();
      },
      { capture: true, once: true },
    );
    screen.getByRole('link', { name: 'Elsewhere' }).focus();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Committee report' })).toHaveFocus());
  });

  it('is not taken behind an open dialog, whose own part it is', async () => {
    function Asking(): React.ReactElement {
      const [asked, setAsked] = React.useState(false);
      return (
        <>
          <Frame>
            <ul>
              <li>{asked ? <p>Asked on 12 Jan</p> : <button>Ask</button>}</li>
              <li>
                <a href="#other">Another</a>
              </li>
            </ul>
          </Frame>
          <div role="dialog" aria-modal="true" aria-label="Ask">
            {asked ? null : <button onClick={() => setAsked(true)}>Send</button>}
          </div>
        </>
      );
    }
    render(<Asking />);
    screen.getByRole('button', { name: 'Ask' }).focus();
    await press('Send');
    await screen.findByText('Asked on 12 Jan');
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(screen.getByRole('link', { name: 'Another' })).not.toHaveFocus();
  });
});
