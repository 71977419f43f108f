// What is typed so far → choices. There is nothing to defer here and nobody to tell of a fault: no choices are shown then.

import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  DiscordAPIError,
  RESTJSONErrorCodes,
} from 'discord.js';
import { completeOption } from '../command-kit/index.js';
import { logAnswerLost, logIncident } from '../observability/events.js';
import { type InteractionContext, servicesFor } from './interaction-context.js';

export async function handleAutocomplete(
  interaction: AutocompleteInteraction,
  context: InteractionContext,
): Promise<void> {
  const startedAtMs = performance.now();
  const facts = () => ({
    command: interaction.commandName,
    guildId: interaction.guildId,
    durationMs: Math.round(performance.now() - startedAtMs),
  });
  try {
    const choices = await listChoices(interaction, context);
    await interaction.respond(choices);
  } catch (error) {
    // Typing on makes earlier choices useless: Discord asks again, and takes no answer to what it asked before.
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction)
      logAnswerLost(context.logger, { ...facts(), reason: 'choices came too late' });
    else logIncident(context.logger, { ...facts(), incidentId: 'autocomplete' }, error);
  }
}

async function listChoices(interaction: AutocompleteInteraction, context: InteractionContext) {
  const focused = interaction.options.getFocused(true);
  const call = { command: interaction.commandName, subcommand: interaction.options.getSubcommand(false) };
  const choices = await completeOption(
    call,
    focused.name,
    focused.value,
    context.commands,
    servicesFor(interaction, context),
  );
  return focused.type === ApplicationCommandOptionType.Integer
    ? choices.map(({ name, value }) => ({ name, value: Number(value) }))
    : choices;
}
