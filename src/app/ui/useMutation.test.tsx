import * as React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { useMutation } from './useMutation';

function SendButton({ work }: { work: () => Promise<void> }): React.ReactElement {
  const { running, problem, run } = useMutation();
  return (
    <button type="button" onClick={() => void run(work)}>
      {problem ? 'Failed' : running ? 'Sending' : 'Send'}
    </button>
  );
}

describe('what a person sends', () => {
  it('goes once when the button is pressed twice, and again only when the first has come to its end', async () => {
    const ends: (() => void)[] = [];
    render(<SendButton work={() => new Promise((resolve) => ends.push(resolve))} />);
    const button = screen.getByRole('button');
    // Both presses arrive before React has rendered the running state.
    fireEvent.click(button);
    fireEvent.click(button);
    expect(ends).toHaveLength(1);
    ends[0]!();
    fireEvent.click(await screen.findByRole('button', { name: 'Send' }));
    expect(ends).toHaveLength(2);
  });

  it('can be sent again after it failed', async () => {
    const answers = [Promise.reject(new Error('No network')), Promise.resolve()];
    const work = jest.fn(() => answers.shift()!);
    render(<SendButton work={work} />);
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(await screen.findByRole('button', { name: 'Failed' }));
    expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
    expect(work).toHaveBeenCalledTimes(2);
  });
});
