import * as React from 'react';
import { render } from 'react-dom';
import { useFocusFinders } from '@fluentui/react-components';

function Kept(): null {
  // Any hook that rests on Tabster does.
  useFocusFinders();
  return null;
}

let kept = false;

/**
 * Keeps Tabster, Fluent's keeper of the focus, for as long as the page lives. It hides the page behind a dialog from
 * screen readers, and shows it again some time after the dialog has gone. On a screen on which nothing but the dialog
 * uses it, Fluent drops it with the dialog, and the whole page would stay hidden.
 */
export function keepTabster(): void {
  if (kept) return;
  kept = true;
  render(React.createElement(Kept), document.createElement('div'));
}
