import type { Library } from '../../src/library/library.js';

export interface WorkloadArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly text: string;
}

export interface Workload {
  readonly name: string;
  readonly articles: readonly WorkloadArticle[];
  readonly questions: readonly string[];
}

export function loadWorkload(library: Library, questionCount: number, articleCount?: number): Workload;
