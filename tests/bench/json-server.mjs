// The same data as json-server serves it.
// Argument: the file of answers; PORT is in the environment.
import { readFileSync } from 'node:fs';
import jsonServer from 'json-server';

const [file] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(file, 'utf8'));
const read = (path) => JSON.parse(Buffer.from(answers[path].identity.body, 'base64').toString());

const server = jsonServer.create();
server.use(jsonServer.defaults({ logger: false }));
server.use(
  jsonServer.router({
    article: read('/v1/articles/latest'),
    headline: read('/v1/articles/latest/headline'),
    paragraphs: read('/v1/articles/latest/paragraphs'),
  }),
);
server.listen(Number(process.env.PORT), '127.0.0.1');
