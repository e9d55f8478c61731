import * as React from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { SiteContext } from '../context/contexts';
import { openedWith } from '../testing/testPlan';
import { useDraft } from './useDraft';

function Typing(): React.ReactElement {
  const draft = useDraft('blank plan new', () => ({ title: '' }));
  return <button onClick={() => draft.set({ title: 'Half a w' })}>Type</button>;
}

it('keeps what is being typed at the moment when the page goes, before typing has rested', () => {
  window.localStorage.clear();
  render(
    <SiteContext.Provider value={{ opened: openedWith(null), reload: async () => undefined }}>
      <Typing />
    </SiteContext.Provider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Type' }));
  expect(window.localStorage).toHaveLength(0);
  fireEvent(window, new Event('pagehide'));
  expect(window.localStorage).toHaveLength(1);
  expect(window.localStorage.getItem(window.localStorage.key(0)!)).toContain('Half a w');
});
