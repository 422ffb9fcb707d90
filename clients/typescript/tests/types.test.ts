import { describe, expectTypeOf, it } from 'vitest';
import type {
  Article,
  Client,
  FoundClaim,
  FoundClaimList,
  Input,
  ProblemError,
  Verification,
  VerificationList,
} from '../src/entry.ts';

declare const client: Client;

// Checked by `npm run types`; nothing here is run.
describe('the types', () => {
  it('of answers are those of the document', () => {
    const ask = () => client.getArticle({ articleId: 'latest' });
    expectTypeOf<Awaited<ReturnType<typeof ask>>>().toEqualTypeOf<Article>();
    const askForText = () => client.getSourceText({ articleId: 'latest' });
    expectTypeOf<Awaited<ReturnType<typeof askForText>>>().toEqualTypeOf<string>();
    const withdraw = () => client.withdrawArticle({ articleId: 'a', ifMatch: '*' });
    expectTypeOf<Awaited<ReturnType<typeof withdraw>>>().toEqualTypeOf<undefined>();
  });

  it('of some fields are those fields', () => {
    const ask = () => client.getArticle({ articleId: 'latest', fields: ['id', 'claims'] });
    expectTypeOf<Awaited<ReturnType<typeof ask>>>().toEqualTypeOf<Pick<Article, 'id' | 'claims'>>();
  });

  it('of verifications follow what is asked', () => {
    const one = () => client.createVerification({ body: { quotation: 'So' } });
    expectTypeOf<Awaited<ReturnType<typeof one>>>().toEqualTypeOf<Verification>();
    const several = () => client.createVerification({ body: { items: [{ quotation: 'So' }] } });
    expectTypeOf<Awaited<ReturnType<typeof several>>>().toEqualTypeOf<VerificationList>();
  });

  it('of pages and of their items', async () => {
    const ask = () => client.searchClaims({ q: 'harbour', certainty: 'possible' });
    expectTypeOf<Awaited<ReturnType<typeof ask>>>().toEqualTypeOf<FoundClaimList>();
    expectTypeOf<ReturnType<typeof ask>>().toExtend<AsyncIterable<FoundClaim>>();
    const askAcross = () => client.getSpeakerAcross({ speakerId: 'ada-lind' });
    expectTypeOf<ReturnType<typeof askAcross>>().toExtend<AsyncIterable<FoundClaim>>();
  });

  it('of inputs want what the operation needs, and nothing that it does not know', () => {
    expectTypeOf<Input<'withdrawArticle'>>().toExtend<{ articleId: string; ifMatch: string }>();
    expectTypeOf<Input<'addArticle'>>().toExtend<{ idempotencyKey?: string | undefined }>();
    // @ts-expect-error the id is missing
    const missing = () => client.getArticle({});
    // @ts-expect-error there is no such parameter
    const unknown = () => client.searchClaims({ words: 'harbour' });
    // @ts-expect-error there is no such certainty
    const wrong = () => client.searchClaims({ certainty: 'sure' });
    // @ts-expect-error the text’s media type is missing
    const untold = () => client.addArticle({ body: 'text' });
    // @ts-expect-error nothing is answered in it
    const refused = () => client.getHeadline({ articleId: 'latest', accept: 'image/png' });
    expectTypeOf([missing, unknown, wrong, untold, refused]).toExtend<(() => unknown)[]>();
  });

  it('of problems know the codes, and leave room for new ones', () => {
    expectTypeOf<ProblemError['code']>().toExtend<string | undefined>();
    expectTypeOf<'article-not-found'>().toExtend<ProblemError['code']>();
    expectTypeOf<'some-day'>().toExtend<ProblemError['code']>();
  });
});
