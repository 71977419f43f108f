import { createMiniSearchIndex } from '../../src/search/minisearch-index.js';
import { describeSearchIndex } from '../contract/search-index.js';

describeSearchIndex('MiniSearch', createMiniSearchIndex);
