// Whether the page shows an element that it did not show when this was last asked; true the first time.
() => {
  const seen = (window.seenElements ??= new WeakSet());
  const fresh = [...document.querySelectorAll("*")].filter(element => element.checkVisibility() && !seen.has(element));
  fresh.forEach(element => seen.add(element));
  return fresh.length > 0;
}
