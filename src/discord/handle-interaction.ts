// Every interaction Discord sends → the file that answers it.

import type { Interaction } from 'discord.js';
import { handleAutocomplete } from './handle-autocomplete.js';
import { handleButton } from './handle-button.js';
import { handleCommand } from './handle-command.js';
import type { InteractionContext } from './interaction-context.js';

/** Never rejects. Kinds that we never offer (menus, forms) are left unanswered. */
export async function handleInteraction(
  interaction: Interaction,
  context: InteractionContext,
): Promise<void> {
  if (interaction.isAutocomplete()) return handleAutocomplete(interaction, context);
  if (interaction.isButton()) return handleButton(interaction, context);
  if (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isUserContextMenuCommand()
  )
    return handleCommand(interaction, context);
}
