import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { listViolations } from '../../src/message/limits.js';

const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });
const container = (...components: object[]) =>
  ({ type: ComponentType.Container, components }) as APIMessageTopLevelComponent;
const row = (...components: object[]) =>
  ({ type: ComponentType.ActionRow, components }) as APIMessageTopLevelComponent;
const button = (set: object = {}) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: 'Next',
  custom_id: 'page:2',
  ...set,
});
const link = (url: string) => button({ style: ButtonStyle.Link, custom_id: undefined, url });
const texts = (count: number) => Array.from({ length: count }, () => text('x'));

describe('our own check of a message', () => {
  it('passes what Discord accepts, up to the limit', () => {
    expect(listViolations([container(...texts(39))])).toEqual([]);
    expect(listViolations([container(text('x'.repeat(2000)), text('x'.repeat(2000)))])).toEqual([]);
    expect(
      listViolations([
        container(text('x')),
        row(button({ label: 'x'.repeat(80), custom_id: 'x'.repeat(100) })),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['41 components, nested ones counted', [container(...texts(40))], 'components: 41'],
    [
      'more than 4,000 characters in all',
      [container(text('x'.repeat(4000)), text('x'))],
      'characters of text: 4001',
    ],
    ['a message without text', [row(button())], 'characters of text: 0'],
    ['a blank text', [container(text('x'), text(' \n'))], 'a text display is blank'],
    [
      'six buttons in a row',
      [container(text('x')), row(...[1, 2, 3, 4, 5, 6].map((n) => button({ custom_id: `page:${n}` })))],
      'buttons in a row: 6',
    ],
    ['an empty row', [container(text('x')), row()], 'buttons in a row: 0'],
    ['the same custom id twice', [container(text('x')), row(button()), row(button())], 'occurs twice'],
    [
      'a custom id of 101 characters',
      [container(text('x')), row(button({ custom_id: 'x'.repeat(101) }))],
      'custom id: 101',
    ],
    ['a label of 81 characters', [container(text('x')), row(button({ label: 'x'.repeat(81) }))], ': 81'],
    ['a blank label', [container(text('x')), row(button({ label: ' ' }))], ': 0'],
    [
      'an address of 513 characters',
      [container(text('x')), row(link(`https://example.org/${'x'.repeat(493)}`))],
      'url: 513',
    ],
    [
      'an address that is not http(s)',
      [container(text('x')), row(link('javascript:alert(1)'))],
      'not http(s)',
    ],
    [
      'a button that does nothing',
      [container(text('x')), row(button({ custom_id: undefined }))],
      'either a custom id or a url',
    ],
    ['a container within a container', [container(text('x'), container(text('y')))], 'holds a container'],
  ])('refuses %s', (_, components, expected) => {
    expect(listViolations(components).join('; ')).toContain(expected);
  });
});
