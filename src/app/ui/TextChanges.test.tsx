import * as React from 'react';
import { render } from '@testing-library/react';
import { TextChanges } from './TextChanges';

const shown = (before: string, after: string): string | null =>
  render(<TextChanges changes={[{ field: 'Text', before, after }]} />).container.textContent;

describe('old words and new ones', () => {
  it('never run into each other, also where all of a text is another', () => {
    expect(shown('31 Dec 2025', '2 Feb 2026')).toBe('31 Dec 2025 2 Feb 2026');
    expect(shown('Policy agreed and used', 'Policy agreed, and used')).toBe('Policy agreed agreed, and used');
  });

  it('are told apart as deleted and inserted', () => {
    const { container } = render(<TextChanges changes={[{ field: 'Text', before: 'A plan', after: 'A good plan' }]} />);
    expect(container.querySelector('ins')?.textContent).toBe('good');
    expect(container.querySelector('del')).toBeNull();
  });
});
