// Feeds and single addresses from which articles come.

export type {
  AddedPage,
  FeedDesk as FeedsPort,
  FeedHealth,
  FeedPreview,
  ItemOutlook,
} from '../../feeds/feed-desk.js';
