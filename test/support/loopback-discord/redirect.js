// Preloaded into a bot's process (`node --import`): sends it to the loopback Discord that LOOPBACK_API names.

import { DefaultRestOptions as optionsOfDigests } from '@discordjs/rest';
import { DefaultRestOptions } from 'discord.js';

// Two copies of one package: discord.js requires it, and our modules import it.
DefaultRestOptions.api = process.env.LOOPBACK_API;
optionsOfDigests.api = process.env.LOOPBACK_API;
