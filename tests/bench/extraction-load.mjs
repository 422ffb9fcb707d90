import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

// Keeps the server's extractor busy until it is ended: node extraction-load.mjs PORT REQUESTS_AT_ONCE.
// Prints the status of each answer.
const [port, atOnce] = process.argv.slice(2).map(Number);
const agent = new Agent({ keepAlive: true });

const ask = (method, path, headers = {}, body = '') =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, agent, method, path, headers };
    const asked = request(options, async (response) => {
      resolve({ status: response.statusCode, body: await text(response) });
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** Some ten times an article's length: what takes a worker a while. */
const article = (await ask('GET', '/v1/articles/latest/text')).body.repeat(10);

const keepAsking = async () => {
  for (;;) {
    const headers = { 'content-type': 'text/plain; charset=utf-8' };
    const { status } = await ask('POST', '/v1/extractions', headers, article);
    console.log(status);
  }
};

await Promise.all(Array.from({ length: atOnce }, keepAsking));
