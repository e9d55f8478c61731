import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { App } from './App';
import type { Host } from './host';
import type { Services } from './services';

export interface MountOptions {
  /** Which of the site's plans the web part or tab is set to; left out: the first. */
  planId?: number;
  /** Different for each web part on a page. */
  idPrefix?: string;
}

/** Shows the app in an element. Returns what takes it away again. */
export function mountApp(element: HTMLElement, services: Services, host: Host, options: MountOptions = {}): () => void {
  ReactDOM.render(<App services={services} host={host} {...options} />, element);
  return () => {
    ReactDOM.unmountComponentAtNode(element);
  };
}
