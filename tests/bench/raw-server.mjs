// Bare node:http writing the program’s own answers. Argument: the file of answers; PORT is in the environment.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file] = process.argv.slice(2);
const answers = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))));
for (const { identity, gzip } of answers.values()) {
  identity.body = Buffer.from(identity.body, 'base64');
  if (gzip) gzip.body = Buffer.from(gzip.body, 'base64');
}

createServer((request, response) => {
  const answer = answers.get(request.url);
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  const wantsGzip = answer.gzip && request.headers['accept-encoding']?.includes('gzip');
  const { etag, headers, notModifiedHeaders, body } = wantsGzip ? answer.gzip : answer.identity;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, notModifiedHeaders).end();
  } else {
    response.writeHead(answer.status, headers).end(body);
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
