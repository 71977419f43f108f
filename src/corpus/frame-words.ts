// The words the aggregator puts around every article, in the languages it is rendered in. Data only.

/** The steps of the block between an article and its related list, in page order. */
export const frameSteps = [
  'hashtags',
  'tryFeatures',
  'explore',
  'comments',
  'noComments',
  'related',
] as const;
export type FrameStep = (typeof frameSteps)[number];

export interface FrameWords {
  readonly language: string;
  readonly steps: Readonly<Record<FrameStep, string>>;
  /** The lines at the foot of a page, in order. */
  readonly footer: readonly string[];
}

export const frameWords: readonly FrameWords[] = [
  {
    language: 'en',
    steps: {
      hashtags: 'Hashtags',
      tryFeatures: 'Try Our AI Features',
      explore: 'Explore what Daily8 AI can do for you:',
      comments: 'Comments',
      noComments: 'No comments yet...',
      related: 'Related Articles',
    },
    footer: [
      'DOWNLOAD THE APP',
      'Get Started Now: Download the App',
      'Ready to dive into a world of global content with local flavor? Download Daily8 app today from your preferred app store and start exploring.',
      'app-storeplay-store',
    ],
  },
  {
    language: 'ar',
    steps: {
      hashtags: 'هاشتاغز',
      tryFeatures: 'جرب ميزات الذكاء الاصطناعي لدينا',
      explore: 'اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:',
      comments: 'التعليقات',
      noComments: 'لا يوجد تعليقات بعد...',
      related: 'أخبار ذات صلة',
    },
    // No Arabic footer has been seen; the English one is looked for on every page.
    footer: [],
  },
];

/** Steps whose words no story uses as a line of its own: one of them alone shows that a page is the aggregator's. */
export const tellingSteps: readonly FrameStep[] = ['tryFeatures', 'explore'];

/** Alternative text of the site's logo: first line of the "logo" and hashtag layouts. */
export const logoLine = 'logo';

/** Alternative text of the picture that closes the body in the "logo" layout. */
export const pictureLine = 'Orange background';

/** Alternative text of the clock icon, glued to the time in the "logo" layout. */
export const timeIconWord = 'time';

/** Heading of a hashtag listing. */
export const hashtagHeading = /^Latest news with #/;
