// Whether the page shows more or other elements than when this was last asked, or hides one it showed; true the first time.
() => {
  const before = window.shownElements ?? new Set();
  const now = new Set([...document.querySelectorAll("*")].filter(element => element.checkVisibility({ visibilityProperty: true })));
  window.shownElements = now;
  return before.size !== now.size || [...now].some(element => !before.has(element));
}
