// In the browser: the key “/” leads to the search box. The pages work without it.

const query = document.querySelector('#query');

document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (query instanceof HTMLInputElement) {
    query.focus();
    query.select();
  }
});
