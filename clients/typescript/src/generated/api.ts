// Generated from openapi/openapi.json by `npm run generate`: edit nothing here.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find everything
         * @description Says what this is and links to everything it serves. Browsers get a page, also where something goes wrong.
         */
        get: operations["getEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the articles, or search them
         * @description The articles in their shortest useful form, the one added last first: all of them, or those with words, a speaker, or a date.
         */
        get: operations["listArticles"];
        put?: never;
        /**
         * Add an article
         * @description Adds an article with the record that is sent, or reads it in the document that is sent. With an `Idempotency-Key`, what is sent again within a day is added once.
         */
        post: operations["addArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s record
         * @description The whole record of an article, or those of its fields that `fields` names. Without `fields`, other formats come by `Accept`; each has an address of its own as well.
         */
        get: operations["getArticle"];
        /**
         * Replace an article
         * @description Replaces an article’s record and text. What it was stays among its revisions. `If-Match` says what is replaced.
         */
        put: operations["replaceArticle"];
        post?: never;
        /**
         * Withdraw an article
         * @description Takes an article back: from then on it answers 410. What it was stays among its revisions.
         */
        delete: operations["withdrawArticle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/headline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s headline
         * @description The headline and where it stands in the source text. Not every article has one.
         */
        get: operations["getHeadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an article’s summary points
         * @description The bullet points that sum the article up, and the claims that support each.
         */
        get: operations["listSummaryPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s source text
         * @description The text that every span counts in, exactly as received.
         */
        get: operations["getSourceText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/paragraphs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an article’s paragraphs
         * @description The paragraphs of the body in their order, each with its claims and quotes.
         */
        get: operations["listParagraphs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/paragraphs/{paragraphId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a paragraph
         * @description One paragraph, with the section it belongs to, its claims and its quotes.
         */
        get: operations["getParagraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an article’s quotes
         * @description Every stretch of quoted words in text order, with who said it and where.
         */
        get: operations["listQuotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/quotes/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s quotes as a table
         * @description All quotes that the parameters ask for as CSV (RFC 4180), a row each. Text that a spreadsheet would take for a formula has an apostrophe before it.
         */
        get: operations["getQuotesTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a quote
         * @description One quote: its words without the marks, who said it, and the claims it makes.
         */
        get: operations["getQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an article’s claims
         * @description Every proposition of the article in text order: in its own voice, or attributed to a speaker.
         */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/claims/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s claims as a table
         * @description All claims that the parameters ask for as CSV (RFC 4180), a row each. Text that a spreadsheet would take for a formula has an apostrophe before it.
         */
        get: operations["getClaimsTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a claim
         * @description One claim: what is said, who says it, and which words of the text say so.
         */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an article’s speakers
         * @description Everyone to whom the article attributes something, or through whom it came.
         */
        get: operations["listSpeakers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/speakers/{speakerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a speaker
         * @description One speaker: who it is, where the article mentions it, and what it is on record with.
         */
        get: operations["getSpeaker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the claims of all articles
         * @description Claims by their words, by who made them, and by how; those of the article added last first. Without parameters, all of them.
         */
        get: operations["searchClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the quotes of all articles
         * @description Quotes by their words and by who said them; those of the article added last first. Without parameters, all of them.
         */
        get: operations["searchQuotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the speakers of all articles
         * @description Speakers by the words of their names; the one first met last first. Without parameters, all of them.
         */
        get: operations["searchSpeakers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/speakers/{speakerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a speaker across all articles
         * @description Who it is by all accounts, and a page of what it is on record as saying, the newest first.
         */
        get: operations["getSpeakerAcross"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite an article
         * @description As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else on the reader page.
         */
        get: operations["citeArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/quotes/{quoteId}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite a quote
         * @description As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else on the reader page.
         */
        get: operations["citeQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/claims/{claimId}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite a claim
         * @description As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else on the reader page.
         */
        get: operations["citeClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite an article, at a revision
         * @description As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else in the record of that revision.
         */
        get: operations["citeRevisionArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/quotes/{quoteId}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite a quote, at a revision
         * @description As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else in the record of that revision.
         */
        get: operations["citeRevisionQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/claims/{claimId}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cite a claim, at a revision
         * @description As a line of text, in BibTeX, or in CSL-JSON. The link leads to the very words: on the publisher’s page where the record knows it, else in the record of that revision.
         */
        get: operations["citeRevisionClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow new articles
         * @description A feed of new articles, the newest first, as JSON Feed or Atom, by `Accept`. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getArticleFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/articles/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow new articles, as JSON Feed
         * @description A feed of new articles, the newest first, as JSON Feed. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getArticleFeedAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/articles/atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow new articles, as Atom
         * @description A feed of new articles, the newest first, as Atom. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getArticleFeedAsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow new claims
         * @description A feed of new claims, the newest first, as JSON Feed or Atom, by `Accept`. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getClaimFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/claims/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow new claims, as JSON Feed
         * @description A feed of new claims, the newest first, as JSON Feed. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getClaimFeedAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/claims/atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow new claims, as Atom
         * @description A feed of new claims, the newest first, as Atom. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getClaimFeedAsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/speakers/{speakerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what a speaker is newly on record as saying
         * @description A feed of what a speaker is newly on record as saying, the newest first, as JSON Feed or Atom, by `Accept`. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getSpeakerFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/speakers/{speakerId}/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what a speaker is newly on record as saying, as JSON Feed
         * @description A feed of what a speaker is newly on record as saying, the newest first, as JSON Feed. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getSpeakerFeedAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/speakers/{speakerId}/atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what a speaker is newly on record as saying, as Atom
         * @description A feed of what a speaker is newly on record as saying, the newest first, as Atom. Ids stay the same whatever is corrected, and links lead to the very words.
         */
        get: operations["getSpeakerFeedAsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oembed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how to embed a quote, a claim or an article
         * @description oEmbed 1.0, the rich type: a sandboxed frame with a small card that shows the words, who said them, and where.
         */
        get: operations["getOEmbed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an article’s revisions
         * @description Every record that the article has had, the current one first; also of an article that was withdrawn.
         */
        get: operations["listRevisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s record at a revision
         * @description The record as it was then. It never changes: caches may keep it for ever. Other formats come by `Accept`, and at addresses of their own.
         */
        get: operations["getRevision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s source text at a revision
         * @description The text that the spans of that revision count in.
         */
        get: operations["getRevisionText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/claims/{claimId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a claim of a revision
         * @description The claim as it was then: an address to cite, which no correction changes.
         */
        get: operations["getRevisionClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a quote of a revision
         * @description The quote as it was then: an address to cite, which no correction changes.
         */
        get: operations["getRevisionQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare a revision with the one before
         * @description Which claims and quotes the revision added, withdrew or reworded; `since` names another revision to compare with. Of the first revision everything is added.
         */
        get: operations["getDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/json-ld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as schema.org JSON-LD
         * @description A `NewsArticle` with a `Quotation` for each quote, whose words are verbatim, and a `Claim` for each claim.
         */
        get: operations["getJsonLd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s quotes and claims as Web Annotations
         * @description A collection as the W3C’s Web Annotation Data Model has it, with its first page. Each annotation selects the words in the source text, by position in code points and by what they are.
         */
        get: operations["getAnnotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/ninjs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as IPTC ninjs
         * @description The article as ninjs 3.1; each quote and claim is an association.
         */
        get: operations["getNinjs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as Markdown
         * @description To read: the text, with a footnote behind each quote that says who said it, and a table of the claims.
         */
        get: operations["getMarkdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/plain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as plain text
         * @description To read: the text, then quotes and claims with who said them. It is not the source text, in which spans count; that is at `text`.
         */
        get: operations["getPlainText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/annotations/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a page of an article’s Web Annotations
         * @description A page of the collection, which says in `last` how many there are.
         */
        get: operations["getAnnotationPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/annotations/{annotationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a quote or claim as a Web Annotation
         * @description Who said it, and which words of the source text say so.
         */
        get: operations["getAnnotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/json-ld": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as schema.org JSON-LD, at a revision
         * @description A `NewsArticle` with a `Quotation` for each quote, whose words are verbatim, and a `Claim` for each claim.
         */
        get: operations["getRevisionJsonLd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/annotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article’s quotes and claims as Web Annotations, at a revision
         * @description A collection as the W3C’s Web Annotation Data Model has it, with its first page. Each annotation selects the words in the source text, by position in code points and by what they are.
         */
        get: operations["getRevisionAnnotations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/ninjs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as IPTC ninjs, at a revision
         * @description The article as ninjs 3.1; each quote and claim is an association.
         */
        get: operations["getRevisionNinjs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/markdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as Markdown, at a revision
         * @description To read: the text, with a footnote behind each quote that says who said it, and a table of the claims.
         */
        get: operations["getRevisionMarkdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/plain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an article as plain text, at a revision
         * @description To read: the text, then quotes and claims with who said them. It is not the source text, in which spans count; that is at `text`.
         */
        get: operations["getRevisionPlainText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/annotations/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a page of an article’s Web Annotations, at a revision
         * @description A page of the collection, which says in `last` how many there are.
         */
        get: operations["getRevisionAnnotationPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{articleId}/revisions/{revision}/annotations/{annotationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a quote or claim as a Web Annotation, at a revision
         * @description Who said it, and which words of the source text say so.
         */
        get: operations["getRevisionAnnotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the kinds of problems
         * @description Every kind of problem that an answer’s `type` may name.
         */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain a kind of problem
         * @description What a kind of problem means and what to do about it.
         */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the process is alive
         * @description Answers as long as the process can answer at all.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the process takes requests
         * @description Ready once every article is loaded, until the process is told to stop; not while the archive cannot be reached.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the OpenAPI document
         * @description The description of this API, OpenAPI 3.1.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/llms.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what language models should know
         * @description What this is, which addresses matter and how to cite, as Markdown (https://llmstxt.org).
         */
        get: operations["getLlmsText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the metrics
         * @description Requests by route and status, what was asked of the archive, extractions by how they ended, and the process’s own figures, for Prometheus.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/extractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read an article
         * @description Reads an English news article into its record, as the articles here have one, and answers with the record and the text that its spans count in. Nothing is stored.
         */
        post: operations["createExtraction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a quotation
         * @description Compares a quotation, or up to 100 of them, with the quotes on record and with the articles’ own words. Nothing is stored.
         */
        post: operations["createVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A quote or claim as a W3C Web Annotation: who said what, and in which words. */
        Annotation: {
            /** @constant */
            "@context": "http://www.w3.org/ns/anno.jsonld";
            id: string;
            /** @constant */
            type: "Annotation";
            /** @constant */
            motivation: "describing";
            /**
             * Format: date-time
             * @description When the record was made.
             */
            generated: string;
            /** @description The program that made the record, where one did. */
            generator?: {
                /** @constant */
                type: "Software";
                name: string;
            };
            body: (components["schemas"]["TextualBody"] | components["schemas"]["LinkedBody"])[];
            /** @description One for each stretch of the words. */
            target: components["schemas"]["AnnotationTarget"][];
        };
        /** @description The quotes and claims of an article as W3C Web Annotations; holds its first page. */
        AnnotationCollection: {
            /** @constant */
            "@context": "http://www.w3.org/ns/anno.jsonld";
            id: string;
            /** @constant */
            type: "AnnotationCollection";
            label: string;
            total: number;
            first?: components["schemas"]["FirstAnnotationPage"];
            last?: string;
        };
        /** @description A page of the annotations of an article. */
        AnnotationPage: {
            /** @constant */
            "@context": "http://www.w3.org/ns/anno.jsonld";
            id: string;
            /** @constant */
            type: "AnnotationPage";
            /** @description The collection. */
            partOf: string;
            startIndex: number;
            prev?: string;
            next?: string;
            items: components["schemas"]["PagedAnnotation"][];
        };
        /** @description Words of the source text. */
        AnnotationTarget: {
            /** @constant */
            type: "SpecificResource";
            /** @description The address of the source text. */
            source: string;
            /** @description Two ways to the same words. */
            selector: (components["schemas"]["TextPositionSelector"] | components["schemas"]["TextQuoteSelector"])[];
        };
        /** @description One news text and its record. */
        Article: {
            id: components["schemas"]["ArticleId"];
            revision: components["schemas"]["Revision"];
            /** @description BCP 47 language tag. */
            language: string;
            headline?: components["schemas"]["Span"];
            caption?: components["schemas"]["Span"];
            /** @description The bullet points that sum the article up. */
            summary: components["schemas"]["SummaryPoint"][];
            paragraphs: components["schemas"]["Paragraph"][];
            quotes: components["schemas"]["Quote"][];
            claims: components["schemas"]["Claim"][];
            speakers: components["schemas"]["Speaker"][];
            /** @description Everything else in the source text. */
            remainder: components["schemas"]["Remainder"][];
            published?: components["schemas"]["Published"];
            sourceText: components["schemas"]["SourceText"];
            document?: components["schemas"]["SourceDocument"];
            provenance: components["schemas"]["Provenance"];
        };
        /** @description An article’s document as JSON. Fields other than these are refused. */
        ArticleDocument: {
            /** @description The document: plain text, Markdown or HTML. */
            text: string;
            /**
             * @description What the document is written in.
             * @default text
             * @enum {string}
             */
            format?: "text" | "markdown" | "html";
            /** @description The headline, where it is known apart from the document. */
            headline?: string;
        };
        /** @description An article’s id: lower-case words joined by hyphens. */
        ArticleId: string;
        /** @description A page of articles, the one added last first. */
        ArticleList: {
            items: components["schemas"]["FoundArticle"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description The fields of an article that `fields` kept. */
        ArticlePart: {
            id?: components["schemas"]["ArticleId"];
            revision?: components["schemas"]["Revision"];
            /** @description BCP 47 language tag. */
            language?: string;
            headline?: components["schemas"]["Span"];
            caption?: components["schemas"]["Span"];
            /** @description The bullet points that sum the article up. */
            summary?: components["schemas"]["SummaryPoint"][];
            paragraphs?: components["schemas"]["Paragraph"][];
            quotes?: components["schemas"]["Quote"][];
            claims?: components["schemas"]["Claim"][];
            speakers?: components["schemas"]["Speaker"][];
            /** @description Everything else in the source text. */
            remainder?: components["schemas"]["Remainder"][];
            published?: components["schemas"]["Published"];
            sourceText?: components["schemas"]["SourceText"];
            document?: components["schemas"]["SourceDocument"];
            provenance?: components["schemas"]["Provenance"];
        };
        /** @description Who said it, and by which words the article says so. */
        Attribution: {
            /** @description The words that name who said it; empty where none do. */
            sources: components["schemas"]["Span"][];
            /** @description The words that signal the attribution: “said”, “according to”, a colon. */
            cue: components["schemas"]["Span"] | null;
            /** @description Through whom it came, where the article says so. */
            via: components["schemas"]["GoBetween"][];
            /** @description The speaker behind the sources; null where the article leaves open who it is. */
            speakerId: components["schemas"]["SpeakerId"] | null;
            /** @description True where the sentence has no attribution of its own and takes that of a neighbouring sentence; `sources` and `cue` then stand in the neighbour. */
            inferred: boolean;
        };
        /**
         * @description Whether the speaker asked for said it. `confirmed`: on record. `other`: somebody else is on record. `unknown`: the article leaves open who did. `not-asked`: no speaker was given.
         * @enum {string}
         */
        AttributionCheck: "confirmed" | "other" | "unknown" | "not-asked";
        /** @description Who said it, and by which words the article says so. */
        AttributionInput: {
            /** @description The words that name who said it; empty where none do. */
            sources: components["schemas"]["Span"][];
            /** @description The words that signal the attribution: “said”, “according to”, a colon. */
            cue: components["schemas"]["Span"] | null;
            /** @description Through whom it came, where the article says so. */
            via: components["schemas"]["GoBetweenInput"][];
            /** @description The speaker behind the sources; null where the article leaves open who it is. */
            speakerId: components["schemas"]["SpeakerId"] | null;
            /** @description True where the sentence has no attribution of its own and takes that of a neighbouring sentence; `sources` and `cue` then stand in the neighbour. */
            inferred: boolean;
        };
        /**
         * @description How sure the voice that makes the claim presents it.
         * @enum {string}
         */
        Certainty: "certain" | "probable" | "possible" | "unspecified";
        /** @description An article, as far as it takes to cite it. */
        CitedArticle: {
            id: components["schemas"]["ArticleId"];
            revision: components["schemas"]["Revision"];
            /** @description The words of the headline, if it has one. */
            headline?: string;
            published?: components["schemas"]["Published"];
        };
        /** @description One proposition that the article puts forward, in its own voice or someone else’s. */
        Claim: {
            id: components["schemas"]["ClaimId"];
            /** @description The claim to read: its contents joined. */
            text: string;
            /** @description The words that make the claim, in text order. */
            contents: components["schemas"]["Span"][];
            type: components["schemas"]["ClaimType"];
            /** @description Who said it; null for the article’s own voice. */
            attribution: components["schemas"]["Attribution"] | null;
            /** @description The quotes within its contents. */
            quoteIds: components["schemas"]["QuoteId"][];
            foundIn: components["schemas"]["FoundIn"];
            /** @description The summary points that this claim, of the body, bears out. */
            supports: components["schemas"]["SummaryPointId"][];
            certainty: components["schemas"]["Certainty"];
            polarity: components["schemas"]["Polarity"];
            /** @description The words that make it less than certain: “may”, “it seems”. */
            hedges: components["schemas"]["Span"][];
            /** @description How often a claim extracted like this one is right; only for extracted records. */
            confidence?: number;
        };
        /** @description A claim’s id within the article: c1, c2, … */
        ClaimId: string;
        /** @description One proposition that the article puts forward, in its own voice or someone else’s. */
        ClaimInput: {
            id: components["schemas"]["ClaimId"];
            /** @description The claim to read: its contents joined. */
            text: string;
            /** @description The words that make the claim, in text order. */
            contents: components["schemas"]["Span"][];
            type: components["schemas"]["ClaimType"];
            /** @description Who said it; null for the article’s own voice. */
            attribution: components["schemas"]["AttributionInput"] | null;
            /** @description The quotes within its contents. */
            quoteIds: components["schemas"]["QuoteId"][];
            foundIn: components["schemas"]["FoundIn"];
            /** @description The summary points that this claim, of the body, bears out. */
            supports: components["schemas"]["SummaryPointId"][];
            certainty: components["schemas"]["Certainty"];
            polarity: components["schemas"]["Polarity"];
            /** @description The words that make it less than certain: “may”, “it seems”. */
            hedges: components["schemas"]["Span"][];
            /** @description How often a claim extracted like this one is right; only for extracted records. */
            confidence?: number;
        };
        /** @description A page of claims. */
        ClaimList: {
            items: components["schemas"]["Claim"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /**
         * @description `direct`: only quoted words. `indirect`: reported speech. `mixed`: quoted words within reported speech. `narration`: the article’s own voice.
         * @enum {string}
         */
        ClaimType: "direct" | "indirect" | "mixed" | "narration";
        /** @description An item of CSL-JSON. */
        CslItem: {
            id: string;
            /** @enum {string} */
            type: "article-newspaper" | "webpage";
            title: string;
            /** @description The publication. */
            "container-title"?: string;
            author?: {
                /** @description The name as it is written. */
                literal: string;
            }[];
            issued?: {
                "date-parts": number[][];
            };
            /** @description Where the words stand. */
            URL: string;
            language: string;
            /** @description The words, who said them, and through whom they came. */
            note?: string;
            archive: string;
            /** @description Where the record of this revision is, which nothing changes. */
            archive_location: string;
        };
        /** @description Items of CSL-JSON, as reference managers take them. */
        CslItems: components["schemas"]["CslItem"][];
        /** @description What a revision of an article changed. What only moved within the article is the same still. */
        Difference: {
            /** @description The revision before; null where there is none. */
            from: components["schemas"]["Revision"] | null;
            /** @description The revision after. */
            to: components["schemas"]["Revision"];
            claims: {
                /** @description The claims that are new. */
                added: components["schemas"]["Claim"][];
                /** @description The claims that are gone. */
                withdrawn: components["schemas"]["Claim"][];
                /** @description The claims that say the like in other words, of another speaker, or more or less surely. */
                reworded: {
                    before: components["schemas"]["Claim"];
                    after: components["schemas"]["Claim"];
                }[];
            };
            quotes: {
                /** @description The quotes that are new. */
                added: components["schemas"]["Quote"][];
                /** @description The quotes that are gone. */
                withdrawn: components["schemas"]["Quote"][];
                /** @description The quotes that say the like in other words, of another speaker, or more or less surely. */
                reworded: {
                    before: components["schemas"]["Quote"];
                    after: components["schemas"]["Quote"];
                }[];
            };
        };
        /** @description The way in: what this is, and where everything is. */
        Entry: {
            name: string;
            version: string;
            description: string;
            /** @description Where everything is, by what it is. Words in braces are to be filled in. */
            links: {
                [key: string]: string;
            };
        };
        /** @description Why an extracted claim is there. */
        Explanation: {
            claimId: components["schemas"]["ClaimId"];
            /** @description The words that signalled the attribution; null for none. */
            cue: components["schemas"]["Span"] | null;
            /**
             * @description `learnt`: the trained taggers. `speaker-label`: “NAME:”. `dash-name`: “— NAME”. `headline-end`: “, NAME says” at the end of a headline. `saying-clause`: “NAME said” and a clause. `quotation`: quotation marks alone. `narration`: what no attribution covers.
             * @enum {string}
             */
            foundBy: "learnt" | "speaker-label" | "dash-name" | "headline-end" | "saying-clause" | "quotation" | "narration";
            /** @description What decided it, most telling first, one short sentence each. */
            reasons: string[];
            confidence: number;
        };
        /** @description An article’s record as read, and its source text. */
        Extraction: {
            id: components["schemas"]["ArticleId"];
            revision: components["schemas"]["Revision"];
            /** @description BCP 47 language tag. */
            language: string;
            headline?: components["schemas"]["Span"];
            caption?: components["schemas"]["Span"];
            /** @description The bullet points that sum the article up. */
            summary: components["schemas"]["SummaryPoint"][];
            paragraphs: components["schemas"]["Paragraph"][];
            quotes: components["schemas"]["Quote"][];
            claims: components["schemas"]["Claim"][];
            speakers: components["schemas"]["Speaker"][];
            /** @description Everything else in the source text. */
            remainder: components["schemas"]["Remainder"][];
            published?: components["schemas"]["Published"];
            sourceText: components["schemas"]["SourceText"];
            document?: components["schemas"]["SourceDocument"];
            provenance: components["schemas"]["Provenance"];
            /** @description The source text, which every span counts in. */
            text: string;
            /** @description Why each claim is there, one a claim; with `explain=true`. */
            explanations?: components["schemas"]["Explanation"][];
        };
        /** @description The first page, within its collection. */
        FirstAnnotationPage: {
            id: string;
            /** @constant */
            type: "AnnotationPage";
            /** @description The collection. */
            partOf: string;
            startIndex: number;
            prev?: string;
            next?: string;
            items: components["schemas"]["PagedAnnotation"][];
        };
        /** @description An article, with where it has the words. */
        FoundArticle: {
            id: components["schemas"]["ArticleId"];
            revision: components["schemas"]["Revision"];
            /** @description BCP 47 language tag. */
            language: string;
            published?: components["schemas"]["Published"];
            /** @description The words of the headline, if it has one. */
            headline?: string;
            /** @description How many paragraphs it has. */
            paragraphs: number;
            /** @description How many quotes it has. */
            quotes: number;
            /** @description How many claims it has. */
            claims: number;
            /** @description How many speakers it has. */
            speakers: number;
            /** @description Where the words that were looked for stand in the article’s source text. */
            highlights?: components["schemas"]["Span"][];
        };
        /** @description A claim that was found, and in which article. */
        FoundClaim: {
            article: components["schemas"]["CitedArticle"];
            /** @description Who said it; null for the article’s own voice, and where the article leaves it open. */
            speaker: components["schemas"]["NamedSpeaker"] | null;
            claim: components["schemas"]["Claim"];
            /** @description Where the words that were looked for stand in the article’s source text. */
            highlights: components["schemas"]["Span"][];
            /** @description The place of the claim on the reader page; its `citation` has a link to the very words. */
            link: string;
        };
        /** @description A page of the claims that were found. */
        FoundClaimList: {
            items: components["schemas"]["FoundClaim"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description The part of the article it stands in: headline, caption, or a summary point’s or paragraph’s id. */
        FoundIn: string;
        /** @description A quote that was found, and in which article. */
        FoundQuote: {
            article: components["schemas"]["CitedArticle"];
            /** @description Who said it; null for the article’s own voice, and where the article leaves it open. */
            speaker: components["schemas"]["NamedSpeaker"] | null;
            quote: components["schemas"]["Quote"];
            /** @description Where the words that were looked for stand in the article’s source text. */
            highlights: components["schemas"]["Span"][];
            /** @description The place of the quote on the reader page; its `citation` has a link to the very words. */
            link: string;
        };
        /** @description A page of the quotes that were found. */
        FoundQuoteList: {
            items: components["schemas"]["FoundQuote"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description A speaker across the articles: those of the same id, which is made of the name. */
        FoundSpeaker: {
            id: components["schemas"]["SpeakerId"];
            /** @description The fullest name the article gives. */
            name: string;
            kind: components["schemas"]["SpeakerKind"];
            /** @description In how many articles. */
            articles: number;
            /** @description How many quotes are attributed to the speaker. */
            quotes: number;
            /** @description How many claims are attributed to the speaker. */
            claims: number;
        };
        /** @description A page of the speakers that were found. */
        FoundSpeakerList: {
            items: components["schemas"]["FoundSpeaker"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description Through whom the words reached the article. */
        GoBetween: {
            /** @description The words that name the go-between. */
            sources: components["schemas"]["Span"][];
            /** @description The words that mark it as the go-between: “according to”. */
            cue: components["schemas"]["Span"] | null;
            /** @description The speaker behind the sources; null where the article leaves open who it is. */
            speakerId: components["schemas"]["SpeakerId"] | null;
        };
        /** @description Through whom the words reached the article. */
        GoBetweenInput: {
            /** @description The words that name the go-between. */
            sources: components["schemas"]["Span"][];
            /** @description The words that mark it as the go-between: “according to”. */
            cue: components["schemas"]["Span"] | null;
            /** @description The speaker behind the sources; null where the article leaves open who it is. */
            speakerId: components["schemas"]["SpeakerId"] | null;
        };
        /** @description The process is alive. */
        Health: {
            /** @constant */
            status: "ok";
        };
        /** @description A JSON Feed, version 1.1 (https://jsonfeed.org). */
        JsonFeed: {
            /** @constant */
            version: "https://jsonfeed.org/version/1.1";
            title: string;
            home_page_url: string;
            feed_url: string;
            description: string;
            /** @description The next page, where there is one. */
            next_url?: string;
            authors: {
                name: string;
                url?: string;
            }[];
            language: string;
            items: components["schemas"]["JsonFeedItem"][];
        };
        /** @description An entry of a JSON Feed. */
        JsonFeedItem: {
            /** @description Never changes. */
            id: string;
            /** @description The place on the reader page. */
            url: string;
            /** @description The place on the publisher’s page. */
            external_url?: string;
            title: string;
            content_html: string;
            content_text: string;
            /**
             * Format: date-time
             * @description When the archive took the article in.
             */
            date_published: string;
            /**
             * Format: date-time
             * @description When the article’s record last changed.
             */
            date_modified: string;
            authors?: {
                name: string;
                url?: string;
            }[];
            /** @description Who said it, or who is quoted. */
            tags?: string[];
            language: string;
        };
        /** @description The address of the speaker (`identifying`), or of the quote or claim (`linking`). */
        LinkedBody: {
            /** @constant */
            type: "SpecificResource";
            source: string;
            /** @enum {string} */
            purpose: "identifying" | "linking";
        };
        /** @description A speaker by name; GET /v1/speakers/{speakerId} tells more. */
        NamedSpeaker: {
            id: components["schemas"]["SpeakerId"];
            /** @description The fullest name the article gives. */
            name: string;
            kind: components["schemas"]["SpeakerKind"];
        };
        /** @description The article as IPTC ninjs 3.1, with its quotes and claims. */
        Ninjs: {
            /**
             * Format: uri
             * @description The article’s address; without a public URL a name made of it.
             */
            uri: string;
            standard: {
                /** @constant */
                name: "ninjs";
                /** @constant */
                version: "3.1";
                /** @constant */
                schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
            };
            /** @constant */
            type: "text";
            /** @constant */
            representationType: "full";
            /** @description The revision. */
            version: string;
            /**
             * Format: date-time
             * @description When the record was made.
             */
            versionCreated: string;
            language: string;
            title?: string;
            by?: string;
            /** @description The article’s id. */
            slugline: string;
            headlines?: {
                role: string;
                /** @constant */
                contentType: "text/plain";
                value: string;
            }[];
            /** @description The summary points, and the caption. */
            descriptions?: {
                role: string;
                /** @constant */
                contentType: "text/plain";
                value: string;
            }[];
            bodies: {
                role: string;
                /** @constant */
                contentType: "text/plain";
                /** @description Unicode code points. */
                charCount: number;
                wordCount: number;
                value: string;
            }[];
            people?: {
                name: string;
                /**
                 * @description What it has to do with the article: it is quoted.
                 * @constant
                 */
                rel: "speaker";
                /** Format: uri */
                uri?: string;
                /** @description The speaker’s id within the article. */
                literal: string;
            }[];
            organisations?: {
                name: string;
                /**
                 * @description What it has to do with the article: it is quoted.
                 * @constant
                 */
                rel: "speaker";
                /** Format: uri */
                uri?: string;
                /** @description The speaker’s id within the article. */
                literal: string;
            }[];
            /** @description Speakers that are groups. */
            subjects?: {
                name: string;
                /**
                 * @description What it has to do with the article: it is quoted.
                 * @constant
                 */
                rel: "speaker";
                /** Format: uri */
                uri?: string;
                /** @description The speaker’s id within the article. */
                literal: string;
            }[];
            /** @description Speakers that are documents. */
            objects?: {
                name: string;
                /**
                 * @description What it has to do with the article: it is quoted.
                 * @constant
                 */
                rel: "speaker";
                /** Format: uri */
                uri?: string;
                /** @description The speaker’s id within the article. */
                literal: string;
            }[];
            infoSources?: {
                name: string;
                /** @enum {string} */
                role: "publisher" | "speaker" | "via";
                /** Format: uri */
                uri?: string;
            }[];
            altIds?: {
                role: string;
                value: string;
            }[];
            renditions?: {
                name: string;
                /** Format: uri */
                href: string;
                contentType: string;
                title: string;
            }[];
            associations: components["schemas"]["NinjsComponent"][];
        };
        /** @description A quote or claim of the article. */
        NinjsComponent: {
            /** Format: uri */
            uri: string;
            /** @description The id of the quote or claim. */
            name: string;
            /** @enum {string} */
            rel: "quote" | "claim";
            /** @constant */
            type: "component";
            language: string;
            bodies: {
                role: string;
                /** @constant */
                contentType: "text/plain";
                /** @description Unicode code points. */
                charCount: number;
                wordCount: number;
                value: string;
            }[];
            /** @description Who says it and through whom it came; missing for the article’s own voice. */
            infoSources?: {
                name: string;
                /** @enum {string} */
                role: "publisher" | "speaker" | "via";
                /** Format: uri */
                uri?: string;
            }[];
        };
        /** @description How to show a quote, a claim or an article elsewhere. */
        OEmbed: {
            /** @constant */
            version: "1.0";
            /** @constant */
            type: "rich";
            title: string;
            /** @description Who wrote, or published, the article. */
            author_name?: string;
            /** @description The publisher’s page. */
            author_url?: string;
            provider_name: string;
            provider_url: string;
            /** @description For how many seconds to keep it. */
            cache_age: number;
            /** @description A sandboxed frame with the card. */
            html: string;
            /** @description In CSS pixels. */
            width: number;
            /** @description In CSS pixels. */
            height: number;
        };
        /** @description An OpenAPI 3.1 document. */
        OpenApi: {
            openapi: string;
            info: {
                [key: string]: unknown;
            };
            paths: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description An annotation within a page, which gives the context for all. */
        PagedAnnotation: {
            id: string;
            /** @constant */
            type: "Annotation";
            /** @constant */
            motivation: "describing";
            /**
             * Format: date-time
             * @description When the record was made.
             */
            generated: string;
            /** @description The program that made the record, where one did. */
            generator?: {
                /** @constant */
                type: "Software";
                name: string;
            };
            body: (components["schemas"]["TextualBody"] | components["schemas"]["LinkedBody"])[];
            /** @description One for each stretch of the words. */
            target: components["schemas"]["AnnotationTarget"][];
        };
        /** @description One paragraph of the article’s body. */
        Paragraph: {
            id: components["schemas"]["ParagraphId"];
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
            /** @description The section it belongs to, from 1; a wider gap, a subheading or a line of marks in the source text starts a new one. */
            section: number;
            /** @description The claims found in it, in text order. */
            claimIds: components["schemas"]["ClaimId"][];
            /** @description The quotes found in it, in text order. */
            quoteIds: components["schemas"]["QuoteId"][];
        };
        /** @description A paragraph’s id within the article: p1, p2, … */
        ParagraphId: string;
        /** @description One paragraph of the article’s body. */
        ParagraphInput: {
            id: components["schemas"]["ParagraphId"];
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
            /** @description The section it belongs to, from 1; a wider gap, a subheading or a line of marks in the source text starts a new one. */
            section: number;
            /** @description The claims found in it, in text order. */
            claimIds: components["schemas"]["ClaimId"][];
            /** @description The quotes found in it, in text order. */
            quoteIds: components["schemas"]["QuoteId"][];
        };
        /** @description A page of paragraphs. */
        ParagraphList: {
            items: components["schemas"]["Paragraph"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /**
         * @description `negative` where the claim says that something is not so.
         * @enum {string}
         */
        Polarity: "positive" | "negative";
        /** @description What went wrong (RFC 9457). */
        Problem: {
            /** @description Address that explains this kind of problem. */
            type: string;
            /** @description The kind of problem, in a few words. */
            title: string;
            /** @description The HTTP status code. */
            status: number;
            /** @description What happened here and what to do about it. */
            detail: string;
            /** @description The address that was asked for. */
            instance?: string;
            /** @description Names the request, in the log too: quote it to ask what happened. */
            requestId: string;
            /** @description What is wrong with the input, one entry a fault. */
            errors?: {
                /** @description Where in the request, as a JSON Pointer (RFC 6901). */
                pointer: string;
                /** @description What is wrong there. */
                detail: string;
            }[];
            /** @description What the address answers in, where it answers in several media types. */
            alternatives?: {
                /** @description What to send in `Accept`. */
                mediaType: string;
                /** @description Where it is to be had whatever `Accept` says. */
                address: string;
            }[];
        };
        /** @description A kind of problem, explained. */
        ProblemKind: {
            /** @description The address of this explanation, as problems name it. */
            type: string;
            title: string;
            /** @description The HTTP status code it comes with. */
            status: number;
            /** @description What it means and what to do about it. */
            explanation: string;
        };
        /** @description Every kind of problem. */
        ProblemKindList: {
            items: components["schemas"]["ProblemKind"][];
            total: number;
        };
        /** @description How and when the record was made. */
        Provenance: {
            /**
             * @description Made by hand, or by a program.
             * @enum {string}
             */
            method: "curated" | "extracted";
            /** @description The program that made the record. */
            tool?: string;
            /** @description The version of that program. */
            version?: string;
            /**
             * Format: date-time
             * @description When the record was made.
             */
            at: string;
        };
        /** @description What is known of the publication; never guessed. */
        Published: {
            /**
             * Format: date
             * @description The day of publication.
             */
            date?: string;
            publisher?: string;
            byline?: string;
            /**
             * Format: uri
             * @description Where the publisher shows the article.
             */
            url?: string;
        };
        /** @description Words inside quotation marks that someone said or wrote, without the marks. */
        Quote: {
            id: components["schemas"]["QuoteId"];
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
            type: components["schemas"]["QuoteType"];
            attribution: components["schemas"]["Attribution"];
            /** @description The quote that this one carries on. */
            continues?: components["schemas"]["QuoteId"];
            foundIn: components["schemas"]["FoundIn"];
            /** @description The claims these words make, or are part of. */
            claimIds: components["schemas"]["ClaimId"][];
        };
        /** @description A quote’s id within the article: q1, q2, … */
        QuoteId: string;
        /** @description Words inside quotation marks that someone said or wrote, without the marks. */
        QuoteInput: {
            id: components["schemas"]["QuoteId"];
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
            type: components["schemas"]["QuoteType"];
            attribution: components["schemas"]["AttributionInput"];
            /** @description The quote that this one carries on. */
            continues?: components["schemas"]["QuoteId"];
            foundIn: components["schemas"]["FoundIn"];
            /** @description The claims these words make, or are part of. */
            claimIds: components["schemas"]["ClaimId"][];
        };
        /** @description A page of quotes. */
        QuoteList: {
            items: components["schemas"]["Quote"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /**
         * @description `direct`: the quoted words state something by themselves. `mixed`: they are part of a reported statement.
         * @enum {string}
         */
        QuoteType: "direct" | "mixed";
        /** @description The process takes requests. */
        Readiness: {
            /** @constant */
            status: "ready";
        };
        /** @description An article’s record and its source text. */
        RecordedArticle: {
            record: {
                id: components["schemas"]["ArticleId"];
                /** @description BCP 47 language tag. */
                language: string;
                headline?: components["schemas"]["Span"];
                caption?: components["schemas"]["Span"];
                /** @description The bullet points that sum the article up. */
                summary: components["schemas"]["SummaryPointInput"][];
                paragraphs: components["schemas"]["ParagraphInput"][];
                quotes: components["schemas"]["QuoteInput"][];
                claims: components["schemas"]["ClaimInput"][];
                speakers: components["schemas"]["SpeakerInput"][];
                /** @description Everything else in the source text. */
                remainder: components["schemas"]["Remainder"][];
                published?: components["schemas"]["Published"];
                sourceText: components["schemas"]["SourceText"];
                document?: components["schemas"]["SourceDocument"];
                provenance: components["schemas"]["Provenance"];
                /** @description Left out of account: it is made anew. */
                revision?: components["schemas"]["Revision"];
            };
            /** @description The source text, which every span counts in. */
            text: string;
        };
        /** @description What stands in the source text besides the article’s parts. */
        Remainder: {
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
            /**
             * @description What it is.
             * @enum {string}
             */
            role: "repeated-headline" | "bullet" | "byline" | "dateline" | "subheading" | "other";
        };
        /** @description SHA-256 of the article’s canonical record (RFC 8785): changes whenever anything in it does. */
        Revision: string;
        /** @description One of the records that an article has had. */
        RevisionEntry: {
            /** @description Counts from 1, the first. */
            number: number;
            revision: components["schemas"]["Revision"];
            /**
             * Format: date-time
             * @description When it became the article’s record.
             */
            at: string;
        };
        /** @description A page of an article’s revisions, the current one first. */
        RevisionList: {
            items: components["schemas"]["RevisionEntry"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description A schema.org Claim. Without `creator`, `isBasedOn` and `creditText` it is made in the article’s own voice. */
        SchemaOrgClaim: {
            /** @constant */
            "@type": "Claim";
            "@id": string;
            /** @description The id within the article: q1, c1, … */
            identifier: string;
            /** @description Where a person reads it. */
            url: string;
            text: string;
            /** @description The article. */
            isPartOf: {
                "@id": string;
            };
            /** @description Who says it, as far as the article lets it be known. */
            creator?: {
                "@id": string;
            };
            /** @description The document that says it. */
            isBasedOn?: {
                "@id": string;
            };
            /** @description Through whom it came. */
            provider?: {
                "@id": string;
            }[];
            /** @description The words that name who says it. */
            creditText?: string;
            /** @description The article, in which it is made. */
            appearance: {
                "@id": string;
            };
            /** @description The quotations within it. */
            hasPart?: {
                "@id": string;
            }[];
        };
        /** @description The article as a schema.org NewsArticle, with its quotations and claims. */
        SchemaOrgNewsArticle: {
            /** @constant */
            "@context": "https://schema.org";
            /** @constant */
            "@type": "NewsArticle";
            "@id": string;
            /** @description The article’s id. */
            identifier: string;
            /** @description The revision. */
            version: string;
            url: string;
            inLanguage: string;
            headline?: string;
            /** @description The summary points, one a line. */
            abstract?: string;
            /** @description The paragraphs, an empty line between them. */
            articleBody: string;
            /** Format: date */
            datePublished?: string;
            /** @description The byline; whether a person or an organisation is not known. */
            author?: {
                name: string;
            };
            /** @description The byline. */
            creditText?: string;
            publisher?: {
                /** @constant */
                "@type": "Organization";
                name: string;
            };
            /** @description Where the publisher shows the article. */
            isBasedOn?: string;
            encoding: {
                /** @constant */
                "@type": "MediaObject";
                contentUrl: string;
                encodingFormat: string;
            }[];
            /** @description The speakers. */
            mentions: components["schemas"]["SchemaOrgSpeaker"][];
            /** @description The quotations and claims. */
            hasPart: (components["schemas"]["SchemaOrgQuotation"] | components["schemas"]["SchemaOrgClaim"])[];
        };
        /** @description A schema.org Quotation: words that stand within quotation marks, verbatim. */
        SchemaOrgQuotation: {
            /** @constant */
            "@type": "Quotation";
            "@id": string;
            /** @description The id within the article: q1, c1, … */
            identifier: string;
            /** @description Where a person reads it. */
            url: string;
            text: string;
            /** @description The article. */
            isPartOf: {
                "@id": string;
            };
            /** @description Who says it, as far as the article lets it be known. */
            creator?: {
                "@id": string;
            };
            /** @description The document that says it. */
            isBasedOn?: {
                "@id": string;
            };
            /** @description Through whom it came. */
            provider?: {
                "@id": string;
            }[];
            /** @description The words that name who says it. */
            creditText?: string;
            /** @description The person or organisation to whom the article attributes the words. */
            spokenByCharacter?: {
                "@id": string;
            };
        };
        /** @description A speaker: a schema.org Person, Organization or CreativeWork (a document). */
        SchemaOrgSpeaker: {
            /** @enum {string} */
            "@type": "Person" | "Organization" | "CreativeWork";
            /** @description The speaker’s address. */
            "@id": string;
            name: string;
            description?: string;
            /**
             * @description There for a group of people that is no organisation.
             * @constant
             */
            additionalType?: "http://xmlns.com/foaf/0.1/Group";
        };
        /** @description The document the source text was taken from. */
        SourceDocument: {
            mediaType: string;
            /** @description SHA-256 of the document’s bytes. */
            sha256: string;
        };
        /** @description The text that every span counts in. */
        SourceText: {
            /** @description SHA-256 of the source text in UTF-8, without a byte order mark. */
            sha256: string;
            /** @description Length in Unicode code points. */
            length: number;
        };
        /** @description A stretch of the source text. Positions count Unicode code points, zero-based, end exclusive; `text` is exactly that slice. */
        Span: {
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
        };
        /** @description The person, organisation, group or document behind the sources, resolved within the article. */
        Speaker: {
            id: components["schemas"]["SpeakerId"];
            /** @description The fullest name the article gives. */
            name: string;
            kind: components["schemas"]["SpeakerKind"];
            /** @description What the article says the speaker is. */
            description?: string;
            /** @description Where the article names the speaker or refers to it by a pronoun, in text order. */
            mentions: components["schemas"]["Span"][];
            /** @description The quotes attributed to the speaker. */
            quoteIds: components["schemas"]["QuoteId"][];
            /** @description The claims attributed to the speaker. */
            claimIds: components["schemas"]["ClaimId"][];
        };
        /** @description A page of the claims that a speaker made. */
        SpeakerClaimList: {
            items: components["schemas"]["FoundClaim"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description A speaker’s id within the article: lower-case words joined by hyphens. */
        SpeakerId: string;
        /** @description The person, organisation, group or document behind the sources, resolved within the article. */
        SpeakerInput: {
            id: components["schemas"]["SpeakerId"];
            /** @description The fullest name the article gives. */
            name: string;
            kind: components["schemas"]["SpeakerKind"];
            /** @description What the article says the speaker is. */
            description?: string;
            /** @description Where the article names the speaker or refers to it by a pronoun, in text order. */
            mentions: components["schemas"]["Span"][];
            /** @description The quotes attributed to the speaker. */
            quoteIds: components["schemas"]["QuoteId"][];
            /** @description The claims attributed to the speaker. */
            claimIds: components["schemas"]["ClaimId"][];
        };
        /**
         * @description What kind of speaker it is.
         * @enum {string}
         */
        SpeakerKind: "person" | "organisation" | "group" | "document";
        /** @description A page of speakers. */
        SpeakerList: {
            items: components["schemas"]["Speaker"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description A speaker across the articles, with all that it is on record as saying. Articles are taken to speak of the same one where they give it the same id, which is made of the name; `names` and `descriptions` show where that may be wrong. */
        SpeakerOnRecord: {
            id: components["schemas"]["SpeakerId"];
            /** @description The fullest name the article gives. */
            name: string;
            kind: components["schemas"]["SpeakerKind"];
            /** @description In how many articles. */
            articles: number;
            /** @description How many quotes are attributed to the speaker. */
            quotes: number;
            /** @description How many claims are attributed to the speaker. */
            claims: number;
            /** @description The names that articles give, the newest article’s first; at most 20. */
            names: string[];
            /** @description What articles say the speaker is, the newest article’s first; at most 20. */
            descriptions: string[];
            /** @description All claims that the speaker made, those of the article added last first. */
            onRecord: components["schemas"]["SpeakerClaimList"];
        };
        /** @description One bullet point of the article’s summary. */
        SummaryPoint: {
            id: components["schemas"]["SummaryPointId"];
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
            /** @description The claims found in it, in text order. */
            claimIds: components["schemas"]["ClaimId"][];
            /** @description The quotes found in it, in text order. */
            quoteIds: components["schemas"]["QuoteId"][];
            /** @description The claims of the body that bear this point out. */
            supportedBy: components["schemas"]["ClaimId"][];
        };
        /** @description A summary point’s id within the article: s1, s2, … */
        SummaryPointId: string;
        /** @description One bullet point of the article’s summary. */
        SummaryPointInput: {
            id: components["schemas"]["SummaryPointId"];
            /** @description The first character: Unicode code points of the source text, zero-based. */
            start: number;
            /** @description One past the last character, in Unicode code points of the source text. */
            end: number;
            /** @description Exactly that stretch of the source text. */
            text: string;
            /** @description The claims found in it, in text order. */
            claimIds: components["schemas"]["ClaimId"][];
            /** @description The quotes found in it, in text order. */
            quoteIds: components["schemas"]["QuoteId"][];
            /** @description The claims of the body that bear this point out. */
            supportedBy: components["schemas"]["ClaimId"][];
        };
        /** @description A page of summary points. */
        SummaryPointList: {
            items: components["schemas"]["SummaryPoint"][];
            /** @description How many there are on all pages together. */
            total: number;
            /**
             * @description There where `total` was not counted, but estimated.
             * @constant
             */
            totalIsEstimate?: true;
            /** @description Address of the next page, where there is one. */
            next?: string;
        };
        /** @description Where the words stand: Unicode code points, zero-based, end exclusive. */
        TextPositionSelector: {
            /** @constant */
            type: "TextPositionSelector";
            start: number;
            end: number;
        };
        /** @description The words, and what stands around them. */
        TextQuoteSelector: {
            /** @constant */
            type: "TextQuoteSelector";
            exact: string;
            /** @description The 32 code points before, or as many as there are. */
            prefix: string;
            /** @description The 32 code points behind, or as many as there are. */
            suffix: string;
        };
        /** @description Who said it (`describing`), or of what kind it is. */
        TextualBody: {
            /** @constant */
            type: "TextualBody";
            value: string;
            /** @constant */
            format: "text/plain";
            language: string;
            /** @enum {string} */
            purpose: "describing" | "tagging";
        };
        /**
         * @description What may differ. `brackets`, `ellipsis`: an editor’s marked changes. `characters`: another encoding of the same characters. `joined`: a statement that the article interrupts. `quote-marks`: quotation marks and apostrophes.
         * @enum {string}
         */
        Tolerance: "brackets" | "characters" | "dashes" | "ellipsis" | "final-punctuation" | "first-letter" | "joined" | "punctuation" | "quote-marks" | "whitespace";
        /**
         * @description `verbatim`: quoted in these words. `altered`: quoted in other words. `misattributed`: quoted, but of another speaker. `not-a-quotation`: the article’s own words, or a paraphrase. `not-found`: nothing like it.
         * @enum {string}
         */
        Verdict: "verbatim" | "altered" | "misattributed" | "not-a-quotation" | "not-found";
        /** @description What was found out about a quotation. */
        Verification: {
            quotation: string;
            speaker?: string;
            articleId?: components["schemas"]["ArticleId"];
            verdict: components["schemas"]["Verdict"];
            /** @description As of the first match. */
            attribution: components["schemas"]["AttributionCheck"];
            /** @description The best first. */
            matches: components["schemas"]["VerificationMatch"][];
        };
        /** @description Several quotations to be verified. */
        VerificationBatch: {
            /** @description The quotations; the answers come in the same order. */
            items: components["schemas"]["VerificationRequest"][];
        };
        /** @description Words of a quotation that are not those on record. */
        VerificationDifference: {
            /** @enum {string} */
            kind: "added" | "dropped" | "changed";
            /** @description The words on record; null for words that were added. */
            record: components["schemas"]["Span"] | null;
            /** @description The words quoted; null for words that were dropped. */
            quotation: string | null;
        };
        /** @description What was found out about each quotation. */
        VerificationList: {
            items: components["schemas"]["Verification"][];
        };
        /** @description Words on record that a quotation was found to be, or to be like. */
        VerificationMatch: {
            /**
             * @description What this match by itself makes of it.
             * @enum {string}
             */
            verdict: "verbatim" | "altered" | "misattributed" | "not-a-quotation";
            article: components["schemas"]["CitedArticle"];
            foundIn: components["schemas"]["FoundIn"];
            /** @description The quotes that the words stand in; none for the article’s own words. */
            quoteIds: components["schemas"]["QuoteId"][];
            /** @description The claim that the article’s own words make. */
            claimId?: components["schemas"]["ClaimId"];
            /** @description The words on record, in text order; several where something stands between them. */
            spans: components["schemas"]["Span"][];
            /** @description Who is on record; null for the article’s own voice, and where the article leaves it open. */
            speaker: components["schemas"]["NamedSpeaker"] | null;
            /** @description Through whom the words reached the article. */
            via: components["schemas"]["NamedSpeaker"][];
            attribution: components["schemas"]["AttributionCheck"];
            /** @description What had to be tolerated; nothing for the same characters. */
            needed: components["schemas"]["Tolerance"][];
            /** @description The words added, dropped and changed, in the quotation’s order. */
            differences: components["schemas"]["VerificationDifference"][];
            /** @description 1 for the same words: 1 − changed words / words of the longer. */
            similarity: number;
            /** @description Leads to the words in the publisher’s page, or in this archive’s. */
            link: string;
        };
        /** @description A quotation to be verified. */
        VerificationRequest: {
            /** @description The words as they are quoted, with or without quotation marks around them. */
            quotation: string;
            /** @description Who is said to have said it: a name, or a speaker’s id. */
            speaker?: string;
            /** @description The article to look in; without it, all of them. */
            articleId?: components["schemas"]["ArticleId"];
        };
    };
    responses: {
        /** @description The client has this answer already: `If-None-Match` holds its `ETag`. */
        NotModified: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                ETag: components["headers"]["ETag"];
                "Cache-Control": components["headers"]["Cache-Control"];
                Vary: components["headers"]["Vary"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description Invalid parameters: A query parameter is unknown or has a value that cannot be used. `errors` names each. Numbers are plain decimal integers.
         *
         *     Invalid body: The request’s body lacks a field, has an unknown one, or one with a value that cannot be used. `errors` names each.
         *
         *     Malformed request: The request breaks the rules of HTTP: its address, its headers or its body cannot be read. Send it again, corrected.
         */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not acceptable: The address has no answer in any of the media types or encodings that the request accepts. `detail` names what there is, `alternatives` where. */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Request timeout: The request did not arrive in time. Send it again, faster. */
        RequestTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Address too long: The address is longer than the server takes. */
        UriTooLong: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Expectation failed: The only expectation that the server meets is `100-continue`. */
        ExpectationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: The client has made more requests than it may. Try again after the seconds that `Retry-After` says. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Headers too large: The request’s headers are larger than the server takes. Send fewer or shorter ones. */
        HeadersTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Internal error: The server failed in a way it did not foresee. The fault is logged. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Overloaded: The server has more to do than it can. Try again after the seconds that `Retry-After` says.
         *
         *     Too many articles wait to be read: As many articles wait to be read as may wait. Try again after the seconds that `Retry-After` says.
         *
         *     Archive unavailable: What keeps the articles cannot be reached, or has no room. Try again after the seconds that `Retry-After` says.
         *
         *     Shutting down: The server finishes what is under way and takes nothing new. Ask another one.
         */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Token needed: The request changes something, and says by no token that it may. Send one that the server knows as `Authorization: Bearer TOKEN`. */
        TokenNeeded: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Changes not allowed: The server takes no changes. Who runs it can allow them by naming tokens in `API_TOKENS`.
         *
         *     Origin not allowed: The request comes from a web page that may not use this address. Who runs the server can allow it in `MCP_ORIGINS`.
         */
        ChangesNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Article exists: There is an article with this id already. PUT replaces it; under another id both are kept. */
        ArticleExists: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Article withdrawn: The article was taken back. `detail` says when. What it was stays at `/v1/articles/{articleId}/revisions`. */
        ArticleWithdrawn: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Content too large: The request’s body is larger than the address takes. `detail` says how large it may be. */
        ContentTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported media type: The request’s body has a media type, charset or content coding that the address does not take. `Accept-Post` and `Accept-Encoding` name those it takes. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Accept-Post": components["headers"]["Accept-Post"];
                "Accept-Encoding": components["headers"]["Accept-Encoding"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description Faulty record: The article’s record contradicts itself or its text. `errors` names each fault, and where in the record it is.
         *
         *     Key used for something else: The `Idempotency-Key` was sent with something else before. Only what is sent again keeps its key.
         *
         *     Empty article: What was sent holds no words: nothing at all, or only blanks and marks.
         *
         *     Not text: What was sent is no text: a file of another kind, or bytes that are no characters in the charset it is said to be in. `detail` says what it looks like.
         *
         *     Not English: The article is in another language or script. Only English can be read. `detail` says what speaks against English.
         *
         *     Article too complex: Reading the article takes more time or memory than one article may take, and would again. Send it in parts.
         */
        UnreadableArticle: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description No such address: Nothing is served at this address. GET / links to everything there is.
         *
         *     No such article: No article has this id. GET /v1/articles lists the articles there are.
         *
         *     No such part of the article: The article has no headline, or no paragraph, quote, claim or speaker with this id. The collection above it lists those it has.
         *
         *     No such speaker: No article of the archive has a speaker with this id. `/v1/speakers?q=` looks for one by name.
         *
         *     No such revision: The article never had this revision. `/v1/articles/{articleId}/revisions` lists those it had.
         */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Changed in the meantime: The article is no longer what `If-Match` says. GET it again, and change what it is now. */
        RevisionMismatch: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match needed: A change needs `If-Match` with the ETag of what it changes, so that nobody’s change is lost. */
        IfMatchNeeded: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Format not provided: The address cannot answer in the format that `format` names. `detail` names those it can. */
        FormatNotProvided: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description How many items to answer with at most. */
        limit: number;
        /** @description Where to go on: taken from `next` of the answer before. */
        cursor: string;
        /** @description Words to look for, all of which must be there; `"words in quotation marks"` must follow each other, and a `-word` must not be there. Letter case, accents and punctuation make no difference. Such as: `ceasefire -"peace deal"`. */
        q: string;
        /** @description Only with this speaker, by id: GET /v1/speakers finds it. */
        speaker: components["schemas"]["SpeakerId"];
        /** @description Only of articles that are known to have been published on this day or later. */
        from: string;
        /** @description Only of articles that are known to have been published on this day or earlier. */
        to: string;
        /**
         * @description The article’s id, or `latest` for the article added last.
         * @example latest
         */
        articleId: string;
        /** @description Only those in this part: headline, caption, or a summary point’s or paragraph’s id. */
        foundIn: components["schemas"]["FoundIn"];
        /** @description Only quotes of this type. */
        type: components["schemas"]["QuoteType"];
        /** @description Only claims presented with this certainty. */
        certainty: components["schemas"]["Certainty"];
        /** @description Only claims of this polarity. */
        polarity: components["schemas"]["Polarity"];
        /**
         * @description The speaker’s id, as an article’s record has it.
         * @example yuri-ushakov
         */
        speakerId: string;
        /** @description How the citation is written; without it, as `Accept` says, else as text. */
        format: "text" | "bibtex" | "csl-json";
        /**
         * @description The id of a quote.
         * @example q2
         */
        quoteId: string;
        /**
         * @description The id of a claim.
         * @example c7
         */
        claimId: string;
        /**
         * @description A revision, as the article’s record or its list of revisions gives it.
         * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
         */
        revision: string;
        /**
         * @description Which page, from 1.
         * @example 1
         */
        page: string;
        /**
         * @description The id of the quote or claim: q1, c1, …
         * @example c13
         */
        annotationId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Strong tag of this answer in this content coding; for `If-None-Match`. */
        ETag: string;
        /** @description How long caches may keep the answer. */
        "Cache-Control": string;
        /** @description The request headers that the answer depends on. */
        Vary: string;
        /** @description The answer’s own address, also where it was asked for as `latest`. */
        "Content-Location": string;
        /** @description The article’s address. */
        Location: string;
        /** @description How to say who asks (RFC 6750). */
        "WWW-Authenticate": string;
        /** @description The next page, where there is one: `<…>; rel="next"`; of annotations, what they are (Web Annotation Protocol). */
        Link: string;
        /** @description The methods that the address takes. */
        Allow: string;
        /** @description Names the request: the id that it brought in `X-Request-Id` or `traceparent`, or one made for it. Missing where an answer was kept and the request brought none. */
        "X-Request-Id": string;
        /** @description After how many seconds to try again. */
        "Retry-After": string;
        /** @description The media types that the address takes, where the body’s is none of them. */
        "Accept-Post": string;
        /** @description The content codings that the address takes, where the body’s is none of them. */
        "Accept-Encoding": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The way in. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                    "text/html": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listArticles: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Words to look for, all of which must be there; `"words in quotation marks"` must follow each other, and a `-word` must not be there. Letter case, accents and punctuation make no difference. Such as: `ceasefire -"peace deal"`. */
                q?: components["parameters"]["q"];
                /** @description Only with this speaker, by id: GET /v1/speakers finds it. */
                speaker?: components["parameters"]["speaker"];
                /** @description Only of articles that are known to have been published on this day or later. */
                from?: components["parameters"]["from"];
                /** @description Only of articles that are known to have been published on this day or earlier. */
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of articles. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addArticle: {
        parameters: {
            query?: never;
            header?: {
                /** @description Names the request, so that sending it again adds nothing twice. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example Harbour bridge to close for repairs
                 *
                 *     The harbour bridge will close for six weeks, the council decided on Monday.
                 *
                 *     “It is the cheapest way,” said the mayor, Ada Lind.
                 */
                "text/plain": string;
                /**
                 * @example # Harbour bridge to close for repairs
                 *
                 *     The harbour bridge will close for six weeks, the council decided on Monday.
                 *
                 *     “It is the cheapest way,” said the mayor, Ada Lind.
                 */
                "text/markdown": string;
                /** @example <!doctype html><html lang="en"><title>Harbour bridge to close for repairs</title><article><h1>Harbour bridge to close for repairs</h1><p>The harbour bridge will close for six weeks, the council decided on Monday.</p><p>“It is the cheapest way,” said the mayor, Ada Lind.</p></article></html> */
                "text/html": string;
                "application/json": components["schemas"]["RecordedArticle"] | components["schemas"]["ArticleDocument"];
            };
        };
        responses: {
            /** @description The article. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNeeded"];
            403: components["responses"]["ChangesNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["ArticleExists"];
            410: components["responses"]["ArticleWithdrawn"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UnreadableArticle"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getArticle: {
        parameters: {
            query?: {
                /** @description The fields to answer with, comma-separated. */
                fields?: ("id" | "revision" | "language" | "headline" | "caption" | "summary" | "paragraphs" | "quotes" | "claims" | "speakers" | "remainder" | "published" | "sourceText" | "document" | "provenance")[];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"] | components["schemas"]["ArticlePart"];
                    "application/ld+json": components["schemas"]["SchemaOrgNewsArticle"];
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["AnnotationCollection"];
                    "application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"": components["schemas"]["Ninjs"];
                    "text/markdown; variant=GFM": string;
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replaceArticle: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the article as it is before the change; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example Harbour bridge to close for repairs
                 *
                 *     The harbour bridge will close for six weeks, the council decided on Monday.
                 *
                 *     “It is the cheapest way,” said the mayor, Ada Lind.
                 */
                "text/plain": string;
                /**
                 * @example # Harbour bridge to close for repairs
                 *
                 *     The harbour bridge will close for six weeks, the council decided on Monday.
                 *
                 *     “It is the cheapest way,” said the mayor, Ada Lind.
                 */
                "text/markdown": string;
                /** @example <!doctype html><html lang="en"><title>Harbour bridge to close for repairs</title><article><h1>Harbour bridge to close for repairs</h1><p>The harbour bridge will close for six weeks, the council decided on Monday.</p><p>“It is the cheapest way,” said the mayor, Ada Lind.</p></article></html> */
                "text/html": string;
                "application/json": components["schemas"]["RecordedArticle"] | components["schemas"]["ArticleDocument"];
            };
        };
        responses: {
            /** @description The article. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNeeded"];
            403: components["responses"]["ChangesNotAllowed"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            412: components["responses"]["RevisionMismatch"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UnreadableArticle"];
            428: components["responses"]["IfMatchNeeded"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    withdrawArticle: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the article as it is before the change; `*` for whatever it is.
                 * @example *
                 */
                "If-Match": string;
            };
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["TokenNeeded"];
            403: components["responses"]["ChangesNotAllowed"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            412: components["responses"]["RevisionMismatch"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            428: components["responses"]["IfMatchNeeded"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getHeadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The headline. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Span"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSummaryPoints: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of summary. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryPointList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSourceText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source text. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example Russia indicates that Putin would rather see Trump in a group setting next time
                     *
                     *     Russia indicates that Putin would rather see Trump in a group setting next time
                     *
                     *     Putin Trump
                     *
                     *
                     *       • President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki.
                     *       • But it looks like Putin doesn't want to go.
                     *       • Instead, a Kremlin aide said Putin and Trump should meet in a group setting and wait to "let the dust settle" from the first meeting.
                     *       • Putin wants Trump to keep being US president, and the summit proved extremely damaging for Trump before vital midterm elections.
                     *
                     *     President Donald Trump followed up his summit with Russian President Vladimir Putin in Helsinki with a swift invitation for Putin to visit Washington - but it seems Putin may not be that into the idea.
                     *
                     *     Kremlin aide Yuri Ushakov said Russia agrees with Trump that the leaders should meet again, but maybe not one-on-one.
                     *
                     *     "There are other options which our leaders can look at," like the meeting of G20 leaders in Argentina in November, Ushakov said, according to Reuters.
                     *
                     *     "Maybe there will be other international events which Trump and Putin will take part in."
                     *
                     *
                     *     Trump branded his meeting with Putin a "great success" which antagonistic "fake news" media had unfairly tarred.
                     *
                     *     But Trump did admit to misspeaking on a key point during the summit, where he appeared to side with Putin over his own intelligence officials in attributing blame for the Democratic National Convention hacks that disrupted the 2016 election.
                     *
                     *     For that error, Trump's own party widely panned his summit performance as "disgraceful," while Former CIA Director John Brennan went as far as calling it treasonous.
                     *
                     *     At the same summit, Putin explained that he wanted Trump to win the 2016 election because Trump wants to improve relations with Russia. Russian media also praised the summit, but pointed out that Trump took heavy criticism for it at home.
                     *
                     *     Now, with vital midterm elections coming in November, Russia has backed off the idea of another one-on-one.
                     *
                     *
                     *     "After the summit you know what kind of atmosphere there is around its outcome," Ushakov said. "I think it would be wise to let the dust settle and then we can discuss all these questions in a business-like way. But not now."
                     */
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listParagraphs: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of paragraphs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParagraphList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getParagraph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description The paragraph’s id: p1, p2, …
                 * @example p3
                 */
                paragraphId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paragraph. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paragraph"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listQuotes: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only those attributed to the speaker with this id. */
                speaker?: components["schemas"]["SpeakerId"];
                /** @description Only those in this part: headline, caption, or a summary point’s or paragraph’s id. */
                foundIn?: components["parameters"]["foundIn"];
                /** @description Only quotes of this type. */
                type?: components["parameters"]["type"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quotes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteList"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getQuotesTable: {
        parameters: {
            query?: {
                /** @description Only those attributed to the speaker with this id. */
                speaker?: components["schemas"]["SpeakerId"];
                /** @description Only those in this part: headline, caption, or a summary point’s or paragraph’s id. */
                foundIn?: components["parameters"]["foundIn"];
                /** @description Only quotes of this type. */
                type?: components["parameters"]["type"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quotes, a row each. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id,text,type,speakerId,speaker,sources,cue,via,inferred,continues,foundIn,claimIds,start,end
                     *     q1,let the dust settle,mixed,yuri-ushakov,Yuri Ushakov,a Kremlin aide,said,,false,,s3,c5,455,474
                     *     q2,There are other options which our leaders can look at,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,Reuters,false,,p3,c12 c13,957,1010
                     *     q3,Maybe there will be other international events which Trump and Putin will take part in.,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,Reuters,true,q2,p4,c14,1109,1196
                     *     q4,great success,mixed,donald-trump,Donald Trump,Trump,branded,,false,,p5,c15,1240,1253
                     *     q5,fake news,mixed,donald-trump,Donald Trump,Trump,branded,,false,,p5,c16,1275,1284
                     *     q6,disgraceful,mixed,trumps-own-party,Trump's own party,Trump's own party,widely panned,,false,,p7,c21,1632,1643
                     *     q7,After the summit you know what kind of atmosphere there is around its outcome,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,,false,,p10,c29,2075,2152
                     *     q8,I think it would be wise to let the dust settle and then we can discuss all these questions in a business-like way. But not now.,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,,true,q7,p10,c30 c31 c32,2170,2298
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description The quote’s id: q1, q2, …
                 * @example q2
                 */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Only those attributed to the speaker with this id. */
                speaker?: components["schemas"]["SpeakerId"];
                /** @description Only those in this part: headline, caption, or a summary point’s or paragraph’s id. */
                foundIn?: components["parameters"]["foundIn"];
                /** @description Only claims of this type. */
                type?: components["schemas"]["ClaimType"];
                /** @description Only claims presented with this certainty. */
                certainty?: components["parameters"]["certainty"];
                /** @description Only claims of this polarity. */
                polarity?: components["parameters"]["polarity"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of claims. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimList"];
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClaimsTable: {
        parameters: {
            query?: {
                /** @description Only those attributed to the speaker with this id. */
                speaker?: components["schemas"]["SpeakerId"];
                /** @description Only those in this part: headline, caption, or a summary point’s or paragraph’s id. */
                foundIn?: components["parameters"]["foundIn"];
                /** @description Only claims of this type. */
                type?: components["schemas"]["ClaimType"];
                /** @description Only claims presented with this certainty. */
                certainty?: components["parameters"]["certainty"];
                /** @description Only claims of this polarity. */
                polarity?: components["parameters"]["polarity"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claims, a row each. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id,text,type,speakerId,speaker,sources,cue,via,inferred,certainty,polarity,hedges,confidence,foundIn,quoteIds,start,end,spans
                     *     c1,Putin would rather see Trump in a group setting next time,indirect,russia,Russia,Russia,indicates,,false,certain,positive,,,headline,,17,79,17:79
                     *     c2,President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki,narration,,,,,,,certain,positive,,,s1,,180,312,180:312
                     *     c3,it looks like Putin doesn't want to go,narration,,,,,,,probable,negative,it looks like,,s2,,322,360,322:360
                     *     c4,Putin and Trump should meet in a group setting,indirect,yuri-ushakov,Yuri Ushakov,a Kremlin aide,said,,false,certain,positive,,,s3,,395,441,395:441
                     *     c5,"Putin and Trump should wait to ""let the dust settle"" from the first meeting",mixed,yuri-ushakov,Yuri Ushakov,a Kremlin aide,said,,false,certain,positive,,,s3,q1,395,498,395:417 446:498
                     *     c6,Putin wants Trump to keep being US president,narration,,,,,,,certain,positive,,,s4,,504,548,504:548
                     *     c7,the summit proved extremely damaging for Trump before vital midterm elections,narration,,,,,,,certain,positive,,,s4,,554,631,554:631
                     *     c8,President Donald Trump followed up his summit with Russian President Vladimir Putin in Helsinki with a swift invitation for Putin to visit Washington,narration,,,,,,,certain,positive,,,p1,,634,783,634:783
                     *     c9,it seems Putin may not be that into the idea,narration,,,,,,,possible,negative,it seems | may,,p1,,790,834,790:834
                     *     c10,Russia agrees with Trump that the leaders should meet again,indirect,yuri-ushakov,Yuri Ushakov,Kremlin aide Yuri Ushakov,said,,false,certain,positive,,,p2,,868,927,868:927
                     *     c11,the leaders should meet maybe not one-on-one,indirect,yuri-ushakov,Yuri Ushakov,Kremlin aide Yuri Ushakov,said,,false,possible,negative,maybe,,p2,,898,953,898:921 933:953
                     *     c12,There are other options which our leaders can look at,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,Reuters,false,certain,positive,,,p3,q2,957,1010,957:1010
                     *     c13,other options which our leaders can look at like the meeting of G20 leaders in Argentina in November,mixed,yuri-ushakov,Yuri Ushakov,Ushakov,said,Reuters,false,certain,positive,,,p3,q2,967,1069,967:1010 1013:1069
                     *     c14,Maybe there will be other international events which Trump and Putin will take part in.,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,Reuters,true,possible,positive,Maybe,,p4,q3,1109,1196,1109:1196
                     *     c15,"his meeting with Putin a ""great success""",mixed,donald-trump,Donald Trump,Trump,branded,,false,certain,positive,,,p5,q4,1214,1254,1214:1254
                     *     c16,"his meeting with Putin which antagonistic ""fake news"" media had unfairly tarred",mixed,donald-trump,Donald Trump,Trump,branded,,false,certain,positive,,,p5,q5,1214,1311,1214:1236 1255:1311
                     *     c17,misspeaking on a key point during the summit,indirect,donald-trump,Donald Trump,Trump,did admit to,,false,certain,positive,,,p6,,1337,1381,1337:1381
                     *     c18,he appeared to side with Putin over his own intelligence officials in attributing blame for the Democratic National Convention hacks,narration,,,,,,,probable,positive,appeared,,p6,,1389,1521,1389:1521
                     *     c19,the Democratic National Convention hacks that disrupted the 2016 election,narration,,,,,,,certain,positive,,,p6,,1481,1554,1481:1521 1522:1554
                     *     c20,For that error Trump's own party widely panned his summit performance,narration,,,,,,,certain,positive,,,p7,,1557,1627,1557:1571 1573:1627
                     *     c21,"his summit performance as ""disgraceful""",mixed,trumps-own-party,Trump's own party,Trump's own party,widely panned,,false,certain,positive,,,p7,q6,1605,1645,1605:1645
                     *     c22,it treasonous,indirect,john-brennan,John Brennan,Former CIA Director John Brennan,went as far as calling,,false,certain,positive,,,p7,,1708,1721,1708:1721
                     *     c23,he wanted Trump to win the 2016 election because Trump wants to improve relations with Russia,indirect,vladimir-putin,Vladimir Putin,Putin,explained,,false,certain,positive,,,p8,,1760,1858,1760:1858
                     *     c24,Trump wants to improve relations with Russia,indirect,vladimir-putin,Vladimir Putin,Putin,explained,,false,certain,positive,,,p8,,1814,1858,1814:1858
                     *     c25,Russian media also praised the summit,narration,,,,,,,certain,positive,,,p8,,1860,1897,1860:1897
                     *     c26,Trump took heavy criticism for it at home,indirect,russian-media,Russian media,Russian media,pointed out,,false,certain,positive,,,p8,,1915,1961,1915:1961
                     *     c27,vital midterm elections coming in November,narration,,,,,,,certain,positive,,,p9,,1974,2016,1974:2016
                     *     c28,Russia has backed off the idea of another one-on-one,narration,,,,,,,certain,positive,,,p9,,2018,2070,2018:2070
                     *     c29,After the summit you know what kind of atmosphere there is around its outcome,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,,false,certain,positive,,,p10,q7,2075,2152,2075:2152
                     *     c30,I think it would be wise to let the dust settle,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,,true,probable,positive,I think,,p10,q8,2170,2217,2170:2217
                     *     c31,then we can discuss all these questions in a business-like way,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,,true,certain,positive,,,p10,q8,2222,2284,2222:2284
                     *     c32,we can discuss all these questions in a business-like way But not now.,direct,yuri-ushakov,Yuri Ushakov,Ushakov,said,,true,certain,negative,,,p10,q8,2227,2298,2227:2284 2286:2298
                     */
                    "text/csv": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description The claim’s id: c1, c2, …
                 * @example c13
                 */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSpeakers: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of speakers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSpeaker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description The speaker’s id, a slug.
                 * @example yuri-ushakov
                 */
                speakerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The speaker. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Speaker"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchClaims: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Words to look for, all of which must be there; `"words in quotation marks"` must follow each other, and a `-word` must not be there. Letter case, accents and punctuation make no difference. Such as: `ceasefire -"peace deal"`. */
                q?: components["parameters"]["q"];
                /** @description Only with this speaker, by id: GET /v1/speakers finds it. */
                speaker?: components["parameters"]["speaker"];
                /** @description Only claims of this type. */
                type?: components["schemas"]["ClaimType"];
                /** @description Only claims presented with this certainty. */
                certainty?: components["parameters"]["certainty"];
                /** @description Only claims of this polarity. */
                polarity?: components["parameters"]["polarity"];
                /** @description Only of articles that are known to have been published on this day or later. */
                from?: components["parameters"]["from"];
                /** @description Only of articles that are known to have been published on this day or earlier. */
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of claims. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundClaimList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchQuotes: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Words to look for, all of which must be there; `"words in quotation marks"` must follow each other, and a `-word` must not be there. Letter case, accents and punctuation make no difference. Such as: `ceasefire -"peace deal"`. */
                q?: components["parameters"]["q"];
                /** @description Only with this speaker, by id: GET /v1/speakers finds it. */
                speaker?: components["parameters"]["speaker"];
                /** @description Only quotes of this type. */
                type?: components["parameters"]["type"];
                /** @description Only of articles that are known to have been published on this day or later. */
                from?: components["parameters"]["from"];
                /** @description Only of articles that are known to have been published on this day or earlier. */
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of quotes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundQuoteList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchSpeakers: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
                /** @description Words to look for, all of which must be there; `"words in quotation marks"` must follow each other, and a `-word` must not be there. Letter case, accents and punctuation make no difference. Such as: `ceasefire -"peace deal"`. */
                q?: components["parameters"]["q"];
                /** @description Only speakers of this kind. */
                kind?: components["schemas"]["SpeakerKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of speakers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundSpeakerList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSpeakerAcross: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The speaker’s id, as an article’s record has it.
                 * @example yuri-ushakov
                 */
                speakerId: components["parameters"]["speakerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The speaker. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerOnRecord"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    citeArticle: {
        parameters: {
            query?: {
                /** @description How the citation is written; without it, as `Accept` says, else as text. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example “Russia indicates that Putin would rather see Trump in a group setting next time”. /articles/putin-trump-group-setting */
                    "text/plain": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItems"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    citeQuote: {
        parameters: {
            query?: {
                /** @description How the citation is written; without it, as `Accept` says, else as text. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description The id of a quote.
                 * @example q2
                 */
                quoteId: components["parameters"]["quoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example “There are other options which our leaders can look at” — Yuri Ushakov, via Reuters, “Russia indicates that Putin would rather see Trump in a group setting next time”. /articles/putin-trump-group-setting#q2:~:text=There%20are%20other%20options%20which%20our%20leaders%20can%20look%20at */
                    "text/plain": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItems"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    citeClaim: {
        parameters: {
            query?: {
                /** @description How the citation is written; without it, as `Accept` says, else as text. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description The id of a claim.
                 * @example c7
                 */
                claimId: components["parameters"]["claimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example the summit proved extremely damaging for Trump before vital midterm elections — “Russia indicates that Putin would rather see Trump in a group setting next time”. /articles/putin-trump-group-setting#c7:~:text=the%20summit%20proved%20extremely%20damaging%20for%20Trump%20before%20vital%20midterm%20elections */
                    "text/plain": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItems"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    citeRevisionArticle: {
        parameters: {
            query?: {
                /** @description How the citation is written; without it, as `Accept` says, else as text. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example “Russia indicates that Putin would rather see Trump in a group setting next time”. /v1/articles/putin-trump-group-setting/revisions/c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16 */
                    "text/plain": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItems"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    citeRevisionQuote: {
        parameters: {
            query?: {
                /** @description How the citation is written; without it, as `Accept` says, else as text. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
                /**
                 * @description The id of a quote.
                 * @example q2
                 */
                quoteId: components["parameters"]["quoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example “There are other options which our leaders can look at” — Yuri Ushakov, via Reuters, “Russia indicates that Putin would rather see Trump in a group setting next time”. /v1/articles/putin-trump-group-setting/revisions/c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16/quotes/q2 */
                    "text/plain": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItems"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    citeRevisionClaim: {
        parameters: {
            query?: {
                /** @description How the citation is written; without it, as `Accept` says, else as text. */
                format?: components["parameters"]["format"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
                /**
                 * @description The id of a claim.
                 * @example c7
                 */
                claimId: components["parameters"]["claimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The citation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example the summit proved extremely damaging for Trump before vital midterm elections — “Russia indicates that Putin would rather see Trump in a group setting next time”. /v1/articles/putin-trump-group-setting/revisions/c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16/claims/c7 */
                    "text/plain": string;
                    "application/x-bibtex": string;
                    "application/vnd.citationstyles.csl+json": components["schemas"]["CslItems"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getArticleFeed: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getArticleFeedAsJson: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getArticleFeedAsAtom: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:uuid:ca35c7f5-8984-5ed2-8183-47d2e0001b54</id><title>On the Record: articles</title><subtitle>The articles of the archive, the one added last first.</subtitle><updated>2026-11-23T18:30:00.000Z</updated><author><name>On the Record</name></author><generator>On the Record</generator><link rel="self" type="application/atom+xml" href="/v1/feeds/articles/atom"/><link rel="alternate" type="text/html" href="/"/><link rel="alternate" type="application/feed+json" href="/v1/feeds/articles/json"/><entry xml:lang="en"><id>urn:uuid:f62c3830-c23a-53b2-8e07-08c6d974aff5</id><title>Russia indicates that Putin would rather see Trump in a group setting next time</title><published>2026-11-23T18:30:00.000Z</published><updated>2026-11-23T18:30:00.000Z</updated><category term="Yuri Ushakov"/><category term="Donald Trump"/><category term="Trump&apos;s own party"/><link rel="alternate" type="text/html" href="/articles/putin-trump-group-setting"/><link rel="alternate" type="application/json" href="/v1/articles/putin-trump-group-setting"/><content type="html">&lt;ul&gt;&lt;li&gt;President Donald Trump invit
                     */
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClaimFeed: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClaimFeedAsJson: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getClaimFeedAsAtom: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:uuid:a947a868-ea9a-565d-b4fa-7e170947cd87</id><title>On the Record: claims</title><subtitle>What the articles of the archive put forward, the newest article’s claims first.</subtitle><updated>2026-11-23T18:30:00.000Z</updated><author><name>On the Record</name></author><generator>On the Record</generator><link rel="self" type="application/atom+xml" href="/v1/feeds/claims/atom"/><link rel="alternate" type="text/html" href="/"/><link rel="alternate" type="application/feed+json" href="/v1/feeds/claims/json"/><entry xml:lang="en"><id>urn:uuid:af3a21b9-15bf-5a8c-825c-6d71349e253e</id><title>Russia: Putin would rather see Trump in a group setting next time</title><published>2026-11-23T18:30:00.000Z</published><updated>2026-11-23T18:30:00.000Z</updated><category term="Russia"/><link rel="alternate" type="text/html" href="/articles/putin-trump-group-setting#c1:~:text=that%20Putin%20would%20rather%20see%20Trump%20in%20a%20group%20setting%20next%20time,-Russia"/><link rel="alternate" type="application/json" href="/v1/articles/putin-trump-group-setting/claims/c1"/><content type="html">&lt;fig
                     */
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSpeakerFeed: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The speaker’s id, as an article’s record has it.
                 * @example yuri-ushakov
                 */
                speakerId: components["parameters"]["speakerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSpeakerFeedAsJson: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The speaker’s id, as an article’s record has it.
                 * @example yuri-ushakov
                 */
                speakerId: components["parameters"]["speakerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": components["schemas"]["JsonFeed"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSpeakerFeedAsAtom: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The speaker’s id, as an article’s record has it.
                 * @example yuri-ushakov
                 */
                speakerId: components["parameters"]["speakerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:uuid:c6aa63e0-6bbb-543d-9dff-a4709ecee4bc</id><title>On the Record: Yuri Ushakov</title><subtitle>What Yuri Ushakov is on record as saying, the newest article’s claims first.</subtitle><updated>2026-11-23T18:30:00.000Z</updated><author><name>On the Record</name></author><generator>On the Record</generator><link rel="self" type="application/atom+xml" href="/v1/feeds/speakers/yuri-ushakov/atom"/><link rel="alternate" type="text/html" href="/?speaker=yuri-ushakov"/><link rel="alternate" type="application/feed+json" href="/v1/feeds/speakers/yuri-ushakov/json"/><entry xml:lang="en"><id>urn:uuid:7415933e-2a9b-560f-bda8-00a494a46bd5</id><title>Yuri Ushakov: Putin and Trump should meet in a group setting</title><published>2026-11-23T18:30:00.000Z</published><updated>2026-11-23T18:30:00.000Z</updated><category term="Yuri Ushakov"/><link rel="alternate" type="text/html" href="/articles/putin-trump-group-setting#c4:~:text=Putin%20and%20Trump%20should%20meet%20in%20a%20group%20setting"/><link rel="alternate" type="application/json" href="/v1/articles/putin-trump-group-setting/claims/c4"/><con
                     */
                    "application/atom+xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOEmbed: {
        parameters: {
            query: {
                /**
                 * @description The address to embed, of this site: an article’s page, a place on it such as `#q2` or `#c7`, or a card.
                 * @example /articles/latest#q2
                 */
                url: string;
                /** @description The greatest width that there is room for, in CSS pixels. */
                maxwidth?: number;
                /** @description The greatest height that there is room for, in CSS pixels. */
                maxheight?: number;
                /** @description `json` or `xml`; without it, as `Accept` says, else JSON. */
                format?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How to embed it. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OEmbed"];
                    "text/xml": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            501: components["responses"]["FormatNotProvided"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRevisions: {
        parameters: {
            query?: {
                /** @description How many items to answer with at most. */
                limit?: number;
                /** @description Where to go on: taken from `next` of the answer before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of revisions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                    "application/ld+json": components["schemas"]["SchemaOrgNewsArticle"];
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["AnnotationCollection"];
                    "application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"": components["schemas"]["Ninjs"];
                    "text/markdown; variant=GFM": string;
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source text. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example Russia indicates that Putin would rather see Trump in a group setting next time
                     *
                     *     Russia indicates that Putin would rather see Trump in a group setting next time
                     *
                     *     Putin Trump
                     *
                     *
                     *       • President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki.
                     *       • But it looks like Putin doesn't want to go.
                     *       • Instead, a Kremlin aide said Putin and Trump should meet in a group setting and wait to "let the dust settle" from the first meeting.
                     *       • Putin wants Trump to keep being US president, and the summit proved extremely damaging for Trump before vital midterm elections.
                     *
                     *     President Donald Trump followed up his summit with Russian President Vladimir Putin in Helsinki with a swift invitation for Putin to visit Washington - but it seems Putin may not be that into the idea.
                     *
                     *     Kremlin aide Yuri Ushakov said Russia agrees with Trump that the leaders should meet again, but maybe not one-on-one.
                     *
                     *     "There are other options which our leaders can look at," like the meeting of G20 leaders in Argentina in November, Ushakov said, according to Reuters.
                     *
                     *     "Maybe there will be other international events which Trump and Putin will take part in."
                     *
                     *
                     *     Trump branded his meeting with Putin a "great success" which antagonistic "fake news" media had unfairly tarred.
                     *
                     *     But Trump did admit to misspeaking on a key point during the summit, where he appeared to side with Putin over his own intelligence officials in attributing blame for the Democratic National Convention hacks that disrupted the 2016 election.
                     *
                     *     For that error, Trump's own party widely panned his summit performance as "disgraceful," while Former CIA Director John Brennan went as far as calling it treasonous.
                     *
                     *     At the same summit, Putin explained that he wanted Trump to win the 2016 election because Trump wants to improve relations with Russia. Russian media also praised the summit, but pointed out that Trump took heavy criticism for it at home.
                     *
                     *     Now, with vital midterm elections coming in November, Russia has backed off the idea of another one-on-one.
                     *
                     *
                     *     "After the summit you know what kind of atmosphere there is around its outcome," Ushakov said. "I think it would be wise to let the dust settle and then we can discuss all these questions in a business-like way. But not now."
                     */
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
                /**
                 * @description The claim’s id.
                 * @example c1
                 */
                claimId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
                /**
                 * @description The quote’s id.
                 * @example q1
                 */
                quoteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDifference: {
        parameters: {
            query?: {
                /** @description The revision to compare with, instead of the one before. */
                since?: components["schemas"]["Revision"];
            };
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The difference. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Difference"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getJsonLd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["SchemaOrgNewsArticle"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAnnotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    Allow: components["headers"]["Allow"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["AnnotationCollection"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getNinjs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"": components["schemas"]["Ninjs"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMarkdown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # Russia indicates that Putin would rather see Trump in a group setting next time
                     *
                     *     > Putin Trump
                     *
                     *     - President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki.
                     *     - But it looks like Putin doesn't want to go.
                     *     - Instead, a Kremlin aide said Putin and Trump should meet in a group setting and wait to "let the dust settle"[^q1] from the first meeting.
                     *     - Putin wants Trump to keep being US president, and the summit proved extremely damaging for Trump before vital midterm elections.
                     *
                     *     President Donald Trump followed up his summit with Russian President Vladimir Putin in Helsinki with a swift invitation for Putin to visit Washington - but it seems Putin may not be that into the idea.
                     *
                     *     Kremlin aide Yuri Ushakov said Russia agrees with Trump that the leaders should meet again, but maybe not one-on-one.
                     */
                    "text/markdown; variant=GFM": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getPlainText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example Russia indicates that Putin would rather see Trump in a group setting next time
                     *     ========================================================================
                     *     Putin Trump
                     *
                     *     Summary
                     *     -------
                     *     * President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki.
                     *     * But it looks like Putin doesn't want to go.
                     *     * Instead, a Kremlin aide said Putin and Trump should meet in a group setting and wait to "let the dust settle" from the first meeting.
                     *     * Putin wants Trump to keep being US president, and the summit proved extremely damaging for Trump before vital midterm elections.
                     *
                     *     Text
                     */
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAnnotationPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description Which page, from 1.
                 * @example 1
                 */
                page: components["parameters"]["page"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    Allow: components["headers"]["Allow"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["AnnotationPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAnnotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description The id of the quote or claim: q1, c1, …
                 * @example c13
                 */
                annotationId: components["parameters"]["annotationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    Allow: components["headers"]["Allow"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["Annotation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionJsonLd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json": components["schemas"]["SchemaOrgNewsArticle"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionAnnotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    Allow: components["headers"]["Allow"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["AnnotationCollection"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionNinjs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json; profile=\"http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json\"": components["schemas"]["Ninjs"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionMarkdown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # Russia indicates that Putin would rather see Trump in a group setting next time
                     *
                     *     > Putin Trump
                     *
                     *     - President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki.
                     *     - But it looks like Putin doesn't want to go.
                     *     - Instead, a Kremlin aide said Putin and Trump should meet in a group setting and wait to "let the dust settle"[^q1] from the first meeting.
                     *     - Putin wants Trump to keep being US president, and the summit proved extremely damaging for Trump before vital midterm elections.
                     *
                     *     President Donald Trump followed up his summit with Russian President Vladimir Putin in Helsinki with a swift invitation for Putin to visit Washington - but it seems Putin may not be that into the idea.
                     *
                     *     Kremlin aide Yuri Ushakov said Russia agrees with Trump that the leaders should meet again, but maybe not one-on-one.
                     */
                    "text/markdown; variant=GFM": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionPlainText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example Russia indicates that Putin would rather see Trump in a group setting next time
                     *     ========================================================================
                     *     Putin Trump
                     *
                     *     Summary
                     *     -------
                     *     * President Donald Trump invited Russian President Vladimir Putin to meet in Washington just three days after their summit in Helsinki.
                     *     * But it looks like Putin doesn't want to go.
                     *     * Instead, a Kremlin aide said Putin and Trump should meet in a group setting and wait to "let the dust settle" from the first meeting.
                     *     * Putin wants Trump to keep being US president, and the summit proved extremely damaging for Trump before vital midterm elections.
                     *
                     *     Text
                     */
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionAnnotationPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
                /**
                 * @description Which page, from 1.
                 * @example 1
                 */
                page: components["parameters"]["page"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    Allow: components["headers"]["Allow"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["AnnotationPage"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getRevisionAnnotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The article’s id, or `latest` for the article added last.
                 * @example latest
                 */
                articleId: components["parameters"]["articleId"];
                /**
                 * @description A revision, as the article’s record or its list of revisions gives it.
                 * @example c15e74ebf109b43298240ce5aef1a57956d242ace3baad1b8f891956a625ab16
                 */
                revision: components["parameters"]["revision"];
                /**
                 * @description The id of the quote or claim: q1, c1, …
                 * @example c13
                 */
                annotationId: components["parameters"]["annotationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In that format. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    Link: components["headers"]["Link"];
                    Allow: components["headers"]["Allow"];
                    "Content-Location": components["headers"]["Content-Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"": components["schemas"]["Annotation"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every kind of problem. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKindList"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last segment of the problem’s `type`.
                 * @example article-not-found
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is alive. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It takes requests. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApi"];
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getLlmsText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example # On the Record
                     *
                     *     > News articles as data that can be cited: who said what, by which words, and where. Every quote and claim has the words themselves, who said them, through whom, and the characters of the source text where they stand.
                     *
                     *     To cite something, give its words as `text` has them, the speaker’s name, the article’s headline, publisher and date as far as they are known, and an address that does not change: `/v1/articles/{articleId}/revisions/{revision}/claims/{claimId}`, or `…/quotes/{quoteId}`. Spans count Unicode code points of the source text, zero-based, end exclusive. Only quotes of the type `direct` and `mixed` are somebody’s own words; claims of the type `indirect` are the article’s words for them, and `narration` is the article’s own voice. Verify a quotation before giving it out as one.
                     *
                     *     ## Ask
                     *
                     *     - [Articles](/v1/articles): all of them, the one added last first; `?q=` finds words
                     *     - [The latest article](/v1/articles/latest): its whole record
                     *     - [Its source text](/v1/articles/latest/text): plain text; all spans count in it
                     *     - [Claims](/v1/claims): of all articles: `?q=`, `speaker`, `type`, `certainty`, `from`, `to`
                     *     - [Quotes](/v1/quotes): of all articles: `?q=`, `speaker`, `type`, `from`, `to`
                     *     - [Speakers](/v1/speakers): of all articles; `/v1/speakers/{speakerId}` is all that one said
                     *
                     *     ## Send
                     *
                     *     - [Verify a quotation](/v1/verifications): POST `{"quotation": "…", "speaker": "…"}`: verbatim, altered, misattributed, not a quotation, or not found
                     *     - [Read an article](/v1/extractions): POST its text: its record, stored nowhere
                     *     - [Model Context Protocol](/mcp): Streamable HTTP, no sessions, no token: tools to search, read, verify and extract, each result with its citation
                     *
                     *     ## Optional
                     *
                     *     - [OpenAPI document](/openapi.json): every address, parameter and field
                     *     - [Swagger UI](/docs): the same for people
                     *     - [Problems](/problems): what each kind of error means, and what to do
                     */
                    "text/plain": string;
                };
            };
            304: components["responses"]["NotModified"];
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metrics. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example http_requests_total{method="GET",route="/v1/articles/:articleId/claims",status="200"} 1 */
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            414: components["responses"]["UriTooLong"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createExtraction: {
        parameters: {
            query?: {
                /** @description Whether to say of each claim why it is there. */
                explain?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example Harbour bridge to close for repairs
                 *
                 *     The harbour bridge will close for six weeks, the council decided on Monday.
                 *
                 *     “It is the cheapest way,” said the mayor, Ada Lind.
                 */
                "text/plain": string;
                /**
                 * @example # Harbour bridge to close for repairs
                 *
                 *     The harbour bridge will close for six weeks, the council decided on Monday.
                 *
                 *     “It is the cheapest way,” said the mayor, Ada Lind.
                 */
                "text/markdown": string;
                /** @example <!doctype html><html lang="en"><title>Harbour bridge to close for repairs</title><article><h1>Harbour bridge to close for repairs</h1><p>The harbour bridge will close for six weeks, the council decided on Monday.</p><p>“It is the cheapest way,” said the mayor, Ada Lind.</p></article></html> */
                "text/html": string;
                "application/json": components["schemas"]["ArticleDocument"];
            };
        };
        responses: {
            /** @description The article’s record. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extraction"];
                };
            };
            400: components["responses"]["BadRequest"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            422: components["responses"]["UnreadableArticle"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationRequest"] | components["schemas"]["VerificationBatch"];
            };
        };
        responses: {
            /** @description What was found out. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"] | components["schemas"]["VerificationList"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            408: components["responses"]["RequestTimeout"];
            410: components["responses"]["ArticleWithdrawn"];
            413: components["responses"]["ContentTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            417: components["responses"]["ExpectationFailed"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
