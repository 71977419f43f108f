// Any text → the pattern of a regular expression that matches just this text.

export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
