import * as React from 'react';
import { act, render } from '@testing-library/react';
import { useHeightToFoot } from './useElementSize';

function Box(): React.ReactElement {
  const [element, setElement] = React.useState<HTMLElement | null>(null);
  const height = useHeightToFoot(element);
  return <p ref={setElement}>{height === null ? 'as high as its rows' : `${height} pixels`}</p>;
}

const { innerHeight } = window;
const makeWindow = (height: number): void =>
  act(() => {
    window.innerHeight = height;
    window.dispatchEvent(new Event('resize'));
  });

afterEach(() => makeWindow(innerHeight));

it.each([
  [900, '900 pixels'],
  [480, '480 pixels'],
  // A window of 1024 pixels at 400% zoom.
  [256, 'as high as its rows'],
])('a box in a window of %i pixels is %s', (height, said) => {
  const { container } = render(<Box />);
  makeWindow(height);
  expect(container.textContent).toBe(said);
});
