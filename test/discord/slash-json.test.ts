import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/command-kit/index.js';
import { toCommandList } from '../../src/discord/slash-json.js';
import { aCommandMap, askLike, checkLike, reindexLike } from '../support/commands.js';
import { loadSpecValidator } from '../support/loopback-discord/spec-validator.js';
import { listExtraFaults } from '../support/loopback-discord/validate-request.js';

const path = '/applications/123456789012345678/commands';

/** As Discord shows it in English. */
function withoutLocalisations(command: unknown): unknown {
  return JSON.parse(
    JSON.stringify(command, (key, value) => (key.endsWith('_localizations') ? undefined : value)),
  );
}

describe('the list of commands for Discord', () => {
  it('has options, limits and completion as the command defines them, and `private` everywhere', () => {
    const [ask] = toCommandList(aCommandMap(askLike), 'global');
    expect(withoutLocalisations(ask)).toEqual({
      type: 1,
      name: 'ask',
      description: 'Answers a question',
      default_member_permissions: null,
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [
        { type: 3, name: 'question', description: 'Your question', required: true, max_length: 300 },
        {
          type: 3,
          name: 'outlet',
          description: 'Only this outlet',
          required: false,
          max_length: 300,
          autocomplete: true,
        },
        { type: 3, name: 'since', description: 'From this day on', required: false, max_length: 40 },
        { type: 3, name: 'until', description: 'Up to this day', required: false, max_length: 40 },
        {
          type: 3,
          name: 'order',
          description: 'Which come first',
          required: false,
          choices: [
            { name: 'newest', value: 'newest' },
            { name: 'best', value: 'best' },
          ],
        },
        { type: 4, name: 'limit', description: 'How many', required: false, min_value: 1, max_value: 50 },
        { type: 5, name: 'exact', description: 'Only these words', required: false },
        { type: 5, name: 'private', description: 'Only you see the reply', required: false },
        { type: 6, name: 'mention', description: 'A member whom the answer addresses', required: false },
      ],
    });
  });

  it('hides commands of moderators and operators from members, and offers them in servers only', () => {
    const [check, reindex] = toCommandList(aCommandMap(checkLike, reindexLike), 'global');
    expect(check).toMatchObject({
      type: 3,
      name: 'Check the quotations',
      default_member_permissions: '32',
      contexts: [0],
    });
    expect(check).not.toHaveProperty('options');
    expect(reindex).toMatchObject({
      default_member_permissions: '32',
      contexts: [0],
      options: [
        { type: 1, name: 'run', options: [{ name: 'mode' }, { name: 'private' }] },
        { type: 1, name: 'status', options: [{ name: 'private' }] },
      ],
    });
  });

  it('names no places where Discord takes none: in the list of one server', () => {
    const [ask] = toCommandList(aCommandMap(askLike), 'guild');
    expect(ask).not.toHaveProperty('contexts');
    expect(ask).not.toHaveProperty('integration_types');
  });

  it('of all our commands passes every rule', async () => {
    const commands = await loadCommands();
    const shown = [...commands.values()].map((command) =>
      'displayName' in command ? command.displayName : command.name,
    );
    for (const scope of ['global', 'guild'] as const) {
      const list = toCommandList(commands, scope);
      expect(list.map(({ name }) => name)).toEqual(shown);
      expect(listExtraFaults('PUT', path, list)).toEqual([]);
      expect(loadSpecValidator()?.('PUT', path, list) ?? []).toEqual([]);
    }
  });
});
