// A request → the language of whoever makes it: what they chose on a page of ours, else what their browser asks for.

import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { getCookie, setCookie } from 'hono/cookie';
import { isOurLanguage, languages } from '../locale/languages.js';

/** In the address (`?lang=uk`), and as the cookie that remembers it: a language and nothing else. */
const parameter = 'lang';
const rememberedSeconds = 365 * 24 * 3600;

/** English where nothing is said, and for a language that we do not have. A choice in the address is remembered in the browser. */
export function languageOf(context: Context): string {
  const chosen = context.req.query(parameter);
  if (chosen !== undefined && isOurLanguage(chosen)) {
    setCookie(context, parameter, chosen, {
      path: '/',
      maxAge: rememberedSeconds,
      httpOnly: true,
      sameSite: 'Lax',
    });
    return chosen;
  }
  const remembered = getCookie(context, parameter);
  if (remembered !== undefined && isOurLanguage(remembered)) return remembered;
  return accepts(context, {
    header: 'Accept-Language',
    supports: ['en', ...languages.keys()],
    default: 'en',
    match: (wanted, { supports, default: usual }) =>
      wanted.flatMap(({ type: tag, q }) => (q > 0 ? (lookUp(tag, supports) ?? []) : []))[0] ?? usual,
  });
}

/** The language of a tag, "uk" for "UK-ua" or "uk-Cyrl-UA": parts are left off its end until we have it (RFC 4647, lookup). */
function lookUp(tag: string, ours: readonly string[]): string | undefined {
  const parts = tag.toLowerCase().split('-');
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('-'))
    .flatMap((shorter) => ours.find((one) => one.toLowerCase() === shorter) ?? [])[0];
}

/** The words of this page depend on who asks, so that no cache may give them to another. */
export function varyByLanguage(context: Context): void {
  context.header('vary', 'Accept-Language, Cookie', { append: true });
}
