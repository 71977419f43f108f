// `dragoman quotes FILE`: the quotations of one article's text.

import type { Command } from 'commander';
import { InputError } from '../command-kit/command.js';
import type { Quote } from '../model/quote.js';
import { readSource, type Source } from './read-source.js';
import { type Streams, writeJson, writeLines } from './streams.js';

export function addQuotes(program: Command, streams: Streams): void {
  program
    .command('quotes')
    .description('Find the quotations of one article and who said them')
    .argument('<FILE>', 'an article’s text, one paragraph per line, or - for standard input')
    .option('--json', 'print one JSON value')
    .action(async (file: string, { json }: { json?: true }) => {
      const quotes = await findQuotesOf(await readSource(file, streams));
      if (json) writeJson(streams, quotes.map(toQuoteJson));
      else writeLines(streams.stdout, quotes.length === 0 ? ['No quotations.'] : quotes.map(describeQuote));
    });
}

async function findQuotesOf({ name, bytes }: Source): Promise<readonly Quote[]> {
  if (bytes.length === 0) return [];
  const [{ analyseArticle }, { decodePage, splitLines }, { readLiveBlog }, { markJunk }] = await Promise.all([
    import('../analysis/analyse-article.js'),
    import('../corpus/decode-page.js'),
    import('../corpus/live-blog/live-blog.js'),
    import('../corpus/mark-junk.js'),
  ]);
  const decoded = decodePage(name, bytes);
  if (decoded.kind === 'none')
    throw new InputError(
      'not-a-text',
      `${name}: expected ${decoded.issue.expected}, found ${decoded.issue.found}.`,
      'Give an article’s text, one paragraph per line.',
    );
  const paragraphs = splitLines(decoded.text).flatMap(({ raw, text }) => (text === '' ? [] : [raw]));
  const blog = readLiveBlog(paragraphs);
  const seenOn = { page: name, pageUrl: null, role: 'main', position: 0 } as const;
  const article = {
    id: 'text',
    aliases: ['text'],
    title: '',
    outlet: null,
    published: null,
    relativeTime: null,
    url: null,
    language: 'en',
    paragraphs,
    junk: markJunk(paragraphs, blog.junk),
    entries: blog.entries,
    seenOn,
    captures: [seenOn],
    sameTextIds: [],
  };
  return analyseArticle(article, { people: [], events: [] }).quotes;
}

/** Offsets of the speaker count only within the quotation's own paragraph; a speaker named in another has none. */
function toQuoteJson(quote: Quote) {
  const mention = quote.mentionAt?.paragraphIndex === quote.paragraphIndex ? quote.mentionAt : null;
  return {
    quote: quote.text,
    paragraph: quote.paragraphIndex,
    start: quote.start,
    end: quote.end,
    speaker: quote.speaker,
    speakerMention: quote.speakerMention,
    speakerStart: mention?.start ?? null,
    speakerEnd: mention?.end ?? null,
    cue: quote.cue,
    kind: quote.kind,
    hedged: quote.hedged,
    relayed: quote.relayed,
    post: quote.post,
    headline: quote.headline,
    group: quote.group,
  };
}

function describeQuote({ paragraphIndex, speaker, text, kind, hedged, relayed, post }: Quote): string {
  const notes = [
    kind,
    ...(hedged ? ['hedged'] : []),
    ...(relayed ? ['relayed'] : []),
    ...(post ? ['post'] : []),
  ];
  return `¶${paragraphIndex + 1} ${speaker ?? 'speaker unknown'} (${notes.join(', ')}): ${text}`;
}
