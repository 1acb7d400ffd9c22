// Runs before the first paint, so that a dark room stays dark while the application loads.
(() => {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('anklang-color-scheme') ?? 'auto';
  } catch {
    // Storage may be switched off; the system's scheme is a good answer then.
  }
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
