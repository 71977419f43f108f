// A process that changes a corpus and takes the changes in until it is killed, or that describes what it finds afterwards.
// Arguments: folder of the compiled program, work, folder of the corpus, folder of the state.

import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [, , program, work, corpusDir, stateDir] = process.argv;
const load = (file) => import(`${program}/src/library/${file}.js`);
const say = (line) => process.stdout.write(`${line}\n`);
const { openIndexer } = await load('open-indexer');

const words = 'harbour bridge council talks river winter market school engine garden letter signal'.split(
  ' ',
);
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const sentence = () => `The ${Array.from({ length: 14 }, () => pick(words)).join(' ')}.`;

/** Writes a page whole, or takes it away. */
function changePage() {
  const file = path.join(corpusDir, 'pages', `page-${Math.floor(Math.random() * 40)}.json`);
  if (Math.random() < 0.2) return rmSync(file, { force: true });
  const text = Array.from({ length: 12 }, sentence).join('\n');
  writeFileSync(`${file}.partial`, JSON.stringify({ title: sentence(), outlet: 'Reuters', text }));
  renameSync(`${file}.partial`, file);
}

/** Everything that must be the same as in a fresh build: articles, and the top ten of a few questions. */
async function describe(library) {
  const found = [];
  for (const word of words)
    found.push(
      (await library.index.search(`${word} ${words[0]}`, { limit: 10 })).map(({ articleId }) => articleId),
    );
  return JSON.stringify([library.version, library.articles.map(({ article }) => article.id), found]);
}

const works = {
  async change() {
    const indexer = await openIndexer({ corpusDir, stateDir });
    say('ready');
    for (;;) {
      for (let count = 0; count < 5; count += 1) changePage();
      await indexer.update(Math.random() < 0.2 ? { mode: 'full' } : {});
      await indexer.save();
      say('saved');
    }
  },
  async compare() {
    const kept = await openIndexer({ corpusDir, stateDir });
    say(kept.library === null ? 'nothing kept' : 'kept');
    const { library } = await kept.update();
    const fresh = await (await load('ingest-corpus')).ingestCorpus(corpusDir);
    say((await describe(library)) === (await describe(fresh.library)) ? 'same' : 'different');
    say(`issues ${library.issues.filter(({ page }) => page === 'library.bin').length}`);
  },
};
await works[work]();
