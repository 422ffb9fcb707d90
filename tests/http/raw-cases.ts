/**
 * Bytes on a connection and what may come back before the server closes it: the statuses in turn,
 * such as `200 404`, or `closed`. More than one where the RFCs leave the choice.
 */
export type RawCase = {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly outcome: string | readonly string[];
  /** The methods of the requests in turn, where HEAD is among them. */
  readonly methods?: readonly string[];
};

type Row = readonly [
  name: string,
  bytes: string | Buffer,
  outcome: string | readonly string[],
  methods?: readonly string[],
];

const host = 'Host: record.example';
const close = 'Connection: close';

/** A request with the given lines in its head; what follows the head is added behind it. */
const message = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;
const get = (target: string, ...headers: readonly string[]): string =>
  message(`GET ${target} HTTP/1.1`, host, ...headers, close);
const post = (...headers: readonly string[]): string =>
  message('POST /healthz HTTP/1.1', host, ...headers);

/** What an attacker hides in a body: answered, it would show as a status of its own. */
const hidden = get('/hidden');

const seed = '/v1/articles/latest';

/** RFC 9112, section 6: where a message ends must never be in doubt. */
const framing: readonly Row[] = [
  [
    'Content-Length before Transfer-Encoding',
    `${post('Content-Length: 6', 'Transfer-Encoding: chunked')}0\r\n\r\n${hidden}`,
    '400',
  ],
  [
    'Transfer-Encoding before Content-Length',
    `${post('Transfer-Encoding: chunked', 'Content-Length: 4')}0\r\n\r\n${hidden}`,
    '400',
  ],
  [
    'two different Content-Lengths',
    `${post('Content-Length: 0', 'Content-Length: 5')}12345`,
    '400',
  ],
  [
    'the same Content-Length twice',
    `${post('Content-Length: 5', 'Content-Length: 5')}12345`,
    '400',
  ],
  ['a list of Content-Lengths', `${post('Content-Length: 5, 5')}12345`, '400'],
  ['a negative Content-Length', `${post('Content-Length: -5')}12345`, '400'],
  ['a Content-Length with a plus sign', `${post('Content-Length: +5')}12345`, '400'],
  ['a hexadecimal Content-Length', `${post('Content-Length: 0x5')}12345`, '400'],
  ['a spaced Content-Length', `${post('Content-Length: 1 2')}12345`, '400'],
  ['an empty Content-Length', `${post('Content-Length: ')}12345`, '400'],
  ['a Content-Length past 64 bits', `${post('Content-Length: 99999999999999999999')}1`, '400'],
  [
    'chunked that is not the last coding',
    `${post('Transfer-Encoding: chunked, identity')}0\r\n\r\n${hidden}`,
    '400',
  ],
  [
    'an unknown coding',
    `${post('Transfer-Encoding: xchunked')}0\r\n\r\n${hidden}`,
    ['400', '405', '405 400'],
  ],
  [
    'an unknown coding on a GET',
    `${message('GET /healthz HTTP/1.1', host, 'Transfer-Encoding: xchunked')}0\r\n\r\n${hidden}`,
    ['400', '200', '200 400'],
  ],
  [
    'Transfer-Encoding with quotation marks',
    `${post('Transfer-Encoding: "chunked"')}0\r\n\r\n${hidden}`,
    ['400', '405', '405 400'],
  ],
  [
    'a coding behind a vertical tab',
    `${post('Transfer-Encoding: \x0bchunked')}0\r\n\r\n${hidden}`,
    '400',
  ],
  [
    'two Transfer-Encoding lines, chunked not the last',
    `${post('Transfer-Encoding: chunked', 'Transfer-Encoding: identity')}0\r\n\r\n${hidden}`,
    '400',
  ],
  [
    'two Transfer-Encoding lines, chunked the last',
    `${post('Transfer-Encoding: identity', 'Transfer-Encoding: chunked', close)}0\r\n\r\n`,
    ['400', '405'],
  ],
  [
    'Transfer-Encoding with a space before its colon',
    `${post('Transfer-Encoding : chunked')}0\r\n\r\n${hidden}`,
    '400',
  ],
  [
    'Transfer-Encoding with a tab before its value',
    `${post('Transfer-Encoding:\tchunked', close)}0\r\n\r\n`,
    ['400', '405'],
  ],
  [
    'Transfer-Encoding in HTTP/1.0',
    `${message('POST /healthz HTTP/1.0', host, 'Transfer-Encoding: chunked')}0\r\n\r\n${hidden}`,
    ['400', '405', '405 400'],
  ],
  // The method is refused before the body is read; a body that breaks then ends the connection.
  ['a chunk size that is no number', `${post('Transfer-Encoding: chunked')}xyz\r\n`, '405 400'],
  ['a negative chunk size', `${post('Transfer-Encoding: chunked')}-1\r\n\r\n`, '405 400'],
  [
    'a chunk size past 64 bits',
    `${post('Transfer-Encoding: chunked')}fffffffffffffffff\r\n`,
    '405 400',
  ],
  [
    'a chunk longer than its size',
    `${post('Transfer-Encoding: chunked')}1\r\nabc\r\n0\r\n\r\n`,
    '405 400',
  ],
  [
    'a chunk size ended by a bare line feed',
    `${post('Transfer-Encoding: chunked')}1\na\r\n0\r\n\r\n${hidden}`,
    '405 400',
  ],
  [
    'a chunk extension',
    `${post('Transfer-Encoding: chunked', close)}1;note=x\r\na\r\n0\r\n\r\n`,
    '405',
  ],
  [
    'a chunk extension beyond any use',
    `${post('Transfer-Encoding: chunked', close)}1;${'x'.repeat(40_000)}\r\na\r\n0\r\n\r\n`,
    ['405', '405 400', '405 413', '405 431'],
  ],
  [
    'a GET with a body, then another',
    `${message('GET /healthz HTTP/1.1', host, 'Content-Length: 5')}12345${get('/')}`,
    '200 200',
  ],
  [
    'a GET with a chunked body, then another',
    `${message('GET /healthz HTTP/1.1', host, 'Transfer-Encoding: chunked')}5\r\n12345\r\n0\r\n\r\n${get('/')}`,
    '200 200',
  ],
  [
    'a GET whose body looks like a request',
    `${message('GET /healthz HTTP/1.1', host, `Content-Length: ${hidden.length}`)}${hidden}${get('/')}`,
    '200 200',
  ],
  [
    'a HEAD, then a GET',
    `${message('HEAD /healthz HTTP/1.1', host)}${get('/')}`,
    '200 200',
    ['HEAD', 'GET'],
  ],
  [
    'a HEAD of nothing, then a GET',
    `${message('HEAD /hidden HTTP/1.1', host)}${get('/')}`,
    '404 200',
    ['HEAD', 'GET'],
  ],
  [
    'a request, then garbage',
    `${message('GET /healthz HTTP/1.1', host)}\x01\x02garbage\r\n\r\n`,
    '200 400',
  ],
];

/** RFC 9112, sections 2.3, 3 and 3.2: the request line and Host. */
const requestLines: readonly Row[] = [
  ['HTTP/1.1 without Host', message('GET /healthz HTTP/1.1', close), '400'],
  ['two different Hosts', get('/healthz', 'Host: other.example'), '400'],
  ['the same Host twice', get('/healthz', host), '400'],
  ['a Host with spaces', message('GET /healthz HTTP/1.1', 'Host: a b', close), '400'],
  ['a Host with a path', message('GET /healthz HTTP/1.1', 'Host: a.example/path', close), '400'],
  ['a Host with a user', message('GET /healthz HTTP/1.1', 'Host: me@a.example', close), '400'],
  ['a list of Hosts', message('GET /healthz HTTP/1.1', 'Host: a.example, b.example', close), '400'],
  [
    'a Host with a port that is no number',
    message('GET /healthz HTTP/1.1', 'Host: a:b', close),
    '400',
  ],
  [
    'a Host with an IPv6 address',
    message('GET /healthz HTTP/1.1', 'Host: [::1]:3000', close),
    '200',
  ],
  // A client that has no host to name sends the header empty (RFC 9112, section 3.2).
  ['an empty Host', message('GET /healthz HTTP/1.1', 'Host:', close), ['200', '400']],
  ['HTTP/1.0 without Host', message('GET /healthz HTTP/1.0'), '200'],
  ['HTTP/1.0 with an invalid Host', message('GET /healthz HTTP/1.0', 'Host: a/b'), '400'],
  // The end of a line ends a request of HTTP/0.9; a server that knows only HTTP/1 waits for more.
  ['HTTP/0.9', 'GET /healthz\r\n', ['400', '408', 'closed']],
  ['a request line without a version', message('GET /healthz'), ['200', '400']],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', ['400', 'closed']],
  ['HTTP/3.7', message('GET /healthz HTTP/3.7', host, close), '400'],
  ['HTTP/1.2', message('GET /healthz HTTP/1.2', host, close), ['200', '400']],
  ['a version in lower case', message('GET /healthz http/1.1', host, close), '400'],
  // Node’s parser reads RTSP too, and does not tell it from HTTP.
  ['RTSP', message('GET /healthz RTSP/1.0', host, close), ['200', '400']],
  ['another protocol', message('GET /healthz GOPHER/1.0', host, close), '400'],
  ['no version number', message('GET /healthz HTTP/', host, close), '400'],
  ['a method in lower case', message('get /healthz HTTP/1.1', host, close), '400'],
  ['an unknown method', message('FROB /healthz HTTP/1.1', host, close), '400'],
  ['an empty method', message(' /healthz HTTP/1.1', host, close), '400'],
  [
    'a method that the server knows and the address does not',
    message('PURGE /healthz HTTP/1.1', host, close),
    '405',
  ],
  ['two spaces before the target', message('GET  /healthz HTTP/1.1', host, close), ['200', '400']],
  ['two spaces after the target', message('GET /healthz  HTTP/1.1', host, close), ['200', '400']],
  ['a space in the target', message('GET /health z HTTP/1.1', host, close), '400'],
  ['a target in absolute form', get('http://record.example/healthz'), '200'],
  ['a target in absolute form without a path', get('http://record.example'), '200'],
  ['a target of another scheme', get('ftp://record.example/healthz'), ['400', '404']],
  ['a target in authority form', get('record.example:80'), ['400', '404']],
  ['a target with neither slash nor scheme', get('healthz'), ['400', '404']],
  ['GET *', get('*'), ['400', '404']],
  ['HEAD *', message('HEAD * HTTP/1.1', host, close), ['400', '404'], ['HEAD']],
  ['OPTIONS *', message('OPTIONS * HTTP/1.1', host, close), '204'],
  ['CONNECT', message('CONNECT record.example:443 HTTP/1.1', host), ['400', '405']],
  [
    'CONNECT, then what a tunnel would carry',
    `${message('CONNECT record.example:443 HTTP/1.1', host)}\x16\x03\x01`,
    ['400', '405'],
  ],
  ['empty lines before the request', `\r\n\r\n${get('/healthz')}`, '200'],
  ['bare line feeds as line ends', `GET /healthz HTTP/1.1\n${host}\n${close}\n\n`, ['200', '400']],
  ['bare carriage returns as line ends', `GET /healthz HTTP/1.1\r${host}\r\r`, '400'],
];

/** RFC 9112, section 5, and RFC 9110, sections 5.5 and 5.6. */
const headers: readonly Row[] = [
  ['a folded header', get('/healthz', 'X-A: one', ' two'), ['200', '400']],
  ['a folded first header', message('GET /healthz HTTP/1.1', ' X-A: one', host, close), '400'],
  ['a space before the colon', get('/healthz', 'X-A : one'), '400'],
  ['a header without a colon', get('/healthz', 'nothing'), '400'],
  ['a header without a name', get('/healthz', ': one'), '400'],
  ['NUL in a header’s value', get('/healthz', 'X-A: a\0b'), '400'],
  ['a control character in a header’s value', get('/healthz', 'X-A: a\x07b'), ['200', '400']],
  ['a bare carriage return in a header’s value', get('/healthz', 'X-A: a\rb'), '400'],
  ['high bytes in a header’s value', get('/healthz', 'X-A: \xc3\xa9\xff'), ['200', '400']],
  ['NUL in a header’s name', get('/healthz', 'X\0A: a'), '400'],
  ['a control character in a header’s name', get('/healthz', 'X\x07A: a'), '400'],
  ['high bytes in a header’s name', get('/healthz', 'X\xe9A: a'), '400'],
  ['high bytes in Accept', get('/healthz', 'Accept: \xff\xfe/\xfd'), ['200', '400', '406']],
  ['high bytes in If-None-Match', get(seed, 'If-None-Match: "\xff\xfe"'), '200'],
  ['a header that is too large', get('/healthz', `X-A: ${'a'.repeat(40_000)}`), '431'],
  [
    'headers that are too large together',
    get('/healthz', ...Array.from({ length: 400 }, (_, n) => `X-${n}: ${'a'.repeat(50)}`)),
    '431',
  ],
  // Node ignores headers past its count of 2,000; this many small ones pass its size limit.
  [
    'very many headers',
    get('/healthz', ...Array.from({ length: 2500 }, () => 'a:')),
    ['200', '400', '431'],
  ],
  ['a header named __proto__', get('/healthz', '__proto__: x', 'constructor: y'), '200'],
  ['Expect: 100-continue', get('/healthz', 'Expect: 100-continue'), ['200', '100 200']],
  [
    'Expect: 100-continue for a refused body',
    `${post('Expect: 100-continue', 'Content-Length: 2', close)}{}`,
    ['405', '100 405'],
  ],
  ['an expectation nobody knows', get('/healthz', 'Expect: nonsense'), '417'],
  [
    'Upgrade: websocket',
    message(
      'GET /healthz HTTP/1.1',
      host,
      'Connection: Upgrade, close',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ),
    '200',
  ],
  [
    'Upgrade: h2c',
    message(
      'GET /healthz HTTP/1.1',
      host,
      'Connection: Upgrade, HTTP2-Settings, close',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAAQAAP__',
    ),
    '200',
  ],
];

/** RFC 3986: addresses that are broken, hostile or merely odd. */
const targets: readonly Row[] = [
  ['a request line that is too large', get(`/${'a'.repeat(40_000)}`), ['414', '431']],
  ['an address that is too long', get(`/${'a'.repeat(5000)}`), '414'],
  ['a query that is too long', get(`/healthz?${'a'.repeat(5000)}`), '414'],
  ['an id that is too long', get(`/v1/articles/${'a'.repeat(5000)}`), '414'],
  ['NUL in the target', get('/health\0z'), '400'],
  ['a control character in the target', get('/health\x07z'), '400'],
  ['a tab in the target', get('/health\tz'), '400'],
  ['high bytes in the target', get('/health\xffz'), ['400', '404']],
  ['UTF-8 in the target, not escaped', get('/v1/articles/caf\xc3\xa9'), ['400', '404']],
  ['an escape that is none', get('/v1/articles/%zz'), '400'],
  ['a percent sign alone', get('/v1/articles/%'), '400'],
  ['an overlong escape', get('/v1/articles/%c0%ae'), '400'],
  ['an escape that is no UTF-8', get('/v1/articles/%ff'), '400'],
  ['an escaped NUL', get('/v1/articles/%00'), ['400', '404']],
  ['an escape that is none, in a query', get('/v1/articles?limit=%zz'), '400'],
  ['escaped line ends', get('/v1/articles/%0d%0aX-Injected:%20yes'), ['400', '404']],
  ['escapes of plain letters', get('/%68ealthz'), ['200', '404']],
  ['a path out of the root', get('/../../etc/passwd'), ['400', '404']],
  ['an escaped path out of the root', get('/v1/..%2f..%2fetc/passwd'), ['400', '404']],
  [
    'an escaped path out of an article',
    get('/v1/articles/..%2f..%2f..%2fpackage.json'),
    ['400', '404'],
  ],
  ['a path out of /docs', get('/docs/../../../package.json'), ['400', '404']],
  ['a path out of /docs/static', get('/docs/static/../../../package.json'), ['400', '404']],
  ['a half escaped path out of /docs', get('/docs/%2e%2e/%2e%2e/package.json'), ['400', '404']],
  [
    'a wholly escaped path out of /docs',
    get('/docs/static/%2e%2e%2f%2e%2e%2fpackage.json'),
    ['400', '404'],
  ],
  [
    'a twice escaped path out of /docs',
    get('/docs/static/%252e%252e%252fpackage.json'),
    ['400', '404'],
  ],
  ['backslashes out of /docs', get('/docs/..\\..\\package.json'), ['400', '404']],
  ['escaped backslashes out of /docs', get('/docs/static/..%5c..%5cpackage.json'), ['400', '404']],
  ['an escaped NUL in /docs', get('/docs/static/index.html%00.js'), ['400', '404']],
  ['an escape that is none in /docs', get('/docs/static/%zz'), ['400', '404']],
  ['another protocol in /docs', get('/docs//evil.example/x'), ['400', '404']],
  ['two slashes at the start', get('//healthz'), ['400', '404']],
  ['two slashes within', get('/v1//articles'), ['400', '404']],
  ['a slash at the end', get('/v1/articles/'), '404'],
  ['an empty id', get('/v1/articles//claims'), ['400', '404']],
  ['a semicolon', get('/v1/articles;x=1'), '404'],
  ['a fragment', get('/healthz#part'), ['200', '400', '404']],
  ['a question mark alone', get('/healthz?'), '200'],
  ['very many query parameters', get(`/v1/articles?${'a=1&'.repeat(900)}`), '400'],
  ['one query parameter very often', get(`/v1/articles?${'limit=1&'.repeat(450)}`), '400'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'].flatMap((name): Row[] => [
    [`${name} as an article`, get(`/v1/articles/${name}`), '404'],
    [`${name} as a paragraph`, get(`${seed}/paragraphs/${name}`), '404'],
    [`${name} as a collection`, get(`${seed}/${name}`), '404'],
    [`${name} as a problem`, get(`/problems/${name}`), '404'],
    [`${name} as a query parameter`, get(`/v1/articles?${name}=1`), '400'],
    [`${name} as a field`, get(`${seed}?fields=${name}`), '400'],
    [`${name} as a speaker`, get(`${seed}/quotes?speaker=${name}`), ['200', '400', '404']],
  ]),
];

/** What is no HTTP at all. */
const strangers: readonly Row[] = [
  ['a TLS ClientHello', Buffer.from('16030100c8010000c40303', 'hex'), '400'],
  ['SSH', 'SSH-2.0-OpenSSH_9.6\r\n', '400'],
  ['SMTP', 'EHLO record.example\r\n', '400'],
  ['an HTTP response', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', '400'],
  ['garbage', Buffer.from(Array.from({ length: 512 }, (_, n) => (n * 73 + 129) % 256)), '400'],
  ['a single NUL', '\0', '400'],
  ['a request cut off by silence', 'GET /healthz HT', '408'],
];

export const rawCases: readonly RawCase[] = [
  ...framing,
  ...requestLines,
  ...headers,
  ...targets,
  ...strangers,
].map(([name, bytes, outcome, methods = []]) => ({ name, bytes, outcome, methods }));
