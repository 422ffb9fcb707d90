import type { App } from '../http/app-type.ts';
import { collectionOf, PageQuery } from '../http/collection.ts';
import { Speaker } from '../records/speaker.ts';
import { addCollectionRoute } from './collection-route.ts';
import { addPartRoute } from './part-route.ts';
import type { RouteContext } from './route-context.ts';

const tag = 'Speakers';

/** The speakers of an article. */
export const speakerRoutes = (app: App, context: RouteContext): void => {
  addCollectionRoute(app, context, {
    name: 'speakers',
    tag,
    operationId: 'listSpeakers',
    summary: 'List an article’s speakers',
    description: 'Everyone to whom the article attributes something, or through whom it came.',
    list: collectionOf(Speaker, 'SpeakerList', 'speakers'),
    query: PageQuery,
  });
  addPartRoute(app, context, {
    collection: 'speakers',
    part: 'speaker',
    tag,
    operationId: 'getSpeaker',
    description:
      'One speaker: who it is, where the article mentions it, and what it is on record with.',
    item: Speaker,
    id: { example: 'yuri-ushakov', description: 'The speaker’s id, a slug.' },
  });
};
