import type { Line } from './lines';
import type { PageBox } from './report';

/** The boxes that lines cover: one for each page that the lines run over. */
export function boxesOf(lines: Line[]): PageBox[] {
  const boxes: PageBox[] = [];
  for (const page of new Set(lines.map((line) => line.page))) {
    const here = lines.filter((line) => line.page === page);
    const x = Math.min(...here.map((line) => line.x));
    const top = Math.min(...here.map((line) => line.y - line.size));
    const right = Math.max(...here.map((line) => line.right));
    const bottom = Math.max(...here.map((line) => line.y + 0.3 * line.size));
    boxes.push({ page, x, y: top, width: right - x, height: bottom - top });
  }
  return boxes;
}

/** Whether a line lies within the boxes of some items. */
export function standsIn({ page, y }: Line, items: readonly { boxes: readonly PageBox[] }[]): boolean {
  return items.some(({ boxes }) => boxes.some((box) => box.page === page && y > box.y && y <= box.y + box.height));
}
