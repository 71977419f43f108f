// Learns the weights of the quotation models from annotated articles and writes them as data files:
//   DRAGOMAN_EVAL_DIR=… node bench/train-quotes.mjs [--epochs 6] [--dry]
// Input: quotes/gold-train.jsonl.gz of the evaluation folder. Output: src/analysis/quotes/weights/*.ts, numbers over named features only.
// Every article is learnt from four times: as it stands, as one single line, and both with British single marks.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readGold, toArticle, variantsOf } from './quality/gold-quotes.mjs';

const { splitArticleSentences } = await import('../dist/src/analysis/sentences.js');
const { readScene } = await import('../dist/src/analysis/quotes/scene.js');
const { listSpeakerOptions, speakerSpace } = await import('../dist/src/analysis/quotes/speaker-features.js');
const { listPronounOptions, pronounSpace } = await import('../dist/src/analysis/quotes/pronoun-features.js');
const { listClauses } = await import('../dist/src/analysis/quotes/clauses.js');
const { clauseSpace, listClauseFeatures } = await import('../dist/src/analysis/quotes/clause-features.js');
const { RunContext } = await import('../dist/src/analysis/quotes/choose-speaker.js');
const { mostProbable } = await import('../dist/src/analysis/quotes/linear-model.js');
const { listSpeechFeatures, speechSpace } = await import('../dist/src/analysis/quotes/speech-features.js');

const argument = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const epochs = Number(argument('epochs', 6));
const minimumWeight = 0.02;

const scenes = readGold('train').flatMap((gold, index) =>
  variantsOf(gold, index).map((variant) => {
    const article = toArticle(variant.text);
    return { gold: variant, article, scene: readScene(article, splitArticleSentences(article)) };
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

/** [{ options: [[feature…]…], right: [index…] }] for the speaker model, and the runs for the speech model. */
function collectSpeakerExamples() {
  const examples = [];
  for (const item of scenes) {
    let previous = null;
    for (const run of item.scene.runs) {
      const segment = goldOfRun(item, run);
      if (segment === undefined || !segment.attributed) continue;
      const options = listSpeakerOptions(item.scene, run, previous);
      const right = options.flatMap(({ candidate }, index) =>
        candidate !== null && overlapsSource(item.article, candidate, segment.attr.source) ? [index] : [],
      );
      if (right.length === 0) right.push(options.length - 1);
      examples.push({ options: options.map(({ features }) => features), right });
      const best = options[right[0]].candidate;
      previous = { run, candidate: best?.index ?? null };
    }
  }
  return examples;
}

/** Softmax regression over the options of each example, by AdaGrad. */
function learnRanker(examples, space, rounds) {
  const model = new Learner(space.size, 0.15);
  for (let round = 0; round < rounds; round++) {
    shuffle(examples, round);
    let lost = 0;
    for (const { options, right } of examples) {
      const chances = softmax(options.map((features) => model.score(features)));
      const rightMass = right.reduce((sum, index) => sum + chances[index], 0) || 1e-9;
      lost -= Math.log(rightMass);
      options.forEach((features, index) => {
        const target = right.includes(index) ? chances[index] / rightMass : 0;
        model.push(features, chances[index] - target);
      });
    }
    console.log(`  round ${round + 1}: loss ${(lost / examples.length).toFixed(4)}`);
  }
  return model.weights;
}

/** Logistic regression, by AdaGrad. */
function learnLogistic(examples, space, rounds) {
  const model = new Learner(space.size, 0.1);
  for (let round = 0; round < rounds; round++) {
    shuffle(examples, round);
    let lost = 0;
    for (const { features, yes } of examples) {
      const chance = 1 / (1 + Math.exp(-model.score(features)));
      lost -= Math.log((yes ? chance : 1 - chance) || 1e-9);
      model.push(features, chance - (yes ? 1 : 0));
    }
    console.log(`  round ${round + 1}: loss ${(lost / examples.length).toFixed(4)}`);
  }
  return model.weights;
}

class Learner {
  constructor(size, rate) {
    this.weights = new Float64Array(size);
    this.squares = new Float64Array(size);
    this.rate = rate;
  }

  score(features) {
    let sum = 0;
    for (const feature of features) sum += this.weights[feature];
    return sum;
  }

  /** One AdaGrad step with weight decay. */
  push(features, push) {
    if (Math.abs(push) < 1e-4) return;
    for (const feature of features) {
      const pull = push + 2e-5 * this.weights[feature];
      this.squares[feature] += pull * pull;
      this.weights[feature] -= (this.rate * pull) / (Math.sqrt(this.squares[feature]) + 1e-6);
    }
  }
}

function softmax(scores) {
  const highest = Math.max(...scores);
  const raised = scores.map((value) => Math.exp(value - highest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** The same order in every run of this script. */
function shuffle(list, seed) {
  let state = 12345 + seed * 7919;
  for (let at = list.length - 1; at > 0; at--) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    const other = state % (at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}

function collectSpeechExamples(speakerWeights) {
  const examples = [];
  for (const item of scenes) {
    const context = new RunContext(item.scene);
    for (const run of item.scene.runs) {
      const segment = goldOfRun(item, run);
      const { option, probability } = mostProbable(
        listSpeakerOptions(item.scene, run, context.previous),
        speakerWeights,
      );
      const yes = segment?.attributed ?? false;
      if (segment !== undefined)
        examples.push({ features: listSpeechFeatures(context.ask(run, option, probability)), yes });
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
  const target = path.join(import.meta.dirname, '../src/analysis/quotes/weights', file);
  if (!process.argv.includes('--dry')) writeFileSync(target, text);
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
      const options = listPronounOptions(scene, candidate, spoken);
      const wanted = lastName(type.entity);
      const right = options.flatMap(({ name }, index) =>
        name !== null && lastName(name) === wanted ? [index] : [],
      );
      if (right.length === 0) right.push(options.length - 1);
      else spoken.push({ mention: candidate, name: options[right[0]].name });
      examples.push({ options: options.map(({ features }) => features), right });
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
        examples.push({ features: listClauseFeatures(scene, clause), yes });
      }
  }
  return examples;
}

const clauseExamples = collectClauseExamples();
console.log(`${clauseExamples.length} clauses, ${clauseExamples.filter(({ yes }) => yes).length} reported`);
writeWeights(
  'clause.ts',
  'clauseWeightTable',
  clauseSpace,
  learnLogistic(clauseExamples, clauseSpace, epochs),
  'How much each feature speaks for a clause being reported speech.',
);
if (process.argv.includes('--clauses')) process.exit();
const pronounExamples = collectPronounExamples();
console.log(`${pronounExamples.length} pronouns`);
writeWeights(
  'pronoun.ts',
  'pronounWeightTable',
  pronounSpace,
  learnRanker(pronounExamples, pronounSpace, epochs),
  'How much each feature speaks for a person being meant by a pronoun.',
);
if (process.argv.includes('--pronouns')) process.exit();
const speakerExamples = collectSpeakerExamples();
const nobody = speakerExamples.filter(({ options, right }) => right[0] === options.length - 1).length;
console.log(`${speakerExamples.length} runs, ${nobody} without a candidate in reach`);
const speakerWeights = learnRanker(speakerExamples, speakerSpace, epochs);
writeWeights(
  'speaker.ts',
  'speakerWeightTable',
  speakerSpace,
  speakerWeights,
  'How much each feature speaks for a candidate being the speaker.',
);
const speechExamples = collectSpeechExamples(speakerWeights);
const speechWeights = learnLogistic(speechExamples, speechSpace, epochs);
writeWeights(
  'speech.ts',
  'speechWeightTable',
  speechSpace,
  speechWeights,
  'How much each feature speaks for a run being speech.',
);
