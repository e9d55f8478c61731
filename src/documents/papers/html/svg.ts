import { TEXT_SIZE } from '../charts/drawing';
import type { Drawing, Shape } from '../charts/drawing';
import { escapeText } from './escape';

const FILLS = { ink: '#1a1a1a', pale: '#b8b8b8', paper: '#ffffff' };
const STROKES = {
  solid: 'stroke="#1a1a1a" stroke-width="2"',
  dotted: 'stroke="#1a1a1a" stroke-width="1.5" stroke-dasharray="1.5 4"',
  dashed: 'stroke="#1a1a1a" stroke-width="1.5" stroke-dasharray="7 4"',
  hair: 'stroke="#8a8a8a" stroke-width="1"',
};

/** A coordinate with two decimals at most, so that the same drawing gives the same text on every machine. */
const at = (value: number): string => String(Math.round(value * 100) / 100);

function svgShape(shape: Shape): string {
  switch (shape.kind) {
    case 'area':
      return `<rect x="${at(shape.x)}" y="${at(shape.y)}" width="${at(shape.width)}" height="${at(shape.height)}" fill="${FILLS[shape.tone]}" stroke="#1a1a1a"/>`;
    case 'line':
      return `<line x1="${at(shape.x1)}" y1="${at(shape.y1)}" x2="${at(shape.x2)}" y2="${at(shape.y2)}" ${STROKES[shape.stroke]}/>`;
    case 'dot':
      return `<circle cx="${at(shape.x)}" cy="${at(shape.y)}" r="${at(shape.radius)}" fill="#1a1a1a"/>`;
    case 'text':
      return `<text x="${at(shape.x)}" y="${at(shape.y)}" text-anchor="${shape.anchor}"${shape.strong ? ' font-weight="700"' : ''}>${escapeText(shape.text)}</text>`;
  }
}

/**
 * A drawing as SVG for an HTML page. The SVG scales with the page's width, and the drawing's description is its
 * alternative text.
 */
export function svgOf({ width, height, description, shapes }: Drawing): string {
  return [
    `<svg role="img" aria-label="${escapeText(description)}" viewBox="-1 -1 ${at(width + 2)} ${at(height + 2)}" width="${at(width)}" xmlns="http://www.w3.org/2000/svg" font-family="Arial, Helvetica, sans-serif" font-size="${TEXT_SIZE}" fill="#1a1a1a">`,
    ...shapes.map(svgShape),
    '</svg>',
  ].join('\n');
}
