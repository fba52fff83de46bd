// What lies in something folded and is not shown.
async () => {
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return [...document.querySelectorAll("details :is(h3, p, th, td, caption)")]
    .filter(element => !element.checkVisibility() || element.getBoundingClientRect().height === 0)
    .map(element => element.textContent.trim().slice(0, 30));
}
