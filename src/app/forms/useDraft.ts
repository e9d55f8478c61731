import * as React from 'react';
import { useSite } from '../context/contexts';
import type { FormName } from './formNames';
import { dropDraft, dropOldDrafts, keepDraft, readDraft } from './draft';
import type { DraftName } from './draft';

export interface Draft<T> {
  value: T;
  set(next: T): void;
  /** When it was last kept, in milliseconds; null when nothing was typed yet or the browser keeps nothing. */
  keptAt: number | null;
  /** When what is shown was begun on an earlier visit, in milliseconds; null when it was not. */
  foundFrom: number | null;
  /** Gives up what an earlier visit left, and begins again. */
  startAfresh(): void;
  /** Starts again from another value; no draft is kept until somebody types. */
  begin(next: T): void;
  /** After sending, or when somebody gives up: nothing of it stays in the browser. */
  drop(): void;
}

/** Typing must rest this long before it is kept, in milliseconds. */
const rest = 400;

/**
 * What is being typed, kept in the browser per user until it is sent, at most seven days.
 * @param about the form, and what it is about: "action 12"
 * @param initial what the form starts with when nothing was kept
 * @param keeps false where nothing may stay in the browser
 */
export function useDraft<T extends object>(about: `${FormName} ${string}`, initial: () => T, keeps = true): Draft<T> {
  const { opened } = useSite();
  const name = React.useMemo<DraftName>(
    () => ({ siteUrl: opened.site.url, personId: opened.me.id, about }),
    [opened.site.url, opened.me.id, about],
  );
  const [start] = React.useState(() => {
    const now = Date.now();
    dropOldDrafts(window.localStorage, now);
    return readDraft<T>(window.localStorage, name, now);
  });
  // A draft of an earlier version of the form may lack what the form has now.
  const [value, setValue] = React.useState<T>(() => ({ ...initial(), ...start?.value }));
  const [keptAt, setKeptAt] = React.useState<number | null>(start?.at ?? null);
  const [afresh, setAfresh] = React.useState(false);
  const waiting = React.useRef<{ timer: ReturnType<typeof setTimeout>; keep(): void } | null>(null);

  const mounted = React.useRef(true);
  React.useEffect(() => () => void (mounted.current = false), []);

  // Leaving the form in the middle of a word keeps the word.
  React.useEffect(() => {
    const keepNow = (): void => waiting.current?.keep();
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, []);

  const stop = (): void => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
  };

  return {
    value,
    keptAt,
    foundFrom: afresh ? null : (start?.at ?? null),
    startAfresh() {
      stop();
      dropDraft(window.localStorage, name);
      setAfresh(true);
      setKeptAt(null);
      setValue(initial());
    },
    begin(next) {
      stop();
      dropDraft(window.localStorage, name);
      setAfresh(true);
      setKeptAt(null);
      setValue(next);
    },
    set(next) {
      setValue(next);
      stop();
      if (!keeps) return;
      const keep = (): void => {
        stop();
        const now = Date.now();
        if (keepDraft(window.localStorage, name, next, now) && mounted.current) setKeptAt(now);
      };
      waiting.current = { timer: setTimeout(keep, rest), keep };
    },
    drop() {
      stop();
      dropDraft(window.localStorage, name);
    },
  };
}
