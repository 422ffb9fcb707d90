import type { App } from '../http/app-type.ts';
import { collectionOf, PageQuery } from '../http/collection.ts';
import { Paragraph } from '../records/paragraph.ts';
import { addCollectionRoute } from './collection-route.ts';
import { addPartRoute } from './part-route.ts';
import type { RouteContext } from './route-context.ts';

const tag = 'Paragraphs';

/** The paragraphs of an article. */
export const paragraphRoutes = (app: App, context: RouteContext): void => {
  addCollectionRoute(app, context, {
    name: 'paragraphs',
    tag,
    operationId: 'listParagraphs',
    summary: 'List an article’s paragraphs',
    description: 'The paragraphs of the body in their order, each with its claims and quotes.',
    list: collectionOf(Paragraph, 'ParagraphList', 'paragraphs'),
    query: PageQuery,
  });
  addPartRoute(app, context, {
    collection: 'paragraphs',
    part: 'paragraph',
    tag,
    operationId: 'getParagraph',
    description: 'One paragraph, with the section it belongs to, its claims and its quotes.',
    item: Paragraph,
    id: { example: 'p3', description: 'The paragraph’s id: p1, p2, …' },
  });
};
