/** A sequence of words that stayed, were removed or were added. */
export interface WordChange {
  kind: 'same' | 'old' | 'new';
  text: string;
}

/**
 * Texts with more words than this are compared as a whole, because comparing them word by word would take longer than
 * reading both.
 */
const mostWords = 1000;

/** The words of a text, each with the space before it, so that a changed phrase is one sequence. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}

/** The lengths of the longest common sequences of the texts' ends, from which follows which words stayed. */
function commonTails(before: string[], after: string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i][j] = before[i] === after[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

/** Joins single words into sequences: removed words before added ones. */
function gathered(parts: WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let old = '';
  let fresh = '';
  const flush = (): void => {
    if (old) result.push({ kind: 'old', text: old });
    if (fresh) result.push({ kind: 'new', text: fresh });
    old = fresh = '';
  };
  for (const part of parts) {
    if (part.kind === 'old') old += part.text;
    else if (part.kind === 'new') fresh += part.text;
    else {
      flush();
      const last = result[result.length - 1];
      if (last?.kind === 'same') last.text += part.text;
      else result.push({ ...part });
    }
  }
  flush();
  return result;
}

/** The differences between two texts, word by word. The sequences joined together give either text again. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  if (old.length > mostWords || fresh.length > mostWords) {
    return gathered([
      { kind: 'old', text: before },
      { kind: 'new', text: after },
    ]);
  }
  const table = commonTails(old, fresh);
  const parts: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      parts.push({ kind: 'same', text: old[i++] });
      j++;
    } else if (i < old.length && (j === fresh.length || table[i + 1][j] >= table[i][j + 1])) {
      parts.push({ kind: 'old', text: old[i++] });
    } else {
      parts.push({ kind: 'new', text: fresh[j++] });
    }
  }
  return gathered(parts);
}
