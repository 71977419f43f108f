import {
  completePingedSubscription,
  defineCommand,
  pingedCard,
  requirePort,
} from '../src/command-kit/index.js';

export default defineCommand({
  name: 'notify-me',
  description: 'Gives you the role that a digest of this server pings, or takes it away again',
  access: 'everyone',
  isPrivate: true,
  hasEffect: true,
  examples: ['3'],
  options: {
    subscription: {
      type: 'integer',
      description: 'The number at the foot of the digest',
      required: true,
      min: 1,
      max: 2_000_000_000,
    },
  },
  complete: { subscription: completePingedSubscription },
  async run({ subscription }, services) {
    const { messages } = services;
    const { guildId, userId } = services.caller;
    if (guildId === null || userId === null)
      return pingedCard({ kind: 'refused', reason: messages.subscriptions.pinged.notInServer }, messages);
    return pingedCard(
      await requirePort(services, 'subscriptions').toggleRole(guildId, subscription, userId),
      messages,
    );
  },
});
