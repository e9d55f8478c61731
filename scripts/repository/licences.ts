/** Licences under which what is shipped may be shipped: all let it be used, changed and passed on with a notice. */
const fine = [
  'MIT',
  '0BSD',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
];

/** Packages that name their licence otherwise, and why each is fine. */
const known: { [name: string]: string } = {
  // Its LICENSE file is MIT; its package.json names none.
  '@microsoft/microsoft-graph-clientv1': 'MIT',
  // Its package.json names MIT in the old way.
  'raw-loader': 'MIT',
};

/** SharePoint Framework's own packages stand under Microsoft's terms: they come with SharePoint and are not passed on. */
const ofTheFramework = 'https://aka.ms/spfx/license';

interface Locked {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether an expression such as "(MIT OR GPL-3.0)" leaves a licence that is fine; every part of an AND must be. */
function isFine(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((each) => fine.includes(each.trim())));
}

/**
 * Shipped packages whose licence is none of those that are fine, in words.
 * @param packages those of package-lock.json
 */
export function licenceFaults(packages: { readonly [place: string]: Locked }): string[] {
  return Object.entries(packages).flatMap(([place, { license, dev, devOptional }]) => {
    if (place === '' || dev || devOptional) return [];
    const name = nameOf(place);
    if (license === ofTheFramework && name.startsWith('@microsoft/')) return [];
    const named = license ?? known[name];
    if (named === undefined) return [`${name} names no licence: look at it, and say in licences.ts what it is`];
    return isFine(named) ? [] : [`${name} is under ${named}, which is not among those that may be shipped`];
  });
}
