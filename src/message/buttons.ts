// Actions and pages → rows of buttons.

import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Action } from '../card/card.js';
import { en } from '../locale/en.js';
import type { Messages } from '../locale/language.js';
import { shorten } from '../text/shorten.js';
import { formatCustomId } from './custom-id.js';
import { messageLimits } from './limits.js';
import { toLinkTarget } from './link.js';

export type RunAction = Extract<Action, { kind: 'run' }>;
type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;
export type ButtonRow = APIActionRowComponent<Button>;

/** Three rows, which leave room for the row that turns pages. Actions beyond are left out. */
export const maxActions = 3 * messageLimits.buttonsPerRow;

/** The row that turns pages: two buttons and the row itself. */
export const pagingComponents = 3;

export interface ActionContext {
  /** The line that a `run` action stands for. */
  formatAction(action: RunAction): string;
  /** Whether the reply to it is for whoever presses only. */
  isPrivate(action: RunAction): boolean;
  /** Whether a button may rely on the call that its card shows. */
  readonly canReadBack: boolean;
}

/** Left out: links that are not http(s), and runs whose line neither fits the button nor can be found again. */
export function renderActions(actions: readonly Action[], context: ActionContext): readonly ButtonRow[] {
  const buttons = actions.slice(0, maxActions).flatMap((action, index) => toButton(action, index, context));
  const rows: ButtonRow[] = [];
  for (let start = 0; start < buttons.length; start += messageLimits.buttonsPerRow)
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(start, start + messageLimits.buttonsPerRow),
    });
  return rows;
}

function toButton(action: Action, index: number, context: ActionContext): readonly Button[] {
  const label = toButtonLabel(action.label);
  if (label === '') return [];
  if (action.kind === 'link') {
    const url = toLinkTarget(action.url, messageLimits.buttonUrlChars);
    return url === null ? [] : [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
  }
  const line = context.formatAction(action);
  const customId = formatCustomId({ kind: 'run', index, line, isPrivate: context.isPrivate(action) });
  if (!context.canReadBack && !customId.endsWith(line)) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId }];
}

/** A label as it stands on the button. A button that runs an action is recognised by it later. */
export function toButtonLabel(label: string): string {
  return shorten(label.trim(), messageLimits.buttonLabelChars);
}

/** "Previous" and "Next", in words; at the ends one of them cannot be pressed. */
export function renderPaging(
  page: number,
  pageCount: number,
  { previous, next }: Pick<Messages['frame'], 'previous' | 'next'> = en.frame,
): ButtonRow {
  const button = (label: string, target: number): Button => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: formatCustomId({ kind: 'page', page: target }),
    disabled: target < 1 || target > pageCount,
  });
  return {
    type: ComponentType.ActionRow,
    components: [button(previous, page - 1), button(next, page + 1)],
  };
}
