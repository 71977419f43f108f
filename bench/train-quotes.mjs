// Learns the weights of the quotation models from annotated articles and writes them as data files:
//   DRAGOMAN_EVAL_DIR=… node bench/train-quotes.mjs [--only clause|pronoun|speaker] [--leave-out 0/3] [--out DIR]
// With --leave-out, every third article is left out, from the first on: for judging settings on articles not learnt from.
// Input: quotes/gold-train.jsonl.gz of the evaluation folder. Output: src/analysis/quotes/weights/*.ts, numbers over named features only.
// Every article is learnt from four times: as it stands, as one single line, and both with British single marks.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { learnLogistic, learnRanker } from './learn-linear.mjs';
import { readGold, toArticle, variantsOf } from './quality/gold-quotes.mjs';

const { splitArticleSentences } = await import('../dist/src/analysis/sentences.js');
const { readNamedText } = await import('../dist/src/analysis/named-text.js');
const { readScene } = await import('../dist/src/analysis/quotes/scene.js');
const { readRunView } = await import('../dist/src/analysis/quotes/run-view.js');
const { askForSpeaker } = await import('../dist/src/analysis/quotes/speaker-options.js');
const { addSpeakerFeatures, speakerSpace } = await import('../dist/src/analysis/quotes/speaker-features.js');
const { addPronounFeatures, askForPronoun, pronounSpace } = await import(
  '../dist/src/analysis/quotes/pronoun-features.js'
);
const { listClauses } = await import('../dist/src/analysis/quotes/clauses.js');
const { addClauseFeatures, clauseSpace } = await import('../dist/src/analysis/quotes/clause-features.js');
const { RunContext } = await import('../dist/src/analysis/quotes/choose-speaker.js');
const { FeatureList, FeatureSum, mostProbable } = await import('../dist/src/analysis/quotes/linear-model.js');
const { addSpeechFeatures, speechSpace } = await import('../dist/src/analysis/quotes/speech-features.js');

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const minimumWeight = 0.02;
/** Chosen by three-fold cross-validation on the train articles: the fewest weights that lose nothing. */
const settings = {
  clause: { rounds: 5, rate: 0.04, penalty: 15 },
  pronoun: { rounds: 6, rate: 0.1, penalty: 20 },
  speaker: { rounds: 4, rate: 0.1, penalty: 15 },
  speech: { rounds: 3, rate: 0.02, penalty: 8 },
};

/** A run's speaker is told to the speech model by weights that were learnt from the other parts of the articles: on its own they are too sure. */
const parts = 4;

const [leftOut, folds] = argument('leave-out', '-1/1').split('/').map(Number);
const outFolder = argument('out', path.join(import.meta.dirname, '../src/analysis/quotes/weights'));

const scenes = readGold('train').flatMap((gold, index) =>
  index % folds === leftOut
    ? []
    : variantsOf(gold, index).map((variant) => {
        const article = toArticle(variant.text);
        return {
          gold: variant,
          article,
          part: index % parts,
          scene: readScene(readNamedText(article, splitArticleSentences(article))),
        };
      }),
);
console.log(`${scenes.length} texts`);

/** Gold segment of each run, by overlap; undefined for runs the annotation does not know. */
function goldOfRun({ gold, article }, run) {
  const start = article.offsets[run.paragraphIndex] + run.start;
  const end = article.offsets[run.paragraphIndex] + run.end;
  return gold.segments.find((segment) => {
    const shared = Math.min(end, segment.end) - Math.max(start, segment.start);
    return shared > 0 && shared / (Math.max(end, segment.end) - Math.min(start, segment.start)) >= 0.5;
  });
}

function overlapsSource(article, candidate, sources) {
  const offset = article.offsets[candidate.paragraphIndex];
  return sources.some(([from, to]) => offset + candidate.start < to && offset + candidate.end > from);
}

/** The features that a function adds to the sink it is given. */
function listFeatures(add) {
  const list = new FeatureList();
  add(list);
  return list.features;
}

/** The features of every option of a question. */
function featuresOfOptions(question, add) {
  return question.options.map((option) => listFeatures((sink) => add(sink, question, option)));
}

/** [{ options: [[feature…]…], right: [index…] }] for the speaker model, and the runs for the speech model. */
function collectSpeakerExamples() {
  const examples = [];
  for (const item of scenes) {
    let previous = null;
    for (const run of item.scene.runs) {
      const segment = goldOfRun(item, run);
      if (segment === undefined || !segment.attributed) continue;
      const question = askForSpeaker(readRunView(item.scene, run), previous);
      const { options } = question;
      const right = options.flatMap(({ candidate }, index) =>
        candidate !== null && overlapsSource(item.article, candidate, segment.attr.source) ? [index] : [],
      );
      if (right.length === 0) right.push(options.length - 1);
      examples.push({ options: featuresOfOptions(question, addSpeakerFeatures), right, part: item.part });
      const best = options[right[0]].candidate;
      previous = { run, candidate: best?.index ?? null };
    }
  }
  return examples;
}

/** `speakerWeights[part]`: learnt without the articles of that part. */
function collectSpeechExamples(speakerWeights) {
  const examples = [];
  const speakerScores = speakerWeights.map((weights) => new FeatureSum(weights));
  for (const item of scenes) {
    const speakerScore = speakerScores[item.part];
    const context = new RunContext(item.scene);
    for (const run of item.scene.runs) {
      const segment = goldOfRun(item, run);
      const view = readRunView(item.scene, run);
      const question = askForSpeaker(view, context.previous);
      const scores = question.options.map((option) => {
        addSpeakerFeatures(speakerScore, question, option);
        return speakerScore.take();
      });
      const touching = question.options.find(({ touches }) => touches);
      const { option, probability } =
        touching === undefined
          ? mostProbable(question.options, scores)
          : { option: touching, probability: 1 };
      const yes = segment?.attributed ?? false;
      if (segment !== undefined)
        examples.push({
          features: listFeatures((sink) => addSpeechFeatures(sink, context.ask(view, option, probability))),
          yes,
        });
      context.remember(run, yes, option.candidate);
    }
  }
  return examples;
}

function writeWeights(file, constant, space, weights, what) {
  const rows = [...weights]
    .map((weight, feature) => [feature, weight])
    .filter(([, weight]) => Math.abs(weight) >= minimumWeight)
    .map(([feature, weight]) => [space.nameOf(feature), weight])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${JSON.stringify(name)}: ${Number(weight.toFixed(2))},`);
  const text = `// ${what} Written by bench/train-quotes.mjs; the features are explained where they are made.\n\nexport const ${constant}: Readonly<Record<string, number>> = {\n${rows.join('\n')}\n};\n`;
  writeFileSync(path.join(outFolder, file), text);
  console.log(`${file}: ${rows.length} weights`);
}

/**
 * Pronouns beside attributions, with the people they can mean. Who spoke before is told by the annotation where it knows, else by
 * the name itself; an annotated person who is not among the options makes "nobody" right.
 */
function collectPronounExamples() {
  const examples = [];
  for (const { gold, article, scene } of scenes) {
    const mentions = new Map();
    for (const { source, type } of gold.attributions)
      for (const candidate of scene.candidates)
        if (overlapsSource(article, candidate, source.slice(0, 1)) && !mentions.has(candidate))
          mentions.set(candidate, type);
    const spoken = [];
    for (const candidate of [...mentions.keys()].sort((a, b) => a.index - b.index)) {
      const type = mentions.get(candidate);
      if (candidate.name !== null) spoken.push({ mention: candidate, name: candidate.name });
      if (candidate.kind !== 'he' && candidate.kind !== 'she') continue;
      if (type.kind !== 'pronoun' || type.entity === null) continue;
      const question = askForPronoun(scene, candidate, spoken);
      const { options } = question;
      const wanted = lastName(type.entity);
      const right = options.flatMap(({ name }, index) =>
        name !== null && lastName(name) === wanted ? [index] : [],
      );
      if (right.length === 0) right.push(options.length - 1);
      else spoken.push({ mention: candidate, name: options[right[0]].name });
      examples.push({ options: featuresOfOptions(question, addPronounFeatures), right });
    }
  }
  return examples;
}

function lastName(name) {
  const words = name
    .replace(/['’]s$/, '')
    .replace(/,?\s+(?:Jr|Sr|III|II)\.?$/, '')
    .trim()
    .split(/\s+/);
  return (words.at(-1) ?? '').toLowerCase();
}

/** Clauses beside cues; right are those that overlap an unquoted attribution's content by half, whoever it is given to. */
function collectClauseExamples() {
  const examples = [];
  for (const { gold, article, scene } of scenes) {
    const quoted = new Set(gold.quoted);
    const contents = gold.attributions
      .filter(({ id, content }) => !quoted.has(id) && content.length > 0)
      .map(({ content }) => [content[0][0], content.at(-1)[1]]);
    for (const cue of scene.cues)
      for (const clause of listClauses(scene, cue)) {
        const { tokens } = scene.paragraphs[cue.paragraphIndex];
        const start = article.offsets[cue.paragraphIndex] + tokens[clause.firstToken].start;
        const end = article.offsets[cue.paragraphIndex] + tokens[clause.endToken - 1].end;
        const yes = contents.some(
          ([from, to]) =>
            2 * (Math.min(end, to) - Math.max(start, from)) >= Math.max(end, to) - Math.min(start, from),
        );
        examples.push({ features: listFeatures((sink) => addClauseFeatures(sink, scene, clause)), yes });
      }
  }
  return examples;
}

const only = argument('only', null);
const wants = (model) => only === null || only === model;

if (wants('clause')) {
  const examples = collectClauseExamples();
  console.log(`${examples.length} clauses, ${examples.filter(({ yes }) => yes).length} reported`);
  writeWeights(
    'clause.ts',
    'clauseWeightTable',
    clauseSpace,
    learnLogistic(examples, clauseSpace.size, settings.clause),
    'How much each feature speaks for a clause being reported speech.',
  );
}
if (wants('pronoun')) {
  const examples = collectPronounExamples();
  console.log(`${examples.length} pronouns`);
  writeWeights(
    'pronoun.ts',
    'pronounWeightTable',
    pronounSpace,
    learnRanker(examples, pronounSpace.size, settings.pronoun),
    'How much each feature speaks for a person being meant by a pronoun.',
  );
}
// Whether a run is speech depends on how sure its speaker is: the two models are learnt together.
if (wants('speaker')) {
  const examples = collectSpeakerExamples();
  const nobody = examples.filter(({ options, right }) => right[0] === options.length - 1).length;
  console.log(`${examples.length} runs, ${nobody} without a candidate in reach`);
  const speakerWeights = learnRanker(examples, speakerSpace.size, settings.speaker);
  writeWeights(
    'speaker.ts',
    'speakerWeightTable',
    speakerSpace,
    speakerWeights,
    'How much each feature speaks for a candidate being the speaker.',
  );
  const withoutPart = Array.from({ length: parts }, (_, part) =>
    learnRanker(
      examples.filter((example) => example.part !== part),
      speakerSpace.size,
      settings.speaker,
    ),
  );
  writeWeights(
    'speech.ts',
    'speechWeightTable',
    speechSpace,
    learnLogistic(collectSpeechExamples(withoutPart), speechSpace.size, settings.speech),
    'How much each feature speaks for a run being speech.',
  );
}
