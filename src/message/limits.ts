// What Discord accepts in one message, and our own check of it. Everything sent passes through `listViolations`.
// Sources: https://docs.discord.com/developers/components/reference and …/resources/message (Components V2).

import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';

export const messageLimits = {
  /** Components of all kinds in one message, nested ones included. */
  components: 40,
  /** Text of all text displays together. Counted in UTF-16 code units, never fewer than what Discord counts. */
  textChars: 4000,
  buttonsPerRow: 5,
  customIdChars: 100,
  buttonLabelChars: 80,
  buttonUrlChars: 512,
  /** Rows of buttons under an embed. */
  rows: 5,
  embedDescriptionChars: 4096,
} as const;

/** The parts of a component that limits are about; every kind of component we send fits this shape. */
interface AnyComponent {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly file?: { readonly url: string };
}

/**
 * Everything about a message that Discord would refuse; empty when it may be sent. Says counts and kinds, never words of
 * the message: they may be somebody's question, and this goes to the log.
 */
export function listViolations(topLevel: readonly APIMessageTopLevelComponent[]): readonly string[] {
  const all = (topLevel as readonly AnyComponent[]).flatMap(withDescendants);
  const textChars = all.reduce((sum, { content = '' }) => sum + content.length, 0);
  return [
    ...range('components', all.length, 1, messageLimits.components),
    ...range('characters of text', textChars, 1, messageLimits.textChars),
    ...listButtonViolations(topLevel),
  ];
}

/** The same for components alone, which may stand under an embed: buttons, or none. */
export function listButtonViolations(topLevel: readonly APIMessageTopLevelComponent[]): readonly string[] {
  const all = (topLevel as readonly AnyComponent[]).flatMap(withDescendants);
  const customIds = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  return [
    ...customIds.filter((id, index) => customIds.indexOf(id) !== index).map(() => 'a custom id occurs twice'),
    ...all.flatMap(componentViolations),
  ];
}

function componentViolations(component: AnyComponent): readonly string[] {
  const { type, content = '', components = [], custom_id, label = '', url } = component;
  switch (type) {
    case ComponentType.TextDisplay:
      return content.trim() === '' ? ['a text display is blank'] : [];
    case ComponentType.ActionRow:
      return range('buttons in a row', components.length, 1, messageLimits.buttonsPerRow);
    case ComponentType.Container:
      return [
        ...range('components in a container', components.length, 1, messageLimits.components),
        ...(components.some((inner) => inner.type === ComponentType.Container)
          ? ['a container holds a container']
          : []),
      ];
    case ComponentType.Button:
      return [
        ...range('characters of a label', label.trim().length, 1, messageLimits.buttonLabelChars),
        ...((custom_id === undefined) === (url === undefined)
          ? ['a button needs either a custom id or a url']
          : []),
        ...(custom_id === undefined
          ? []
          : range('characters of a custom id', custom_id.length, 1, messageLimits.customIdChars)),
        ...(url === undefined
          ? []
          : range('characters of a button’s url', url.length, 1, messageLimits.buttonUrlChars)),
        ...(url === undefined || /^https?:\/\//.test(url) ? [] : ['a button’s url is not http(s)']),
      ];
    case ComponentType.Separator:
      return [];
    case ComponentType.File:
      return /^attachment:\/\/[\w-]+\.\w+$/.test(component.file?.url ?? '')
        ? []
        : ['a file has a name that Discord would change'];
    default:
      return [`component type ${type} is not one we send`];
  }
}

function withDescendants(component: AnyComponent): readonly AnyComponent[] {
  const { components = [], accessory } = component;
  return [component, ...components.flatMap(withDescendants), ...(accessory === undefined ? [] : [accessory])];
}

function range(what: string, count: number, min: number, max: number): readonly string[] {
  return count >= min && count <= max ? [] : [`${what}: ${count}; allowed are ${min} to ${max}`];
}
