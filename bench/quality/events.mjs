// Event discovery as the evaluation script calls it: articles in any order in, article id → cluster id out.
import { clusterArticles } from '../../dist/src/analysis/clusters/cluster-articles.js';

export default function cluster(articles) {
  return clusterArticles(articles);
}
