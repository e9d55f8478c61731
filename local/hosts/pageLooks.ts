/** The looks that a host page can be given. */
export const looks = ['light', 'dark', 'contrast'] as const;
export type PageLook = (typeof looks)[number];
