import { looks } from '../pageLooks';
import type { PageLook } from '../pageLooks';

const key = 'local-host:look';

/** The look that was last chosen in this browser. */
export function keptLook(): PageLook {
  const kept = window.localStorage.getItem(key);
  return looks.find((look) => look === kept) ?? 'light';
}

export function keepLook(look: PageLook): void {
  window.localStorage.setItem(key, look);
}

/** Applies a look to the host page and selects it in the page's picker. */
export function showLook(look: PageLook): void {
  document.documentElement.dataset.look = look;
  const picker = document.querySelector<HTMLSelectElement>('#look');
  if (picker) picker.value = look;
}
