import type { CSSProperties } from 'react';

/**
 * Read out, not shown: for words that the eye gets from the layout. A table needs a box around it that has this style: by
 * itself it stays as wide as its cells.
 */
export const visuallyHidden: CSSProperties = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  padding: 0,
  border: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
