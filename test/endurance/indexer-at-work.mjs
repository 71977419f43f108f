// A process that changes a corpus and takes the changes in until it is killed, or that describes what it finds afterwards.
// Arguments: folder of the compiled program, work, folder of the corpus, folder of the state, file of articles and questions.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [, , program, work, corpusDir, stateDir, workload] = process.argv;
const load = (file) => import(`${program}/src/library/${file}.js`);
const say = (line) => process.stdout.write(`${line}\n`);
const { openIndexer } = await load('open-indexer');

const { articles, questions } = JSON.parse(readFileSync(workload, 'utf8'));
const below = (limit) => Math.floor(Math.random() * limit);

/** Writes a page whole, its paragraphs each time in another order, or takes it away. */
function changePage() {
  const number = below(articles.length);
  const file = path.join(corpusDir, `page-${number}.json`);
  if (Math.random() < 0.2) return rmSync(file, { force: true });
  const { id, text, ...facts } = articles[number];
  const paragraphs = text.split('\n');
  const first = below(paragraphs.length);
  const turned = [...paragraphs.slice(first), ...paragraphs.slice(0, first)].join('\n');
  writeFileSync(`${file}.partial`, JSON.stringify({ ...facts, text: turned }));
  renameSync(`${file}.partial`, file);
}

/** Everything that must be the same as in a fresh build: articles, and the top ten of all questions. */
async function describe(library) {
  const found = [];
  for (const question of questions)
    found.push((await library.index.search(question, { limit: 10 })).map(({ articleId }) => articleId));
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
