/**
 * The links on a screen that start an unexpected download (contracts/semantics.md S34), in words: a page, drawing or
 * data file of a library that is not opened in the app, an Office file or PDF without `?web=1`, and a link with the
 * download attribute. A link that says that it is a download is not among them. Runs in the page.
 */
export const surprisingDownloads = (): string[] => {
  const comesAsDownload = /\.(html?|svg|xml|json|txt|csv|md|zip)$/i;
  const opensOnRequest = /\.(docx?|xlsx?|pptx?|odt|ods|odp|pdf)$/i;
  return [...document.querySelectorAll<HTMLAnchorElement>('.fui-FluentProvider a[href]')].flatMap((link) => {
    const { origin, pathname, searchParams } = new URL(link.href);
    const says = `${link.textContent ?? ''}${link.nextSibling?.textContent ?? ''}`.includes('download');
    const ofTheTenant = origin === window.location.origin;
    const surprises =
      link.hasAttribute('download') ||
      (ofTheTenant && comesAsDownload.test(pathname)) ||
      (ofTheTenant && opensOnRequest.test(pathname) && searchParams.get('web') !== '1');
    return surprises && !says ? [`"${link.textContent ?? ''}" brings a download by surprise: ${link.href}`] : [];
  });
};
