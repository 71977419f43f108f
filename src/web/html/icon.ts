/** Two quotation marks on a speech bubble. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M4 4h24a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H14l-7 6v-6H4a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z" fill="#2e8b57"/><path d="M9 18c-1-5 1-9 5-10v2c-2 1-3 2-3 4h3v5H9zm10 0c-1-5 1-9 5-10v2c-2 1-3 2-3 4h3v5h-5z" fill="#fff"/></svg>`;
