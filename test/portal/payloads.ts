/** What a person with bad intent types. Each would show itself by an element, a dialog, a request or a changed page. */
export const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'><svg onload=alert(3)>",
  '<a href="javascript:alert(4)">go</a>',
  '{{constructor.constructor("alert(5)")()}}',
  '=HYPERLINK("http://evil.example/","x")',
  'javascript:alert(6)',
  '</title></textarea><iframe src="http://evil.example/"></iframe>',
  '<style>*{display:none}</style>',
  '\u202Etxt.exe‮',
  `${'W'.repeat(150)}`,
] as const;
export const all = payloads.join(' ');
export const line = (index: number): string => payloads[index % payloads.length] ?? '';

/** To be evaluated in a page: elements that only a payload could have made. The page's own script is the first of its head, and the policy knows its digest. */
export const planted =
  "[...document.querySelectorAll('script:not([src]):not(head > script:first-child), iframe, img, a[href^=javascript], [onload], [onerror], svg[onload]')].map(element => element.outerHTML.slice(0, 80))";
