import { withoutDirectionMarks } from '../characters';

/** The longest part of a path, so that the whole path of a file stays within what Windows opens. */
const MOST = 80;
/** Names that Windows keeps for devices, whatever their ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

/**
 * A name for a file or folder that every system opens: without signs that Windows refuses or that turn text round, no
 * device's name, and nothing that a sheet would take for a formula when the names are pasted there.
 * @param words as somebody typed them
 * @param otherwise the name where nothing of the words can stand
 */
export function safeName(words: string, otherwise: string): string {
  const clean = withoutDirectionMarks(words.normalize('NFC'))
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s=+\-@.]+/, '');
  const dot = /\.[a-z0-9]{1,8}$/i.exec(clean.trim());
  const ending = dot ? dot[0] : '';
  const stem = (dot ? clean.trim().slice(0, dot.index) : clean).slice(0, MOST - ending.length).replace(/[\s.]+$/, '');
  const name = stem === '' ? `${otherwise}${ending}` : `${stem}${ending}`;
  return DEVICES.test(name) ? `File ${name}` : name;
}

/** Gives each path once: a second of the same name, whatever its capitals, gets "(2)" before its ending. */
export function uniquePaths(): (path: string) => string {
  const given = new Set<string>();
  return (path) => {
    const slash = path.lastIndexOf('/') + 1;
    const dot = path.lastIndexOf('.');
    const [stem, ending] = dot > slash ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
    let free = path;
    for (let number = 2; given.has(free.toLowerCase()); number++) free = `${stem} (${number})${ending}`;
    given.add(free.toLowerCase());
    return free;
  };
}
