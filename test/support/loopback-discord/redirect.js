// Preloaded into a bot's process (`node --import`): sends discord.js to the loopback Discord that LOOPBACK_API names.

import { DefaultRestOptions } from 'discord.js';

DefaultRestOptions.api = process.env.LOOPBACK_API;
