import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { useInView } from './useInView';

function Observed(): React.ReactElement {
  const [part, seen] = useInView<HTMLElement>();
  return <section ref={part}>{seen ? 'Seen' : 'Not yet'}</section>;
}

/** A stand-in for the browser's IntersectionObserver, in which the test decides what is in view. */
class Watcher {
  static last: Watcher | null = null;
  watched: Element[] = [];
  constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {
    Watcher.last = this;
  }
  observe(element: Element): void {
    this.watched.push(element);
  }
  disconnect(): void {
    this.watched = [];
  }
  comes(isIntersecting: boolean): void {
    act(() => this.tell([{ isIntersecting }]));
  }
}

describe('a part of a page', () => {
  afterEach(() => {
    delete (window as Partial<Window & typeof globalThis>).IntersectionObserver;
    Watcher.last = null;
  });

  it('is seen when it comes into sight, and stays so', () => {
    window.IntersectionObserver = Watcher as unknown as typeof IntersectionObserver;
    render(<Observed />);
    expect(Watcher.last?.watched).toHaveLength(1);
    Watcher.last?.comes(false);
    expect(screen.getByText('Not yet')).toBeTruthy();
    Watcher.last?.comes(true);
    Watcher.last?.comes(false);
    expect(screen.getByText('Seen')).toBeTruthy();
  });

  it('is seen when the page is printed', () => {
    window.IntersectionObserver = Watcher as unknown as typeof IntersectionObserver;
    render(<Observed />);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getByText('Seen')).toBeTruthy();
  });

  it('is no longer watched once it is gone', () => {
    window.IntersectionObserver = Watcher as unknown as typeof IntersectionObserver;
    const { unmount } = render(<Observed />);
    unmount();
    expect(Watcher.last?.watched).toEqual([]);
  });

  it('counts as seen where nothing can tell', () => {
    render(<Observed />);
    expect(screen.getByText('Seen')).toBeTruthy();
  });
});
