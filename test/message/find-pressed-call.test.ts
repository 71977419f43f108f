import { describe, expect, it } from 'vitest';
import { createCard } from '../../src/card/create-card.js';
import { parseInvocation } from '../../src/command-kit/index.js';
import { composeMessage } from '../../src/message/compose-message.js';
import { parseCustomId } from '../../src/message/custom-id.js';
import { findPressedCall } from '../../src/message/find-pressed-call.js';
import { aCommandMap, askLike } from '../support/commands.js';

const commands = aCommandMap(askLike);
const line = '/ask why?';
const longQuestion = 'word '.repeat(40).trim();

/** Its button runs a call that fits into no custom id. */
const aCard = (label: string, question = longQuestion) =>
  createCard({ title: 'T', actions: [{ kind: 'run', label, command: 'ask', input: { question } }] });

const { message } = composeMessage(aCard('Запитати ще'), parseInvocation(line, commands), 1, commands);
const customId = /"custom_id":"([^"]+)"/.exec(JSON.stringify(message))?.[1] ?? '';

const press = (card: ReturnType<typeof aCard>, label = 'Запитати ще', id = customId) =>
  findPressedCall({ request: parseCustomId(id), line, label }, commands, async () => card);

describe('a button whose call did not fit into it', () => {
  it('is found again, whatever the language of whoever presses it', async () => {
    expect((await press(aCard('Ask another'))).input).toEqual({ question: longQuestion });
  });

  it('runs nothing else than what was pressed', async () => {
    const other = aCard('Запитати ще', `${longQuestion} and more`);
    await expect(press(other)).rejects.toMatchObject({ code: 'expired-button' });
  });

  it('goes by its words where it is older than that', async () => {
    expect((await press(aCard('Ask'), 'Ask', 'run:0')).command).toBe('ask');
    await expect(press(aCard('Ask'), 'Other', 'run:0')).rejects.toMatchObject({ code: 'expired-button' });
  });
});
