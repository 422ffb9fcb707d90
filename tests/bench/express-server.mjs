// The same data as an Express application serves it. Argument: the file of answers; PORT is in the environment.
import { readFileSync } from 'node:fs';
import express from 'express';

const [file] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(file, 'utf8'));
const article = JSON.parse(
  Buffer.from(answers['/v1/articles/latest'].identity.body, 'base64').toString(),
);
const articles = new Map([
  ['latest', article],
  [article.id, article],
]);

const app = express();

app.param('articleId', (request, response, next, id) => {
  request.article = articles.get(id);
  if (request.article === undefined) response.status(404).json({ error: 'not found' });
  else next();
});

app.get('/v1/articles/:articleId', (request, response) => {
  response.json(request.article);
});

app.get('/v1/articles/:articleId/headline', (request, response) => {
  response.json(request.article.headline);
});

app.get('/v1/articles/:articleId/paragraphs', (request, response) => {
  const { paragraphs } = request.article;
  response.json({ items: paragraphs, total: paragraphs.length });
});

app.listen(Number(process.env.PORT), '127.0.0.1');
