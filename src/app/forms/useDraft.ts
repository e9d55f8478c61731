import * as React from 'react';
import { useSite } from '../context/contexts';
import type { FormName } from './formNames';
import { dropDraft, dropOldDrafts, keepDraft, readDraft } from './draft';
import type { DraftName } from './draft';

export interface Draft<T> {
  value: T;
  set(next: T): void;
  /** When the draft was last kept, in milliseconds; null when nothing was typed yet or the browser stores nothing. */
  keptAt: number | null;
  /** When the draft found from an earlier visit was kept, in milliseconds; null when none was found. */
  foundFrom: number | null;
  /** Discards the draft of an earlier visit and starts with the initial value. */
  discardDraft(): void;
  /** Starts with another value; no draft is kept until somebody types. */
  begin(next: T): void;
  /** Deletes the draft from the browser, after sending or when somebody cancels. */
  drop(): void;
}

/** How long typing must pause before a draft is kept, in milliseconds. */
const rest = 400;

/**
 * The value being typed, kept in the browser for each person until it is sent, at most seven days.
 * @param about the form and its subject: "action 12"
 * @param initial the value to start with when no draft was kept
 * @param keeps false where nothing may be stored in the browser
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
  // A draft that an older version of the form kept may lack newer fields, which then get their initial values.
  const [value, setValue] = React.useState<T>(() => ({ ...initial(), ...start?.value }));
  const [keptAt, setKeptAt] = React.useState<number | null>(start?.at ?? null);
  const [discarded, setDiscarded] = React.useState(false);
  const waiting = React.useRef<{ timer: ReturnType<typeof setTimeout>; keep(): void } | null>(null);

  const mounted = React.useRef(true);
  React.useEffect(() => () => void (mounted.current = false), []);

  // Leaving the form keeps the draft at once, so that the word being typed is not lost.
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
    foundFrom: discarded ? null : (start?.at ?? null),
    discardDraft() {
      stop();
      dropDraft(window.localStorage, name);
      setDiscarded(true);
      setKeptAt(null);
      setValue(initial());
    },
    begin(next) {
      stop();
      dropDraft(window.localStorage, name);
      setDiscarded(true);
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
