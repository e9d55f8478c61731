import { safeMail } from './safeMail';

describe('a mail shown in a page', () => {
  it('keeps text, tables, links and its style sheet, and makes the body a block', () => {
    const mail =
      '<!DOCTYPE html><html><head><title>x</title><style>.page{color:red}</style></head><body class="page"><p>3.2 <a href="https://council.example/a?b=1&amp;c=2#/x">open</a></p></body></html>';
    expect(safeMail(mail)).toBe(
      '<style>.page{color:red}</style><div class="page"><p>3.2 <a href="https://council.example/a?b=1&amp;c=2#/x">open</a></p></div>',
    );
  });

  it.each([
    ['<script>alert(1)</script>hello', 'hello'],
    ['<img src=x onerror=alert(1)>hello', 'hello'],
    ['<p onclick="alert(1)">hello</p>', '<p>hello</p>'],
    ['<a href="javascript:alert(1)">hello</a>', '<a>hello</a>'],
    ['<a href=" JAVASCRIPT:alert(1)">hello</a>', '<a>hello</a>'],
    ['<svg><a xlink:href="javascript:x">y</a></svg>hello', 'hello'],
    ['<p style="background:url(https://elsewhere.example/x)">hello</p>', '<p style="background:none">hello</p>'],
    ['<iframe src="https://elsewhere.example"></iframe>hello', 'hello'],
    ['</template><p>hello</p>', '<p>hello</p>'],
    ['1 < 2 and <3', '1 &lt; 2 and &lt;3'],
    ['<p title="a>b">hello</p>', '<p title="a>b">hello</p>'],
    ['<td aria-hidden="true">R</td>', '<td aria-hidden="true">R</td>'],
    ['<style>a{background:url(x)}</style><b>hello</b>', '<style>a{background:none}</style><b>hello</b>'],
  ])('makes %s harmless', (mail, shown) => {
    expect(safeMail(mail)).toBe(shown);
  });
});
