// What is typed so far → choices. There is nothing to defer here and nobody to tell of a fault: no choices are shown then.

import { ApplicationCommandOptionType, type AutocompleteInteraction, RESTJSONErrorCodes } from 'discord.js';
import { InputError } from '../command-kit/index.js';
import { checkPlace, settingsFor } from '../house/house.js';
import { logAnswerLost, logIncident } from '../observability/events.js';
import { hasCode } from './has-code.js';
import type { InteractionContext } from './interaction-context.js';
import { toVisitor } from './visitor.js';

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
    // An earlier try arrived, whose confirmation was lost: the choices are shown.
    if (hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return;
    // Typing on makes earlier choices useless: Discord asks again, and takes no answer to what it asked before.
    if (hasCode(error, RESTJSONErrorCodes.UnknownInteraction))
      logAnswerLost(context.logger, { ...facts(), reason: 'choices came too late' });
    else logIncident(context.logger, { ...facts(), incidentId: 'autocomplete' }, error);
  }
}

async function listChoices(
  interaction: AutocompleteInteraction,
  { desk, commands, operatorGuildIds, house, logger }: InteractionContext,
) {
  const focused = interaction.options.getFocused(true);
  const call = { command: interaction.commandName, subcommand: interaction.options.getSubcommand(false) };
  const visitor = toVisitor(interaction, operatorGuildIds);
  try {
    checkPlace(visitor, call.command, await settingsFor(interaction.guildId, house, logger), commands);
  } catch (error) {
    // Whoever calls is told why; who only types sees no choices.
    if (error instanceof InputError) return [];
    throw error;
  }
  const choices = await desk.complete(call, focused.name, focused.value, visitor.caller);
  return focused.type === ApplicationCommandOptionType.Integer
    ? choices.map(({ name, value }) => ({ name, value: Number(value) }))
    : choices;
}
