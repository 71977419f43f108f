// Who is told what, where and when.

export type {
  Delivery,
  Outlook,
  Owner,
  Place,
  RoleOutcome,
  SubscriptionDesk as SubscriptionsPort,
  SubscriptionState,
} from '../../digest/subscription-desk.js';
export type { Subscription } from '../../model/subscription.js';
