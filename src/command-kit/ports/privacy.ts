// What is stored about whoever asks.

export type { PersonData, PrivacyDesk as PrivacyPort } from '../../moderation/privacy-desk.js';
