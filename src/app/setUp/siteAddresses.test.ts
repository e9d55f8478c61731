import { siteProblem, sitesNamed } from './siteAddresses';

const here = 'https://council.sharepoint.example/sites/improvement';

describe('addresses of other sites', () => {
  it('name the site of a page, list or folder, each once', () => {
    const typed = `https://council.sharepoint.example/sites/housing/SitePages/Plan.aspx#/plan
      https://council.sharepoint.example/sites/housing/
      https://council.sharepoint.example/teams/youth-justice`;
    expect(siteProblem(typed, here)).toBeNull();
    expect(sitesNamed(typed)).toEqual([
      'https://council.sharepoint.example/sites/housing',
      'https://council.sharepoint.example/teams/youth-justice',
    ]);
    expect(sitesNamed(' \n')).toEqual([]);
  });

  it.each([
    ['housing', /“housing” is no address of a site/],
    ['javascript:alert(1)', /no address of a site/],
    ['https://elsewhere.example/sites/housing', /not on https:\/\/council\.sharepoint\.example/],
    [`${here}/SitePages/Plan.aspx`, /This site itself/],
  ])('are refused in a sentence: %s', (typed, words) => {
    expect(siteProblem(`https://council.sharepoint.example/sites/housing\n${typed}`, here)).toMatch(words);
  });

  it('may name the root site', () => {
    expect(sitesNamed('https://council.sharepoint.example/')).toEqual(['https://council.sharepoint.example']);
  });
});
