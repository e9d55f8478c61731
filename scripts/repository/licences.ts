/** The licences that shipped packages may have. All allow use, change and distribution with a notice. */
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

/** Packages whose licence field names none of these, and why each is acceptable. */
const known: { [name: string]: string } = {
  // Its LICENSE file is MIT; its package.json names none.
  '@microsoft/microsoft-graph-clientv1': 'MIT',
  // Its package.json names MIT in an outdated form.
  'raw-loader': 'MIT',
};

/**
 * The licence of SharePoint Framework's packages. They are under Microsoft's terms, come with SharePoint and are not
 * distributed with this product.
 */
const ofTheFramework = 'https://aka.ms/spfx/license';

interface Locked {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Whether a licence expression such as "(MIT OR GPL-3.0)" allows one of the accepted licences. With AND, every part
 * must be accepted.
 */
function isFine(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((each) => fine.includes(each.trim())));
}

/**
 * The shipped packages without an accepted licence, in words.
 * @param packages the packages of package-lock.json
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
