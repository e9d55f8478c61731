import * as React from 'react';
import { fireEvent, render } from '@testing-library/react';
import { usePrintedFoot } from './usePrintedFoot';
import { usePrinting } from './usePrinting';

function Page({ words }: { words: string }): React.ReactElement {
  usePrintedFoot(usePrinting(), words);
  return <p>Plan</p>;
}

const rules = (): string =>
  Array.from(document.head.querySelectorAll('style'), ({ textContent }) => textContent)
    .filter((text) => text?.includes('@page'))
    .join();

it('names the plan and counts the pages at the foot, while the browser prints and no longer', () => {
  render(<Page words={'Children’s plan"; } </style>'} />);
  expect(rules()).toBe('');
  fireEvent(window, new Event('beforeprint'));
  expect(rules()).toContain('content: "Children’s plan ; }  /style>"');
  expect(rules()).toContain('"Page " counter(page) " of " counter(pages)');
  fireEvent(window, new Event('afterprint'));
  expect(rules()).toBe('');
});
