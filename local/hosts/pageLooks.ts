/** The looks that a host page can be shown in. */
export const looks = ['light', 'dark', 'contrast'] as const;
export type PageLook = (typeof looks)[number];
