import * as React from 'react';

/** Text in a style sheet's string, without what could end it. */
const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\f<]/g, ' ')}"`;

/**
 * While the browser prints, puts words and "Page 2 of 7" at the foot of every page. The rule is not there at any other
 * time, because it holds for the whole page of the host.
 * @param printing whether the browser prints
 * @param words what the pages are of, such as the plan's title
 */
export function usePrintedFoot(printing: boolean, words: string): void {
  React.useLayoutEffect(() => {
    if (!printing) return undefined;
    const rule = document.createElement('style');
    const font = 'font: 10pt Arial, sans-serif;';
    rule.textContent = `@page { margin: 15mm 15mm 18mm; @bottom-left { content: ${quoted(words)}; ${font} } @bottom-right { content: "Page " counter(page) " of " counter(pages); ${font} } }`;
    document.head.appendChild(rule);
    return () => rule.remove();
  }, [printing, words]);
}
