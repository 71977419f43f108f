// The quotation finder as the evaluation scripts call it: a whole text in, quotations with offsets in that text out.
import { quotesOfText } from '../../dist/src/analysis/quotes/quotes-of-text.js';
import { toArticle } from './gold-quotes.mjs';

/** `speaker` is the resolved name or null; `start` and `end` leave the marks out. */
export default function quotes(text) {
  const { offsets } = toArticle(text);
  return quotesOfText(text).map((row) => ({
    quote: row.quote,
    start: offsets[row.paragraph] + row.start,
    end: offsets[row.paragraph] + row.end,
    speaker: row.speaker,
    speakerMention: row.speakerMention,
    speakerStart: row.speakerParagraph === null ? null : offsets[row.speakerParagraph] + row.speakerStart,
    speakerEnd: row.speakerParagraph === null ? null : offsets[row.speakerParagraph] + row.speakerEnd,
    kind: row.kind,
  }));
}
