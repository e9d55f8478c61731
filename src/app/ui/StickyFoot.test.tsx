import * as React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { StickyFoot } from './StickyFoot';

/**
 * Renders a form whose foot sticks at 700 pixels and is 60 high, and whose field ends at `bottom`. jsdom does no
 * layout, so these sizes are set by hand.
 */
function drawForm(bottom: number, position = 'sticky'): { field: HTMLElement; pushed: jest.Mock } {
  render(
    <form>
      <input aria-label="Note" />
      <StickyFoot className="foot">
        <button type="button">Save</button>
      </StickyFoot>
    </form>,
  );
  const field = screen.getByRole('textbox', { name: 'Note' });
  const foot = screen.getByRole('button').parentElement as HTMLElement;
  foot.style.position = position;
  Object.defineProperty(foot, 'offsetHeight', { value: 60 });
  foot.getBoundingClientRect = () => new DOMRect(0, 700, 400, 60);
  field.getBoundingClientRect = () => new DOMRect(0, bottom - 32, 400, 32);
  const pushed = jest.fn();
  field.scrollIntoView = pushed;
  return { field, pushed };
}

it('what takes the focus keeps clear of the foot, with room for its outline', () => {
  const { field } = drawForm(720);
  field.focus();
  expect(field.style.scrollMarginBottom).toBe('68px');
});

it('pushes up what the keyboard reaches under the foot', () => {
  const { field, pushed } = drawForm(720);
  fireEvent.keyUp(field, { key: 'Tab' });
  expect(pushed).toHaveBeenCalledWith({ block: 'nearest' });
});

it.each([
  ['what ends above the foot', 700, 'sticky'],
  ['anything where the foot does not stick', 720, 'static'],
])('does not push %s', (_, bottom, position) => {
  const { field, pushed } = drawForm(bottom, position);
  fireEvent.keyUp(field, { key: 'Tab' });
  expect(pushed).not.toHaveBeenCalled();
});
