import { linkAddress } from './linkAddress';

describe('where a link may lead', () => {
  it.each([
    'https://council.example/sites/improvement/Evidence/Audit.pdf',
    'http://localhost:4380/a',
    '/sites/improvement/Evidence/Audit.pdf',
    'mailto:anne.faulkner@council.example',
  ])('is %s', (address) => expect(linkAddress(`  ${address} `)).toBe(address));

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    '//elsewhere.example/x',
    '/\\elsewhere.example/x',
    'Evidence/Audit.pdf',
    '',
    null,
  ])('is not %j', (address) => expect(linkAddress(address)).toBeNull());
});
