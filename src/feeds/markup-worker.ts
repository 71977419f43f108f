// The thread in which foreign markup is read. Loaded by markup-reader.ts alone.

import { markupJobs } from './markup-jobs.js';

export const readFeed = markupJobs.readFeed;
export const readArticle = markupJobs.readArticle;
export const readFullText = markupJobs.readFullText;
