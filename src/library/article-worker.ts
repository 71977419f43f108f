// The program of the threads that read pages and analyse articles. Started by job-runner.ts alone.

import { constants, setPriority } from 'node:os';
import { Piscina } from 'piscina';
import type { Article } from '../model/article.js';
import { createArticleJobs, type PageInput } from './article-jobs.js';
import { attempt, type JobThreadStart } from './job-runner.js';

const { isGentle, ...context } = Piscina.workerData as JobThreadStart;

// On Linux this is the priority of the thread that asks; elsewhere it would be that of the whole program.
if (isGentle && process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const jobs = createArticleJobs(context);

export const readPage = (input: PageInput) => attempt(jobs.readPage, input);
export const analyse = (article: Article) => attempt(jobs.analyse, article);
