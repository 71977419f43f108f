// The ports of moderation, or a word about what they need.

import type { FeedbackPort } from '../ports/feedback.js';
import type { ModerationPort } from '../ports/moderation.js';
import type { PrivacyPort } from '../ports/privacy.js';
import type { SettingsPort } from '../ports/settings.js';
import { refusal } from '../refusal.js';
import type { Services } from '../services.js';

/** Throws `InputError` where nothing is kept. */
export function requireModeration({ moderation }: Services): ModerationPort {
  if (moderation !== null) return moderation;
  throw refusal('no-store');
}

/** Throws `InputError` where nothing is kept. */
export function requirePrivacy({ privacy }: Services): PrivacyPort {
  if (privacy !== null) return privacy;
  throw refusal('no-store');
}

/** Throws `InputError` where nothing is kept. */
export function requireFeedback({ feedback }: Services): FeedbackPort {
  if (feedback !== null) return feedback;
  throw refusal('no-store');
}

/** Throws `InputError` where nothing is kept. */
export function requireSettings({ settings }: Services): SettingsPort {
  if (settings !== null) return settings;
  throw refusal('no-store');
}
