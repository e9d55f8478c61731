import { dropDraft, dropOldDrafts, keepDraft, keptFor, readDraft } from './draft';
import type { DraftName } from './draft';

const name: DraftName = { siteUrl: 'https://council.example/sites/improvement', personId: 7, about: 'report 12' };
const now = Date.parse('2026-11-23T09:00:00Z');

describe('what somebody was typing', () => {
  beforeEach(() => localStorage.clear());

  it('is there again', () => {
    expect(keepDraft(localStorage, name, { text: 'Half a sent' }, now)).toBe(true);
    expect(readDraft(localStorage, name, now + 1000)).toEqual({ at: now, value: { text: 'Half a sent' } });
  });

  it('is not shown to somebody else, nor beside something else', () => {
    keepDraft(localStorage, name, 'mine', now);
    expect(readDraft(localStorage, { ...name, personId: 8 }, now)).toBeNull();
    expect(readDraft(localStorage, { ...name, about: 'report 1' }, now)).toBeNull();
    expect(readDraft(localStorage, { ...name, siteUrl: 'https://council.example/sites/second' }, now)).toBeNull();
  });

  it('goes when it was sent', () => {
    keepDraft(localStorage, name, 'mine', now);
    dropDraft(localStorage, name);
    expect(localStorage).toHaveLength(0);
  });

  it('goes after seven days, also when nobody comes back to it', () => {
    keepDraft(localStorage, name, 'old', now);
    keepDraft(localStorage, { ...name, personId: 8 }, 'newer', now + 1000);
    localStorage.setItem('not ours', '{"at":0}');
    expect(readDraft(localStorage, name, now + keptFor - 1)).not.toBeNull();
    expect(readDraft(localStorage, name, now + keptFor)).toBeNull();
    dropOldDrafts(localStorage, now + keptFor);
    expect(readDraft(localStorage, { ...name, personId: 8 }, now + keptFor)).not.toBeNull();
    expect(localStorage).toHaveLength(2);
  });

  it('does not stop anybody when what is kept cannot be read', () => {
    keepDraft(localStorage, name, 'mine', now);
    localStorage.setItem(localStorage.key(0) as string, '{"at":1,');
    expect(readDraft(localStorage, name, now)).toBeNull();
  });

  it('says when the browser keeps nothing', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    } as unknown as Storage;
    expect(keepDraft(full, name, 'x', now)).toBe(false);
  });
});
