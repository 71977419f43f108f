// The ports of moderation, or a word about what they need.

import { InputError } from '../command.js';
import type { FeedbackPort } from '../ports/feedback.js';
import type { ModerationPort } from '../ports/moderation.js';
import type { PrivacyPort } from '../ports/privacy.js';
import type { SettingsPort } from '../ports/settings.js';
import type { Services } from '../services.js';

/** Throws `InputError` where nothing is kept. */
export function requireModeration({ moderation }: Services): ModerationPort {
  if (moderation !== null) return moderation;
  throw nothingKept();
}

/** Throws `InputError` where nothing is kept. */
export function requirePrivacy({ privacy }: Services): PrivacyPort {
  if (privacy !== null) return privacy;
  throw nothingKept();
}

/** Throws `InputError` where nothing is kept. */
export function requireFeedback({ feedback }: Services): FeedbackPort {
  if (feedback !== null) return feedback;
  throw nothingKept();
}

/** Throws `InputError` where nothing is kept. */
export function requireSettings({ settings }: Services): SettingsPort {
  if (settings !== null) return settings;
  throw nothingKept();
}

function nothingKept(): InputError {
  return new InputError(
    'no-store',
    'This program keeps nothing beyond this call, so there is nothing to look up or decide.',
    'Run it as the bot, or set DATA_DIR; see README.md.',
  );
}
