import { describe, expect, it } from 'vitest';
import { findAgent, mayBeSameAgent } from '../../src/text/agents.js';
import { tokenize } from '../../src/text/tokens.js';

const agentOf = (sentence: string, verb: string) => {
  const tokens = tokenize(sentence);
  return findAgent(
    tokens,
    tokens.findIndex(({ text }) => text === verb),
  );
};

describe('who acts', () => {
  it('is the country or people before the verb, with what is its own', () => {
    expect(agentOf('Russia lost 900 soldiers.', 'lost')).toBe('Russia');
    expect(agentOf('Moscow said Ukraine had already lost 650 soldiers.', 'lost')).toBe('Ukraine');
    expect(agentOf('Ukrainian air defence forces downed 41 drones.', 'downed')).toBe('Ukrainian');
    expect(agentOf('North Korea sent 12,000 soldiers.', 'sent')).toBe('North Korea');
  });

  it('is nobody where no country or people stands there', () => {
    expect(agentOf('Police arrested 40 people.', 'arrested')).toBeNull();
    expect(agentOf('It lost 40 ships.', 'lost')).toBeNull();
    expect(agentOf('Soldiers sent to Russia, lost 40 ships.', 'lost')).toBeNull();
  });

  it('may be one under two names, and anybody where nobody is named', () => {
    expect(mayBeSameAgent('Ukraine', 'Ukrainian')).toBe(true);
    expect(mayBeSameAgent('Iran', 'Iraq')).toBe(false);
    expect(mayBeSameAgent('North Korea', 'South Korea')).toBe(false);
    expect(mayBeSameAgent(null, 'Russia')).toBe(true);
  });
});
