import { scopesOf } from './scopes';

const token = (claims: object): string => `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;

it('reads what a token may do from the token', () => {
  expect(scopesOf(token({ scp: 'User.ReadBasic.All Mail.Send', name: 'Zoë ÿ' }))).toEqual([
    'User.ReadBasic.All',
    'Mail.Send',
  ]);
  expect(scopesOf(token({ roles: ['User.Read.All'] }))).toEqual(['User.Read.All']);
  expect(scopesOf(token({ aud: 'graph' }))).toBeNull();
  expect([scopesOf('local:app'), scopesOf('a.b.c'), scopesOf('')]).toEqual([null, null, null]);
});
