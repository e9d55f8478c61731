/**
 * What Griffel, the library behind Fluent's styles, asks of rtl-css-js: every style turned round for pages written from
 * right to left. The product is written in English and tells Fluent no other direction, so each style is its own; every
 * first view would load 2 kB for the others.
 */
export const convert = (styles) => styles;
export const convertProperty = (key, value) => ({ key, value });
